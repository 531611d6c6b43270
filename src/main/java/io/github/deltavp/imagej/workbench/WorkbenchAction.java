// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.util.List;

/**
 * What a button of the workbench does.
 *
 * @param label of the button
 * @param help what it does, in a sentence
 * @param main whether it is what is to be done next
 * @param work done off the event thread
 */
record WorkbenchAction(String label, String help, boolean main, Work work) {

	/** Some work that may take a while. */
	interface Work {

		/**
		 * @return what came out, for the user; may be empty
		 * @throws IOException with a sentence for the user
		 * @throws IllegalArgumentException the same
		 */
		List<String> run(Progress progress) throws IOException;
	}
}

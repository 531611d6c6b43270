// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.concurrent.CancellationException;

/**
 * Whom long work tells how far it is, and asks whether to go on. Called from several threads.
 */
public interface Progress {

	/** Tells nobody and never cancels. */
	Progress NONE = (what, fraction) -> {};

	/**
	 * @param what the step in a few words, e.g. "Reading DICOM"
	 * @param fraction how much of that step is done, 0 … 1
	 * @throws CancellationException if the user cancelled; the work stops and leaves nothing behind
	 */
	void report(String what, double fraction);
}

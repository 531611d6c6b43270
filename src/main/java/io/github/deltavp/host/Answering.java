// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.series.Progress;
import java.util.List;
import org.scijava.module.Module;

/** What every command of DeltaVp tells whoever runs it. */
public interface Answering {

	/** @param listener is told how far the command is, besides ImageJ's status bar */
	void tellProgress(Progress listener);

	/** Its windows stay closed: whoever runs it shows what it writes. */
	void showNothing();

	/**
	 * @return once the command has run: the answer and where it lies, a line each; empty where
	 *         windows show it
	 */
	List<String> answer();

	/** @return the command of a module that {@link Catalog} made */
	static Answering of(Module module) {
		return (Answering) module.getDelegateObject();
	}
}

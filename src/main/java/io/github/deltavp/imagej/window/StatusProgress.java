// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.IJ;
import io.github.deltavp.series.Progress;
import java.util.concurrent.CancellationException;

/** Progress in ImageJ's status bar; Escape cancels. Without a display it does nothing. */
public final class StatusProgress implements Progress {

	/** Forgets an Escape from before. */
	public StatusProgress() {
		IJ.resetEscape();
	}

	@Override
	public void report(String what, double fraction) {
		if (IJ.escapePressed()) throw new CancellationException("cancelled with Escape");
		IJ.showStatus(what);
		IJ.showProgress(fraction);
	}

	/**
	 * Says so in place of what was done last.
	 *
	 * @param left what is left behind, in words
	 */
	public void cancelled(String left) {
		IJ.showStatus("Cancelled; " + left);
	}

	/** Clears the progress bar. */
	public void done() {
		IJ.showProgress(1);
	}
}

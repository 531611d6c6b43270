// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.IJ;
import ij.WindowManager;
import ij.gui.MessageDialog;
import java.awt.GraphicsEnvironment;

/** Text for the user. */
public final class Messages {

	private Messages() {}

	/** Shows a text in a dialog, or in the log where there is no display. */
	public static void show(String title, String text) {
		if (GraphicsEnvironment.isHeadless()) IJ.log(text);
		else new MessageDialog(IJ.getInstance(), title, text);
	}

	/**
	 * Tells that something is finished: in the status bar and the log, which without a display is
	 * standard output.
	 */
	public static void done(String text) {
		boolean isNew = !GraphicsEnvironment.isHeadless() && WindowManager.getWindow("Log") == null;
		IJ.showStatus(text);
		IJ.log(text);
		if (isNew && WindowManager.getWindow("Log") != null) ImageWindows.place(WindowManager.getWindow(
			"Log"));
	}
}

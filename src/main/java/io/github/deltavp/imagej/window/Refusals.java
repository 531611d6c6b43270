// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.IJ;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;

/**
 * How a command's refusal reaches the ImageJ user: a message box, and the end of the macro that
 * called it. Without a display the sentence goes to standard error.
 */
public final class Refusals {

	/** Of ImageJ's own properties: the last refusal that no display has shown. */
	private static final String UNSEEN = "deltavp.refusal";

	private Refusals() {}

	/** @param reason one sentence: what, where, the mend */
	public static void show(String reason) {
		if (GraphicsEnvironment.isHeadless()) {
			System.err.println("deltavp: " + reason);
			IJ.setProperty(UNSEEN, reason);
			if (Interpreter.getInstance() != null) Interpreter.getInstance().abortMacro();
		}
		else IJ.error("DeltaVp", reason);
	}

	/** @return whether there was a refusal that no display has shown */
	public static boolean unseen() {
		return IJ.getProperty(UNSEEN) != null;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.IJ;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How a command's refusal reaches the ImageJ user: a message box, and the end of the macro that
 * called it. Without a display the sentence goes to standard error.
 */
public final class Refusals {

	private static final List<String> UNSEEN = new CopyOnWriteArrayList<>();

	private Refusals() {}

	/** @param reason one sentence: what, where, the mend */
	public static void show(String reason) {
		if (GraphicsEnvironment.isHeadless()) {
			System.err.println("deltavp: " + reason);
			UNSEEN.add(reason);
			if (Interpreter.getInstance() != null) Interpreter.getInstance().abortMacro();
		}
		else IJ.error("DeltaVp", reason);
	}

	/** @return the first refusal that no display has shown */
	public static Optional<String> first() {
		return UNSEEN.stream().findFirst();
	}
}

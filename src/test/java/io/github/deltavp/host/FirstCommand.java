// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import ij.ImageJ;
import ij.gui.MessageDialog;
import ij.gui.MultiLineLabel;
import java.awt.Window;
import java.lang.reflect.Field;

/**
 * The program of an ImageJ user with a fresh installation: starts ImageJ and runs one command, from
 * the menu if there are no options, else as a macro does; prints what the message box says.
 */
public final class FirstCommand {

	private static final int PATIENCE = 600;

	private FirstCommand() {}

	/**
	 * Ends the process in any case: windows would keep it alive.
	 *
	 * @param arguments the command's label, and its options
	 */
	public static void main(String[] arguments) {
		try {
			new ImageJ(ImageJ.STANDALONE);
			if (arguments.length == 2) IJ.run(arguments[0], arguments[1]);
			else {
				IJ.doCommand(arguments[0]);
				System.out.println(message());
			}
			System.exit(0);
		}
		catch (Throwable e) {
			e.printStackTrace();
			System.exit(1);
		}
	}

	private static String message() throws ReflectiveOperationException {
		for (int i = 0; i < PATIENCE; i++) {
			IJ.wait(100);
			for (Window window : Window.getWindows())
				if (window instanceof MessageDialog && window.isShowing()) return text(window);
		}
		throw new IllegalStateException("no message box");
	}

	private static String text(Window dialog) throws ReflectiveOperationException {
		Field label = MessageDialog.class.getDeclaredField("label");
		label.setAccessible(true);
		Field lines = MultiLineLabel.class.getDeclaredField("lines");
		lines.setAccessible(true);
		return String.join(" ", (String[]) lines.get(label.get(dialog)));
	}
}

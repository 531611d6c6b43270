/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

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

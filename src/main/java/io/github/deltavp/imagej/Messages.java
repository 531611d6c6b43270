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

package io.github.deltavp.imagej;

import ij.IJ;
import ij.WindowManager;
import ij.gui.MessageDialog;
import java.awt.GraphicsEnvironment;
import java.awt.Window;

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

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

import ij.ImagePlus;
import ij.gui.ImageWindow;
import java.awt.Rectangle;

/** Puts windows that belong together beside each other, so that neither hides the other. */
final class SideBySide {

	private SideBySide() {}

	/** The pair keeps to the height of the first and, where it can, to the screen. */
	static void place(ImagePlus first, ImagePlus second) {
		ImageWindow left = first.getWindow();
		ImageWindow right = second.getWindow();
		if (left == null || right == null) return;
		Rectangle screen = left.getGraphicsConfiguration().getBounds();
		int together = left.getWidth() + right.getWidth();
		int x = Math.max(screen.x, Math.min(left.getX(), screen.x + screen.width - together));
		left.setLocation(x, left.getY());
		right.setLocation(Math.min(x + left.getWidth(), screen.x + screen.width - right.getWidth()),
			left.getY());
	}
}

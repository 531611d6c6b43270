// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageCanvas;

/** An image as a user sees it, but for the window. */
public final class ImageOnCanvas extends ImagePlus {

	private static final int CLOSED = 1;
	private static final int UPDATED = 2;

	private final ImageCanvas canvas;

	/** Black; a stack with times is a hyperstack, as a series is. */
	public ImageOnCanvas(String title, int width, int height, int slices, int times) {
		super(title, IJ.createImage(title, "32-bit black", width, height, slices * times).getStack());
		setDimensions(1, slices, times);
		setOpenAsHyperStack(times > 1);
		canvas = new ImageCanvas(this);
	}

	@Override
	public ImageCanvas getCanvas() {
		return canvas;
	}

	/** Goes to a slice, and tells the listeners as the slider of a window does. */
	public void slide(int slice) {
		setPosition(1, slice, getT());
		notifyListeners(UPDATED);
	}

	/** Tells the listeners what a window that closes tells them. */
	public void tellClosed() {
		notifyListeners(CLOSED);
	}
}

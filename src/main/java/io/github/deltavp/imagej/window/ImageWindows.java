// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GUI;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import ij.gui.StackWindow;
import ij.macro.Interpreter;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shows images: under a title that no other has, large enough to look at, inside the screen, and
 * beside what is open. Where ImageJ makes no windows (batch mode), they are only opened.
 */
public final class ImageWindows {

	private static final double HIGHEST_ZOOM = 8;
	private static final int OFTEN_ENOUGH = 3;
	private static final int MOST_TRIES = 25;
	private static final int SETTLING_MS = 40;

	private ImageWindows() {}

	/** @return whether windows are made: there is a display, and no macro in batch mode */
	public static boolean areSeen() {
		return !GraphicsEnvironment.isHeadless() && !Interpreter.isBatchMode();
	}

	/**
	 * Shows an image at its slice. ImageJ itself leaves the slider at the first one where the slice
	 * was chosen before.
	 */
	public static void show(ImagePlus image) {
		image.setTitle(Titles.unique(image.getTitle()));
		image.show();
		if (image.getWindow() == null) return;
		if (image.getWindow() instanceof StackWindow stack) stack.updateSliceSelector();
		enlarge(image);
		place(image.getWindow());
	}

	/** Zooms into an image that is shown until it is large enough to look at. */
	public static void enlarge(ImagePlus image) {
		ImageCanvas canvas = image.getCanvas();
		ImageWindow window = image.getWindow();
		Rectangle screen = screen(window);
		double zoom = canvas.getMagnification();
		for (double next = zoom; next <= HIGHEST_ZOOM && fits(window, canvas, screen, next); next =
			ImageCanvas.getHigherZoomLevel(next))
			zoom = next;
		if (zoom == canvas.getMagnification()) return;
		for (int settled = 0, tries = 0; settled < OFTEN_ENOUGH &&
			tries < MOST_TRIES; settled++, tries++)
		{
			if (!isWhole(image, zoom)) {
				zoom(image, zoom);
				settled = 0;
			}
			if (EventQueue.isDispatchThread()) break;
			IJ.wait(SETTLING_MS);
		}
		window.setLocation(within(screen.x, window.getX(), screen.x + screen.width - window.getWidth()),
			within(screen.y, window.getY(), screen.y + screen.height - window.getHeight()));
	}

	/**
	 * A new window is told its first size late; one that is set before is lost, and crops the image.
	 */
	private static boolean isWhole(ImagePlus image, double zoom) {
		ImageCanvas canvas = image.getCanvas();
		return canvas == null || canvas.getWidth() == (int) (image.getWidth() * zoom) && canvas
			.getHeight() == (int) (image.getHeight() * zoom) && canvas.getSrcRect().width == image
				.getWidth() && canvas.getSrcRect().height == image.getHeight();
	}

	private static void zoom(ImagePlus image, double zoom) {
		ImageCanvas canvas = image.getCanvas();
		canvas.setSize((int) (image.getWidth() * zoom), (int) (image.getHeight() * zoom));
		canvas.setSourceRect(new Rectangle(image.getWidth(), image.getHeight()));
		canvas.setMagnification(zoom);
		image.getWindow().pack();
	}

	private static int within(int lowest, int wanted, int highest) {
		return Math.max(lowest, Math.min(wanted, highest));
	}

	/** Three windows fit beside each other, and none is higher than the screen. */
	private static boolean fits(ImageWindow window, ImageCanvas canvas, Rectangle screen,
		double zoom)
	{
		ImagePlus image = window.getImagePlus();
		int frameWidth = window.getWidth() - canvas.getWidth();
		int frameHeight = window.getHeight() - canvas.getHeight();
		return frameWidth + zoom * image.getWidth() <= screen.width / 3 && frameHeight + zoom * image
			.getHeight() <= screen.height;
	}

	/** Moves a window to where it hides least of the others, and nothing of ImageJ's menu. */
	public static void place(Window window) {
		List<Rectangle> others = Arrays.stream(Window.getWindows()).filter(other -> other != window &&
			other.isShowing()).map(Window::getBounds).toList();
		window.setLocation(FreePlace.find(window.getSize(), screen(window), menu(), others));
	}

	/** @return where ImageJ's own window lies, with its menu and its tools */
	public static Optional<Rectangle> menu() {
		return Optional.ofNullable(IJ.getInstance()).filter(Window::isShowing).map(Window::getBounds);
	}

	/** What may be used of the screen that a window is on. */
	private static Rectangle screen(Window window) {
		return GUI.getMaxWindowBounds(window);
	}
}

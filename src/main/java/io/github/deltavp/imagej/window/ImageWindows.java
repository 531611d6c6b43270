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
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
		double zoom = largestZoom(canvas.getMagnification(), new Dimension(image.getWidth(), image
			.getHeight()), new Dimension(window.getWidth() - canvas.getWidth(), window.getHeight() -
				canvas.getHeight()), screen.getSize());
		if (zoom == canvas.getMagnification()) return;
		settle(() -> isWhole(image, zoom), () -> zoom(image, zoom));
		window.setLocation(inside(window.getBounds(), screen));
	}

	/**
	 * @param zoom that of the window now
	 * @param frame what the window has around the image
	 * @return the highest of ImageJ's steps from there on at which three such windows fit beside each
	 *         other, and none is higher than the screen; the same zoom if it does not fit itself
	 */
	static double largestZoom(double zoom, Dimension image, Dimension frame, Dimension screen) {
		double largest = zoom;
		for (double next = zoom; next <= HIGHEST_ZOOM && frame.width + next *
			image.width <= screen.width / 3 && frame.height + next * image.height <= screen.height; next =
				ImageCanvas.getHigherZoomLevel(next))
			largest = next;
		return largest;
	}

	/**
	 * Does something to a window until it stays so: a new one is told its first place and size late,
	 * and forgets what it was given before.
	 */
	private static void settle(BooleanSupplier isSo, Runnable again) {
		for (int settled = 0, tries = 0; settled < OFTEN_ENOUGH &&
			tries < MOST_TRIES; settled++, tries++)
		{
			if (!isSo.getAsBoolean()) {
				again.run();
				settled = 0;
			}
			if (EventQueue.isDispatchThread()) break;
			IJ.wait(SETTLING_MS);
		}
	}

	/**
	 * @return the place nearest to its own at which a window lies inside the screen, or at its corner
	 */
	static Point inside(Rectangle window, Rectangle screen) {
		return new Point(within(screen.x, window.x, screen.x + screen.width - window.width), within(
			screen.y, window.y, screen.y + screen.height - window.height));
	}

	/** @return whether the canvas shows all of the image at this zoom */
	static boolean isWhole(ImagePlus image, double zoom) {
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

	/** Moves a window to where it hides least of the others, and nothing of ImageJ's menu. */
	public static void place(Window window) {
		List<Rectangle> others = Arrays.stream(Window.getWindows()).filter(other -> other != window &&
			other.isShowing()).map(Window::getBounds).toList();
		Point place = FreePlace.find(window.getSize(), screen(window), menu(), others);
		settle(() -> window.getLocation().equals(place), () -> window.setLocation(place));
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

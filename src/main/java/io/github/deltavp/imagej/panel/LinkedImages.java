// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImageListener;
import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import java.awt.Color;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Images of one grid that are looked at together: all show the same slice, and the voxel under the
 * mouse in one is marked in the others. For the event thread.
 */
final class LinkedImages implements AutoCloseable {

	private static final Color MARK = new Color(0x56B4E9);
	private static final int LARGE = 3;

	private final List<Linked> all = new ArrayList<>();
	private final Consumer<Place> watcher;
	private final Consumer<ImagePlus> whenClosed;
	private final ImageListener listener = new Slices();

	/**
	 * @param watcher is told the voxel whenever the mouse moves over an image
	 * @param whenClosed is told when one of the images is closed
	 */
	LinkedImages(Consumer<Place> watcher, Consumer<ImagePlus> whenClosed) {
		this.watcher = watcher;
		this.whenClosed = whenClosed;
		ImagePlus.addImageListener(listener);
	}

	/** @param image one that is shown; it goes to the slice of those that are linked already */
	void add(ImagePlus image) {
		Linked linked = new Linked(image);
		linked.canvas.addMouseMotionListener(linked);
		if (!all.isEmpty()) linked.follow(all.get(0).slice);
		all.add(linked);
	}

	/** @return the images, first linked first */
	List<ImagePlus> images() {
		return all.stream().map(linked -> linked.image).toList();
	}

	/** Leaves the images as they were, without marks. */
	@Override
	public void close() {
		ImagePlus.removeImageListener(listener);
		for (Linked linked : all) {
			linked.canvas.removeMouseMotionListener(linked);
			linked.unmark();
		}
		all.clear();
	}

	private Linked of(ImagePlus image) {
		return all.stream().filter(linked -> linked.image == image).findFirst().orElse(null);
	}

	/** One of the images. */
	private final class Linked extends MouseMotionAdapter {

		private final ImagePlus image;
		private final ImageCanvas canvas;
		private Roi mark;
		/** Slice last known, from 1; a change that we made ourselves is none to pass on. */
		private int slice;

		Linked(ImagePlus image) {
			this.image = image;
			canvas = image.getCanvas();
			slice = image.getZ();
		}

		@Override
		public void mouseMoved(MouseEvent event) {
			int x = canvas.offScreenX(event.getX());
			int y = canvas.offScreenY(event.getY());
			if (x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight()) return;
			unmark();
			for (Linked other : all)
				if (other != this) other.mark(x, y);
			watcher.accept(new Place(x, y, image.getZ() - 1));
		}

		void follow(int wanted) {
			slice = wanted;
			if (image.getZ() != wanted) image.setPosition(image.getC(), wanted, image.getT());
		}

		void mark(int x, int y) {
			Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
			if (mark != null) overlay.remove(mark);
			PointRoi point = new PointRoi(x, y);
			point.setPointType(PointRoi.CROSSHAIR);
			point.setSize(LARGE);
			point.setStrokeColor(MARK);
			mark = point;
			overlay.add(point);
			image.setOverlay(overlay);
		}

		void unmark() {
			Overlay overlay = image.getOverlay();
			if (mark != null && overlay != null) {
				overlay.remove(mark);
				image.setOverlay(overlay.size() == 0 ? null : overlay);
			}
			mark = null;
		}
	}

	/** Passes a change of slice on to the other images. */
	private final class Slices implements ImageListener {

		@Override
		public void imageUpdated(ImagePlus image) {
			Linked changed = of(image);
			if (changed == null || changed.slice == image.getZ()) return;
			changed.slice = image.getZ();
			for (Linked other : all)
				if (other != changed) other.follow(changed.slice);
		}

		@Override
		public void imageClosed(ImagePlus image) {
			if (of(image) == null) return;
			all.removeIf(linked -> linked.image == image);
			whenClosed.accept(image);
		}

		@Override
		public void imageOpened(ImagePlus image) {}
	}
}

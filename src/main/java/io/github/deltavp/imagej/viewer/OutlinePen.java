// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * An outline under the hand, corner by corner, in one line, or both by turns. Places are pixels of
 * a slice, counted from the edge of the first one. For the event thread.
 */
final class OutlinePen {

	private static final int FEWEST = 3;

	private final BiPredicate<Roi, Integer> taker;
	private final List<Point2D> corners = new ArrayList<>();
	private boolean isClicked;
	private int slice;

	/**
	 * @param taker gets each outline that is closed, and its slice from 0; tells whether it takes it
	 */
	OutlinePen(BiPredicate<Roi, Integer> taker) {
		this.taker = taker;
	}

	/** Adds a corner; one on another slice begins anew. */
	void corner(Point2D place, int onSlice) {
		line(place, onSlice);
		isClicked = true;
	}

	/** Adds a place of a line that is drawn; one on another slice begins anew. */
	void line(Point2D place, int onSlice) {
		if (onSlice != slice) drop();
		slice = onSlice;
		corners.add(place);
	}

	/** @return whether an outline was begun on a slice, from 0 */
	boolean isOn(int shown) {
		return !corners.isEmpty() && slice == shown;
	}

	/** @return whether there is enough of it */
	boolean canClose() {
		return corners.size() >= FEWEST;
	}

	/** @return whether corners were clicked, not only a line drawn */
	boolean isClicked() {
		return isClicked;
	}

	/** @return the places so far */
	List<Point2D> corners() {
		return List.copyOf(corners);
	}

	/** Takes the last place back. */
	void back() {
		if (!corners.isEmpty()) corners.remove(corners.size() - 1);
	}

	/** Gives it up. */
	void drop() {
		corners.clear();
		isClicked = false;
	}

	/** Closes it and hands it over, cut at the edge of the image; one that is not taken stays. */
	void close(int width, int height) {
		if (!canClose()) return;
		float[] x = new float[corners.size()];
		float[] y = new float[x.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) Math.max(0, Math.min(width, corners.get(i).getX()));
			y[i] = (float) Math.max(0, Math.min(height, corners.get(i).getY()));
		}
		Roi roi = new PolygonRoi(x, y, x.length, isClicked ? Roi.POLYGON : Roi.FREEROI);
		if (taker.test(roi, slice)) drop();
	}

	/** @return the line so far, open, on to where the next corner would be */
	Path2D path(Optional<Point2D> next) {
		Path2D path = new Path2D.Double();
		path.moveTo(corners.get(0).getX(), corners.get(0).getY());
		corners.forEach(corner -> path.lineTo(corner.getX(), corner.getY()));
		next.ifPresent(place -> path.lineTo(place.getX(), place.getY()));
		return path;
	}
}

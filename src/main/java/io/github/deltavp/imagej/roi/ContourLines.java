// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The outline of where an image is above 0, linear between the centres of its pixels (marching
 * squares), as a polygon that can be corrected: corners that hardly matter are left out. What has
 * holes, or several pieces, is traced along its pixels.
 */
final class ContourLines {

	/** Corners that lie nearer to the line past them (pixels) are left out. */
	private static final double STRAIGHT = 0.1;
	/** Around a cell of four pixel centres. */
	private static final int[] CORNER_X = { 0, 1, 1, 0 };
	private static final int[] CORNER_Y = { 0, 0, 1, 1 };

	private final FloatProcessor image;
	/** From the side of a cell where the outline enters to that where it leaves. */
	private final Map<Integer, Integer> next = new TreeMap<>();

	private ContourLines(FloatProcessor image) {
		this.image = image;
		for (int y = -1; y < image.getHeight(); y++)
			for (int x = -1; x < image.getWidth(); x++)
				for (int side = 0; side < 4; side++)
					follow(x, y, side);
	}

	/** @return the outline in pixels from the corner of the image; empty where nothing is above 0 */
	static Optional<Roi> of(FloatProcessor image) {
		ContourLines lines = new ContourLines(image);
		if (lines.next.isEmpty()) return Optional.empty();
		Roi first = lines.polygon();
		return Optional.of(lines.next.isEmpty() ? first : traced(image));
	}

	/** ImageJ's composite ROIs know whole pixels only. */
	private static Roi traced(FloatProcessor image) {
		image.setThreshold(Float.MIN_VALUE, Float.MAX_VALUE, ImageProcessor.NO_LUT_UPDATE);
		return new ThresholdToSelection().convert(image);
	}

	/** Where the walk around a cell leaves what is above 0, the outline goes to where it returns. */
	private void follow(int x, int y, int side) {
		if (!isInside(x, y, side) || isInside(x, y, side + 1)) return;
		int back = side + 1;
		while (!isInside(x, y, back + 1))
			back++;
		next.put(key(x, y, side), key(x, y, back));
	}

	private boolean isInside(int x, int y, int corner) {
		return value(x + CORNER_X[corner % 4], y + CORNER_Y[corner % 4]) > 0;
	}

	/** Beyond the edge nothing is inside. */
	private double value(int x, int y) {
		boolean beyond = x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight();
		if (!beyond) return image.getf(x, y);
		int nearX = Math.max(0, Math.min(image.getWidth() - 1, x));
		int nearY = Math.max(0, Math.min(image.getHeight() - 1, y));
		return -Math.abs(image.getf(nearX, nearY));
	}

	/** A side is known by its upper or left end and its direction, in both cells that share it. */
	private int key(int x, int y, int side) {
		int from = side % 4;
		int to = (side + 1) % 4;
		int left = x + 1 + Math.min(CORNER_X[from], CORNER_X[to]);
		int top = y + 1 + Math.min(CORNER_Y[from], CORNER_Y[to]);
		return 2 * (left + (image.getWidth() + 2) * top) + from % 2;
	}

	private Roi polygon() {
		int first = next.keySet().iterator().next();
		List<double[]> corners = new ArrayList<>();
		for (Integer side = first; side != null; side = next.remove(side))
			corners.add(crossing(side));
		List<double[]> kept = straightened(corners.subList(0, corners.size() - 1));
		float[] x = new float[kept.size()];
		float[] y = new float[kept.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) kept.get(i)[0];
			y[i] = (float) kept.get(i)[1];
		}
		return new PolygonRoi(x, y, Roi.POLYGON);
	}

	/** The centre of the first pixel lies at 0.5, 0.5; nothing lies beyond the image. */
	private double[] crossing(int key) {
		int x = key / 2 % (image.getWidth() + 2) - 1;
		int y = key / 2 / (image.getWidth() + 2) - 1;
		int down = key % 2;
		double from = value(x, y);
		double share = from / (from - value(x + 1 - down, y + down));
		return new double[] { within(x + 0.5 + (1 - down) * share, image.getWidth()), within(y + 0.5 +
			down * share, image.getHeight()) };
	}

	private static double within(double at, int size) {
		return Math.max(0, Math.min(size, at));
	}

	private static List<double[]> straightened(List<double[]> corners) {
		List<double[]> kept = new ArrayList<>();
		for (int i = 0; i < corners.size(); i++) {
			double[] after = corners.get((i + 1) % corners.size());
			if (i == 0 || beside(corners.get(i), kept.get(kept.size() - 1), after) > STRAIGHT) kept.add(
				corners.get(i));
		}
		return kept.size() < 3 ? corners : kept;
	}

	/** Distance of a corner from the line between two others. */
	private static double beside(double[] corner, double[] from, double[] to) {
		double x = to[0] - from[0];
		double y = to[1] - from[1];
		double length = Math.hypot(x, y);
		double dx = corner[0] - from[0];
		double dy = corner[1] - from[1];
		return length == 0 ? Math.hypot(dx, dy) : Math.abs(x * dy - y * dx) / length;
	}
}

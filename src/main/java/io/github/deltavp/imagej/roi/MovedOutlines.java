// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import ij.process.FloatProcessor;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of a region that moved, on the slices of another exam. Between the slices that it
 * was drawn on, its signed distances are interpolated as in {@link OutlineInterpolation}; beyond
 * the last of them it reaches half a slice further.
 */
final class MovedOutlines {

	/** Farther outside than anything that matters. */
	private static final float FAR = -1000;

	private final VoxelGrid from;
	private final VoxelGrid to;
	private final Region drawn;
	/** A shape a slice; null in slices without. */
	private final OutlineShape[] shapes;

	private MovedOutlines(Region drawn, VoxelGrid from, VoxelGrid to) {
		this.drawn = drawn;
		this.from = from;
		this.to = to;
		shapes = new OutlineShape[from.slices()];
		for (int slice : RoiRegions.slices(drawn, from))
			shapes[slice] = OutlineShape.of(RoiRegions.mask(drawn, from, slice));
	}

	/**
	 * @param drawn a region of one exam
	 * @param from its grid, where it lies at the other exam
	 * @param to the grid of the other exam
	 * @return its outlines there, one a slice that it lies in
	 */
	static List<Roi> of(Region drawn, VoxelGrid from, VoxelGrid to) {
		MovedOutlines moved = new MovedOutlines(drawn, from, to);
		List<Roi> rois = new ArrayList<>();
		for (int slice = 0; slice < to.slices(); slice++) {
			int there = slice;
			ContourLines.of(moved.distances(slice)).ifPresent(outline -> rois.add(RoiDrawing.named(
				outline, drawn.name(), there)));
		}
		return rois;
	}

	private FloatProcessor distances(int slice) {
		FloatProcessor image = new FloatProcessor(to.width(), to.height());
		for (int pixel = 0; pixel < to.voxelsPerSlice(); pixel++) {
			image.setf(pixel, (float) distance(from.voxelAt(to.positionMm(pixel + slice * to
				.voxelsPerSlice()))));
		}
		return image;
	}

	/** Signed distance at a place of the exam that was drawn on. */
	private double distance(double[] at) {
		int below = (int) Math.floor(at[2]);
		double share = at[2] - below;
		double low = inSlice(below, at);
		double high = inSlice(below + 1, at);
		if (low == FAR && high == FAR) return FAR;
		if (low == FAR) low = -Math.abs(high);
		if (high == FAR) high = -Math.abs(low);
		return (1 - share) * low + share * high;
	}

	/** Beyond the image it falls off. */
	private double inSlice(int slice, double[] at) {
		if (slice < 0 || slice >= shapes.length || shapes[slice] == null) return FAR;
		double x = Math.max(0, Math.min(from.width() - 1., at[0]));
		double y = Math.max(0, Math.min(from.height() - 1., at[1]));
		return shapes[slice].at(x, y) - Math.hypot(x - at[0], y - at[1]);
	}
}

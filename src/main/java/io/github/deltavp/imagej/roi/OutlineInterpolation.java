// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.plugin.filter.EDM;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills the slices between outlines that were drawn on some: the signed distances from the two
 * outlines are averaged with the weights of linear interpolation, and what is inside is where the
 * average is above 0 (Raya SP, Udupa JK, IEEE Trans Med Imaging 1990;9:32, doi 10.1109/42.52980).
 * The outlines' centres are brought to the same place first, and follow a straight line, so that
 * structures that run obliquely are followed too.
 */
final class OutlineInterpolation {

	private final int width;
	private final int height;

	private OutlineInterpolation(VoxelGrid grid) {
		width = grid.width();
		height = grid.height();
	}

	/** One slice of a region: signed distance from its edge in pixels, and its centre. */
	private record Shape(FloatProcessor distance, double x, double y) {
	}

	/**
	 * @param drawn a region with outlines on some slices
	 * @param grid the grid that it lies on
	 * @return the voxels between, in the slices that have none; empty where no slice was passed over
	 */
	static Region between(Region drawn, VoxelGrid grid) {
		OutlineInterpolation interpolation = new OutlineInterpolation(grid);
		List<Integer> slices = RoiRegions.slices(drawn, grid);
		IntStream added = IntStream.empty();
		for (int i = 1; i < slices.size(); i++) {
			int from = slices.get(i - 1);
			int to = slices.get(i);
			if (to - from < 2) continue;
			Shape first = interpolation.shape(RoiRegions.mask(drawn, grid, from));
			Shape last = interpolation.shape(RoiRegions.mask(drawn, grid, to));
			for (int slice = from + 1; slice < to; slice++) {
				int start = slice * grid.voxelsPerSlice();
				added = IntStream.concat(added, interpolation.inside(first, last, (slice - from) /
					(double) (to - from)).map(pixel -> start + pixel));
			}
		}
		return new Region(drawn.name(), grid, added.toArray());
	}

	/** Pixels that lie inside both shapes' average, {@code weight} of the way to the second. */
	private IntStream inside(Shape first, Shape last, double weight) {
		double x = (1 - weight) * first.x + weight * last.x;
		double y = (1 - weight) * first.y + weight * last.y;
		return IntStream.range(0, width * height).filter(pixel -> {
			double dx = pixel % width - x;
			double dy = pixel / width - y;
			return (1 - weight) * at(first, dx, dy) + weight * at(last, dx, dy) > 0;
		});
	}

	/** The distance at a place relative to the centre; beyond the image that of its edge. */
	private double at(Shape shape, double dx, double dy) {
		double x = Math.max(0, Math.min(width - 1., shape.x + dx));
		double y = Math.max(0, Math.min(height - 1., shape.y + dy));
		int left = Math.min((int) x, Math.max(0, width - 2));
		int top = Math.min((int) y, Math.max(0, height - 2));
		double above = mix(shape, left, top, x - left);
		double below = mix(shape, left, Math.min(height - 1, top + 1), x - left);
		return above + (y - top) * (below - above);
	}

	private double mix(Shape shape, int x, int y, double fraction) {
		double left = shape.distance.getf(x, y);
		return left + fraction * (shape.distance.getf(Math.min(width - 1, x + 1), y) - left);
	}

	private Shape shape(ByteProcessor mask) {
		FloatProcessor inside = new EDM().makeFloatEDM(mask, 0, false);
		FloatProcessor outside = new EDM().makeFloatEDM(mask, (byte) 255, false);
		FloatProcessor signed = new FloatProcessor(width, height);
		double x = 0;
		double y = 0;
		int count = 0;
		for (int pixel = 0; pixel < width * height; pixel++) {
			boolean in = mask.get(pixel) != 0;
			signed.setf(pixel, in ? inside.getf(pixel) - 0.5f : 0.5f - outside.getf(pixel));
			if (!in) continue;
			x += pixel % width;
			y += pixel / width;
			count++;
		}
		return new Shape(signed, x / count, y / count);
	}
}

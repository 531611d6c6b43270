// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

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
			OutlineShape first = OutlineShape.of(RoiRegions.mask(drawn, grid, from));
			OutlineShape last = OutlineShape.of(RoiRegions.mask(drawn, grid, to));
			for (int slice = from + 1; slice < to; slice++) {
				int start = slice * grid.voxelsPerSlice();
				added = IntStream.concat(added, interpolation.inside(first, last, (slice - from) /
					(double) (to - from)).map(pixel -> start + pixel));
			}
		}
		return new Region(drawn.name(), grid, added.toArray());
	}

	/** Pixels that lie inside both shapes' average, {@code weight} of the way to the second. */
	private IntStream inside(OutlineShape first, OutlineShape last, double weight) {
		double x = (1 - weight) * first.x() + weight * last.x();
		double y = (1 - weight) * first.y() + weight * last.y();
		return IntStream.range(0, width * height).filter(pixel -> {
			double dx = pixel % width - x;
			double dy = pixel / width - y;
			return (1 - weight) * first.at(first.x() + dx, first.y() + dy) + weight * last.at(last.x() +
				dx, last.y() + dy) > 0;
		});
	}
}

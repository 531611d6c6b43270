// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/** Values and slopes of an image at its voxels; slopes are differences of neighbours. */
record ImageSlopes(VoxelGrid grid, RandomAccessibleInterval<FloatType> image) {

	double[] values(int[] voxels) {
		return Arrays.stream(voxels).mapToDouble(this::value).toArray();
	}

	/** @return for each voxel the slope in patient coordinates, per mm, three numbers */
	double[][] slopes(int[] voxels) {
		return Arrays.stream(voxels).mapToObj(this::slope).toArray(double[][]::new);
	}

	private double[] slope(int voxel) {
		double x = slope(voxel, 0, 1, grid.width()) / grid.spacingXMm();
		double y = slope(voxel, 1, grid.width(), grid.height()) / grid.spacingYMm();
		double z = slope(voxel, 2, grid.voxelsPerSlice(), grid.slices()) / grid.spacingZMm();
		double[] normal = grid.normal();
		double[] slope = new double[3];
		for (int i = 0; i < 3; i++)
			slope[i] = x * grid.rowDirection().get(i) + y * grid.columnDirection().get(i) + z * normal[i];
		return slope;
	}

	/** Per voxel along an axis, whose neighbours are so many voxels away; one-sided at the edge. */
	private double slope(int voxel, int axis, int step, int count) {
		int place = grid.position(voxel, axis);
		int back = place > 0 ? 1 : 0;
		int ahead = place < count - 1 ? 1 : 0;
		return back + ahead == 0 ? 0 : (value(voxel + ahead * step) - value(voxel - back * step)) /
			(back + ahead);
	}

	private double value(int voxel) {
		return Planes.plane(image, voxel / grid.voxelsPerSlice())[voxel % grid.voxelsPerSlice()];
	}
}

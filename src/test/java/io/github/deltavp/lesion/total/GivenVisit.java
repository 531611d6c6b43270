// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/** A visit whose signal and its rise are given voxel by voxel. */
final class GivenVisit {

	private GivenVisit() {}

	static VisitImages of(VoxelGrid grid, IntToDoubleFunction before, IntToDoubleFunction rise,
		Region... drawn)
	{
		return new VisitImages(new StillImages(grid, image(grid, before), image(grid, voxel -> before
			.applyAsDouble(voxel) * (1 + rise.applyAsDouble(voxel)))), List.of(drawn));
	}

	private static RandomAccessibleInterval<FloatType> image(VoxelGrid grid,
		IntToDoubleFunction value)
	{
		var image = Planes.allocate(grid);
		for (int slice = 0; slice < grid.slices(); slice++) {
			float[] plane = Planes.plane(image, slice);
			for (int i = 0; i < plane.length; i++)
				plane[i] = (float) value.applyAsDouble(slice * plane.length + i);
		}
		return image;
	}
}

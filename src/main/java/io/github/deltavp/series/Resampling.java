// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Optional;
import net.imglib2.RealRandomAccess;
import net.imglib2.interpolation.randomaccess.NLinearInterpolatorFactory;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Images on the grid of other images of the same patient, by patient coordinates. */
public final class Resampling {

	private final DynamicSeries from;
	private final VoxelGrid onto;

	private Resampling(DynamicSeries from, VoxelGrid onto) {
		this.from = from;
		this.onto = onto;
	}

	/**
	 * @param series images anywhere in the patient
	 * @param grid where the result lies
	 * @return the images there, linear between voxel centres; NaN more than half a voxel beyond the
	 *         outermost centres, and without a B1 map. The images themselves if they lie there
	 */
	public static DynamicSeries onto(VoxelGrid grid, DynamicSeries series) {
		return series.grid().equals(grid) ? series : new Resampling(series, grid).resampled();
	}

	private DynamicSeries resampled() {
		int times = from.times().size();
		DynamicSeries result = new DynamicSeries(DynamicSeries.allocate(onto, times), onto, from
			.times(), from.protocol(), from.description(), from.component(), from.warnings(), from
				.rejected(), from.given(), from.origin(), Optional.empty());
		ParallelLoop.over(times * onto.slices()).forEach(plane -> fill(plane % onto.slices(), plane /
			onto.slices(), result.plane(plane % onto.slices(), plane / onto.slices())));
		return result;
	}

	private void fill(int slice, int time, float[] plane) {
		RealRandomAccess<FloatType> signal = Views.interpolate(Views.extendBorder(Views.hyperSlice(from
			.signal(), 3, time)), new NLinearInterpolatorFactory<>()).realRandomAccess();
		double[] first = place(0, 0, slice);
		double[] right = place(1, 0, slice);
		double[] down = place(0, 1, slice);
		double[] at = new double[3];
		for (int p = 0; p < plane.length; p++) {
			int x = p % onto.width();
			int y = p / onto.width();
			for (int axis = 0; axis < 3; axis++)
				at[axis] = first[axis] + x * (right[axis] - first[axis]) + y * (down[axis] - first[axis]);
			plane[p] = from.grid().holds(at) ? signal.setPositionAndGet(at).get() : Float.NaN;
		}
	}

	/** Where a voxel of the result lies among those of the images. */
	private double[] place(int x, int y, int slice) {
		return from.grid().voxelAt(onto.positionMm(x, y, slice));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.TimeAxis;
import java.util.List;

/** A series whose signal is written down as a function. */
public final class MadeSeries {

	/** TR 5 ms, TE 2 ms, 25°, 1.5 T. */
	public static final Protocol PROTOCOL = new Protocol(5, 2, 25, 1.5);

	private MadeSeries() {}

	/** The signal of a voxel. */
	@FunctionalInterface
	public interface Signal {

		double at(int x, int y, int slice, int time);
	}

	/** A series of these times. */
	public static DynamicSeries of(VoxelGrid grid, TimeAxis times, Signal signal) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, times.size()), grid,
			times, PROTOCOL, "made", "magnitude", List.of(), List.of());
		for (int t = 0; t < times.size(); t++)
			for (int z = 0; z < grid.slices(); z++)
				for (int p = 0; p < grid.voxelsPerSlice(); p++)
					series.plane(z, t)[p] = (float) signal.at(p % grid.width(), p / grid.width(), z, t);
		return series;
	}
}

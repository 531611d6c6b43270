// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.stream.IntStream;

/** An exam of 4 × 4 × 2 voxels without noise, made from the equations. */
final class TinyExam {

	static final VoxelGrid GRID = VoxelGrid.axisAligned(4, 4, 2, 2, 2, 5);
	static final TimeAxis TIMES = TimeAxis.uniform(60, 5.5);
	static final double ARRIVAL = 22;
	/** So smooth that nothing is lost between its samples. */
	static final Curve PLASMA = Curve.sample(TIMES, t -> t < ARRIVAL ? 0 : 6 * Math.pow((t -
		ARRIVAL) / 40, 3) * Math.exp(3 * (1 - (t - ARRIVAL) / 40)));
	static final FitSettings SETTINGS = FitSettings.DEFAULT.withConcentration(FitSettings.DEFAULT
		.concentration().withBaseline(new BaselineFrames(1, 3))).withDelay(DelayMode.NONE,
			new DelayRange(0, 15));
	static final Region ALL = new Region("all", GRID, IntStream.range(0, 32).toArray());
	private static final double M0 = 10_000;

	private TinyExam() {}

	static DynamicSeries empty() {
		return new DynamicSeries(DynamicSeries.allocate(GRID, TIMES.size()), GRID, TIMES, new Protocol(
			5, 2, 25, 1.5), "test", "magnitude", List.of(), List.of());
	}

	/** Extended Tofts: tissue concentration in mM. */
	static double[] tissue(double vp, double ktransPerMinute, double ve, double delaySeconds) {
		double[] plasma = ArterialInput.of(PLASMA).sample(TIMES, delaySeconds);
		double[] leak = ArterialInput.of(PLASMA).convolve(TIMES, delaySeconds, ktransPerMinute / ve /
			60);
		return IntStream.range(0, TIMES.size()).mapToDouble(t -> vp * plasma[t] + ktransPerMinute / 60 *
			leak[t]).toArray();
	}

	/** Sets the signal of a voxel at all times, with an M0 of 10,000 and r1 = 4.5 /s/mM. */
	static void set(DynamicSeries series, int voxel, double[] tissue, double t10Ms) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		for (int t = 0; t < tissue.length; t++)
			series.plane(voxel / 16, t)[voxel % 16] = (float) sequence.signal(M0, 1000 / t10Ms + 4.5 *
				tissue[t]);
	}

	/** The same tissue in all voxels, with a T10 of 1000 ms. */
	static DynamicSeries of(double vp, double ktransPerMinute, double ve, double delaySeconds) {
		DynamicSeries series = empty();
		double[] tissue = tissue(vp, ktransPerMinute, ve, delaySeconds);
		for (int voxel = 0; voxel < 32; voxel++)
			set(series, voxel, tissue, 1000);
		return series;
	}

	static RegionFit fit(DynamicSeries series, FitSettings settings, BootstrapSettings bootstrap,
		Region region)
	{
		return new RegionFitter(series, PLASMA, ARRIVAL, settings, bootstrap).fit(region);
	}
}

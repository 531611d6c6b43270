// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelChunk;
import java.util.concurrent.CancellationException;

/**
 * Fits every voxel of a series. The caller decides on threads ({@code Parallelization.runWith…});
 * the maps do not depend on their number. The series is read where it lies and never copied whole.
 */
public final class PerfusionFit {

	private static final int CHUNK_VOXELS = 4096;
	/** Where a voxel may take a millisecond, so that the work still stops within a second. */
	private static final int SMALL_CHUNK_VOXELS = 512;

	private final DynamicSeries series;
	private final FitSettings settings;
	private final SliceFits fits;
	private final PerfusionMaps maps;

	private PerfusionFit(DynamicSeries series, Curve plasma, FitSettings settings) {
		this.series = series;
		this.settings = settings;
		ConcentrationSettings concentration = settings.concentration();
		settings.mask().ifPresent(mask -> mask.requireSameSize(series.grid()));
		settings.t10Map().ifPresent(map -> requireSameSize(map, series));
		settings.m0Map().ifPresent(map -> requireSameSize(map, series));
		SignalConverter converter = SignalConverter.of(series, settings.m0Map().isPresent()
			? concentration.withM0(1) : concentration);
		DelayRange delay = new DelayChoice(series, plasma, settings, converter).range();
		fits = new SliceFits(series, converter, times -> new VoxelFit(settings.model(), times, plasma,
			settings.bounds(), delay, settings.withErrors()));
		maps = new PerfusionMaps(series.grid(), settings.model().estimates(), settings.withErrors());
	}

	/**
	 * @param series the signal
	 * @param plasma arterial plasma concentration Cp in mM, on the clock of the series
	 * @param settings what to do
	 * @param progress is told how far it is, several times a second
	 * @return one map a parameter, and the status
	 * @throws CancellationException if {@code progress} cancelled
	 * @throws IllegalArgumentException if the protocol, the input function or a map does not fit
	 */
	public static PerfusionMaps fit(DynamicSeries series, Curve plasma, FitSettings settings,
		Progress progress)
	{
		return new PerfusionFit(series, plasma, settings).run(progress);
	}

	private PerfusionMaps run(Progress progress) {
		ParallelLoop.over(VoxelChunk.of(series.grid(), settings.mask(), this::chunkVoxels)).telling(
			"Fitting voxels", progress).forEach(() -> new ChunkFit(series, settings, fits, maps),
				ChunkFit::fit);
		return maps;
	}

	private int chunkVoxels(int slice) {
		boolean slow = fits.of(slice).map(fit -> fit.fit().isCurveByCurve()).orElse(false);
		return slow ? SMALL_CHUNK_VOXELS : CHUNK_VOXELS;
	}

	private static void requireSameSize(ParameterMap map, DynamicSeries series) {
		if (!map.grid().sameSize(series.grid())) throw new IllegalArgumentException("map " + map
			.name() + " has " + map.grid().width() + "×" + map.grid().height() + "×" + map.grid()
				.slices() + " voxels; the series has " + series.grid().width() + "×" + series.grid()
					.height() + "×" + series.grid().slices());
	}
}

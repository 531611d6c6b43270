// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.SignalConverter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
	private final List<Optional<SliceFrames>> frames;
	private final List<DelayedChunk> parts;
	private final VoxelFits fits;

	private PerfusionFit(DynamicSeries series, FitSettings settings,
		List<Optional<SliceFrames>> frames, List<DelayedChunk> parts, VoxelFits fits)
	{
		this.series = series;
		this.settings = settings;
		this.fits = fits;
		this.frames = frames;
		this.parts = parts;
	}

	/**
	 * Gets ready: finds the delays that voxels do not choose each for itself.
	 *
	 * @param series the signal
	 * @param plasma arterial plasma concentration Cp in mM, on the clock of the series
	 * @param settings what to do
	 * @param progress is told how far it is, several times a second
	 * @throws CancellationException if {@code progress} cancelled
	 * @throws IllegalArgumentException if the protocol, the input function or a map does not fit
	 */
	public static PerfusionFit of(DynamicSeries series, Curve plasma, FitSettings settings,
		Progress progress)
	{
		ConcentrationSettings concentration = settings.concentration();
		settings.mask().ifPresent(mask -> mask.requireSameSize(series.grid()));
		settings.t10Map().ifPresent(map -> requireSameSize(map, series));
		settings.m0Map().ifPresent(map -> requireSameSize(map, series));
		SignalConverter converter = SignalConverter.of(series, settings.m0Map().isPresent()
			? concentration.withM0(1) : concentration);
		List<Optional<SliceFrames>> frames = SliceFrames.of(series, converter);
		VoxelFits fits = new VoxelFits(plasma, settings);
		return new PerfusionFit(series, settings, frames, new DelayChoice(series, plasma, settings,
			converter, fits).parts(frames, progress), fits);
	}

	/** The maps of one model: {@link #of} and {@link #maps}. */
	public static PerfusionMaps fit(DynamicSeries series, Curve plasma, FitSettings settings,
		Progress progress)
	{
		return of(series, plasma, settings, progress).maps(progress);
	}

	/** @return the same voxels with the same delays and another model, without standard errors */
	public PerfusionFit with(TracerModel model) {
		FitSettings others = settings.withModel(model).withErrors(false);
		return new PerfusionFit(series, others, frames, parts, fits.with(others));
	}

	/**
	 * @return one map a parameter, and the status
	 * @throws CancellationException if {@code progress} cancelled
	 */
	public PerfusionMaps maps(Progress progress) {
		PerfusionMaps maps = new PerfusionMaps(series.grid(), settings.model().estimates(), settings
			.withErrors());
		ParallelLoop.over(DelayedChunk.together(parts.stream().flatMap(this::cut).toList(),
			ChunkFit.TOGETHER)).telling("Fitting voxels", progress).forEach(() -> new ChunkFit(
				new BlockReader(series, settings), maps), this::fit);
		return maps;
	}

	private Stream<DelayedChunk> cut(DelayedChunk part) {
		boolean isSlow = frames.get(part.voxels().slice()).map(there -> fits.isSlow(there.times(), part
			.delay())).orElse(false);
		return part.cut(isSlow ? SMALL_CHUNK_VOXELS : CHUNK_VOXELS);
	}

	private void fit(ChunkFit work, List<DelayedChunk> parts) {
		Optional<SliceFrames> there = frames.get(parts.get(0).voxels().slice());
		if (there.isEmpty()) parts.forEach(part -> work.giveUp(part.voxels()));
		else work.fit(parts, there.get(), part -> fits.of(there.get().times(), part.delay()));
	}

	private static void requireSameSize(ParameterMap map, DynamicSeries series) {
		if (!map.grid().sameSize(series.grid())) throw new IllegalArgumentException("map " + map
			.name() + " has " + map.grid().width() + "×" + map.grid().height() + "×" + map.grid()
				.slices() + " voxels; the series has " + series.grid().width() + "×" + series.grid()
					.height() + "×" + series.grid().slices());
	}
}

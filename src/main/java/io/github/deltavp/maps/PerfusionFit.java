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
import io.github.deltavp.curve.TimeAxis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
	private final Curve plasma;
	private final FitSettings settings;
	private final List<Optional<SliceFrames>> frames;
	private final DelayChoice delays;
	private final PerfusionMaps maps;
	/** By times of a slice and delay. */
	private final Map<List<Object>, VoxelFit> fits = new ConcurrentHashMap<>();

	private PerfusionFit(DynamicSeries series, Curve plasma, FitSettings settings) {
		this.series = series;
		this.plasma = plasma;
		this.settings = settings;
		ConcentrationSettings concentration = settings.concentration();
		settings.mask().ifPresent(mask -> mask.requireSameSize(series.grid()));
		settings.t10Map().ifPresent(map -> requireSameSize(map, series));
		settings.m0Map().ifPresent(map -> requireSameSize(map, series));
		settings.delayMap().ifPresent(map -> requireSameSize(map, series));
		SignalConverter converter = SignalConverter.of(series, settings.m0Map().isPresent()
			? concentration.withM0(1) : concentration);
		delays = new DelayChoice(series, plasma, settings, converter);
		frames = SliceFrames.of(series, converter);
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
		ParallelLoop.over(parts(progress)).telling("Fitting voxels", progress).forEach(
			() -> new ChunkFit(new BlockReader(series, settings, CHUNK_VOXELS), maps), this::fit);
		return maps;
	}

	private List<DelayedChunk> parts(Progress progress) {
		Optional<ParameterMap> field = settings.delayMap().or(() -> delays.field(frames, progress));
		return field.map(seconds -> DelayedChunk.of(voxels(series.grid().voxelsPerSlice()), seconds,
			settings.delay(), CHUNK_VOXELS)).orElseGet(() -> {
				DelayRange range = delays.range();
				return DelayedChunk.of(voxels(isSlow(range) ? SMALL_CHUNK_VOXELS : CHUNK_VOXELS), range);
			});
	}

	private List<VoxelChunk> voxels(int most) {
		return VoxelChunk.of(series.grid(), settings.mask(), slice -> most);
	}

	private boolean isSlow(DelayRange range) {
		return frames.stream().flatMap(Optional::stream).anyMatch(there -> fit(there.times(), range)
			.isCurveByCurve());
	}

	private void fit(ChunkFit work, DelayedChunk part) {
		Optional<SliceFrames> there = frames.get(part.voxels().slice());
		if (there.isEmpty()) work.giveUp(part.voxels());
		else work.fit(part.voxels(), there.get(), fit(there.get().times(), part.delay()));
	}

	private VoxelFit fit(TimeAxis times, DelayRange delay) {
		return fits.computeIfAbsent(List.of(times, delay), any -> new VoxelFit(settings.model(), times,
			plasma, settings.bounds(), delay, settings.withErrors()));
	}

	private static void requireSameSize(ParameterMap map, DynamicSeries series) {
		if (!map.grid().sameSize(series.grid())) throw new IllegalArgumentException("map " + map
			.name() + " has " + map.grid().width() + "×" + map.grid().height() + "×" + map.grid()
				.slices() + " voxels; the series has " + series.grid().width() + "×" + series.grid()
					.height() + "×" + series.grid().slices());
	}
}

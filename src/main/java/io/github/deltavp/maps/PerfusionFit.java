// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.SignalConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.imglib2.parallel.Parallelization;

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
	private final Queue<ChunkFit> idle = new ConcurrentLinkedQueue<>();
	private final AtomicInteger done = new AtomicInteger();
	private final AtomicReference<RuntimeException> stopped = new AtomicReference<>();

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
		List<Chunk> chunks = chunks();
		Parallelization.getTaskExecutor().forEach(chunks, chunk -> runUnlessStopped(chunk, chunks
			.size(), progress));
		if (stopped.get() != null) throw stopped.get();
		return maps;
	}

	/** An exception is kept for the caller's thread: the executor would wrap it. */
	private void runUnlessStopped(Chunk chunk, int chunks, Progress progress) {
		if (stopped.get() != null) return;
		try {
			ChunkFit worker = idle.poll();
			if (worker == null) worker = new ChunkFit(series, settings, fits, maps);
			worker.fit(chunk);
			idle.add(worker);
			progress.report("Fitting voxels", (double) done.incrementAndGet() / chunks);
		}
		catch (RuntimeException exception) {
			stopped.compareAndSet(null, exception);
		}
	}

	/** Voxels of one slice that are fitted in one go. */
	record Chunk(int slice, int[] voxels, int from, int to) {
	}

	private List<Chunk> chunks() {
		List<Chunk> chunks = new ArrayList<>();
		int[][] voxels = voxelsBySlice();
		for (int slice = 0; slice < voxels.length; slice++) {
			boolean slow = fits.of(slice).map(fit -> fit.fit().isCurveByCurve()).orElse(false);
			int most = slow ? SMALL_CHUNK_VOXELS : CHUNK_VOXELS;
			for (int from = 0; from < voxels[slice].length; from += most)
				chunks.add(new Chunk(slice, voxels[slice], from, Math.min(from + most,
					voxels[slice].length)));
		}
		return chunks;
	}

	private int[][] voxelsBySlice() {
		int perSlice = series.grid().voxelsPerSlice();
		int[] all = new int[perSlice];
		Arrays.setAll(all, i -> i);
		int[][] bySlice = new int[series.grid().slices()][];
		Arrays.fill(bySlice, all);
		settings.mask().ifPresent(mask -> {
			int[] chosen = mask.voxels();
			for (int slice = 0; slice < bySlice.length; slice++) {
				int first = slice * perSlice;
				bySlice[slice] = Arrays.stream(chosen).filter(voxel -> voxel >= first && voxel < first +
					perSlice).map(voxel -> voxel - first).toArray();
			}
		});
		return bySlice;
	}

	private static void requireSameSize(ParameterMap map, DynamicSeries series) {
		if (!map.grid().sameSize(series.grid())) throw new IllegalArgumentException("map " + map
			.name() + " has " + map.grid().width() + "×" + map.grid().height() + "×" + map.grid()
				.slices() + " voxels; the series has " + series.grid().width() + "×" + series.grid()
					.height() + "×" + series.grid().slices());
	}
}

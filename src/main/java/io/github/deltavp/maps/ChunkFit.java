// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.maps.PerfusionFit.Chunk;
import io.github.deltavp.maps.SliceFits.SliceFit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import java.util.Arrays;

/**
 * Takes voxels of a slice block by block from signal to parameters, with buffers that are made
 * once. For one thread.
 */
final class ChunkFit {

	private final DynamicSeries series;
	private final FitSettings settings;
	private final SliceFits fits;
	private final PerfusionMaps maps;
	private SliceFit current;
	private VoxelWorker worker;
	private SignalConverter converter;
	private float[] t10;
	private float[] m0;

	ChunkFit(DynamicSeries series, FitSettings settings, SliceFits fits, PerfusionMaps maps) {
		this.series = series;
		this.settings = settings;
		this.fits = fits;
		this.maps = maps;
	}

	void fit(Chunk chunk) {
		if (fits.of(chunk.slice()).isEmpty()) giveUp(chunk);
		else {
			use(fits.of(chunk.slice()).get());
			for (int from = chunk.from(); from < chunk.to(); from += worker.capacity())
				fitBlock(chunk, from, Math.min(worker.capacity(), chunk.to() - from));
		}
	}

	private void use(SliceFit wanted) {
		if (wanted == current) return;
		if (current == null || wanted.fit() != current.fit()) {
			worker = wanted.fit().worker();
			t10 = new float[worker.capacity()];
			m0 = new float[worker.capacity()];
		}
		converter = wanted.converter().forBlocks(worker.capacity());
		current = wanted;
	}

	private void giveUp(Chunk chunk) {
		float[] status = maps.status().planes()[chunk.slice()];
		for (int i = chunk.from(); i < chunk.to(); i++)
			status[chunk.voxels()[i]] = VoxelStatus.INVALID_SIGNAL.code();
	}

	private void fitBlock(Chunk chunk, int from, int count) {
		for (int t = 0; t < current.frames().length; t++)
			gather(series.plane(chunk.slice(), current.frames()[t]), chunk, from, count, worker
				.samples()[t]);
		convert(chunk, from, count);
		worker.fit(count);
		for (Parameter parameter : maps.parameters())
			scatter(maps.map(parameter), chunk, from, count, parameter, false);
		maps.standardErrors().forEach((parameter, map) -> scatter(map, chunk, from, count, parameter,
			true));
		float[] status = maps.status().planes()[chunk.slice()];
		for (int v = 0; v < count; v++)
			status[chunk.voxels()[from + v]] = VoxelStatus.of(worker.status(v)).code();
	}

	private void scatter(ParameterMap map, Chunk chunk, int from, int count, Parameter parameter,
		boolean error)
	{
		float[] plane = map.planes()[chunk.slice()];
		for (int v = 0; v < count; v++)
			plane[chunk.voxels()[from + v]] = error ? worker.error(parameter, v) : worker.value(parameter,
				v);
	}

	private void convert(Chunk chunk, int from, int count) {
		float[][] block = worker.samples();
		if (settings.t10Map().isEmpty() && settings.m0Map().isEmpty()) {
			converter.convertBlock(block, count);
			return;
		}
		Arrays.fill(t10, (float) settings.concentration().t10Ms());
		settings.t10Map().ifPresent(map -> gather(map.planes()[chunk.slice()], chunk, from, count,
			t10));
		if (settings.m0Map().isEmpty()) converter.convertBlock(block, t10, count);
		else {
			gather(settings.m0Map().get().planes()[chunk.slice()], chunk, from, count, m0);
			converter.convertBlock(block, t10, m0, count);
		}
	}

	private static void gather(float[] plane, Chunk chunk, int from, int count, float[] out) {
		int first = chunk.voxels()[from];
		if (chunk.voxels()[from + count - 1] - first == count - 1) System.arraycopy(plane, first, out,
			0, count);
		else for (int v = 0; v < count; v++)
			out[v] = plane[chunk.voxels()[from + v]];
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.maps.SliceFits.SliceFit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelChunk;
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
	private int slice = -1;
	/** Of that slice, so that an exam on the disk is read once a slice. */
	private float[][] planes;
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

	void fit(VoxelChunk chunk) {
		if (fits.of(chunk.slice()).isEmpty()) giveUp(chunk);
		else {
			use(fits.of(chunk.slice()).get());
			hold(chunk.slice());
			for (int i = 0; i < chunk.count(); i += worker.capacity())
				fitBlock(chunk.part(i, worker.capacity()));
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

	private void hold(int wanted) {
		if (wanted != slice) planes = series.planes(wanted);
		slice = wanted;
	}

	private void giveUp(VoxelChunk chunk) {
		float[] status = maps.status().plane(chunk.slice());
		for (int v = 0; v < chunk.count(); v++)
			status[chunk.pixel(v)] = VoxelStatus.INVALID_SIGNAL.code();
	}

	private void fitBlock(VoxelChunk block) {
		for (int t = 0; t < current.frames().length; t++)
			block.gather(planes[current.frames()[t]], worker.samples()[t]);
		convert(block);
		worker.fit(block.count());
		for (Parameter parameter : maps.parameters())
			store(block, parameter, maps.map(parameter).plane(block.slice()));
		maps.standardErrors().forEach((parameter, map) -> storeErrors(block, parameter, map.plane(block
			.slice())));
		float[] status = maps.status().plane(block.slice());
		for (int v = 0; v < block.count(); v++)
			status[block.pixel(v)] = VoxelStatus.of(worker.status(v)).code();
	}

	private void store(VoxelChunk block, Parameter parameter, float[] plane) {
		for (int v = 0; v < block.count(); v++)
			plane[block.pixel(v)] = worker.value(parameter, v);
	}

	private void storeErrors(VoxelChunk block, Parameter parameter, float[] plane) {
		for (int v = 0; v < block.count(); v++)
			plane[block.pixel(v)] = worker.error(parameter, v);
	}

	private void convert(VoxelChunk block) {
		float[][] samples = worker.samples();
		if (settings.t10Map().isEmpty() && settings.m0Map().isEmpty()) {
			converter.convertBlock(samples, block.count());
			return;
		}
		Arrays.fill(t10, (float) settings.concentration().t10Ms());
		settings.t10Map().ifPresent(map -> block.gather(map.plane(block.slice()), t10));
		if (settings.m0Map().isEmpty()) converter.convertBlock(samples, t10, block.count());
		else {
			block.gather(settings.m0Map().get().plane(block.slice()), m0);
			converter.convertBlock(samples, t10, m0, block.count());
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.series.VoxelChunk;

/**
 * Takes voxels of a slice block by block from signal to parameters, with buffers that are made
 * once. For one thread.
 */
final class ChunkFit {

	private final BlockReader reader;
	private final PerfusionMaps maps;
	private VoxelFit current;
	private VoxelWorker worker;

	ChunkFit(BlockReader reader, PerfusionMaps maps) {
		this.reader = reader;
		this.maps = maps;
	}

	/** Tells that the voxels have no frames to fit. */
	void giveUp(VoxelChunk chunk) {
		float[] status = maps.status().plane(chunk.slice());
		for (int v = 0; v < chunk.count(); v++)
			status[chunk.pixel(v)] = VoxelStatus.INVALID_SIGNAL.code();
	}

	/** Fits the voxels with the frames that are there. */
	void fit(VoxelChunk chunk, SliceFrames frames, VoxelFit fit) {
		int most = Math.min(chunk.count(), VoxelWorker.CAPACITY);
		if (fit != current || most > worker.samples()[0].length) worker = fit.worker(most);
		current = fit;
		for (int i = 0; i < chunk.count(); i += VoxelWorker.CAPACITY)
			fitBlock(chunk.part(i, VoxelWorker.CAPACITY), frames);
	}

	private void fitBlock(VoxelChunk block, SliceFrames frames) {
		reader.read(block, frames, worker.samples());
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
}

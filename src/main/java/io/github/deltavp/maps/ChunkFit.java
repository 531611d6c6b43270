// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.series.VoxelChunk;
import java.util.List;
import java.util.function.Function;

/**
 * Takes voxels of a slice block by block from signal to parameters, with buffers that are made
 * once. For one thread.
 */
final class ChunkFit {

	/** Most voxels that are read together. */
	static final int TOGETHER = 512;

	private final BlockReader reader;
	private final PerfusionMaps maps;
	/** [time][voxel] in mM, of several parts. */
	private float[][] together = new float[0][];
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

	/**
	 * Fits voxels of a slice with the frames that are there.
	 *
	 * @param parts one, or several of {@value #TOGETHER} voxels at most in all
	 * @param fits of each part
	 */
	void fit(List<DelayedChunk> parts, SliceFrames frames, Function<DelayedChunk, VoxelFit> fits) {
		if (parts.size() > 1) fitTogether(parts, frames, fits);
		else fit(parts.get(0).voxels(), frames, fits.apply(parts.get(0)));
	}

	private void fit(VoxelChunk chunk, SliceFrames frames, VoxelFit fit) {
		use(fit, Math.min(chunk.count(), VoxelWorker.CAPACITY));
		for (int i = 0; i < chunk.count(); i += VoxelWorker.CAPACITY) {
			VoxelChunk block = chunk.part(i, VoxelWorker.CAPACITY);
			reader.read(block, frames, worker.samples());
			fitBlock(block);
		}
	}

	/** Parts with few voxels are read together: that takes a third of the time. */
	private void fitTogether(List<DelayedChunk> parts, SliceFrames frames,
		Function<DelayedChunk, VoxelFit> fits)
	{
		if (together.length != frames.times().size()) together = new float[frames.times()
			.size()][TOGETHER];
		reader.read(parts.stream().map(DelayedChunk::voxels).toList(), frames, together);
		int from = 0;
		for (DelayedChunk part : parts) {
			int count = part.voxels().count();
			use(fits.apply(part), count);
			for (int t = 0; t < frames.times().size(); t++)
				System.arraycopy(together[t], from, worker.samples()[t], 0, count);
			fitBlock(part.voxels());
			from += count;
		}
	}

	private void use(VoxelFit fit, int most) {
		if (fit != current || most > worker.samples()[0].length) worker = fit.worker(most);
		current = fit;
	}

	private void fitBlock(VoxelChunk block) {
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelChunk;
import java.util.Arrays;

/**
 * Reads voxels of a slice block by block as concentrations, with T10, M0 and flip angle of each
 * where there are maps of them. For one thread.
 */
final class BlockReader {

	private final DynamicSeries series;
	private final FitSettings settings;
	private final float[] t10 = new float[VoxelWorker.CAPACITY];
	private final float[] m0 = new float[VoxelWorker.CAPACITY];
	private final float[] b1 = new float[VoxelWorker.CAPACITY];
	private SliceFrames current;
	private SignalConverter converter;
	private int slice = -1;
	/** Of that slice, so that an exam on the disk is read once a slice. */
	private float[][] planes;

	BlockReader(DynamicSeries series, FitSettings settings) {
		this.series = series;
		this.settings = settings;
		Arrays.fill(b1, 1);
	}

	/**
	 * @param block at most {@link VoxelWorker#CAPACITY} voxels
	 * @param samples takes [time][voxel] in mM
	 */
	void read(VoxelChunk block, SliceFrames frames, float[][] samples) {
		hold(block.slice());
		if (frames != current) converter = frames.converter().forBlocks(b1);
		current = frames;
		for (int t = 0; t < frames.frames().length; t++)
			block.gather(planes[frames.frames()[t]], samples[t]);
		convert(block, samples);
	}

	private void hold(int wanted) {
		if (wanted != slice) planes = series.planes(wanted);
		slice = wanted;
	}

	private void convert(VoxelChunk block, float[][] samples) {
		series.b1().ifPresent(map -> block.gather(map.plane(block.slice()), b1));
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

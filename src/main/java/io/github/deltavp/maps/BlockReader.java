// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelChunk;
import java.util.Arrays;
import java.util.List;

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
		Arrays.fill(t10, (float) settings.concentration().t10Ms());
		Arrays.fill(b1, 1);
	}

	/**
	 * @param block at most {@link VoxelWorker#CAPACITY} voxels
	 * @param samples takes [time][voxel] in mM
	 */
	void read(VoxelChunk block, SliceFrames frames, float[][] samples) {
		read(List.of(block), frames, samples);
	}

	/**
	 * @param parts of one slice, at most {@link VoxelWorker#CAPACITY} voxels in all
	 * @param samples takes [time][voxel] in mM, one part after the other
	 */
	void read(List<VoxelChunk> parts, SliceFrames frames, float[][] samples) {
		int slice = parts.get(0).slice();
		hold(slice);
		if (frames != current) converter = frames.converter().forBlocks(b1);
		current = frames;
		for (int t = 0; t < frames.frames().length; t++)
			gather(parts, planes[frames.frames()[t]], samples[t]);
		series.b1().ifPresent(map -> gather(parts, map.plane(slice), b1));
		settings.t10Map().ifPresent(map -> gather(parts, map.plane(slice), t10));
		settings.m0Map().ifPresent(map -> gather(parts, map.plane(slice), m0));
		convert(samples, parts.stream().mapToInt(VoxelChunk::count).sum());
	}

	private static void gather(List<VoxelChunk> parts, float[] plane, float[] out) {
		int place = 0;
		for (VoxelChunk part : parts) {
			part.gather(plane, out, place);
			place += part.count();
		}
	}

	private void hold(int wanted) {
		if (wanted != slice) planes = series.planes(wanted);
		slice = wanted;
	}

	private void convert(float[][] samples, int count) {
		if (settings.m0Map().isPresent()) converter.convertBlock(samples, t10, m0, count);
		else if (settings.t10Map().isPresent()) converter.convertBlock(samples, t10, count);
		else converter.convertBlock(samples, count);
	}
}

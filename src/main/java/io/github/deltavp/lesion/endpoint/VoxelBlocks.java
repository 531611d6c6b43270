// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values of a map in a region, in square blocks of a slice: neighbours err alike, because
 * images are interpolated and smoothed, so that noise is drawn a block at a time. Voxels without an
 * answer are left out and counted.
 */
public final class VoxelBlocks {

	private static final int SMALLEST_SIDE = 2;
	/** Voxels that are further apart than so many widths of the smoothing hardly err alike. */
	private static final double WIDTHS = 2;

	private final List<double[]> blocks;
	private final SampleStatistics values;
	private final int missing;

	private VoxelBlocks(List<double[]> blocks, int missing) {
		this.blocks = blocks;
		this.values = SampleStatistics.of(blocks.stream().flatMapToDouble(DoubleStream::of).toArray());
		this.missing = missing;
	}

	/**
	 * @param region any region, also an empty one
	 * @param map a map of the same grid
	 * @param smoothingMm full width at half maximum of the in-plane smoothing of the map in mm; 0:
	 *          none
	 * @return its values there, in blocks of 2 × 2 voxels, or of twice that width where it is larger
	 */
	public static VoxelBlocks of(Region region, ParameterMap map, double smoothingMm) {
		region.requireSameSize(map.grid());
		Map<Integer, List<Double>> blocks = new TreeMap<>();
		int missing = 0;
		for (int voxel : region.voxels()) {
			double value = map.value(voxel);
			if (Double.isFinite(value)) blocks.computeIfAbsent(block(voxel, map.grid(), smoothingMm),
				block -> new ArrayList<>()).add(value);
			else missing++;
		}
		return new VoxelBlocks(blocks.values().stream().map(block -> block.stream().mapToDouble(
			value -> value).toArray()).toList(), missing);
	}

	private static int block(int voxel, VoxelGrid grid, double smoothingMm) {
		int x = grid.position(voxel, 0) / side(smoothingMm, grid.spacingXMm());
		int y = grid.position(voxel, 1) / side(smoothingMm, grid.spacingYMm());
		return x + grid.width() * (y + grid.height() * grid.position(voxel, 2));
	}

	private static int side(double smoothingMm, double spacingMm) {
		return Math.max(SMALLEST_SIDE, (int) Math.ceil(WIDTHS * smoothingMm / spacingMm));
	}

	/** @return the values of the voxels with an answer, ascending */
	public double[] sorted() {
		return blocks.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
	}

	/** @return statistics of the voxels with an answer */
	public SampleStatistics values() {
		return values;
	}

	/** @return voxels without an answer */
	public int missing() {
		return missing;
	}

	/**
	 * Draws one block less than there are, with replacement, so that the variance of a mean comes out
	 * right for few blocks too (Rao and Wu, J Am Stat Assoc 1988;83:231, doi
	 * 10.1080/01621459.1988.10478591).
	 *
	 * @return statistics of the voxels drawn; all NaN where there are fewer than two blocks
	 */
	SampleStatistics drawn(RandomGenerator random) {
		return SampleStatistics.of(IntStream.range(1, blocks.size()).mapToObj(i -> blocks.get(random
			.nextInt(blocks.size()))).flatMapToDouble(DoubleStream::of).toArray());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import io.github.deltavp.series.smoothing.PlaneSmoothing;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.MathArrays;

/**
 * An outline to begin with, from one voxel: what is joined to it and enhances by at least 70 % as
 * much. The enhancement (signal of the minute after the bolus less that before it) is smoothed
 * within the slices first. To be corrected by hand.
 */
public final class RegionGrowing {

	/** In-plane smoothing (FWHM): less than a lesion, more than a pixel. */
	private static final double SMOOTHING_MM = 4;
	/** No farther from the voxel. */
	private static final double REACH_MM = 30;
	/** Share of the enhancement at the voxel that its neighbours need. */
	private static final double LEVEL = 0.7;
	private static final int FEWEST = 4;

	private final VoxelGrid grid;
	private final float[] rise;

	/**
	 * @param series an exam
	 * @throws IllegalArgumentException if it shows no bolus
	 */
	public RegionGrowing(DynamicSeries series) {
		grid = series.grid();
		StillImages still = StillImages.of(series);
		PlaneSmoothing smoothing = new PlaneSmoothing(grid, SMOOTHING_MM);
		rise = new float[grid.voxelsPerSlice() * grid.slices()];
		for (int slice = 0; slice < grid.slices(); slice++) {
			float[] plane = new float[grid.voxelsPerSlice()];
			int first = slice * plane.length;
			for (int i = 0; i < plane.length; i++) {
				double before = still.before(first + i);
				plane[i] = before > 0 ? (float) (before * still.rise(first + i)) : 0;
			}
			smoothing.smooth(plane, plane);
			System.arraycopy(plane, 0, rise, first, plane.length);
		}
	}

	/**
	 * @param seed index of a voxel, x + width · (y + height · slice)
	 * @return what belongs to it
	 * @throws IllegalArgumentException if it does not enhance, or nothing is joined to it
	 */
	public Region from(int seed, String name) {
		if (!(rise[seed] > 0)) throw new IllegalArgumentException(
			"the voxel does not enhance; point at a part of the lesion that does");
		BitSet grown = joined(seed, LEVEL * rise[seed]);
		if (grown.cardinality() < FEWEST) throw new IllegalArgumentException(
			"nothing around the voxel enhances as it does; outline the lesion by hand");
		return new Region(name, grid, grown.stream().toArray());
	}

	private BitSet joined(int seed, double level) {
		double[] middle = grid.positionMm(seed);
		BitSet joined = new BitSet();
		Deque<Integer> next = new ArrayDeque<>();
		joined.set(seed);
		next.add(seed);
		while (!next.isEmpty())
			neighbours(next.pop()).filter(voxel -> rise[voxel] >= level && !joined.get(voxel) &&
				MathArrays.distance(grid.positionMm(voxel), middle) <= REACH_MM).forEach(voxel -> {
					joined.set(voxel);
					next.add(voxel);
				});
		return joined;
	}

	private IntStream neighbours(int voxel) {
		int x = grid.position(voxel, 0);
		int y = grid.position(voxel, 1);
		int z = grid.position(voxel, 2);
		return IntStream.of(grid.voxel(x - 1, y, z), grid.voxel(x + 1, y, z), grid.voxel(x, y - 1, z),
			grid.voxel(x, y + 1, z), grid.voxel(x, y, z - 1), grid.voxel(x, y, z + 1)).filter(
				other -> other >= 0);
	}
}

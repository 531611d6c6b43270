// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * True ÷ nominal flip angle (B1+) in the voxels of a series. Where the map that was measured has no
 * value, the nominal angle is taken.
 *
 * @param ratio true ÷ nominal flip angle, width × height × slices; 1 where it is not known
 * @param unknown the voxels where it is not known, by index x + width · (y + height · slice)
 * @param source where it comes from, in words that fit after "B1 from"
 */
public record B1Map(RandomAccessibleInterval<FloatType> ratio, BitSet unknown, String source) {

	/**
	 * What lies beyond is noise or air: no coil at 0.5 to 7 T is so far from what was asked of it.
	 */
	private static final float LOWEST = 0.2f;
	private static final float HIGHEST = 2;
	/** So much of what a voxel is interpolated from must be known. */
	private static final float ENOUGH = 0.5f;

	/**
	 * @param grid the voxels of the series
	 * @param measured true ÷ nominal flip angle anywhere in the patient, one time point; what is not
	 *          from 0.2 to 2 is not known
	 * @param source where it comes from
	 * @return the same in these voxels, by patient coordinates, linear between known values
	 */
	public static B1Map of(VoxelGrid grid, DynamicSeries measured, String source) {
		DynamicSeries known = Resampling.onto(grid, measured.mapPlanes((slice, time, plane) -> map(
			plane, 0, 1)));
		DynamicSeries values = Resampling.onto(grid, measured.mapPlanes((slice, time, plane) -> map(
			plane, 1, 0)));
		B1Map map = new B1Map(Planes.allocate(grid), new BitSet(), source);
		for (int slice = 0; slice < grid.slices(); slice++)
			map.fill(slice, values.plane(slice, 0), known.plane(slice, 0));
		return map;
	}

	/** What is known of a plane: its values times {@code factor}, and that it is known. */
	private static float[] map(float[] plane, float factor, float known) {
		float[] mapped = new float[plane.length];
		for (int p = 0; p < plane.length; p++)
			if (plane[p] >= LOWEST && plane[p] <= HIGHEST) mapped[p] = factor * plane[p] + known;
		return mapped;
	}

	private void fill(int slice, float[] values, float[] known) {
		float[] plane = plane(slice);
		for (int p = 0; p < plane.length; p++) {
			boolean isKnown = known[p] >= ENOUGH;
			plane[p] = isKnown ? values[p] / known[p] : 1;
			unknown.set(slice * plane.length + p, !isKnown);
		}
	}

	/**
	 * @param slice 0 … slices − 1
	 * @return true ÷ nominal flip angle in its voxels, row by row, shared and not copied
	 */
	public float[] plane(int slice) {
		return Planes.plane(ratio, slice);
	}

	/** @return the mean of some voxels, by index; 1 of none */
	public double mean(int... voxels) {
		int perSlice = (int) (ratio.dimension(0) * ratio.dimension(1));
		return Arrays.stream(voxels).mapToDouble(voxel -> plane(voxel / perSlice)[voxel % perSlice])
			.average().orElse(1);
	}

	/** @return the share of some voxels that is not known, 0 … 1; 0 of none */
	public double unknownShare(int... voxels) {
		return IntStream.of(voxels).mapToDouble(voxel -> unknown.get(voxel) ? 1 : 0).average().orElse(
			0);
	}
}

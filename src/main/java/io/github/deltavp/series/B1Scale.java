// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.stream.IntStream;

/**
 * In what unit a B1 map is stored, told by its values: the mean ratio of true to nominal flip angle
 * in a body is near 1.
 *
 * @param stored the map, one time point
 * @param median of its values above 0, so without air; NaN if there are none
 */
public record B1Scale(DynamicSeries stored, double median) {

	/** Of the median ratio in any body at 0.5 to 7 T. */
	private static final double LOWEST = 0.3;
	private static final double HIGHEST = 2;

	/** @param stored the map, one time point */
	public static B1Scale of(DynamicSeries stored) {
		double[] values = IntStream.range(0, stored.grid().slices()).mapToObj(slice -> stored.plane(
			slice, 0)).flatMapToDouble(plane -> IntStream.range(0, plane.length).mapToDouble(
				p -> plane[p])).filter(value -> value > 0).sorted().toArray();
		return new B1Scale(stored, values.length == 0 ? Double.NaN : values[values.length / 2]);
	}

	/** @return whether that stored value can stand for the nominal flip angle */
	public boolean fits(double nominal) {
		return median / nominal >= LOWEST && median / nominal <= HIGHEST;
	}

	/**
	 * @param nominal the stored value that stands for the nominal flip angle, e.g. 100 for percent
	 * @return true ÷ nominal flip angle
	 */
	public DynamicSeries ratio(double nominal) {
		return stored.mapPlanes((slice, time, plane) -> divided(plane, (float) nominal));
	}

	private static float[] divided(float[] plane, float nominal) {
		float[] ratio = new float[plane.length];
		for (int p = 0; p < plane.length; p++)
			ratio[p] = plane[p] / nominal;
		return ratio;
	}
}

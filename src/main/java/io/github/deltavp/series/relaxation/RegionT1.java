// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import io.github.deltavp.series.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * T1 of a region's mean signal, which has less noise and bias than the mean of its voxels' T1.
 *
 * @param ms T1 in ms; NaN where there is no answer, or half of the voxels lack a signal
 * @param error standard error of T1 as a share of it, from voxels drawn with replacement
 */
public record RegionT1(double ms, double error) {

	private static final RegionT1 NONE = new RegionT1(Double.NaN, Double.NaN);
	private static final int DRAWS = 100;

	/**
	 * @param signals the signals of each voxel, one a flip angle
	 * @param region which voxels they are of
	 * @param t1Ms T1 of such signals in ms
	 */
	static RegionT1 of(List<double[]> signals, Region region, ToDoubleFunction<double[]> t1Ms) {
		List<double[]> found = signals.stream().filter(voxel -> Arrays.stream(voxel).allMatch(
			signal -> signal > 0)).toList();
		if (2 * found.size() <= region.count()) return NONE;
		double ms = t1Ms.applyAsDouble(sum(found, i -> i));
		SplittableRandom random = new SplittableRandom(region.count());
		List<Double> draws = new ArrayList<>();
		for (int i = 0; i < DRAWS; i++)
			draws.add(t1Ms.applyAsDouble(sum(found, any -> random.nextInt(found.size()))) - ms);
		return new RegionT1(ms, Math.sqrt(draws.stream().mapToDouble(Double::doubleValue).filter(
			Double::isFinite).map(off -> off * off).average().orElse(Double.NaN)) / ms);
	}

	private static double[] sum(List<double[]> voxels, IntUnaryOperator which) {
		double[] sum = new double[voxels.get(0).length];
		IntStream.range(0, voxels.size()).map(which).forEach(voxel -> {
			for (int i = 0; i < sum.length; i++)
				sum[i] += voxels.get(voxel)[i];
		});
		return sum;
	}
}

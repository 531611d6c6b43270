// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Numbers of one region as they could have come out, replicate by replicate. Replicates of the same
 * number belong to the same arterial curve, so that what regions of an exam share cancels in their
 * ratio.
 *
 * @param vp plasma volume fraction
 * @param ktransPerMinute Ktrans in 1/min
 * @param signalAuc {@link SignalMeasures#auc} in s
 */
public record Replicates(double[] vp, double[] ktransPerMinute, double[] signalAuc) {

	/** No replicates. */
	static final Replicates NONE = new Replicates(new double[0], new double[0], new double[0]);

	/** @return their number */
	public int count() {
		return vp.length;
	}

	/** @return the same, Vp and Ktrans of each times a number */
	Replicates times(DoubleSupplier factor) {
		double[] factors = DoubleStream.generate(factor).limit(count()).toArray();
		return new Replicates(product(vp, factors), product(ktransPerMinute, factors), signalAuc);
	}

	private static double[] product(double[] values, double[] factors) {
		return IntStream.range(0, values.length).mapToDouble(i -> values[i] * factors[i]).toArray();
	}

	/** @return standard deviation of the finite values; 0 for no values */
	public static double deviation(double[] values) {
		double sd = SampleStatistics.of(Arrays.stream(values).filter(Double::isFinite).toArray()).sd();
		return Double.isNaN(sd) ? 0 : sd;
	}
}

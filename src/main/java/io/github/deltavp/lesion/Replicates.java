// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import java.util.Arrays;

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

	/** @return standard deviation of the finite values; 0 for no values */
	public static double deviation(double[] values) {
		double sd = SampleStatistics.of(Arrays.stream(values).filter(Double::isFinite).toArray()).sd();
		return Double.isNaN(sd) ? 0 : sd;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import java.util.Arrays;

/**
 * The 95 % interval of a change, from replicates of both visits.
 *
 * @param low lower end in percent; NaN without replicates
 * @param high upper end in percent; NaN without replicates
 */
public record ChangeInterval(double low, double high) {

	/**
	 * @param pre replicates of the number before therapy
	 * @param post replicates of the number after therapy
	 * @return 2.5th and 97.5th percentile of 100 · (post − pre) ÷ pre; replicates without an answer,
	 *         or with nothing before therapy, are left out
	 */
	public static ChangeInterval of(double[] pre, double[] post) {
		return of(changes(pre, post));
	}

	/** @return 100 · (post − pre) ÷ pre of replicates; NaN with nothing before therapy */
	public static double[] changes(double[] pre, double[] post) {
		double[] changes = new double[Math.min(pre.length, post.length)];
		for (int i = 0; i < changes.length; i++)
			changes[i] = pre[i] > 0 ? 100 * (post[i] - pre[i]) / pre[i] : Double.NaN;
		return changes;
	}

	/**
	 * @param changes replicates of a change in percent
	 * @return their 2.5th and 97.5th percentile; those that are not finite are left out
	 */
	public static ChangeInterval of(double[] changes) {
		double[] sorted = Arrays.stream(changes).filter(Double::isFinite).sorted().toArray();
		return new ChangeInterval(SampleStatistics.quantile(sorted, 0.025), SampleStatistics.quantile(
			sorted, 0.975));
	}

	/** @return the standard deviation of a normal distribution that has such an interval */
	public double deviation() {
		return (high - low) / (2 * 1.96);
	}

	/** @return whether a value lies inside, ends included */
	public boolean holds(double percent) {
		return low <= percent && percent <= high;
	}
}

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
		double[] changes = new double[Math.min(pre.length, post.length)];
		for (int i = 0; i < changes.length; i++)
			changes[i] = pre[i] > 0 ? 100 * (post[i] - pre[i]) / pre[i] : Double.NaN;
		double[] sorted = Arrays.stream(changes).filter(Double::isFinite).sorted().toArray();
		return new ChangeInterval(SampleStatistics.quantile(sorted, 0.025), SampleStatistics.quantile(
			sorted, 0.975));
	}

	/** @return whether a value lies inside, ends included */
	public boolean holds(double percent) {
		return low <= percent && percent <= high;
	}
}

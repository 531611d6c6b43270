// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

/**
 * The exact null distribution of Mann–Whitney's U given the tied values: every choice of n₁ of the
 * n₁ + n₀ mid-ranks is equally likely. Streitberg and Röhmel, Stat Software Newsletter 1986;12:10
 * (the shift algorithm). Subsets are counted by dynamic programming over the mid-ranks; all
 * additions are of positive numbers, so the relative error is below (n₁ + n₀) · 2⁻⁵³.
 */
final class RankSumDistribution {

	/** With this many values the counts stay finite and the work below about a second. */
	static final int MOST_VALUES = 400;

	private final int chosen;
	private final int unit;
	private final long[] prefix;
	private final double[] counts;
	private final double total;
	private final boolean mirrored;
	private final GroupPair groups;

	RankSumDistribution(GroupPair groups) {
		this.groups = groups;
		mirrored = groups.negative().size() < groups.positive().size();
		chosen = Math.min(groups.positive().size(), groups.negative().size());
		int[] scores = doubledMidRanks(groups);
		unit = commonUnit(scores);
		int first = scores[0];
		for (int i = 0; i < scores.length; i++)
			scores[i] = (scores[i] - first) / unit;
		prefix = prefixSums(scores);
		counts = countSubsets(scores);
		double sum = 0;
		for (double count : counts)
			sum += count;
		total = sum;
	}

	private static int[] doubledMidRanks(GroupPair groups) {
		int[] scores = new int[groups.total()];
		int before = 0;
		for (int i = 0; i < groups.distinct(); i++) {
			int tied = groups.positives(i) + groups.negatives(i);
			for (int j = 0; j < tied; j++)
				scores[before + j] = 2 * before + tied + 1;
			before += tied;
		}
		return scores;
	}

	/** Without ties all doubled ranks differ by multiples of 2: half the table is enough. */
	private static int commonUnit(int[] scores) {
		int unit = 0;
		for (int score : scores)
			unit = greatestCommonDivisor(unit, score - scores[0]);
		return Math.max(1, unit);
	}

	private static int greatestCommonDivisor(int a, int b) {
		return b == 0 ? a : greatestCommonDivisor(b, a % b);
	}

	private static long[] prefixSums(int[] scores) {
		long[] prefix = new long[scores.length + 1];
		for (int i = 0; i < scores.length; i++)
			prefix[i + 1] = prefix[i] + scores[i];
		return prefix;
	}

	/**
	 * Row k holds the number of subsets of k scores by their sum above that of the k smallest.
	 *
	 * @param scores ascending
	 * @return the row of the chosen number
	 */
	private double[] countSubsets(int[] scores) {
		int n = scores.length;
		double[][] rows = new double[chosen + 1][];
		for (int k = 0; k <= chosen; k++)
			rows[k] = new double[width(k, n)];
		rows[0][0] = 1;
		for (int i = 0; i < n; i++) {
			int fewest = Math.max(1, chosen - (n - 1 - i));
			for (int k = Math.min(i + 1, chosen); k >= fewest; k--)
				add(rows[k - 1], width(k - 1, i), rows[k], scores[i] - scores[k - 1]);
		}
		return rows[chosen];
	}

	/** @return number of sums that k of the first i scores can have */
	private int width(int k, int i) {
		return (int) (prefix[i] - prefix[i - k] - prefix[k]) + 1;
	}

	private static void add(double[] from, int width, double[] to, int shift) {
		for (int s = 0; s < width; s++)
			to[s + shift] += from[s];
	}

	/**
	 * @return P(|U − E U| ≥ |observed − E U|); compared in integers, so that ties of the statistic
	 *         count
	 */
	double twoSidedP() {
		long observed = Math.abs(deviation(index(groups.doubledU())));
		double tail = 0;
		for (int s = 0; s < counts.length; s++)
			if (Math.abs(deviation(s)) >= observed) tail += counts[s];
		return Math.min(1, tail / total);
	}

	/** @return N times the sum's distance from its expectation, in units */
	private long deviation(long index) {
		int n = prefix.length - 1;
		return n * (index + prefix[chosen]) - chosen * prefix[n];
	}

	/** @return place of a U in the table */
	private long index(long doubledU) {
		long own = mirrored ? 2 * groups.pairs() - doubledU : doubledU;
		return (own - doubledLeastU()) / unit;
	}

	/** The smallest sum is not n(n + 1)/2 where the smallest values are tied with others. */
	private long doubledLeastU() {
		long sum = 0;
		long left = chosen;
		long before = 0;
		for (int i = 0; left > 0; i++) {
			long tied = groups.positives(i) + groups.negatives(i);
			long taken = Math.min(tied, left);
			sum += taken * (2 * before + tied + 1);
			left -= taken;
			before += tied;
		}
		return sum - (long) chosen * (chosen + 1);
	}

	/**
	 * @param probability below ½
	 * @return smallest q, in ordered pairs, with P(U ≤ q) ≥ probability or, if smaller, the like of
	 *         the upper tail
	 */
	double lowerQuantile(double probability) {
		double least = doubledLeastU() / 2.0;
		double low = least + unit * place(probability, 1) / 2.0;
		double most = least + unit * (counts.length - 1) / 2.0;
		double high = groups.pairs() - most + unit * place(probability, -1) / 2.0;
		return Math.min(low, high);
	}

	/** @return steps from one end until the tail reaches the probability */
	private int place(double probability, int direction) {
		double tail = 0;
		int start = direction > 0 ? 0 : counts.length - 1;
		for (int steps = 0; steps < counts.length; steps++) {
			tail += counts[start + direction * steps];
			if (tail / total >= probability) return steps;
		}
		return counts.length - 1;
	}
}

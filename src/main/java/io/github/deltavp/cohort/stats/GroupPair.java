// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

/**
 * A positive and a negative group as counts per distinct value, ascending: all that rank tests and
 * ROC curves need, made by one merge of the two sorted samples. Immutable.
 */
public final class GroupPair {

	private final Sample positive;
	private final Sample negative;
	private final double[] values;
	private final int[] positives;
	private final int[] negatives;
	private int size;

	/**
	 * @param positive the group that a high value points to, at least one known value
	 * @param negative the other group, at least one known value
	 */
	public GroupPair(Sample positive, Sample negative) {
		requireKnown("positive", positive);
		requireKnown("negative", negative);
		this.positive = positive;
		this.negative = negative;
		int most = positive.size() + negative.size();
		values = new double[most];
		positives = new int[most];
		negatives = new int[most];
		merge();
	}

	private static void requireKnown(String which, Sample sample) {
		if (sample.size() == 0) throw new IllegalArgumentException("the " + which +
			" group has no known value; at least one is needed");
	}

	private void merge() {
		int p = 0;
		int n = 0;
		while (p < positive.size() || n < negative.size()) {
			double value = Math.min(at(positive, p), at(negative, n));
			values[size] = value;
			for (; at(positive, p) == value; p++)
				positives[size]++;
			for (; at(negative, n) == value; n++)
				negatives[size]++;
			size++;
		}
	}

	private static double at(Sample sample, int i) {
		return i < sample.size() ? sample.get(i) : Double.POSITIVE_INFINITY;
	}

	/** @return the positive group */
	public Sample positive() {
		return positive;
	}

	/** @return the negative group */
	public Sample negative() {
		return negative;
	}

	/** @return number of distinct values */
	public int distinct() {
		return size;
	}

	/**
	 * @param i distinct value, 0 (smallest) … distinct − 1
	 * @return the value
	 */
	public double value(int i) {
		return values[i];
	}

	/** @return how many of the positive group have distinct value {@code i} */
	public int positives(int i) {
		return positives[i];
	}

	/** @return how many of the negative group have distinct value {@code i} */
	public int negatives(int i) {
		return negatives[i];
	}

	/** @return number of known values in both groups */
	public int total() {
		return positive.size() + negative.size();
	}

	/** @return number of pairs of one positive and one negative */
	public long pairs() {
		return (long) positive.size() * negative.size();
	}

	/** @return whether any value occurs more than once, in either group or across */
	public boolean hasTies() {
		return size < total();
	}

	/**
	 * @return U = #(positive &gt; negative) + ½ #(positive = negative) over all pairs; exact
	 */
	public double u() {
		return doubledU() / 2.0;
	}

	/** @return 2 U, an integer */
	long doubledU() {
		long doubled = 0;
		long below = 0;
		for (int i = 0; i < size; i++) {
			doubled += positives[i] * (2 * below + negatives[i]);
			below += negatives[i];
		}
		return doubled;
	}

	/** @return area under the empirical ROC curve, U / (n₁ n₀) */
	public double auc() {
		return u() / pairs();
	}

	/** @return Σ (t³ − t) over the groups of t tied values */
	double tieSum() {
		double sum = 0;
		for (int i = 0; i < size; i++) {
			double tied = positives[i] + negatives[i];
			sum += tied * tied * tied - tied;
		}
		return sum;
	}
}

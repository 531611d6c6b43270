// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.GroupPair;

/**
 * The empirical receiver operating characteristic: for each cut between neighbouring distinct
 * values, who lies above it. A value above the cut is called positive. Immutable.
 */
public final class RocCurve {

	private final GroupPair groups;
	private final int[] truePositives;
	private final int[] falsePositives;

	/** @param groups the two groups */
	public RocCurve(GroupPair groups) {
		this.groups = groups;
		truePositives = new int[groups.distinct() + 1];
		falsePositives = new int[groups.distinct() + 1];
		for (int cut = groups.distinct() - 1; cut >= 0; cut--) {
			truePositives[cut] = truePositives[cut + 1] + groups.positives(cut);
			falsePositives[cut] = falsePositives[cut + 1] + groups.negatives(cut);
		}
	}

	/** @return the two groups */
	public GroupPair groups() {
		return groups;
	}

	/** @return number of cuts: one below all values, one between each two, one above all */
	public int cuts() {
		return truePositives.length;
	}

	/**
	 * @param cut 0 (all positive) … cuts − 1 (all negative)
	 * @return midpoint of the values beside the cut; −∞ and ∞ at the ends
	 */
	public double threshold(int cut) {
		if (cut == 0) return Double.NEGATIVE_INFINITY;
		if (cut == groups.distinct()) return Double.POSITIVE_INFINITY;
		return groups.value(cut - 1) / 2 + groups.value(cut) / 2;
	}

	/** @return who is called what at a cut */
	public Confusion confusion(int cut) {
		int positives = groups.positive().size();
		int negatives = groups.negative().size();
		return new Confusion(truePositives[cut], positives - truePositives[cut], negatives -
			falsePositives[cut], falsePositives[cut]);
	}

	/** @return who is called what if values above {@code threshold} are called positive */
	public OperatingPoint at(double threshold) {
		int cut = 0;
		while (cut < groups.distinct() && groups.value(cut) <= threshold)
			cut++;
		return new OperatingPoint(threshold, confusion(cut));
	}

	/** @return sensitivity at a cut */
	public double sensitivity(int cut) {
		return (double) truePositives[cut] / groups.positive().size();
	}

	/** @return 1 − specificity at a cut */
	public double falsePositiveRate(int cut) {
		return (double) falsePositives[cut] / groups.negative().size();
	}

	/** @return area under the curve, 0 … 1; ½ is chance, below ½ the marker points the other way */
	public double auc() {
		return groups.auc();
	}

	/**
	 * The area under the part of the curve with a specificity in a range, by trapezoids; McClish, Med
	 * Decis Making 1989;9:190, doi 10.1177/0272989X8900900307.
	 *
	 * @param lowSpecificity 0 … 1
	 * @param highSpecificity above the other, at most 1
	 * @return area, at most highSpecificity − lowSpecificity
	 */
	public double partialAuc(double lowSpecificity, double highSpecificity) {
		requireRange(lowSpecificity, highSpecificity);
		double from = 1 - highSpecificity;
		double to = 1 - lowSpecificity;
		double area = 0;
		for (int cut = cuts() - 1; cut > 0; cut--) {
			double left = Math.max(from, falsePositiveRate(cut));
			double right = Math.min(to, falsePositiveRate(cut - 1));
			if (right > left) area += (right - left) * (height(cut, left) + height(cut, right)) / 2;
		}
		return area;
	}

	/**
	 * @return the partial area on the scale of the whole one: ½ (1 + (A − chance) / (most − chance)),
	 *         so ½ is chance and 1 perfect
	 */
	public double standardisedPartialAuc(double lowSpecificity, double highSpecificity) {
		double from = 1 - highSpecificity;
		double to = 1 - lowSpecificity;
		double chance = (to * to - from * from) / 2;
		double area = partialAuc(lowSpecificity, highSpecificity);
		return (1 + (area - chance) / (to - from - chance)) / 2;
	}

	/** @return the curve between a cut and the next lower one, at a false positive rate */
	private double height(int cut, double rate) {
		double left = falsePositiveRate(cut);
		double fraction = (rate - left) / (falsePositiveRate(cut - 1) - left);
		return sensitivity(cut) + fraction * (sensitivity(cut - 1) - sensitivity(cut));
	}

	private static void requireRange(double low, double high) {
		if (!(low >= 0 && low < high && high <= 1)) throw new IllegalArgumentException(
			"specificities " + low + " … " + high + " are no range; they must rise within 0 … 1");
	}
}

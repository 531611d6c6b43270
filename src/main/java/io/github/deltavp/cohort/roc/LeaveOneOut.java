// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Arguments;
import io.github.deltavp.cohort.stats.GroupPair;
import java.util.function.IntToLongFunction;

/**
 * How well the Youden cut-off does on lesions that it was not chosen from: each lesion is called by
 * the cut-off that is best (of highest sensitivity among ties) for all others. The apparent J minus
 * the cross-validated one is the optimism. Needs two values in either group.
 * <p>
 * Leaving out one value changes the scores TP·n₀ + TN·n₁ of all cuts on one side of it by the same
 * amount, so running maxima from both ends answer for all lesions in O(n).
 *
 * @param confusion who is called what when left out
 * @param apparent J of the cut-off chosen and tried on all
 */
public record LeaveOneOut(Confusion confusion, double apparent) {

	/** @return cross-validated J */
	public double crossValidated() {
		return confusion.youdenIndex();
	}

	/** @return apparent − cross-validated J */
	public double optimism() {
		return apparent - crossValidated();
	}

	/**
	 * @param curve the ROC curve, each group with at least two values
	 * @return the cross-validated decisions
	 */
	public static LeaveOneOut of(RocCurve curve) {
		GroupPair groups = curve.groups();
		Arguments.requireAtLeast("number of positives", 2, groups.positive().size());
		Arguments.requireAtLeast("number of negatives", 2, groups.negative().size());
		boolean[] positive = calledPositive(curve, true);
		boolean[] negative = calledPositive(curve, false);
		int truePositives = 0;
		int falsePositives = 0;
		for (int i = 0; i < groups.distinct(); i++) {
			if (positive[i]) truePositives += groups.positives(i);
			if (negative[i]) falsePositives += groups.negatives(i);
		}
		return new LeaveOneOut(new Confusion(truePositives, groups.positive().size() - truePositives,
			groups.negative().size() - falsePositives, falsePositives), apparent(curve));
	}

	private static double apparent(RocCurve curve) {
		return new YoudenCutoff(curve).chosen().map(best -> best.confusion().youdenIndex()).orElse(0.);
	}

	/**
	 * @param positive whether the lesion left out is a positive
	 * @return for each distinct value, whether a lesion of that value is called positive when left
	 *         out
	 */
	private static boolean[] calledPositive(RocCurve curve, boolean positive) {
		int positives = curve.groups().positive().size() - (positive ? 1 : 0);
		int negatives = curve.groups().negative().size() - (positive ? 0 : 1);
		IntToLongFunction score = cut -> (long) curve.confusion(cut).truePositives() * negatives +
			(long) curve.confusion(cut).trueNegatives() * positives;
		// A cut below the value loses a true positive, one above it a true negative.
		long belowLoss = positive ? negatives : 0;
		long aboveLoss = positive ? 0 : positives;
		long[] below = runningMaxima(curve.cuts(), score, 1);
		long[] above = runningMaxima(curve.cuts(), score, -1);
		boolean[] called = new boolean[curve.groups().distinct()];
		for (int i = 0; i < called.length; i++)
			called[i] = single(curve.groups(), i) ? singleIsPositive(curve, i, positive ? score
				.applyAsLong(i + 1) : score.applyAsLong(i), i == 0 ? Long.MIN_VALUE : below[i - 1] -
					belowLoss, i + 2 < curve.cuts() ? above[i + 2] - aboveLoss : Long.MIN_VALUE) : below[i] -
						belowLoss >= above[i + 1] - aboveLoss;
		return called;
	}

	private static boolean single(GroupPair groups, int i) {
		return groups.positives(i) + groups.negatives(i) == 1;
	}

	/**
	 * Without a value of its own kind the cuts beside it become one, between its neighbours.
	 */
	private static boolean singleIsPositive(RocCurve curve, int i, long merged, long below,
		long above)
	{
		if (below >= merged && below >= above) return true;
		if (merged < above) return false;
		GroupPair groups = curve.groups();
		if (i == 0) return true;
		if (i == groups.distinct() - 1) return false;
		return groups.value(i) > groups.value(i - 1) / 2 + groups.value(i + 1) / 2;
	}

	/** @return largest score of all cuts up to each one, counted from either end */
	private static long[] runningMaxima(int cuts, IntToLongFunction score, int direction) {
		long[] maxima = new long[cuts];
		long most = Long.MIN_VALUE;
		for (int step = 0; step < cuts; step++) {
			int cut = direction > 0 ? step : cuts - 1 - step;
			most = Math.max(most, score.applyAsLong(cut));
			maxima[cut] = most;
		}
		return maxima;
	}
}

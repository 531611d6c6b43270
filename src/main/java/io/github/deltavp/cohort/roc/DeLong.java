// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Arguments;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.Normal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The variance of the area under the ROC curve, and the test of two areas on the same lesions, by
 * DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837, doi 10.2307/2531595. With placements
 * V₁₀(i) = share of negatives below positive i, V₀₁(j) = share of positives above negative j (equal
 * ones count half): var = S₁₀/n₁ + S₀₁/n₀, S the variances of the placements. O(n log n), as Sun
 * and Xu, IEEE Signal Process Lett 2014;21:1389, doi 10.1109/LSP.2014.2337313.
 */
public final class DeLong {

	/**
	 * @param auc area
	 * @param variance its variance; NaN with fewer than two values in a group; 0 if the groups do not
	 *          overlap, when the intervals have no width and say nothing
	 * @param interval auc ± z √variance, cut to [0, 1]
	 * @param logitInterval the same on the logit scale, logit(auc) ± z √variance / (auc (1 − auc));
	 *          undefined at 0 and 1
	 */
	public record Area(double auc, double variance, Interval interval, Interval logitInterval) {
	}

	/**
	 * @param aucA area of the first marker on the lesions that have both
	 * @param aucB area of the second
	 * @param lesions number of lesions that have both
	 * @param z (A − B) / √(var A + var B − 2 cov)
	 * @param p two-sided; NaN where the variance is 0 though the areas differ
	 */
	public record Comparison(double aucA, double aucB, int lesions, double z, double p) {
	}

	private DeLong() {}

	/**
	 * @param groups the two groups
	 * @param alpha 1 − confidence
	 * @return area with variance and intervals
	 */
	public static Area area(GroupPair groups, double alpha) {
		Placements placements = new Placements(groups.positive().toArray(), groups.negative()
			.toArray());
		double auc = groups.auc();
		double variance = placements.covariance(placements);
		double half = Normal.critical(alpha) * Math.sqrt(variance);
		return new Area(auc, variance, new Interval(auc - half, auc + half).clipped(), logit(auc,
			half));
	}

	private static Interval logit(double auc, double half) {
		if (!(auc > 0 && auc < 1)) return Interval.UNDEFINED;
		double centre = Math.log(auc / (1 - auc));
		double width = half / (auc * (1 - auc));
		return new Interval(1 / (1 + Math.exp(width - centre)), 1 / (1 + Math.exp(-width - centre)));
	}

	/**
	 * @param a one marker, a value a lesion, NaN where missing
	 * @param b the other marker of the same lesions
	 * @param positive which lesions are positive
	 * @return the test on the lesions that have both markers
	 * @throws IllegalArgumentException if fewer than two lesions of either group have both
	 */
	public static Comparison compare(double[] a, double[] b, boolean[] positive) {
		int[] known = IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i] + b[i])).toArray();
		int[] positives = Arrays.stream(known).filter(i -> positive[i]).toArray();
		int[] negatives = Arrays.stream(known).filter(i -> !positive[i]).toArray();
		Arguments.requireAtLeast("number of positives with both markers", 2, positives.length);
		Arguments.requireAtLeast("number of negatives with both markers", 2, negatives.length);
		Placements first = new Placements(pick(a, positives), pick(a, negatives));
		Placements second = new Placements(pick(b, positives), pick(b, negatives));
		double variance = first.covariance(first) + second.covariance(second) - 2 * first.covariance(
			second);
		double difference = first.auc() - second.auc();
		double z = difference == 0 ? 0 : variance > 0 ? difference / Math.sqrt(variance) : Double.NaN;
		return new Comparison(first.auc(), second.auc(), known.length, z, Normal.twoSided(z));
	}

	private static double[] pick(double[] values, int[] places) {
		return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
	}

	/** Placements in the order of the lesions, so that two markers can be set side by side. */
	private static final class Placements {

		private final double[] ofPositives;
		private final double[] ofNegatives;

		Placements(double[] positives, double[] negatives) {
			ofPositives = shareBelow(positives, negatives);
			ofNegatives = shareBelow(negatives, positives);
			Arrays.setAll(ofNegatives, i -> 1 - ofNegatives[i]);
		}

		private static double[] shareBelow(double[] values, double[] others) {
			double[] sorted = others.clone();
			Arrays.sort(sorted);
			return Arrays.stream(values).map(value -> (below(sorted, value) + notAbove(sorted, value)) /
				2.0 / sorted.length).toArray();
		}

		private static int below(double[] sorted, double value) {
			int low = 0;
			int high = sorted.length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (sorted[middle] < value) low = middle + 1;
				else high = middle;
			}
			return low;
		}

		private static int notAbove(double[] sorted, double value) {
			return below(sorted, Math.nextUp(value));
		}

		double auc() {
			return Arrays.stream(ofPositives).average().orElse(Double.NaN);
		}

		double covariance(Placements other) {
			return covariance(ofPositives, other.ofPositives) / ofPositives.length + covariance(
				ofNegatives, other.ofNegatives) / ofNegatives.length;
		}

		private static double covariance(double[] x, double[] y) {
			double meanX = Arrays.stream(x).average().orElse(Double.NaN);
			double meanY = Arrays.stream(y).average().orElse(Double.NaN);
			double sum = 0;
			for (int i = 0; i < x.length; i++)
				sum += (x[i] - meanX) * (y[i] - meanY);
			return sum / (x.length - 1);
		}
	}
}

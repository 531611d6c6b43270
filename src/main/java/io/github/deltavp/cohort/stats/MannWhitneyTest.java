// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * The two-sided test of Mann and Whitney (Ann Math Stat 1947;18:50, doi 10.1214/aoms/1177730491)
 * that two groups have one distribution. Immutable; each {@code with…} returns a changed copy.
 * <p>
 * Exact: P(|U − n₁n₀/2| ≥ |u − n₁n₀/2|) over all assignments of the observed mid-ranks, which holds
 * with ties too. Asymptotic: z = (|U − n₁n₀/2| − ½) / σ with σ² = n₁n₀/12 · (N + 1 − Σ(t³ − t) /
 * (N(N − 1))), N = n₁ + n₀, t the sizes of the tied groups; the ½ is the continuity correction.
 * Where all values are equal p is 1.
 */
public final class MannWhitneyTest {

	/** How p is found. */
	public enum Method {
			/** Exact up to 400 values in both groups, else asymptotic. */
			AUTO,
			/** Always exact; refuses more than 400 values. */
			EXACT,
			/** Always the normal approximation. */
			ASYMPTOTIC
	}

	/**
	 * @param u #(positive &gt; negative) + ½ #(equal)
	 * @param p two-sided
	 * @param exact whether p is exact, else asymptotic
	 * @param ties whether any values are equal
	 * @param rankBiserial effect size 2U/(n₁n₀) − 1, −1 … 1
	 * @param hodgesLehmann median difference positive − negative
	 * @param shift its confidence interval
	 */
	public record Result(double u, double p, boolean exact, boolean ties, double rankBiserial,
			double hodgesLehmann, Interval shift) {
	}

	private final Method method;
	private final double alpha;

	private MannWhitneyTest(Method method, double alpha) {
		this.method = method;
		this.alpha = alpha;
	}

	/** @return the test with method AUTO and 95 % intervals */
	public static MannWhitneyTest withDefaults() {
		return new MannWhitneyTest(Method.AUTO, .05);
	}

	/** @return the same test with another way to p */
	public MannWhitneyTest withMethod(Method other) {
		return new MannWhitneyTest(other, alpha);
	}

	/** @return the same test with intervals of 1 − alpha */
	public MannWhitneyTest withAlpha(double other) {
		Arguments.requireFraction("alpha", other);
		return new MannWhitneyTest(method, other);
	}

	/** @return the result for two groups */
	public Result test(GroupPair groups) {
		boolean exact = isExact(groups.total());
		OrderedDifferences differences = new OrderedDifferences(groups);
		RankSumDistribution distribution = exact ? new RankSumDistribution(groups) : null;
		double p = exact ? distribution.twoSidedP() : asymptoticP(groups);
		double tail = exact ? distribution.lowerQuantile(alpha / 2) : asymptoticQuantile(groups);
		return new Result(groups.u(), p, exact, groups.hasTies(), 2 * groups.u() / groups.pairs() - 1,
			differences.median(), shift(differences, tail));
	}

	/**
	 * @param groups any two groups
	 * @return the least two-sided p that groups of these sizes can have: 2 ÷ (n₁ + n₀ over n₁), that
	 *         of groups that do not overlap; ties can only make it larger
	 */
	public static double leastP(GroupPair groups) {
		return 2 * Math.exp(-CombinatoricsUtils.binomialCoefficientLog(groups.total(), groups.positive()
			.size()));
	}

	private boolean isExact(int values) {
		boolean few = values <= RankSumDistribution.MOST_VALUES;
		if (method == Method.EXACT && !few) throw new IllegalArgumentException(
			"the exact Mann–Whitney test was asked for " + values + " values; at most " +
				RankSumDistribution.MOST_VALUES + " are allowed, use the asymptotic test");
		return few && method != Method.ASYMPTOTIC;
	}

	private static double asymptoticP(GroupPair groups) {
		double distance = Math.abs(groups.u() - groups.pairs() / 2.0);
		double sigma = sigma(groups);
		return distance == 0 || sigma == 0 ? 1 : Normal.twoSided((distance - .5) / sigma);
	}

	private static double sigma(GroupPair groups) {
		double n = groups.total();
		double ties = groups.tieSum() / (n * (n - 1));
		return Math.sqrt(Math.max(0, groups.pairs() / 12.0 * (n + 1 - ties)));
	}

	private double asymptoticQuantile(GroupPair groups) {
		return Math.ceil(groups.pairs() / 2.0 - Normal.critical(alpha) * sigma(groups) - .5);
	}

	/**
	 * The k-th smallest and k-th largest difference, with k the α/2 quantile of U (Hollander and
	 * Wolfe, Nonparametric Statistical Methods, 4.3); at the least the extreme differences, as R
	 * does.
	 */
	private static Interval shift(OrderedDifferences differences, double quantile) {
		long k = Math.max(1, (long) Math.floor(quantile));
		return new Interval(differences.get(k), differences.get(differences.size() + 1 - k));
	}
}

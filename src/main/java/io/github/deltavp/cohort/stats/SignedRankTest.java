// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Wilcoxon's two-sided signed rank test of pairs (Biometrics Bull 1945;1:80, doi 10.2307/3001968).
 * Pairs with a missing value or with no difference are left out and counted. Immutable.
 * <p>
 * Exact: P(|V − E V| ≥ |v − E V|) over all signs of the observed mid-ranks of |post − pre|.
 * Asymptotic: z = (|V − n(n + 1)/4| − ½) / σ, σ² = n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48.
 */
public final class SignedRankTest {

	private static final int MOST_EXACT = 400;

	/**
	 * @param pairs number of pairs with a difference
	 * @param equal number of pairs left out because pre = post
	 * @param missing number of pairs left out because a value is missing
	 * @param v sum of the ranks of the rises (post &gt; pre)
	 * @param p two-sided; 1 if no pair differs
	 * @param exact whether p is exact
	 * @param medianChange median of post − pre, pairs without a difference included
	 */
	public record Result(int pairs, int equal, int missing, double v, double p, boolean exact,
			double medianChange) {
	}

	private final boolean asymptotic;

	private SignedRankTest(boolean asymptotic) {
		this.asymptotic = asymptotic;
	}

	/** @return the test that is exact up to 400 pairs */
	public static SignedRankTest withDefaults() {
		return new SignedRankTest(false);
	}

	/** @return the test that always takes the normal approximation */
	public SignedRankTest asymptotic() {
		return new SignedRankTest(true);
	}

	/**
	 * @param pre first values, NaN where missing
	 * @param post second values of the same lesions
	 * @return the result
	 */
	public Result test(double[] pre, double[] post) {
		if (pre.length != post.length) throw new IllegalArgumentException(pre.length +
			" values before and " + post.length + " after; pairs need as many of both");
		double[] changes = IntStream.range(0, pre.length).mapToDouble(i -> post[i] - pre[i]).filter(
			change -> !Double.isNaN(change)).toArray();
		double[] differing = Arrays.stream(changes).filter(change -> change != 0).toArray();
		int[] doubledRanks = doubledRanks(differing);
		long doubledV = IntStream.range(0, differing.length).filter(i -> differing[i] > 0).mapToLong(
			i -> doubledRanks[i]).sum();
		boolean exact = !asymptotic && differing.length <= MOST_EXACT;
		double p = exact ? exactP(doubledRanks, doubledV) : asymptoticP(doubledRanks, doubledV);
		return new Result(differing.length, changes.length - differing.length, pre.length -
			changes.length, doubledV / 2.0, p, exact, Sample.of(changes).quantile(.5));
	}

	private static int[] doubledRanks(double[] differences) {
		if (differences.length == 0) return new int[0];
		double[] magnitudes = Arrays.stream(differences).map(Math::abs).toArray();
		return Arrays.stream(new NaturalRanking(TiesStrategy.AVERAGE).rank(magnitudes)).mapToInt(
			rank -> (int) (2 * rank)).toArray();
	}

	private static double exactP(int[] doubledRanks, long doubledV) {
		int most = Arrays.stream(doubledRanks).sum();
		double[] counts = new double[most + 1];
		counts[0] = 1;
		int reached = 0;
		for (int rank : Arrays.stream(doubledRanks).sorted().toArray()) {
			for (int s = reached; s >= 0; s--)
				counts[s + rank] += counts[s];
			reached += rank;
		}
		double tail = 0;
		for (int s = 0; s <= most; s++)
			if (Math.abs(2L * s - most) >= Math.abs(2 * doubledV - most)) tail += counts[s];
		return Math.min(1, tail / Math.pow(2, doubledRanks.length));
	}

	/** Σ rank²/4 is σ² with the ties already taken off. */
	private static double asymptoticP(int[] doubledRanks, long doubledV) {
		double squares = 0;
		double sum = 0;
		for (int rank : doubledRanks) {
			squares += rank / 2.0 * (rank / 2.0);
			sum += rank / 2.0;
		}
		double distance = Math.abs(doubledV / 2.0 - sum / 2);
		return distance == 0 ? 1 : Normal.twoSided((distance - .5) / Math.sqrt(squares / 4));
	}
}

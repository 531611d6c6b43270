// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Kruskal and Wallis's test that several groups have one distribution (J Am Stat Assoc 1952;47:583,
 * doi 10.1080/01621459.1952.10483441): H = (12 / (N(N + 1)) Σ R²ⱼ/nⱼ − 3(N + 1)) / (1 − Σ(t³ − t) /
 * (N³ − N)), compared with χ² of k − 1 degrees of freedom.
 */
public final class KruskalWallisTest {

	/**
	 * @param statistic H; 0 if all values are equal
	 * @param degreesOfFreedom groups with a known value, minus 1
	 * @param p from χ², asymptotic
	 */
	public record Result(double statistic, int degreesOfFreedom, double p) {
	}

	private KruskalWallisTest() {}

	/**
	 * @param groups groups; those without a known value are passed over
	 * @return the result
	 * @throws IllegalArgumentException if fewer than two groups have a known value
	 */
	public static Result test(List<Sample> groups) {
		List<Sample> known = groups.stream().filter(group -> group.size() > 0).toList();
		Arguments.requireAtLeast("number of groups with known values", 2, known.size());
		double[] pooled = known.stream().flatMapToDouble(group -> Arrays.stream(group.toArray()))
			.toArray();
		double statistic = statistic(known, new NaturalRanking(TiesStrategy.AVERAGE).rank(pooled));
		int degrees = known.size() - 1;
		return new Result(statistic, degrees, 1 - new ChiSquaredDistribution(null, degrees)
			.cumulativeProbability(statistic));
	}

	/** (N − 1) Σ nⱼ (r̄ⱼ − r̄)² / Σ (r − r̄)², the same with the ties taken care of. */
	private static double statistic(List<Sample> groups, double[] ranks) {
		double mean = (ranks.length + 1) / 2.0;
		double between = 0;
		int start = 0;
		for (Sample group : groups) {
			double sum = Arrays.stream(ranks, start, start + group.size()).map(rank -> rank - mean).sum();
			between += sum * sum / group.size();
			start += group.size();
		}
		double all = Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum();
		return all == 0 ? 0 : (ranks.length - 1) * between / all;
	}
}

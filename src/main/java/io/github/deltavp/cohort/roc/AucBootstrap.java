// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Arguments;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The percentile bootstrap interval of the area under the ROC curve; Carpenter and Bithell, Stat
 * Med 2000;19:1141. Immutable; the same seed gives the same bits.
 * <p>
 * Stratified: positives are drawn from the positives and negatives from the negatives, with
 * replacement. Clustered: patients are drawn with all their lesions, within the strata of patients
 * that have only positives, only negatives, or both.
 */
public final class AucBootstrap {

	private final int replicates;
	private final long seed;
	private final double alpha;

	/**
	 * @param replicates number of resampled cohorts, at least 100
	 * @param seed of the random numbers
	 * @param alpha 1 − confidence
	 */
	public AucBootstrap(int replicates, long seed, double alpha) {
		Arguments.requireAtLeast("number of bootstrap replicates", 100, replicates);
		Arguments.requireFraction("alpha", alpha);
		this.replicates = replicates;
		this.seed = seed;
		this.alpha = alpha;
	}

	/** @return the interval from resampled lesions */
	public Interval stratified(GroupPair groups) {
		return interval(replicate -> {
			SplitMix random = new SplitMix(seed, replicate);
			return auc(groups, draw(random, groups.positive().size()), draw(random, groups.negative()
				.size()));
		});
	}

	/** @return how often each lesion of a group was drawn, in the order of their values */
	private static int[] draw(SplitMix random, int lesions) {
		int[] drawn = new int[lesions];
		for (int i = 0; i < lesions; i++)
			drawn[random.next(lesions)]++;
		return drawn;
	}

	private static double auc(GroupPair groups, int[] positives, int[] negatives) {
		long doubled = 0;
		long below = 0;
		int p = 0;
		int n = 0;
		for (int i = 0; i < groups.distinct(); i++) {
			int ownPositives = 0;
			int ownNegatives = 0;
			for (int end = p + groups.positives(i); p < end; p++)
				ownPositives += positives[p];
			for (int end = n + groups.negatives(i); n < end; n++)
				ownNegatives += negatives[n];
			doubled += ownPositives * (2 * below + ownNegatives);
			below += ownNegatives;
		}
		return doubled / 2.0 / groups.pairs();
	}

	/**
	 * @param values the marker, one value a lesion, none missing
	 * @param positive which lesions are positive
	 * @param patients whose lesion it is
	 * @return the interval from resampled patients
	 */
	public Interval clustered(double[] values, boolean[] positive, List<String> patients) {
		double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
		int[] places = Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value))
			.toArray();
		int[][][] strata = strata(positive, patients);
		return interval(replicate -> {
			SplitMix random = new SplitMix(seed, replicate);
			int[] drawnPositives = new int[distinct.length];
			int[] drawnNegatives = new int[distinct.length];
			for (int[][] stratum : strata)
				for (int draw = 0; draw < stratum.length; draw++)
					for (int lesion : stratum[random.next(stratum.length)])
						(positive[lesion] ? drawnPositives : drawnNegatives)[places[lesion]]++;
			return auc(drawnPositives, drawnNegatives);
		});
	}

	/** @return strata of patients of lesions */
	private static int[][][] strata(boolean[] positive, List<String> patients) {
		Map<String, List<Integer>> lesions = IntStream.range(0, positive.length).boxed().collect(
			Collectors.groupingBy(patients::get, TreeMap::new, Collectors.toList()));
		Map<Integer, List<int[]>> strata = lesions.values().stream().map(own -> own.stream().mapToInt(
			i -> i).toArray()).collect(Collectors.groupingBy(own -> kind(own, positive), TreeMap::new,
				Collectors.toList()));
		return strata.values().stream().map(stratum -> stratum.toArray(int[][]::new)).toArray(
			int[][][]::new);
	}

	private static int kind(int[] lesions, boolean[] positive) {
		long positives = Arrays.stream(lesions).filter(i -> positive[i]).count();
		return positives == 0 ? 0 : positives == lesions.length ? 1 : 2;
	}

	private Interval interval(LongToDoubleFunction auc) {
		double[] drawn = LongStream.range(0, replicates).parallel().mapToDouble(auc).toArray();
		Sample areas = Sample.of(drawn);
		return new Interval(areas.quantile(alpha / 2), areas.quantile(1 - alpha / 2));
	}

	private static double auc(int[] positives, int[] negatives) {
		long doubled = 0;
		long below = 0;
		long above = 0;
		for (int i = 0; i < positives.length; i++) {
			doubled += positives[i] * (2 * below + negatives[i]);
			below += negatives[i];
			above += positives[i];
		}
		return doubled / 2.0 / ((double) below * above);
	}
}

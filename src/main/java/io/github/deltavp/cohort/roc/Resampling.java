// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.GroupPair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws cohorts from a cohort, with replacement. Each replicate has its own random numbers, so the
 * order in which they are drawn does not matter.
 */
interface Resampling {

	/** @return a cohort of the same make-up */
	Drawn draw(SplitMix random);

	/**
	 * A drawn cohort.
	 *
	 * @param positives how many positives have each distinct value of the cohort, ascending
	 * @param negatives how many negatives
	 */
	record Drawn(int[] positives, int[] negatives) {

		/** @return the area under its ROC curve */
		double auc() {
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

		/**
		 * The curve is straight between its cuts, so it slants where positives and negatives are equal;
		 * where it rises straight up, the upper end counts.
		 *
		 * @return its sensitivity at the false positive rates of a {@link RocBand}
		 */
		double[] sensitivities() {
			double allPositives = Arrays.stream(positives).sum();
			double allNegatives = Arrays.stream(negatives).sum();
			double[] heights = new double[RocBand.STEPS + 1];
			int cut = positives.length;
			long truePositives = 0;
			long falsePositives = 0;
			for (int i = 0; i < heights.length; i++) {
				double wanted = i * allNegatives / RocBand.STEPS;
				while (cut > 0 && falsePositives + negatives[cut - 1] <= wanted) {
					falsePositives += negatives[--cut];
					truePositives += positives[cut];
				}
				double slant = cut == 0 ? 0 : positives[cut - 1] * (wanted - falsePositives) /
					negatives[cut - 1];
				heights[i] = (truePositives + slant) / allPositives;
			}
			return heights;
		}
	}

	/** @return draws positives from the positives and negatives from the negatives */
	static Resampling ofLesions(GroupPair groups) {
		int[] positives = IntStream.range(0, groups.distinct()).flatMap(i -> IntStream.generate(() -> i)
			.limit(groups.positives(i))).toArray();
		int[] negatives = IntStream.range(0, groups.distinct()).flatMap(i -> IntStream.generate(() -> i)
			.limit(groups.negatives(i))).toArray();
		return random -> new Drawn(drawn(random, positives, groups.distinct()), drawn(random, negatives,
			groups.distinct()));
	}

	/** @return how often each distinct value was drawn */
	private static int[] drawn(SplitMix random, int[] places, int distinct) {
		int[] drawn = new int[distinct];
		for (int i = 0; i < places.length; i++)
			drawn[places[random.next(places.length)]]++;
		return drawn;
	}

	/**
	 * @param values the marker, one value a lesion, none missing
	 * @param positive which lesions are positive
	 * @param patients whose lesion it is
	 * @return draws patients with all their lesions, within the strata of patients that have only
	 *         positives, only negatives, or both
	 */
	static Resampling ofPatients(double[] values, boolean[] positive, List<String> patients) {
		double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
		int[] places = Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value))
			.toArray();
		int[][][] strata = strata(positive, patients);
		return random -> {
			Drawn drawn = new Drawn(new int[distinct.length], new int[distinct.length]);
			for (int[][] stratum : strata)
				for (int draw = 0; draw < stratum.length; draw++)
					for (int lesion : stratum[random.next(stratum.length)])
						(positive[lesion] ? drawn.positives : drawn.negatives)[places[lesion]]++;
			return drawn;
		};
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
}

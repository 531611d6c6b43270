// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.stats.SignedRankTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole results section of a cohort.
 *
 * @param options how it was analysed
 * @param groupSizes lesions by group, the positive group first
 * @param patients number of patients
 * @param positive the positive group as the table spells it
 * @param negative what it is compared with, in words, e.g. "responder" or "mixed or responder"
 * @param markers results by marker
 * @param comparisons DeLong's test of each two markers
 * @param changes signed rank tests of each pair of columns …pre…, …post…, by group
 * @param demographics who was in the cohort
 * @param plans what a study of this make-up can show
 * @param warnings what a reader must know, in words
 */
public record CohortResult(CohortOptions options, Map<String, Integer> groupSizes, int patients,
		String positive, String negative, List<MarkerResult> markers, List<Comparison> comparisons,
		List<Change> changes, List<Demographic> demographics, List<Plan> plans, List<String> warnings) {

	/**
	 * Two markers on the same lesions.
	 *
	 * @param a one marker
	 * @param b the other
	 * @param test DeLong's
	 */
	public record Comparison(String a, String b, DeLong.Comparison test) {
	}

	/**
	 * Before against after, in one group.
	 *
	 * @param pre column before
	 * @param post column after
	 * @param group of the lesions
	 * @param test Wilcoxon's signed rank test
	 */
	public record Change(String pre, String post, String group, SignedRankTest.Result test) {
	}

	/**
	 * A planned study.
	 *
	 * @param auc expected area, tested against ½
	 * @param power with as many positives and negatives as here
	 * @param positivesFor80 positives for 80 % power at the same ratio
	 * @param negativesFor80 negatives
	 * @param positivesFor90 positives for 90 % power
	 * @param negativesFor90 negatives
	 */
	public record Plan(double auc, double power, int positivesFor80, int negativesFor80,
			int positivesFor90, int negativesFor90) {
	}

	/** @return how many lesions there are */
	public int lesions() {
		return groupSizes.values().stream().mapToInt(size -> size).sum();
	}

	/** @return the groups with their sizes in words, e.g. "11 failure, 38 success" */
	public String groupsInWords() {
		return groupSizes.entrySet().stream().map(group -> group.getValue() + " " + group.getKey())
			.collect(Collectors.joining(", "));
	}

	/** @return the groups, the positive one first */
	public List<String> groups() {
		return List.copyOf(groupSizes.keySet());
	}

	/** @return the result of a marker, by its name as reports spell it */
	public MarkerResult marker(String name) {
		return markers.stream().filter(marker -> marker.name().equals(name)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("marker '" + name + "' was not analysed; there are " +
				markers.stream().map(MarkerResult::name).toList()));
	}
}

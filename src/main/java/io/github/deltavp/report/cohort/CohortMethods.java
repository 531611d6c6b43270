// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.report.Text;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods paragraph of a cohort, ready to paste into a paper. */
final class CohortMethods {

	private CohortMethods() {}

	static String paragraph(CohortResult result, Map<String, Object> provenance) {
		CohortOptions options = result.options();
		long confidence = Math.round((1 - options.alpha()) * 100);
		boolean exact = result.markers().stream().allMatch(marker -> marker.mannWhitney().exact());
		return "Groups were compared with the two-sided Mann–Whitney U test (" + (exact
			? "exact p from the conditional distribution on mid-ranks"
			: "exact up to 400 lesions, else normal approximation with tie and continuity correction") +
			"), with the Hodges–Lehmann shift and its " + confidence +
			" % confidence interval (CI) and " +
			"the rank-biserial correlation as effect sizes; p-values of the " + result.markers().size() +
			" markers are also given with Holm's adjustment. The level of significance was " + Text
				.number(options.alpha()) + ". Quartiles are of type 7. Receiver operating characteristic " +
			"(ROC) curves are empirical, with " + result.positive() + " as the positive group and high " +
			"values as the positive direction; the CIs of their areas (AUC) are by DeLong and by a " +
			"stratified percentile bootstrap (" + options.replicates() + " replicates, seed " + options
				.seed() +
			"), and AUCs of markers were compared with DeLong's paired test. Cut-offs are the " +
			"midpoints of largest Youden index, cross-validated by leaving out one lesion" + fixed(
				result) +
			". Proportions have Wilson and Clopper–Pearson CIs. Counts were compared with Fisher's exact " +
			"test. " + (options.lesions() == CohortOptions.Lesions.INDEX
				? "One lesion per patient was analysed. " : "") + "Analysis: " + provenance.entrySet()
					.stream().filter(entry -> entry.getKey().endsWith("version")).map(entry -> entry.getKey()
						.replace("_version", "").replace("deltavp", "DeltaVp").replace("java", "Java") + " " +
						entry.getValue()).collect(Collectors.joining(", ")) + ".";
	}

	private static String fixed(CohortResult result) {
		String cutoffs = result.markers().stream().filter(marker -> marker.fixedCutoff().isPresent())
			.map(CohortMethods::cutoff).collect(Collectors.joining(" and "));
		return cutoffs.isEmpty() ? "" : "; the cut-offs fixed beforehand were " + cutoffs;
	}

	private static String cutoff(MarkerResult marker) {
		return Text.value(marker.name(), marker.fixedCutoff().orElseThrow().threshold()) + " for " +
			Text.shortMarker(marker.name());
	}
}

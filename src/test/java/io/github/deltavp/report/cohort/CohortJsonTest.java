// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.table.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number under its own name; {@link SmallCohort} says where the values are from. */
class CohortJsonTest {

	private final Map<String, Object> tree = CohortJson.of(SmallCohort.TWO_GROUPS, Map.of("table",
		"t.csv"));

	private static Object at(Object tree, String path) {
		Object node = tree;
		for (String step : path.split("/"))
			node = node instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) node)
				.get(step);
		return node;
	}

	private static Map<String, Object> statistics(CohortResult result, String marker) {
		CsvTable table = CohortCsv.of(result);
		assertEquals(List.of("marker", "statistic", "value"), table.header());
		return table.rows().stream().filter(row -> row.get(0).equals(marker)).collect(Collectors.toMap(
			row -> (String) row.get(1), row -> row.get(2), (a, b) -> {
				throw new IllegalStateException("a statistic is there twice");
			}, LinkedHashMap::new));
	}

	@ParameterizedTest
	@CsvSource({ "n.failure, 3", "n.responder, 4", "n.missing, 1", "groups.failure.n, 3",
		"groups.failure.missing, 1", "groups.failure.mean, -8.333333333333334",
		"groups.failure.sd, 10.408329997330663", "groups.failure.min, -20", "groups.failure.q1, -12.5",
		"groups.failure.median, -5", "groups.failure.q3, -2.5", "groups.failure.max, 0",
		"groups.responder.mean, -24.25", "mann_whitney.u, 10", "mann_whitney.p, 0.22857142857142856",
		"mann_whitney.holm_p, 0.45714285714285713", "mann_whitney.rank_biserial, 0.6666666666666667",
		"mann_whitney.hodges_lehmann, 13.5", "mann_whitney.hl_low, -8", "mann_whitney.hl_high, 40",
		"roc.auc, 0.8333333333333334", "roc.delong_variance, 0.037037037037037035",
		"roc.delong_low, 0.4561380886412762", "roc.delong_high, 1",
		"roc.logit_low, 0.24854865364827372", "roc.logit_high, 0.9869424300898192",
		"roc.partial_auc.specificity_low, 0.8", "roc.partial_auc.specificity_high, 1",
		"roc.partial_auc.auc, 0.13333333333333333", "roc.partial_auc.standardised, 0.8148148148148149",
		"youden.1.threshold, -8.5", "youden.1.youden, 0.6666666666666667",
		"fixed_cutoff.threshold, -10", "fixed_cutoff.tp, 2", "fixed_cutoff.fn, 1", "fixed_cutoff.tn, 4",
		"fixed_cutoff.fp, 0", "fixed_cutoff.ppv, 1", "fixed_cutoff.npv, 0.8",
		"fixed_cutoff.accuracy, 0.8571428571428571", "fixed_cutoff.sensitivity, 0.6666666666666666",
		"fixed_cutoff.specificity, 1", "fixed_cutoff.lr_positive, Infinity",
		"fixed_cutoff.lr_negative, 0.3333333333333333", "leave_one_out.tp, 2", "leave_one_out.fn, 1",
		"leave_one_out.tn, 2", "leave_one_out.fp, 2",
		"leave_one_out.apparent_youden, 0.6666666666666666", "leave_one_out.optimism, 0.5" })
	void aMarkerHasItsNumbers(String statistic, double value) {
		double found = ((Number) statistics(SmallCohort.TWO_GROUPS, "deltaArea").get(statistic))
			.doubleValue();
		assertEquals(value, found, 1e-12);
	}

	/** Wilson and Clopper–Pearson of 2/3, 4/4, 2/2, 4/5 and 6/7. */
	@ParameterizedTest
	@CsvSource({ "sensitivity, 0.208, 0.939, 0.094, 0.992", "specificity, 0.510, 1, 0.398, 1",
		"ppv, 0.342, 1, 0.158, 1", "npv, 0.376, 0.964, 0.284, 0.995",
		"accuracy, 0.487, 0.974, 0.421, 0.996" })
	void proportionsHaveBothIntervals(String name, double wilsonLow, double wilsonHigh,
		double exactLow, double exactHigh)
	{
		String point = "markers/deltaArea/youden/0/" + name;
		assertEquals(wilsonLow, (double) at(tree, point + "_wilson/0"), 5e-4);
		assertEquals(wilsonHigh, (double) at(tree, point + "_wilson/1"), 5e-4);
		assertEquals(exactLow, (double) at(tree, point + "_clopper_pearson/0"), 5e-4);
		assertEquals(exactHigh, (double) at(tree, point + "_clopper_pearson/1"), 5e-4);
	}

	@Test
	void bothMarkersHaveTheSameStatisticsBesideTheCutoffs() {
		Map<String, Object> vp = statistics(SmallCohort.TWO_GROUPS, "deltaVp");
		assertEquals(3., vp.get("youden.2.threshold"));
		assertEquals("exact", vp.get("mann_whitney.method"));
		assertEquals(false, vp.get("mann_whitney.ties"));
		MarkerResult marker = SmallCohort.TWO_GROUPS.marker("deltaVp");
		assertEquals(marker.bootstrap().low(), vp.get("roc.bootstrap_low"));
		assertEquals(marker.bootstrap().high(), vp.get("roc.bootstrap_high"));
		vp.keySet().removeIf(name -> name.startsWith("youden.2"));
		assertEquals(vp.keySet(), statistics(SmallCohort.TWO_GROUPS, "deltaArea").keySet());
		assertFalse(vp.keySet().stream().anyMatch(name -> name.contains("cluster") || name.contains(
			"kruskal")));
	}

	/** H of the ranks {6, 5}, {1, 2}, {4, 3}: 12/42 · (11² + 3² + 7²)/2 − 21 = 32/7. */
	@Test
	void moreGroupsAndSeveralLesionsOfAPatientAreTold() {
		Map<String, Object> x = statistics(SmallCohort.THREE_GROUPS, "x");
		assertEquals(32 / 7., (double) x.get("kruskal_wallis.h"), 1e-12);
		assertEquals(2, x.get("kruskal_wallis.df"));
		assertEquals(Math.exp(-16 / 7.), (double) x.get("kruskal_wallis.p"), 1e-12);
		assertEquals(1., x.get("roc.cluster_bootstrap_low"));
		assertEquals(1., x.get("roc.cluster_bootstrap_high"));
	}

	@Test
	void markersAreComparedPairByPair() {
		Object pair = at(tree, "delong_paired/0");
		assertEquals(List.of("deltaVp", "deltaArea", 7), List.of(at(pair, "a"), at(pair, "b"), at(pair,
			"n")));
		assertEquals(0.75, (double) at(pair, "auc_a"), 1e-12);
		assertEquals(0.8333333333333334, (double) at(pair, "auc_b"), 1e-12);
		assertEquals(-0.31622776601683805, (double) at(pair, "z"), 1e-12);
		assertEquals(0.7518296340458492, (double) at(pair, "p"), 1e-12);
	}

	@Test
	void visitsAreComparedByGroup() {
		assertEquals(Map.ofEntries(Map.entry("pre", "nvp_pre"), Map.entry("post", "nvp_post"), Map
			.entry("group", "failure"), Map.entry("n", 3), Map.entry("equal", 1), Map.entry("missing", 0),
			Map.entry("v", 4.5), Map.entry("p", 0.75), Map.entry("method", "exact"), Map.entry(
				"median_change", 0.5)), at(tree, "pre_post/0"));
		assertEquals("responder", at(tree, "pre_post/1/group"));
	}

	@Test
	void whoWasAnalysed() {
		assertEquals("age", at(tree, "demographics/0/name"));
		assertEquals("numeric", at(tree, "demographics/0/type"));
		assertEquals("Mann-Whitney", at(tree, "demographics/0/test"));
		assertEquals(0.11428571428571428, (double) at(tree, "demographics/0/p"), 1e-12);
		assertEquals(63.5, at(tree, "demographics/0/groups/failure/median"));
		assertEquals(1, at(tree, "demographics/0/groups/responder/missing"));
		assertEquals(7, at(tree, "demographics/0/total/n"));
		assertEquals(59., at(tree, "demographics/0/total/median"));
		Object sex = at(tree, "demographics/1");
		assertEquals("sex", at(sex, "name"));
		assertEquals("categorical", at(sex, "type"));
		assertEquals(Map.of("F", Map.of("failure", 2, "responder", 1), "M", Map.of("failure", 1,
			"responder", 3)), at(sex, "levels"));
		assertEquals(Map.of("failure", 1, "responder", 0), at(sex, "missing"));
		assertEquals(0.4857142857142857, (double) at(sex, "fisher_p"), 1e-12);
		assertEquals(1.2152777777777777, (double) at(sex, "chi_square"), 1e-12);
		assertEquals(1, at(sex, "chi_square_df"));
		assertEquals(0.2702893848, (double) at(sex, "chi_square_p"), 1e-9);
	}

	@Test
	void whatAStudyOfThisSizeCanShow() {
		Object plan = at(tree, "planning/2");
		assertEquals(0.8, at(plan, "auc"));
		assertEquals(0.301, (double) at(plan, "power"), 5e-4);
		assertEquals(List.of(13, 13, 17, 17), List.of(at(plan, "positives_for_80"), at(plan,
			"negatives_for_80"), at(plan, "positives_for_90"), at(plan, "negatives_for_90")));
	}

	@Test
	void settingsAndSourceAreThere() {
		Object settings = at(tree, "settings");
		assertEquals("failure", at(settings, "positive"));
		assertEquals(List.of("deltaVp", "deltaArea"), at(settings, "markers"));
		assertEquals(Map.of("deltaVp", 2.5, "deltaArea", -10.), at(settings, "cutoffs"));
		assertEquals(0.05, at(settings, "alpha"));
		assertEquals(1L, at(settings, "seed"));
		assertEquals(100, at(settings, "bootstrap_replicates"));
		assertEquals("all", at(settings, "lesions"));
		assertEquals(Map.of("failure", 4, "responder", 4), at(settings, "groups"));
		assertEquals(8, at(settings, "patients"));
		assertEquals("t.csv", at(settings, "table"));
		assertTrue(at(tree, "warnings/0").toString().startsWith("deltaVp: 2 cut-offs share"));
	}
}

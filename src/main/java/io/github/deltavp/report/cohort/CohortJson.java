// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import static io.github.deltavp.report.file.JsonFile.object;

import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.Demographic;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.roc.Confusion;
import io.github.deltavp.cohort.roc.LeaveOneOut;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Proportion;
import io.github.deltavp.report.file.JsonFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The content of {@code statistics.json}: every number of a cohort's results. */
public final class CohortJson {

	private final CohortResult result;
	private final double alpha;

	private CohortJson(CohortResult result) {
		this.result = result;
		this.alpha = result.options().alpha();
	}

	/**
	 * @param result the results
	 * @param provenance versions and sources, added to "settings"
	 * @return a tree for {@link JsonFile}
	 */
	public static Map<String, Object> of(CohortResult result, Map<String, Object> provenance) {
		return new CohortJson(result).tree(provenance);
	}

	private Map<String, Object> tree(Map<String, Object> provenance) {
		Map<String, Object> markers = new LinkedHashMap<>();
		result.markers().forEach(marker -> markers.put(marker.name(), marker(marker)));
		return object("markers", markers, "delong_paired", result.comparisons().stream().map(
			CohortJson::comparison).toList(), "pre_post", result.changes().stream().map(
				CohortJson::change).toList(), "demographics", result.demographics().stream().map(
					this::demographic).toList(), "planning", result.plans().stream().map(CohortJson::plan)
						.toList(), "warnings", result.warnings(), "settings", settings(provenance));
	}

	private Map<String, Object> marker(MarkerResult marker) {
		Map<String, Object> n = new LinkedHashMap<>();
		Map<String, Object> groups = new LinkedHashMap<>();
		marker.groups().forEach((name, group) -> {
			n.put(name, group.n());
			groups.put(name, descriptives(group));
		});
		n.put("missing", marker.missing());
		return object("n", n, "groups", groups, "mann_whitney", mannWhitney(marker), "kruskal_wallis",
			marker.kruskalWallis().map(test -> object("h", test.statistic(), "df", test
				.degreesOfFreedom(), "p", test.p())), "roc", roc(marker), "youden", marker.youden().stream()
					.map(this::point).toList(), "fixed_cutoff", marker.fixedCutoff().map(this::point),
			"leave_one_out", leaveOneOut(marker.leaveOneOut()));
	}

	private static Map<String, Object> descriptives(Descriptives group) {
		return object("n", group.n(), "missing", group.missing(), "mean", group.mean(), "sd", group
			.sd(), "min", group.min(), "q1", group.q1(), "median", group.median(), "q3", group.q3(),
			"max", group.max());
	}

	private static Map<String, Object> mannWhitney(MarkerResult marker) {
		MannWhitneyTest.Result test = marker.mannWhitney();
		return object("u", test.u(), "p", test.p(), "method", test.exact() ? "exact" : "asymptotic",
			"ties", test.ties(), "holm_p", marker.holmP(), "rank_biserial", test.rankBiserial(),
			"hodges_lehmann", test.hodgesLehmann(), "hl_low", test.shift().low(), "hl_high", test.shift()
				.high());
	}

	private static Map<String, Object> roc(MarkerResult marker) {
		Map<String, Object> roc = object("auc", marker.area().auc(), "delong_variance", marker.area()
			.variance(), "delong_low", marker.area().interval().low(), "delong_high", marker.area()
				.interval().high(), "logit_low", marker.area().logitInterval().low(), "logit_high", marker
					.area().logitInterval().high(), "bootstrap_low", marker.bootstrap().low(),
			"bootstrap_high", marker.bootstrap().high());
		marker.clusterBootstrap().ifPresent(interval -> {
			roc.put("cluster_bootstrap_low", interval.low());
			roc.put("cluster_bootstrap_high", interval.high());
		});
		roc.put("partial_auc", object("specificity_low", MarkerResult.PARTIAL_SPECIFICITY,
			"specificity_high", 1.0, "auc", marker.partialArea(), "standardised", marker
				.standardisedPartialArea()));
		return roc;
	}

	private Map<String, Object> point(OperatingPoint point) {
		Map<String, Object> map = object("threshold", point.threshold());
		map.putAll(confusion(point.confusion()));
		return map;
	}

	private Map<String, Object> confusion(Confusion confusion) {
		Map<String, Object> map = object("sensitivity", confusion.sensitivity().value(), "specificity",
			confusion.specificity().value(), "tp", confusion.truePositives(), "fn", confusion
				.falseNegatives(), "tn", confusion.trueNegatives(), "fp", confusion.falsePositives(), "ppv",
			confusion.positivePredictiveValue().value(), "npv", confusion.negativePredictiveValue()
				.value(), "accuracy", confusion.accuracy().value(), "lr_positive", confusion
					.positiveLikelihoodRatio(), "lr_negative", confusion.negativeLikelihoodRatio(), "youden",
			confusion.youdenIndex());
		addIntervals(map, "sensitivity", confusion.sensitivity());
		addIntervals(map, "specificity", confusion.specificity());
		addIntervals(map, "ppv", confusion.positivePredictiveValue());
		addIntervals(map, "npv", confusion.negativePredictiveValue());
		addIntervals(map, "accuracy", confusion.accuracy());
		return map;
	}

	private void addIntervals(Map<String, Object> map, String name, Proportion proportion) {
		map.put(name + "_wilson", pair(proportion.wilson(alpha)));
		map.put(name + "_clopper_pearson", pair(proportion.clopperPearson(alpha)));
	}

	private static List<Object> pair(Interval interval) {
		return List.of(interval.low(), interval.high());
	}

	private Optional<Map<String, Object>> leaveOneOut(Optional<LeaveOneOut> validation) {
		return validation.map(left -> {
			Map<String, Object> map = confusion(left.confusion());
			map.put("apparent_youden", left.apparent());
			map.put("optimism", left.optimism());
			return map;
		});
	}

	private static Map<String, Object> comparison(CohortResult.Comparison pair) {
		return object("a", pair.a(), "b", pair.b(), "n", pair.test().lesions(), "auc_a", pair.test()
			.aucA(), "auc_b", pair.test().aucB(), "z", pair.test().z(), "p", pair.test().p());
	}

	private static Map<String, Object> change(CohortResult.Change change) {
		return object("pre", change.pre(), "post", change.post(), "group", change.group(), "n", change
			.test().pairs(), "equal", change.test().equal(), "missing", change.test().missing(), "v",
			change.test().v(), "p", change.test().p(), "method", change.test().exact() ? "exact"
				: "asymptotic", "median_change", change.test().medianChange());
	}

	private Map<String, Object> demographic(Demographic line) {
		if (line instanceof Demographic.Numeric numeric) {
			Map<String, Object> groups = new LinkedHashMap<>();
			numeric.groups().forEach((name, group) -> groups.put(name, descriptives(group)));
			return object("name", numeric.name(), "type", "numeric", "groups", groups, "total",
				descriptives(numeric.total()), "test", numeric.test(), "p", numeric.p());
		}
		Demographic.Categorical category = (Demographic.Categorical) line;
		Map<String, Object> levels = new LinkedHashMap<>();
		for (int i = 0; i < category.levels().size(); i++)
			levels.put(category.levels().get(i), byGroup(category.counts().get(i)));
		return object("name", category.name(), "type", "categorical", "levels", levels, "missing",
			byGroup(category.missing()), "fisher_p", category.fisherP(), "chi_square", category
				.chiSquare().statistic(), "chi_square_df", category.chiSquare().degreesOfFreedom(),
			"chi_square_p", category.chiSquare().p());
	}

	private Map<String, Object> byGroup(List<Integer> counts) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < counts.size(); i++)
			map.put(result.groups().get(i), counts.get(i));
		return map;
	}

	private static Map<String, Object> plan(CohortResult.Plan plan) {
		return object("auc", plan.auc(), "power", plan.power(), "positives_for_80", plan
			.positivesFor80(), "negatives_for_80", plan.negativesFor80(), "positives_for_90", plan
				.positivesFor90(), "negatives_for_90", plan.negativesFor90());
	}

	private Map<String, Object> settings(Map<String, Object> provenance) {
		CohortOptions options = result.options();
		Map<String, Object> cutoffs = new LinkedHashMap<>();
		result.markers().forEach(marker -> options.cutoff(marker.name()).ifPresent(cutoff -> cutoffs
			.put(marker.name(), cutoff)));
		Map<String, Object> settings = object("positive", result.positive(), "negative", options
			.negative(), "markers", result.markers().stream().map(MarkerResult::name).toList(), "cutoffs",
			cutoffs, "alpha", alpha, "seed", options.seed(), "bootstrap_replicates", options.replicates(),
			"lesions", options.lesions().name().toLowerCase(Locale.ROOT), "groups", result.groupSizes(),
			"patients", result.patients());
		settings.putAll(provenance);
		return settings;
	}
}

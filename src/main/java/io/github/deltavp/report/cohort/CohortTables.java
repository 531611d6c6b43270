// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.Demographic;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.roc.Confusion;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Proportion;
import io.github.deltavp.cohort.table.ColumnNames;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.document.ReportBlock.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a cohort report, rounded for reading. */
final class CohortTables {

	private final CohortResult result;
	private final double alpha;
	private final String confidence;

	CohortTables(CohortResult result) {
		this.result = result;
		alpha = result.options().alpha();
		confidence = Math.round((1 - alpha) * 100) + " % CI";
	}

	Table demographics() {
		List<String> header = new ArrayList<>(List.of(""));
		result.groupSizes().forEach((group, size) -> header.add(group + " (n = " + size + ")"));
		header.addAll(List.of("Total (n = " + result.lesions() + ")", "p"));
		List<List<String>> rows = new ArrayList<>();
		for (Demographic line : result.demographics())
			if (line instanceof Demographic.Numeric numeric) addNumeric(rows, numeric);
			else addCategory(rows, (Demographic.Categorical) line);
		return new Table("Demographics, by lesion. Numbers: Mann–Whitney or Kruskal–Wallis p. " +
			"Categories: count (share), Fisher's exact p, or χ² where that is too large.", header, rows);
	}

	private static void addNumeric(List<List<String>> rows, Demographic.Numeric line) {
		List<Descriptives> columns = new ArrayList<>(line.groups().values());
		columns.add(line.total());
		String name = words(line.name());
		rows.add(row(name + ", mean (SD)", columns, CohortTables::mean, Text.pValue(line.p())));
		rows.add(row(name + ", median (quartiles)", columns, group -> group.n() == 0 ? "–" : Text
			.number(group.median()) + " (" + Text.number(group.q1()) + " to " + Text.number(group.q3()) +
			")", ""));
		if (line.total().missing() > 0) rows.add(row(name + ", missing", columns, group -> "" + group
			.missing(), ""));
	}

	private static String mean(Descriptives group) {
		if (group.n() == 0) return "–";
		String mean = Text.fixed(1, group.mean());
		return group.n() < 2 ? mean : mean + " (" + Text.fixed(1, group.sd()) + ")";
	}

	private static String words(String column) {
		return switch (column) {
			case ColumnNames.AGE -> "age (years)";
			case ColumnNames.THERAPY_TO_MRI -> "days from therapy to MRI";
			default -> column;
		};
	}

	private static <T> List<String> row(String name, List<T> columns, Function<T, String> cell,
		String last)
	{
		return Stream.of(Stream.of(name), columns.stream().map(cell), Stream.of(last)).flatMap(
			cells -> cells).toList();
	}

	private static void addCategory(List<List<String>> rows, Demographic.Categorical line) {
		List<Integer> known = IntStream.range(0, line.missing().size()).mapToObj(g -> line.counts()
			.stream().mapToInt(row -> row.get(g)).sum()).toList();
		List<Integer> knownAndTotal = withTotal(known);
		for (int level = 0; level < line.levels().size(); level++) {
			List<Integer> counts = withTotal(line.counts().get(level));
			rows.add(row(line.name() + ": " + line.levels().get(level), IntStream.range(0, counts.size())
				.boxed().toList(), column -> share(counts.get(column), knownAndTotal.get(column)),
				level == 0 ? Text.pValue(line.p()) : ""));
		}
		if (line.missing().stream().anyMatch(count -> count > 0)) rows.add(row(line.name() +
			": missing", withTotal(line.missing()), count -> "" + count, ""));
	}

	private static List<Integer> withTotal(List<Integer> counts) {
		return Stream.concat(counts.stream(), Stream.of(counts.stream().mapToInt(count -> count).sum()))
			.toList();
	}

	private static String share(int count, int all) {
		return count + (all == 0 ? "" : " (" + Math.round(100.0 * count / all) + " %)");
	}

	Table groups() {
		List<List<String>> rows = new ArrayList<>();
		for (MarkerResult marker : result.markers())
			marker.groups().forEach((name, group) -> rows.add(List.of(Text.marker(marker.name()), name,
				"" + group.n(), "" + group.missing(), Text.number(group.mean()), Text.number(group.sd()),
				Text.number(group.median()), Text.number(group.q1()), Text.number(group.q3()), Text.number(
					group.min()), Text.number(group.max()))));
		return new Table("Markers by group.", List.of("Marker", "group", "n", "missing", "mean", "SD",
			"median", "Q1", "Q3", "min", "max"), rows);
	}

	Table tests() {
		List<List<String>> rows = new ArrayList<>();
		for (MarkerResult marker : result.markers()) {
			MannWhitneyTest.Result test = marker.mannWhitney();
			rows.add(List.of(Text.marker(marker.name()), Text.number(test.u()), Text.pValue(test.p()),
				test.exact() ? "exact" : "asymptotic", Text.pValue(marker.holmP()), Text.number(test
					.hodgesLehmann()), range(test.shift()), Text.share(test.rankBiserial()).replace('-',
						'−')));
		}
		return new Table("Mann–Whitney U test of " + result.positive() + " against the others.", List
			.of("Marker", "U", "p", "method", "Holm p", "Hodges–Lehmann shift", confidence,
				"rank-biserial"), rows);
	}

	Table changes() {
		return new Table("Before against after, by group: Wilcoxon signed rank test.", List.of(
			"Columns", "group", "pairs", "median change", "V", "p"), result.changes().stream().map(
				change -> List.of(change.pre() + " → " + change.post(), change.group(), "" + change.test()
					.pairs(), Text.number(change.test().medianChange()), Text.number(change.test().v()), Text
						.pValue(change.test().p()))).toList());
	}

	Table areas() {
		return new Table("Area under the ROC curve.", List.of("Marker", "AUC", "DeLong " + confidence,
			"logit " + confidence, "bootstrap " + confidence, "by patients",
			"partial (specificity 0.8–1), standardised"), result.markers().stream().map(marker -> List.of(
				Text.marker(marker.name()), Text.share(marker.area().auc()), shares(marker.area()
					.interval()), shares(marker.area().logitInterval()), shares(marker.bootstrap()), marker
						.clusterBootstrap().map(CohortTables::shares).orElse("–"), Text.share(marker
							.standardisedPartialArea()))).toList());
	}

	Table cutoffs() {
		return cutoffs("Cut-offs; above is " + result.positive() + ". Wilson (Clopper–Pearson) " +
			confidence + ".", List.of("Marker", "cut-off", "kind", "sensitivity", confidence,
				"specificity", confidence), confusion -> join(proportion(confusion.sensitivity()),
					proportion(confusion.specificity())));
	}

	Table predictions() {
		return cutoffs("What the cut-offs predict, at the share of " + result.positive() +
			" in this cohort. Wilson (Clopper–Pearson) " + confidence + ".", List.of("Marker", "cut-off",
				"kind", "PPV", confidence, "NPV", confidence), confusion -> join(proportion(confusion
					.positivePredictiveValue()), proportion(confusion.negativePredictiveValue())));
	}

	Table accuracies() {
		return cutoffs("Accuracy and likelihood ratios. Wilson (Clopper–Pearson) " + confidence + ".",
			List.of("Marker", "cut-off", "kind", "accuracy", confidence, "LR+", "LR−"), confusion -> join(
				proportion(confusion.accuracy()), List.of(Text.number(confusion.positiveLikelihoodRatio()),
					Text.number(confusion.negativeLikelihoodRatio()))));
	}

	private Table cutoffs(String caption, List<String> header,
		Function<Confusion, List<String>> cells)
	{
		List<List<String>> rows = new ArrayList<>();
		for (MarkerResult marker : result.markers()) {
			for (OperatingPoint point : marker.youden())
				rows.add(join(start(marker, point, "Youden"), cells.apply(point.confusion())));
			marker.fixedCutoff().ifPresent(point -> rows.add(join(start(marker, point, "fixed"), cells
				.apply(point.confusion()))));
		}
		return new Table(caption, header, rows);
	}

	private static List<String> start(MarkerResult marker, OperatingPoint point, String kind) {
		return List.of(Text.marker(marker.name()), Text.number(point.threshold()), kind);
	}

	private static List<String> join(List<String> a, List<String> b) {
		return Stream.concat(a.stream(), b.stream()).toList();
	}

	private List<String> proportion(Proportion proportion) {
		if (proportion.trials() == 0) return List.of("–", "–");
		return List.of(proportion.successes() + "/" + proportion.trials() + " = " + Text.share(
			proportion.value()), shares(proportion.wilson(alpha)) + " (" + shares(proportion
				.clopperPearson(alpha)) + ")");
	}

	Table validation() {
		List<List<String>> rows = new ArrayList<>();
		for (MarkerResult marker : result.markers())
			marker.leaveOneOut().ifPresent(left -> rows.add(List.of(Text.marker(marker.name()), Text
				.share(left.confusion().sensitivity().value()), Text.share(left.confusion().specificity()
					.value()), Text.share(left.apparent()), Text.share(left.crossValidated()).replace('-',
						'−'), Text.share(left.optimism()).replace('-', '−'))));
		return new Table("Youden cut-off on lesions that it was not chosen from (leave one out). " +
			"Optimism is the apparent minus the cross-validated Youden index J.", List.of("Marker",
				"sensitivity", "specificity", "apparent J", "cross-validated J", "optimism"), rows);
	}

	Table comparisons() {
		return new Table("DeLong's paired test of two markers on the same lesions.", List.of("Markers",
			"lesions", "AUC of the first", "AUC of the second", "z", "p"), result.comparisons().stream()
				.map(pair -> List.of(Text.shortMarker(pair.a()) + " against " + Text.shortMarker(pair.b()),
					"" + pair.test().lesions(), Text.share(pair.test().aucA()), Text.share(pair.test()
						.aucB()), Text.number(pair.test().z()), Text.pValue(pair.test().p()))).toList());
	}

	Table plans() {
		return new Table("To show an AUC above 0.5 (two-sided, α = " + Text.number(alpha) +
			") at the ratio of groups of this cohort; Obuchowski's variance.", List.of("Expected AUC",
				"power with this cohort's size", "positives + negatives for 80 % power",
				"positives + negatives for 90 % power"), result.plans().stream().map(plan -> List.of(Text
					.number(plan.auc()), Text.share(plan.power()), plan.positivesFor80() + " + " + plan
						.negativesFor80(), plan.positivesFor90() + " + " + plan.negativesFor90())).toList());
	}

	private static String range(Interval interval) {
		return Text.number(interval.low()) + " to " + Text.number(interval.high());
	}

	private static String shares(Interval interval) {
		if (Double.isNaN(interval.low())) return "–";
		return Text.share(interval.low()) + "–" + Text.share(interval.high());
	}
}

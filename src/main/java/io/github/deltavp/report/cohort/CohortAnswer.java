// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Proportion;
import io.github.deltavp.report.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer of a cohort in a paragraph, as a paper would print it: who was compared, whether the
 * first marker (ΔVp) differs, how well it finds the positive group, and how well size does.
 */
final class CohortAnswer {

	private static final String SIZE = "deltaArea";
	/** Below so many lesions in a group the numbers are called rough. */
	private static final int FEW = 10;

	private final CohortResult result;
	private final MarkerResult marker;

	private CohortAnswer(CohortResult result) {
		this.result = result;
		marker = result.markers().get(0);
	}

	static String paragraph(CohortResult result) {
		CohortAnswer answer = new CohortAnswer(result);
		List<String> sentences = new ArrayList<>(List.of(answer.who(), answer.difference(), answer.area(
			answer.marker), answer.cutoff(answer.marker)));
		answer.size().ifPresent(size -> sentences.addAll(List.of(answer.area(size), answer.cutoff(size),
			answer.comparison(size))));
		sentences.add(answer.limits());
		return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(
			" "));
	}

	private Optional<MarkerResult> size() {
		return result.markers().stream().skip(1).filter(other -> other.name().equals(SIZE)).findFirst();
	}

	private String who() {
		return count(result.lesions(), "lesion") + " of " + count(result.patients(), "patient") +
			" were analysed (" + result.groupsInWords() + ").";
	}

	private String difference() {
		GroupPair groups = marker.curve().groups();
		String name = Text.shortMarker(marker.name());
		String medians = "median " + Text.value(marker.name(), groups.positive().quantile(.5)) +
			" against " + Text.value(marker.name(), groups.negative().quantile(.5)) + known(marker);
		double p = marker.mannWhitney().p();
		double alpha = result.options().alpha();
		if (p < alpha) return name + " was " + (groups.auc() > .5 ? "higher" : "lower") + " in " +
			result.positive() + " than in " + result.negative() + " (" + medians +
			"; Mann–Whitney U test, " + Text.p(p) + ").";
		String words = name + " did not differ significantly between " + result.positive() + " and " +
			result.negative() + " (" + medians + "; Mann–Whitney U test, " + Text.p(p) + ")";
		double least = MannWhitneyTest.leastP(groups);
		return words + (least >= alpha ? "; with groups of " + groups.positive().size() + " and " +
			groups.negative().size() + " no difference could be significant (least possible " + Text.p(
				least) + ")." : ", which does not show that they are alike.");
	}

	/** @return how many lesions have a value, where not all have */
	private String known(MarkerResult of) {
		if (of.missing() == 0) return "";
		GroupPair groups = of.curve().groups();
		return "; " + groups.positive().size() + " and " + groups.negative().size() +
			" lesions with a value";
	}

	private String area(MarkerResult of) {
		String which = of == marker ? "The area under the ROC curve (AUC) of " : "The AUC of ";
		String test = of == marker ? "" : "; Mann–Whitney U test, " + Text.p(of.mannWhitney().p()) +
			known(of);
		String reversed = of.area().auc() < .5 ? "; below 0.5 high values go with " + result.negative()
			: "";
		return which + Text.shortMarker(of.name()) + " for " + result.positive() + " was " + two(of
			.area().auc()) + " (" + interval(of) + test + ")" + reversed + ".";
	}

	private String interval(MarkerResult of) {
		GroupPair groups = of.curve().groups();
		if (Math.min(groups.positive().size(), groups.negative().size()) < 2)
			return "no interval, as a group has one lesion only";
		if (of.area().variance() == 0) return "no interval, as the groups " + (of.area().auc() % 1 == 0
			? "do not overlap" : "have the same values");
		return of.clusterBootstrap().map(byPatients -> confidence() + " CI by patients " + two(
			byPatients)).orElseGet(() -> confidence() + " CI " + two(of.area().interval()));
	}

	private String cutoff(MarkerResult of) {
		Optional<OperatingPoint> youden = of.youden().stream().findFirst();
		Optional<OperatingPoint> shown = of.fixedCutoff().or(() -> youden);
		if (shown.isEmpty()) return "No cut-off of " + Text.shortMarker(of.name()) +
			" did better than chance.";
		String kind = of.fixedCutoff().isPresent() ? "fixed beforehand"
			: "of largest Youden index, chosen on these lesions and therefore optimistic";
		OperatingPoint point = shown.get();
		return "At the cut-off of " + Text.value(of.name(), point.threshold()) + " (above it " + result
			.positive() + "; " + kind + "), sensitivity was " + share(point.confusion().sensitivity()) +
			" and specificity " + share(point.confusion().specificity()) + ".";
	}

	private String comparison(MarkerResult size) {
		Optional<DeLong.Comparison> found = result.comparisons().stream().filter(pair -> pair.a()
			.equals(marker.name()) && pair.b().equals(size.name())).map(CohortResult.Comparison::test)
			.findFirst();
		if (found.isEmpty() || Double.isNaN(found.get().p()))
			return "The two areas could not be compared by a test.";
		DeLong.Comparison test = found.get();
		boolean significant = test.p() < result.options().alpha();
		String larger = Text.shortMarker((test.aucA() > test.aucB() ? marker : size).name());
		return (significant ? "The AUC of " + larger + " was the larger one"
			: "The two areas did not differ significantly") + " (DeLong's paired test on the " + count(
				test.lesions(), "lesion") + " with both, " + Text.p(test.p()) + ").";
	}

	private String limits() {
		GroupPair groups = marker.curve().groups();
		int fewest = Math.min(groups.positive().size(), groups.negative().size());
		String few = fewest < FEW ? "With " + count(fewest, "lesion") +
			" in the smaller group these numbers are rough." : "";
		return result.lesions() == result.patients() ? few : (few +
			" Some patients have several lesions, which the p-values take as independent.").strip();
	}

	private static String count(int number, String thing) {
		return number + " " + thing + (number == 1 ? "" : "s");
	}

	private String confidence() {
		return Text.number(100 * (1 - result.options().alpha())) + " %";
	}

	private String share(Proportion proportion) {
		Interval interval = proportion.wilson(result.options().alpha());
		String digits = proportion.trials() < 100 ? "%.0f" : "%.1f";
		return proportion.successes() + " of " + proportion.trials() + " (" + percent(digits, proportion
			.value()) + " %; " + confidence() + " CI " + percent(digits, interval.low()) + "–" + percent(
				digits, interval.high()) + " %)";
	}

	private static String percent(String digits, double share) {
		return String.format(Locale.ROOT, digits, 100 * share);
	}

	private static String two(double share) {
		return String.format(Locale.ROOT, "%.2f", share);
	}

	private static String two(Interval interval) {
		return two(interval.low()) + "–" + two(interval.high());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.roc.AucPower;
import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.stats.Holm;
import io.github.deltavp.cohort.stats.SignedRankTest;
import io.github.deltavp.cohort.table.CohortTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From the table of a cohort to its results section. Immutable; the same table and options give the
 * same bits.
 */
public final class CohortAnalysis {

	private static final Pattern PRE = Pattern.compile("(?i)(^|[^a-z])pre([^a-z]|$)");
	private static final double[] PLANNED_AREAS = { .7, .75, .8, .85, .9, .95 };

	private final CohortOptions options;

	/** @param options how to analyse */
	public CohortAnalysis(CohortOptions options) {
		this.options = options;
	}

	/**
	 * @param table one row a lesion, with the columns patient, group and at least one marker
	 * @return the results
	 * @throws IllegalArgumentException if the table cannot be analysed; it says why and what mends it
	 */
	public CohortResult analyse(CohortTable table) {
		List<String> warnings = new ArrayList<>();
		CohortRows rows = new CohortRows(table, options, warnings);
		warnOfMakeUp(rows, warnings);
		Map<String, double[]> values = new MarkerChoice(rows, options, warnings).values();
		MarkerAnalysis analysis = new MarkerAnalysis(rows, options, warnings);
		List<MarkerResult> markers = adjusted(values.entrySet().stream().map(entry -> analysis.analyse(
			entry.getKey(), entry.getValue())).toList());
		return new CohortResult(options, rows.sizes(), rows.patientCount(), rows.positiveGroup(), rows
			.negativeName(), markers, comparisons(rows, values), changes(rows), new DemographicsAnalysis(
				rows).analyse(), plans(rows), List.copyOf(warnings));
	}

	private static void warnOfMakeUp(CohortRows rows, List<String> warnings) {
		if (rows.patientCount() < rows.size()) warnings.add("Several lesions per patient: " + rows
			.size() + " lesions of " + rows.patientCount() +
			" patients are not independent, so p-values " +
			"and intervals that treat them so are too small. The bootstrap by patients is given " +
			"beside them; lesions=index analyses one lesion a patient.");
		if (rows.sizes().size() > 2 && rows.negativeName().contains(" or ")) warnings.add(
			"More than two groups: " + rows.positiveGroup() + " was compared with " + rows
				.negativeName() + " together; set negative to compare with one group.");
	}

	private static List<MarkerResult> adjusted(List<MarkerResult> markers) {
		double[] holm = Holm.adjust(markers.stream().mapToDouble(marker -> marker.mannWhitney().p())
			.toArray());
		return IntStream.range(0, holm.length).mapToObj(i -> markers.get(i).withHolmP(holm[i]))
			.toList();
	}

	private static List<CohortResult.Comparison> comparisons(CohortRows rows,
		Map<String, double[]> values)
	{
		List<String> names = List.copyOf(values.keySet());
		List<CohortResult.Comparison> comparisons = new ArrayList<>();
		for (int a = 0; a < names.size(); a++)
			for (int b = a + 1; b < names.size(); b++)
				compare(rows, names.get(a), names.get(b), values).ifPresent(comparisons::add);
		return comparisons;
	}

	private static Optional<CohortResult.Comparison> compare(CohortRows rows, String nameA,
		String nameB, Map<String, double[]> values)
	{
		double[] a = values.get(nameA);
		double[] b = values.get(nameB);
		double[] first = rows.onlyCompared(a);
		long positives = IntStream.range(0, a.length).filter(row -> rows.isPositive(row) && !Double
			.isNaN(first[row] + b[row])).count();
		long negatives = IntStream.range(0, a.length).filter(row -> !rows.isPositive(row) && !Double
			.isNaN(first[row] + b[row])).count();
		return positives < 2 || negatives < 2 ? Optional.empty() : Optional.of(
			new CohortResult.Comparison(nameA, nameB, DeLong.compare(first, b, rows.positives())));
	}

	private static List<CohortResult.Change> changes(CohortRows rows) {
		List<CohortResult.Change> changes = new ArrayList<>();
		CohortTable table = rows.table();
		for (String pre : table.names()) {
			Matcher matcher = PRE.matcher(pre);
			String post = matcher.replaceFirst("$1post$2");
			if (!matcher.find(0) || !isNumeric(table, pre) || !isNumeric(table, post)) continue;
			for (String group : rows.sizes().keySet())
				changes.add(new CohortResult.Change(pre, post, group, SignedRankTest.withDefaults().test(
					only(rows, table.numbers(pre), group), only(rows, table.numbers(post), group))));
		}
		return changes;
	}

	private static boolean isNumeric(CohortTable table, String name) {
		return table.has(name) && table.count(name).texts() == 0;
	}

	private static double[] only(CohortRows rows, double[] values, String group) {
		return IntStream.range(0, values.length).filter(row -> rows.group(row).equals(group))
			.mapToDouble(row -> values[row]).toArray();
	}

	private List<CohortResult.Plan> plans(CohortRows rows) {
		int positives = rows.sizes().get(rows.positiveGroup());
		double ratio = IntStream.range(0, rows.size()).filter(row -> rows.isCompared(row) && !rows
			.isPositive(row)).count() / (double) positives;
		return DoubleStream.of(PLANNED_AREAS).mapToObj(auc -> plan(new AucPower(auc, .5, ratio, options
			.alpha()), positives)).toList();
	}

	private static CohortResult.Plan plan(AucPower power, int positives) {
		double ratio = power.negativesPerPositive();
		int for80 = (int) Math.ceil(power.positives(.8));
		int for90 = (int) Math.ceil(power.positives(.9));
		return new CohortResult.Plan(power.auc(), power.power(positives), for80, (int) Math.ceil(for80 *
			ratio), for90, (int) Math.ceil(for90 * ratio));
	}
}

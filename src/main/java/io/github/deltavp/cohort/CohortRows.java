// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.ColumnNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rows of a table that count, with the group of each: checked, without lesions of unknown
 * outcome, and with one lesion a patient where that was asked for.
 */
final class CohortRows {

	private static final Set<String> YES = Set.of("1", "true", "yes", "y", "index");

	private final CohortTable table;
	private final List<String> groups;
	private final List<String> patients;
	private final Map<String, Integer> sizes;
	private final String positive;
	private final Optional<String> negative;

	/**
	 * @param table any table
	 * @param options which groups and lesions
	 * @param warnings gets what was left out
	 */
	CohortRows(CohortTable table, CohortOptions options, List<String> warnings) {
		table.requireDistinctLesions();
		List<String> given = table.text(ColumnNames.GROUP);
		CohortTable known = table.filter(row -> !given.get(row).isEmpty());
		if (known.rows() < table.rows()) warnings.add((table.rows() - known.rows()) + " of " + table
			.rows() + " lesions have no group and were left out.");
		this.table = options.lesions() == CohortOptions.Lesions.INDEX ? index(known) : known;
		groups = oneSpelling(this.table.text(ColumnNames.GROUP));
		patients = this.table.text(ColumnNames.PATIENT);
		positive = find(options.positive(), "positive");
		negative = options.negative().map(name -> find(name, "negative"));
		sizes = count();
		requireTwoGroups();
	}

	/** Failure and failure are one group, spelled as it first occurs. */
	private static List<String> oneSpelling(List<String> names) {
		Map<String, String> first = new LinkedHashMap<>();
		return names.stream().map(name -> first.computeIfAbsent(name.toLowerCase(Locale.ROOT),
			key -> name)).toList();
	}

	private static CohortTable index(CohortTable table) {
		List<String> patients = table.text(ColumnNames.PATIENT);
		Map<String, Integer> chosen = new LinkedHashMap<>();
		for (int row = 0; row < table.rows(); row++)
			chosen.putIfAbsent(patients.get(row), row);
		if (table.has(ColumnNames.INDEX)) {
			List<String> marks = table.text(ColumnNames.INDEX);
			for (int row = table.rows() - 1; row >= 0; row--)
				if (YES.contains(marks.get(row).toLowerCase(Locale.ROOT))) chosen.put(patients.get(row),
					row);
		}
		Set<Integer> keep = new HashSet<>(chosen.values());
		return table.filter(keep::contains);
	}

	private String find(String wanted, String role) {
		return groups.stream().filter(group -> group.equalsIgnoreCase(wanted.strip())).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no lesion is in the " + role + " group '" +
				wanted + "'; the groups of the table are " + groups.stream().distinct().toList() +
				"; choose one of them with " + role + "="));
	}

	private Map<String, Integer> count() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put(positive, 0);
		groups.stream().sorted().forEach(group -> counts.merge(group, 1, Integer::sum));
		return counts;
	}

	private void requireTwoGroups() {
		if (sizes.size() < 2) throw new IllegalArgumentException("all " + groups.size() +
			" lesions are in the group '" + positive + "'; two groups are needed");
		if (negative.filter(positive::equals).isPresent()) throw new IllegalArgumentException(
			"positive and negative are both '" + positive + "'; name two groups");
	}

	CohortTable table() {
		return table;
	}

	/** @return lesions by group, the positive one first */
	Map<String, Integer> sizes() {
		return sizes;
	}

	String positiveGroup() {
		return positive;
	}

	/** @return what the positive group is compared with, in words */
	String negativeName() {
		if (negative.isPresent()) return negative.get();
		List<String> others = new ArrayList<>(sizes.keySet());
		others.remove(positive);
		return String.join(" or ", others);
	}

	int patientCount() {
		return new HashSet<>(patients).size();
	}

	List<String> patients() {
		return patients;
	}

	/** @return whose lesion it is, and which where the table tells, e.g. "P-12 L2" */
	String name(int row) {
		return table.has(ColumnNames.LESION) ? (patients.get(row) + " " + table.text(ColumnNames.LESION)
			.get(row)).strip() : patients.get(row);
	}

	int size() {
		return groups.size();
	}

	String group(int row) {
		return groups.get(row);
	}

	boolean isPositive(int row) {
		return groups.get(row).equals(positive);
	}

	/** @return whether the row is in the positive group or in the one that it is compared with */
	boolean isCompared(int row) {
		return isPositive(row) || negative.isEmpty() || groups.get(row).equals(negative.get());
	}

	/** @return the values of the rows of one group */
	Sample sample(double[] values, String group) {
		return Sample.of(select(values, row -> groups.get(row).equals(group)));
	}

	/** @return the values of the positive rows against those that they are compared with */
	GroupPair compared(double[] values) {
		return new GroupPair(Sample.of(select(values, this::isPositive)), Sample.of(select(values,
			row -> isCompared(row) && !isPositive(row))));
	}

	private double[] select(double[] values, IntPredicate rows) {
		return IntStream.range(0, values.length).filter(rows).mapToDouble(row -> values[row]).toArray();
	}

	/** @return the values with those of rows that are not compared made missing */
	double[] onlyCompared(double[] values) {
		double[] copy = values.clone();
		Arrays.setAll(copy, row -> isCompared(row) ? values[row] : Double.NaN);
		return copy;
	}

	boolean[] positives() {
		boolean[] mask = new boolean[size()];
		for (int row = 0; row < mask.length; row++)
			mask[row] = isPositive(row);
		return mask;
	}
}

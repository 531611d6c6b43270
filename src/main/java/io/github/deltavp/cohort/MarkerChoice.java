// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.ColumnNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which columns are markers. Those that were named must be usable; of the others a column that
 * holds no value for one of the groups is passed over with a warning.
 */
final class MarkerChoice {

	private final CohortRows rows;
	private final CohortOptions options;
	private final List<String> warnings;

	MarkerChoice(CohortRows rows, CohortOptions options, List<String> warnings) {
		this.rows = rows;
		this.options = options;
		this.warnings = warnings;
	}

	/** @return the values of each marker by its name, in the order of the report */
	Map<String, double[]> values() {
		boolean named = !options.markers().isEmpty();
		Map<String, double[]> values = new LinkedHashMap<>();
		for (String name : named ? options.markers() : candidates()) {
			double[] numbers = rows.table().numbers(name);
			String problem = problem(numbers);
			if (problem.isEmpty()) values.put(ColumnNames.display(name), numbers);
			else if (named) throw new IllegalArgumentException("marker " + name + " " + problem +
				"; fill the column or leave the marker out");
			else warnings.add(ColumnNames.display(name) + " " + problem + " and was not analysed.");
		}
		if (values.isEmpty()) throw new IllegalArgumentException(
			"no marker has values in both groups; of the columns " + rows.table().names() +
				" at least one must hold numbers (the usual ones are " + ColumnNames.MARKERS + ")");
		return values;
	}

	/** @return why a column cannot be analysed; empty if it can */
	private String problem(double[] numbers) {
		boolean positive = false;
		boolean negative = false;
		for (int row = 0; row < numbers.length; row++)
			if (!Double.isNaN(numbers[row]) && rows.isCompared(row)) {
				positive |= rows.isPositive(row);
				negative |= !rows.isPositive(row);
			}
		if (!positive && !negative) return "has no value at all";
		return positive && negative ? "" : "has no value in the group " + (positive ? rows
			.negativeName() : rows.positiveGroup());
	}

	private List<String> candidates() {
		List<String> names = new ArrayList<>(ColumnNames.MARKERS.stream().filter(rows.table()::has)
			.toList());
		Stream<String> others = rows.table().names().stream().filter(name -> !ColumnNames.MARKERS
			.contains(name) && !ColumnNames.isBookkeeping(name));
		others.filter(this::isNumeric).forEach(names::add);
		return names;
	}

	private boolean isNumeric(String name) {
		CohortTable.NumbersAndTexts count = rows.table().count(name);
		if (count.numbers() > count.texts() && count.texts() > 0) warnings.add("Column " + name +
			" holds " + count.numbers() + " numbers and " + count.texts() +
			" texts; it was not analysed as a marker.");
		return count.numbers() > 0 && count.texts() == 0;
	}
}

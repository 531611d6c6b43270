// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.stats.ContingencyTable;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.KruskalWallisTest;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.ColumnNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The table of who was in the cohort: age and days from therapy to MRI as numbers, and every text
 * column of 2 to 20 categories.
 */
final class DemographicsAnalysis {

	private static final int MOST_LEVELS = 20;
	private static final List<String> NUMBERS = List.of(ColumnNames.AGE, ColumnNames.THERAPY_TO_MRI);
	private static final List<String> FIRST = List.of(ColumnNames.AGE, "sex", "location", "primary",
		ColumnNames.THERAPY_TO_MRI);

	private final CohortRows rows;

	DemographicsAnalysis(CohortRows rows) {
		this.rows = rows;
	}

	List<Demographic> analyse() {
		List<String> names = new ArrayList<>(FIRST.stream().filter(rows.table()::has).toList());
		rows.table().names().stream().filter(name -> !isListed(name)).forEach(names::add);
		return names.stream().map(this::analyse).flatMap(Optional::stream).toList();
	}

	private static boolean isListed(String name) {
		return FIRST.stream().anyMatch(first -> ColumnNames.key(first).equals(ColumnNames.key(name)));
	}

	private Optional<Demographic> analyse(String name) {
		CohortTable.NumbersAndTexts count = rows.table().count(name);
		if (NUMBERS.contains(name) && count.numbers() > 0) return Optional.of(numeric(name));
		boolean category = isListed(name) || count.texts() > 0 && !ColumnNames.isBookkeeping(name);
		if (!category) return Optional.empty();
		List<String> levels = rows.table().text(name).stream().filter(cell -> !cell.isEmpty())
			.distinct().sorted().toList();
		return levels.size() < 2 || levels.size() > MOST_LEVELS ? Optional.empty() : Optional.of(
			categorical(name, levels));
	}

	private Demographic numeric(String name) {
		double[] values = rows.table().numbers(name);
		Map<String, Descriptives> groups = new LinkedHashMap<>();
		List<Sample> samples = rows.sizes().keySet().stream().map(group -> rows.sample(values, group))
			.toList();
		for (String group : rows.sizes().keySet())
			groups.put(group, Descriptives.of(rows.sample(values, group)));
		boolean two = samples.size() == 2;
		return new Demographic.Numeric(name, groups, Descriptives.of(Sample.of(values)), two
			? "Mann-Whitney" : "Kruskal-Wallis", samples.stream().filter(sample -> sample.size() > 0)
				.count() < 2 ? Double.NaN : two ? MannWhitneyTest.withDefaults().test(new GroupPair(samples
					.get(0), samples.get(1))).p() : KruskalWallisTest.test(samples).p());
	}

	private Demographic categorical(String name, List<String> levels) {
		List<String> cells = rows.table().text(name);
		List<List<Integer>> counts = levels.stream().map(level -> countByGroup(cells, level)).toList();
		ContingencyTable table = new ContingencyTable(counts.stream().map(row -> row.stream().mapToInt(
			count -> count).toArray()).toArray(int[][]::new));
		return new Demographic.Categorical(name, levels, counts, countByGroup(cells, ""), table
			.fisherP(), table.chiSquare());
	}

	private List<Integer> countByGroup(List<String> cells, String level) {
		return rows.sizes().keySet().stream().map(group -> (int) IntStream.range(0, rows.size()).filter(
			row -> rows.group(row).equals(group) && cells.get(row).equals(level)).count()).toList();
	}
}

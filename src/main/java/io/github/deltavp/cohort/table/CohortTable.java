// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with one row a lesion and named columns: {@code patient}, {@code lesion}, {@code group},
 * markers and whatever else. Cells are text; an empty text is a missing value. Columns are found by
 * name whatever the case and the separators. Immutable.
 */
public final class CohortTable {

	private final Map<String, String> names;
	private final Map<String, String[]> columns;
	private final String[] places;
	private final CellFormat format;

	/**
	 * @param columns cells by column name, all of one length, in the order of the file
	 * @param places where each row comes from, e.g. "cohort.csv, line 7", for error messages
	 * @param format how numbers are written
	 */
	CohortTable(Map<String, String[]> columns, String[] places, CellFormat format) {
		this.names = new LinkedHashMap<>();
		this.columns = new LinkedHashMap<>();
		this.places = places;
		this.format = format;
		columns.forEach((name, cells) -> {
			String key = ColumnNames.key(name);
			if (names.containsKey(key)) throw new IllegalArgumentException("columns '" + names.get(key) +
				"' and '" + name + "' of the table mean the same; remove one");
			names.put(key, ColumnNames.display(name));
			this.columns.put(key, cells);
		});
	}

	/** @return number of rows */
	public int rows() {
		return places.length;
	}

	/** @return names of all columns in the order of the file */
	public List<String> names() {
		return List.copyOf(names.values());
	}

	/** @return whether there is such a column */
	public boolean has(String name) {
		return columns.containsKey(ColumnNames.key(name));
	}

	/**
	 * @return the cells of a column; an empty text where missing
	 * @throws IllegalArgumentException naming the columns that there are
	 */
	public List<String> text(String name) {
		String[] cells = columns.get(ColumnNames.key(name));
		if (cells == null) throw new IllegalArgumentException("the table has no column '" + name +
			"'; it has " + String.join(", ", names.values()));
		return Arrays.asList(cells);
	}

	/**
	 * @return the numbers of a column; NaN where missing
	 * @throws IllegalArgumentException naming the row, the column and the text that is no number
	 */
	public double[] numbers(String name) {
		List<String> cells = text(name);
		double[] numbers = new double[cells.size()];
		for (int row = 0; row < numbers.length; row++)
			try {
				numbers[row] = format.number(cells.get(row));
			}
			catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(places[row] + ", column " + names.get(ColumnNames.key(
					name)) + ": " + e.getMessage(), e);
			}
		return numbers;
	}

	/** @return how many cells of a column are known and read as a number, and how many as text */
	public NumbersAndTexts count(String name) {
		int numbers = 0;
		int texts = 0;
		for (String cell : text(name))
			if (format.isNumber(cell)) numbers++;
			else if (!cell.isEmpty()) texts++;
		return new NumbersAndTexts(numbers, texts);
	}

	/** How a column reads. */
	public record NumbersAndTexts(int numbers, int texts) {
	}

	/** @return the rows for which {@code keep} holds */
	public CohortTable filter(IntPredicate keep) {
		int[] rows = IntStream.range(0, rows()).filter(keep).toArray();
		return new CohortTable(named(cells -> pick(cells, rows)), pick(places, rows), format);
	}

	private Map<String, String[]> named(UnaryOperator<String[]> change) {
		Map<String, String[]> changed = new LinkedHashMap<>();
		columns.forEach((key, cells) -> changed.put(names.get(key), change.apply(cells)));
		return changed;
	}

	private static String[] pick(String[] cells, int[] rows) {
		return Arrays.stream(rows).mapToObj(row -> row < 0 ? "" : cells[row]).toArray(String[]::new);
	}

	/**
	 * @param clinical one row a patient, or a patient and lesion if it has that column
	 * @return this table with the columns of {@code clinical}; empty where it does not know the
	 *         patient
	 */
	public CohortTable join(CohortTable clinical) {
		boolean byLesion = clinical.has(ColumnNames.LESION) && has(ColumnNames.LESION);
		Map<String, Integer> rows = new LinkedHashMap<>();
		List<String> keys = clinical.keys(byLesion);
		for (int row = 0; row < clinical.rows(); row++)
			if (rows.put(keys.get(row), row) != null) throw new IllegalArgumentException(
				clinical.places[row] + ": " + keys.get(row) +
					" occurs twice in the clinical table; keep one row");
		int[] found = keys(byLesion).stream().mapToInt(key -> rows.getOrDefault(key, -1)).toArray();
		Map<String, String[]> joined = named(cells -> cells);
		clinical.columns.forEach((key, cells) -> {
			if (key.equals(ColumnNames.PATIENT) || key.equals(ColumnNames.LESION)) return;
			if (columns.containsKey(key)) throw new IllegalArgumentException("column '" + clinical.names
				.get(key) + "' is in the table and in the clinical table; remove one");
			joined.put(clinical.names.get(key), pick(cells, found));
		});
		return new CohortTable(joined, places, format);
	}

	/** @return what tells the rows apart, in words */
	private List<String> keys(boolean byLesion) {
		List<String> patients = text(ColumnNames.PATIENT);
		if (!byLesion) return patients.stream().map(patient -> "patient " + patient).toList();
		List<String> lesions = text(ColumnNames.LESION);
		return IntStream.range(0, rows()).mapToObj(row -> "patient " + patients.get(row) + ", lesion " +
			lesions.get(row)).toList();
	}

	/**
	 * @throws IllegalArgumentException if a row has no patient, or two rows are of one lesion
	 */
	public void requireDistinctLesions() {
		List<String> patients = text(ColumnNames.PATIENT);
		Set<String> seen = new HashSet<>();
		List<String> keys = keys(has(ColumnNames.LESION));
		for (int row = 0; row < rows(); row++) {
			if (patients.get(row).isEmpty()) throw new IllegalArgumentException(places[row] +
				": the patient is missing; give every row one");
			if (!seen.add(keys.get(row))) throw new IllegalArgumentException(places[row] + ": " + keys
				.get(row) + " occurs twice; keep one row a lesion" + (has(ColumnNames.LESION) ? ""
					: ", or add a column 'lesion'"));
		}
	}

	/** @return the tables under one another; all must have the columns of the first */
	static CohortTable concatenate(List<CohortTable> tables) {
		if (tables.size() == 1) return tables.get(0);
		CohortTable first = tables.get(0);
		Map<String, String[]> columns = new LinkedHashMap<>();
		for (String name : first.names()) {
			List<String> cells = new ArrayList<>();
			tables.forEach(table -> cells.addAll(table.text(name)));
			columns.put(name, cells.toArray(String[]::new));
		}
		String[] places = tables.stream().flatMap(table -> Arrays.stream(table.places)).toArray(
			String[]::new);
		return new CohortTable(columns, places, first.format);
	}

	@Override
	public String toString() {
		return rows() + " rows of " + names.values().stream().collect(Collectors.joining(", "));
	}
}

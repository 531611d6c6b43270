// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.bioformats.ElementName;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of which elements, and in how many files. Holds no value of any. */
public final class ElementCounts {

	private record Row(int tag, Action action) {
	}

	private final Map<Row, Integer> files = new TreeMap<>(Comparator.comparing(Row::tag,
		Integer::compareUnsigned).thenComparing(Row::action));
	private final Set<Row> ofFile = new HashSet<>();

	/** Counts an element of the file that is being copied, at whatever depth. */
	void add(int tag, Action action) {
		if (!isOfTheFormat(tag)) ofFile.add(new Row(tag, action));
	}

	/** Ends a file. */
	void next() {
		ofFile.forEach(row -> files.merge(row, 1, Integer::sum));
		ofFile.clear();
	}

	/** @return the number of elements that were left out */
	public int removed() {
		return (int) files.keySet().stream().filter(row -> row.action == Action.REMOVED).count();
	}

	/**
	 * @return a row an element: {@code tag,name,action,files}; of a vendor's no name, for who
	 *         reserved it may be free text
	 */
	public CsvTable table() {
		List<List<Object>> rows = new ArrayList<>();
		files.forEach((row, count) -> rows.add(List.of(Tag.format(row.tag), Tag.isPrivate(row.tag)
			? "private element" : ElementName.of(row.tag), row.action.letter(), count)));
		return new CsvTable(List.of("tag", "name", "action", "files"), rows);
	}

	/** Lengths of groups, and reservations of private blocks. */
	private static boolean isOfTheFormat(int tag) {
		int element = tag & 0xFFFF;
		return element == 0 || Tag.isPrivate(tag) && element < 0x100;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.host.Screen;
import java.util.ArrayList;
import java.util.List;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;

/** What is asked about ROIs that ImageJ named. */
class RoiNamesTest {

	private static Roi roi(String name, int slice) {
		Roi roi = new Roi(1, 2, 3, 4);
		roi.setName(name);
		roi.setPosition(0, slice, 0);
		return roi;
	}

	@Test
	void whatHasANameIsOffered() {
		assertEquals(List.of("L1", "reference", "exclude", "aif"), RoiNamesDialog.choices(List.of(roi(
			"0001-0002", 1), roi("ref", 2))));
		assertEquals(List.of("T9", "T10 left", "reference", "exclude", "aif"), RoiNamesDialog.choices(
			List.of(roi("T9", 1), roi("0001-0002", 1), roi("t10", 2), roi("T9-1", 2), roi("T10 left", 1),
				roi("aif", 3))).stream().filter(name -> !name.equals("t10")).toList());
	}

	@Test
	void whereNobodyCanBeAskedTheyStayAsTheyAre() {
		List<Roi> rois = List.of(roi("0001-0002", 1), roi("ref", 2));
		assertSame(rois, RoiNamesDialog.named(rois));
	}

	/** To ImageJ two ROIs of one outline are equal, on whatever slice and of whatever name. */
	@Test
	void onlyThoseWithoutANameAreCopiedUnderTheirNewAlsoWhereOutlinesAreAlike() {
		List<Roi> rois = List.of(roi("0001-0002", 1), roi("ref", 2), roi("0003-0004", 3));
		List<Roi> named = RoiNamesDialog.renamed(rois, List.of("T9", "aif"));
		assertEquals(List.of("T9", "ref", "aif"), named.stream().map(Roi::getName).toList());
		assertEquals("0001-0002", rois.get(0).getName());
		assertSame(rois.get(1), named.get(1));
		assertEquals(3, named.get(2).getZPosition());
	}

	@Test
	void aRowTellsTheRoiAndTakesANameAlsoWhileItIsWritten() {
		RoiNamesForm form = new RoiNamesForm(List.of(roi("0001-0002", 7), roi("0003-0004", 0)), List.of(
			"L1", "aif"));
		JTable table = Screen.parts(form, JTable.class).findFirst().orElseThrow();
		assertEquals(List.of("0001-0002", 7, "", "0003-0004", "", ""), values(table));
		assertTrue(table.isCellEditable(1, 2));
		assertFalse(table.isCellEditable(1, 0) || table.isCellEditable(0, 1));
		assertEquals(List.of("", ""), form.names());
		table.setValueAt(" T9 ", 0, 2);
		table.editCellAt(1, 2);
		JComboBox<?> box = (JComboBox<?>) ((DefaultCellEditor) table.getCellEditor()).getComponent();
		assertTrue(box.isEditable());
		assertEquals(List.of("L1", "aif"), List.of(box.getItemAt(0), box.getItemAt(1)));
		box.setSelectedItem("T10");
		assertEquals(List.of("T9", "T10"), form.names());
	}

	private static List<Object> values(JTable table) {
		List<Object> values = new ArrayList<>();
		for (int row = 0; row < table.getRowCount(); row++)
			for (int column = 0; column < table.getColumnCount(); column++)
				values.add(table.getValueAt(row, column));
		return values;
	}

	@Test
	void manyRowsScroll() {
		int few = height(2);
		assertEquals(few, height(3), "never lower than three rows");
		assertTrue(height(14) > height(4));
		assertEquals(height(14), height(40));
	}

	private static int height(int rois) {
		return Screen.parts(new RoiNamesForm(java.util.Collections.nCopies(rois, roi("0001-0002", 1)),
			List.of("L1")), JTable.class).findFirst().orElseThrow()
			.getPreferredScrollableViewportSize().height;
	}
}

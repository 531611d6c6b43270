// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;

/** A row a ROI, in which the user chooses or writes what it is. */
final class RoiNamesForm extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int MOST_ROWS = 14;
	private static final int NAME = 2;

	private final JTable table;

	/** @param choices what is offered; the user may write another name */
	RoiNamesForm(List<Roi> unnamed, List<String> choices) {
		super(new BorderLayout(0, 8));
		JComboBox<String> names = new JComboBox<>(choices.toArray(String[]::new));
		names.setEditable(true);
		table = new JTable(new Rows(unnamed));
		table.getColumnModel().getColumn(NAME).setCellEditor(new DefaultCellEditor(names));
		table.setRowHeight(names.getPreferredSize().height);
		table.setPreferredScrollableViewportSize(new Dimension(420, table.getRowHeight() * Math.min(
			MOST_ROWS, Math.max(3, unnamed.size()))));
		add(new JLabel(
			"These ROIs have no name of their own. Choose what each one is, or write the lesion's name."),
			BorderLayout.NORTH);
		add(new JScrollPane(table));
	}

	/** @return what stands in each row, also in the one that is being written */
	List<String> names() {
		if (table.isEditing()) table.getCellEditor().stopCellEditing();
		return IntStream.range(0, table.getRowCount()).mapToObj(row -> String.valueOf(table.getValueAt(
			row, NAME)).strip()).toList();
	}

	/** Name, slice, and what it is: only the last can be written. */
	private static final class Rows extends DefaultTableModel {

		private static final long serialVersionUID = 1;

		Rows(List<Roi> unnamed) {
			super(new String[] { "ROI", "Slice", "What it is" }, 0);
			for (Roi roi : unnamed)
				addRow(new Object[] { roi.getName(), roi.getZPosition() > 0 ? roi.getZPosition() : "",
					"" });
		}

		@Override
		public boolean isCellEditable(int row, int column) {
			return column == NAME;
		}
	}
}

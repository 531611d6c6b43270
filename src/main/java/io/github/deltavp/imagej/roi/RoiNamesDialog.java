// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.IJ;
import ij.gui.Roi;
import io.github.deltavp.imagej.series.SeriesDialog;
import io.github.deltavp.lesion.RegionName;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.table.DefaultTableModel;

/** Asks what ROIs are that still have the names that ImageJ gave them. */
final class RoiNamesDialog {

	private static final int MOST_ROWS = 14;
	private static final int NAME = 2;

	private RoiNamesDialog() {}

	/**
	 * @param rois any ROIs
	 * @return the same ones; where a person is there to be asked, those without a name of their own
	 *         are copies that have one
	 * @throws CancellationException if the person does not say what they are
	 */
	static List<Roi> named(List<Roi> rois) {
		List<Roi> unnamed = rois.stream().filter(RoiNamesDialog::isUnnamed).toList();
		if (unnamed.isEmpty() || !SeriesDialog.isPossible()) return rois;
		List<String> names = ask(unnamed, choices(rois));
		List<Roi> named = new ArrayList<>();
		for (Roi roi : rois) {
			int index = unnamed.indexOf(roi);
			named.add(index < 0 ? roi : renamed(roi, names.get(index)));
		}
		return named;
	}

	/** @return whether a ROI still has ImageJ's default name */
	static boolean isUnnamed(Roi roi) {
		return RegionName.of(roi.getName()).role() == RegionName.Role.NONE;
	}

	private static Roi renamed(Roi roi, String name) {
		Roi copy = (Roi) roi.clone();
		copy.setName(name);
		return copy;
	}

	private static List<String> choices(List<Roi> rois) {
		Set<String> names = new LinkedHashSet<>();
		rois.stream().filter(roi -> !isUnnamed(roi)).map(roi -> RegionName.of(roi.getName())).filter(
			name -> name.role() == RegionName.Role.LESION).forEach(name -> names.add(name.text()));
		if (names.isEmpty()) names.add("L1");
		names.addAll(List.of("reference", "exclude", "aif"));
		return List.copyOf(names);
	}

	private static List<String> ask(List<Roi> unnamed, List<String> choices) {
		List<String> names = Collections.synchronizedList(new ArrayList<>());
		try {
			if (SwingUtilities.isEventDispatchThread()) names.addAll(show(unnamed, choices));
			else SwingUtilities.invokeAndWait(() -> names.addAll(show(unnamed, choices)));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
		if (names.size() < unnamed.size()) throw new CancellationException(
			"it was not said what the ROIs are");
		return names;
	}

	/** @return a name each; nothing if the user cancelled */
	private static List<String> show(List<Roi> unnamed, List<String> choices) {
		JTable table = table(unnamed, choices);
		JPanel content = new JPanel(new BorderLayout(0, 8));
		content.add(new JLabel(
			"These ROIs have no name of their own. Choose what each one is, or write the lesion's name."),
			BorderLayout.NORTH);
		content.add(new JScrollPane(table));
		JOptionPane pane = new JOptionPane(content, JOptionPane.PLAIN_MESSAGE,
			JOptionPane.OK_CANCEL_OPTION);
		JDialog dialog = pane.createDialog(IJ.getInstance(), "DeltaVp: what are these ROIs?");
		dialog.setResizable(true);
		dialog.setVisible(true);
		dialog.dispose();
		if (!Integer.valueOf(JOptionPane.OK_OPTION).equals(pane.getValue())) return List.of();
		if (table.isEditing()) table.getCellEditor().stopCellEditing();
		List<String> names = new ArrayList<>();
		for (int row = 0; row < unnamed.size(); row++)
			names.add(String.valueOf(table.getValueAt(row, NAME)).strip());
		return names;
	}

	private static JTable table(List<Roi> unnamed, List<String> choices) {
		DefaultTableModel model = new DefaultTableModel(new String[] { "ROI", "Slice", "What it is" },
			0)
		{

			private static final long serialVersionUID = 1;

			@Override
			public boolean isCellEditable(int row, int column) {
				return column == NAME;
			}
		};
		for (Roi roi : unnamed)
			model.addRow(new Object[] { roi.getName(), roi.getZPosition() > 0 ? roi.getZPosition() : "",
				"" });
		JTable table = new JTable(model);
		JComboBox<String> names = new JComboBox<>(choices.toArray(String[]::new));
		names.setEditable(true);
		table.getColumnModel().getColumn(NAME).setCellEditor(new DefaultCellEditor(names));
		table.setRowHeight(names.getPreferredSize().height);
		table.setPreferredScrollableViewportSize(new Dimension(420, table.getRowHeight() * Math.min(
			MOST_ROWS, Math.max(3, unnamed.size()))));
		return table;
	}
}

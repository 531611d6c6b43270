// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.IJ;
import ij.Macro;
import io.github.deltavp.dicom.SeriesCandidate;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;

/** Asks which series of a folder is meant. */
public final class SeriesDialog {

	private static final int NONE = -1;
	private static final int MOST_ROWS = 12;

	private SeriesDialog() {}

	/** @return whether a person is there to be asked: a display, and no macro */
	public static boolean isPossible() {
		return !GraphicsEnvironment.isHeadless() && Macro.getOptions() == null && !IJ.isMacro();
	}

	/**
	 * @param path where they lie
	 * @param candidates the most DCE-like first
	 * @param component the first dynamic series of it is selected
	 * @throws CancellationException if none is chosen
	 */
	static SeriesCandidate ask(Path path, List<SeriesCandidate> candidates, String component) {
		AtomicInteger row = new AtomicInteger(NONE);
		try {
			if (SwingUtilities.isEventDispatchThread()) row.set(show(path, candidates, component));
			else SwingUtilities.invokeAndWait(() -> row.set(show(path, candidates, component)));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
		if (row.get() == NONE) throw new CancellationException("no series was chosen");
		return candidates.get(row.get());
	}

	private static int show(Path path, List<SeriesCandidate> candidates, String component) {
		JTable table = table(new SeriesTable(candidates), component);
		JOptionPane pane = new JOptionPane(new JScrollPane(table), JOptionPane.PLAIN_MESSAGE,
			JOptionPane.OK_CANCEL_OPTION);
		table.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(MouseEvent event) {
				if (event.getClickCount() == 2) pane.setValue(JOptionPane.OK_OPTION);
			}
		});
		JDialog dialog = pane.createDialog(IJ.getInstance(), "DeltaVp: which series of " + path + "?");
		dialog.setResizable(true);
		dialog.setVisible(true);
		dialog.dispose();
		boolean accepted = Integer.valueOf(JOptionPane.OK_OPTION).equals(pane.getValue());
		return accepted ? table.getSelectedRow() : NONE;
	}

	private static JTable table(SeriesTable series, String component) {
		JTable table = new JTable(series);
		table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		int row = series.preselected(component);
		table.setRowSelectionInterval(row, row);
		int width = 0;
		for (int i = 0; i < series.getColumnCount(); i++) {
			table.getColumnModel().getColumn(i).setPreferredWidth(series.width(i));
			width += series.width(i);
		}
		table.setPreferredScrollableViewportSize(new Dimension(width, table.getRowHeight() * Math.min(
			MOST_ROWS, Math.max(3, series.getRowCount()))));
		return table;
	}
}

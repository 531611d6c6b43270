// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.FoundSeries;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.figure.FittedCurvesFigure.Entry;
import io.github.deltavp.report.figure.FittedCurvesFigure;
import io.github.deltavp.series.SeriesFacts;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.study.VisitQuality;
import io.github.deltavp.study.check.ProtocolCheck;
import io.github.deltavp.study.exam.Exam;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;

/**
 * How both visits were acquired, beside each other, how far the patient moved, and which series lie
 * in their folders. For the event thread.
 */
final class ExamSheet extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;
	private static final int DPI = 98;
	private static final int THUMB = 96;
	/** Of the protocol, with coil and agent. */
	private static final int ROWS = 16;
	private static final String FIRST_COLUMN = "";

	private final DefaultTableModel rows = new DefaultTableModel(new String[] { FIRST_COLUMN,
		"Before therapy", "After therapy", FIRST_COLUMN }, 0);
	private final JLabel motion = new JLabel();
	private final JPanel series = new JPanel(new GridLayout(1, 2, GAP, GAP));

	/**
	 * What is to be shown, made off the event thread.
	 *
	 * @param rows what, before, after, and a word where they differ
	 * @param motion how far each frame was moved; empty before that is known
	 */
	record Facts(List<List<String>> rows, Optional<BufferedImage> motion) {

		/** @param told what the headers of each visit tell */
		static Facts ofHeaders(List<SeriesFacts> told) {
			return new Facts(shown(ProtocolCheck.of(told.get(0), told.get(1), true, true)), Optional
				.empty());
		}

		/** @param visits both, analysed */
		static Facts of(List<ShownVisit> visits) {
			List<Exam> exams = visits.stream().map(visit -> visit.exam().orElseThrow()).toList();
			List<List<String>> rows = new ArrayList<>(shown(exams.get(0).comparedWith(exams.get(1))));
			rows.add(row("farthest moved (mm)", exams.stream().map(exam -> exam.images().motion()
				.farthestMm()).toList()));
			rows.add(row("SNR of the reference", visits.stream().map(Facts::snr).toList()));
			List<Entry> curves = IntStream.range(0, exams.size()).mapToObj(i -> moved(visits.get(i)
				.name(), exams.get(i))).toList();
			return new Facts(rows, Optional.of(FittedCurvesFigure.of("motion", "", curves,
				"Moved by (mm)").image(DPI)));
		}

		private static List<List<String>> shown(List<ProtocolCheck.Row> rows) {
			return rows.stream().map(row -> row.cells(FreeText::shown)).toList();
		}

		private static List<String> row(String what, List<Double> numbers) {
			return List.of(what, number(numbers.get(0)), number(numbers.get(1)), "");
		}

		private static String number(double number) {
			return Double.isNaN(number) ? "–" : Text.fixed(1, number);
		}

		/** NaN where no reference is drawn. */
		private static double snr(ShownVisit visit) {
			List<Roi> drawn = visit.outlines().stream().filter(roi -> RegionName.of(roi.getName())
				.role() == RegionName.Role.REFERENCE).toList();
			return drawn.isEmpty() ? Double.NaN : VisitQuality.snr(visit.exam().orElseThrow(), RoiRegions
				.gather(drawn, visit.series().grid()).measured().get(0));
		}

		private static Entry moved(String name, Exam exam) {
			double arrival = exam.arrivalSeconds();
			TimeAxis times = TimeAxis.ofSeconds(Arrays.stream(exam.series().times().toSeconds()).map(
				seconds -> seconds - arrival).toArray());
			Curve moved = new Curve(times, exam.images().motion().framesMm());
			return new Entry(name, moved, moved);
		}
	}

	ExamSheet() {
		super(new BorderLayout(GAP, GAP));
		JTable table = new JTable(rows);
		table.setName("protocol");
		int[] widths = { 165, 140, 140, 110 };
		IntStream.range(0, widths.length).forEach(i -> table.getColumnModel().getColumn(i)
			.setPreferredWidth(widths[i]));
		table.setDefaultEditor(Object.class, null);
		table.setPreferredScrollableViewportSize(new Dimension(IntStream.of(widths).sum(), ROWS * table
			.getRowHeight()));
		JPanel above = new JPanel(new BorderLayout(GAP, 0));
		above.add(new JScrollPane(table), BorderLayout.CENTER);
		above.add(motion, BorderLayout.EAST);
		add(above, BorderLayout.NORTH);
		add(series, BorderLayout.CENTER);
	}

	void show(Facts facts) {
		rows.setRowCount(0);
		facts.rows.forEach(row -> rows.addRow(row.toArray()));
		motion.setIcon(facts.motion.map(ImageIcon::new).orElse(null));
		motion.setVerticalAlignment(JLabel.TOP);
	}

	/** @param found the series of each visit */
	void showSeries(List<List<FoundSeries>> found) {
		series.removeAll();
		for (List<FoundSeries> visit : found) {
			JPanel column = new JPanel(new GridLayout(0, 1, 0, 2));
			visit.forEach(one -> column.add(label(one)));
			JPanel top = new JPanel(new BorderLayout());
			top.add(column, BorderLayout.NORTH);
			series.add(new JScrollPane(top));
		}
		revalidate();
	}

	private static JLabel label(FoundSeries one) {
		JLabel label = new JLabel("<html>" + one.label() + "<br>" + one.words() + "<br>" + one.why() +
			"</html>");
		label.setFont(label.getFont().deriveFont(one.chosen() ? Font.BOLD : Font.PLAIN));
		one.picture().ifPresent(picture -> label.setIcon(new ImageIcon(picture.image()
			.getScaledInstance(-1, THUMB, Image.SCALE_SMOOTH))));
		return label;
	}
}

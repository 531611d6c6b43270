// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.series.FoundSeries;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.study.VisitQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;

class ExamSheetTest {

	private static final List<ShownVisit> VISITS = MadeStudy.visits();

	private final ExamSheet sheet = new ExamSheet();

	private JTable table() {
		return Screen.parts(sheet, JTable.class).findFirst().orElseThrow();
	}

	private List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < table().getRowCount(); i++) {
			List<String> row = new ArrayList<>();
			for (int k = 0; k < 4; k++)
				row.add(String.valueOf(table().getValueAt(i, k)));
			rows.add(row);
		}
		return rows;
	}

	private List<JLabel> labels() {
		return Screen.parts(sheet, JLabel.class).toList();
	}

	@Test
	void headersAreThereBeforeAnythingIsFitted() {
		sheet.show(ExamSheet.Facts.ofHeaders(VISITS.stream().map(visit -> visit.series().facts())
			.toList()));
		assertTrue(rows().stream().anyMatch(row -> row.get(0).startsWith("TR") && !row.get(1)
			.isBlank() && row.get(1).equals(row.get(2)) && row.get(3).isBlank()), rows().toString());
		assertTrue(rows().stream().noneMatch(row -> row.get(0).startsWith("SNR")));
		assertNull(labels().get(0).getIcon());
		int rows = rows().size();
		sheet.show(ExamSheet.Facts.ofHeaders(List.of(VISITS.get(1).series().facts(), VISITS.get(0)
			.series().facts())));
		assertEquals(rows, rows().size(), "in place of the others");
		assertTrue(!table().isCellEditable(0, 1) || table().getDefaultEditor(Object.class) == null);
		assertTrue(table().getPreferredScrollableViewportSize().height >= rows * table()
			.getRowHeight());
		assertTrue(table().getPreferredScrollableViewportSize().width > 400, "all columns are seen");
	}

	@Test
	void motionAndNoiseAreThereOnceTheVisitsAreAnalysed() {
		sheet.show(ExamSheet.Facts.of(VISITS));
		List<String> moved = rows().get(rows().size() - 2);
		assertEquals("farthest moved (mm)", moved.get(0));
		assertEquals(Arrays.stream(VISITS.get(1).exam().orElseThrow().images().motion().framesMm())
			.max().orElseThrow(), Double.parseDouble(moved.get(2)), 0.051);
		List<String> snr = rows().get(rows().size() - 1);
		assertEquals("SNR of the reference", snr.get(0));
		double expected = VisitQuality.snr(VISITS.get(0).exam().orElseThrow(), VISITS.get(0).exam()
			.orElseThrow().aids().regions().orElseThrow().measured().stream().filter(region -> region
				.name().equals("reference")).findFirst().orElseThrow());
		assertEquals(expected, Double.parseDouble(snr.get(1)), 0.05);
		assertNotNull(labels().get(0).getIcon());
		sheet.show(ExamSheet.Facts.of(List.of(VISITS.get(0).with(List.of()), VISITS.get(1))));
		assertEquals("–", rows().get(rows().size() - 1).get(1), "no reference is drawn");
	}

	@Test
	void theSeriesThatIsAnalysedIsBold() {
		FoundSeries dynamic = new FoundSeries("dyn", "4 slices × 20 times", true,
			"taken: most like a dynamic series", Optional.of(new FoundSeries.Picture(20,
				new float[400])));
		FoundSeries other = new FoundSeries("t2", "4 slices × 1 time", false,
			"not taken: one time point", Optional.empty());
		sheet.showSeries(List.of(List.of(other), List.of()));
		sheet.showSeries(List.of(List.of(dynamic, other), List.of(other)));
		List<JLabel> series = labels().stream().filter(label -> label.getText() != null && label
			.getText().startsWith("<html>")).toList();
		assertEquals("<html>dyn<br>4 slices × 20 times<br>taken: most like a dynamic series</html>",
			series.get(0).getText());
		assertEquals(List.of(true, false, false), series.stream().map(label -> label.getFont().isBold())
			.toList());
		assertEquals(96, ((ImageIcon) series.get(0).getIcon()).getIconHeight());
		assertNull(series.get(1).getIcon());
	}

	@Test
	void arteriesAreShownWithWhatTheyMakeOfTheLesion() throws Exception {
		ShownArteries shown = ShownArteries.of(VISITS);
		assertEquals(List.of("Artery before therapy", "Artery after therapy"), shown.figures().stream()
			.map(PictureView.Page::words).toList());
		assertTrue(shown.figures().get(0).source().image().getWidth() > 300);
		assertEquals(1, shown.effect().size());
		String effect = shown.effect().get(0);
		assertTrue(effect.matches("lesion: nVp \\d+\\.\\d\\d to \\d+\\.\\d\\d, ΔVp −\\d+\\.\\d %"),
			effect);
		double[] numbers = Arrays.stream(effect.split("[^\\d.]+")).filter(word -> !word.isBlank())
			.mapToDouble(Double::parseDouble).toArray();
		assertEquals(100 * (1 - numbers[1] / numbers[0]), numbers[2], 1);
	}
}

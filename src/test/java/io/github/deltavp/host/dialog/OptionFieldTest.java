// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.StudyOptions;
import java.awt.Color;
import java.awt.Component;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionFieldTest {

	private static final Catalog.Entry MAPS = Catalog.find("Perfusion Maps");

	private static OptionField field(String key) {
		return new OptionField(MAPS.options().stream().filter(option -> option.key().equals(key))
			.findFirst().orElseThrow());
	}

	private static OptionPanel panel(Catalog.Entry entry) {
		LastAnswers last = new LastAnswers(entry);
		OptionPanel panel = new OptionPanel(entry.groups(), last.defaults());
		panel.write(last.defaults());
		return panel;
	}

	private static Component part(OptionPanel panel, String name) {
		return Stream.of(panel.getComponents()).filter(part -> name.equals(part.getName())).findFirst()
			.orElseThrow();
	}

	@Test
	void helpUnderTheMouseTellsWhatAndHowMuch() {
		OptionField number = field("hematocrit");
		assertEquals("<html><p width=320>Volume fraction of cells in blood.<br>0 … 0.9. In macros: " +
			"<code>hematocrit</code></p></html>", number.editor().getToolTipText());
		assertEquals(number.editor().getToolTipText(), number.label().getToolTipText());
		assertEquals(number.editor(), number.label().getLabelFor(), "Alt and readers lead there");
		assertFalse(field("output").editor().getToolTipText().contains("folder. In macros"));
	}

	@Test
	void whatIsWrongIsSaidInAColourOfItsOwnUntilItIsMended() {
		OptionField number = field("hematocrit");
		assertFalse(number.complaint().isVisible());
		number.write("2");
		assertFalse(number.check());
		assertEquals("Give a number 0 to 0.9.", number.complaint().getText());
		assertTrue(number.complaint().isVisible());
		assertEquals(new Color(0xD55E00), number.complaint().getForeground());
		number.write(" 0.4 ");
		assertTrue(number.check());
		assertFalse(number.complaint().isVisible());
		assertEquals("0.4", number.text());
	}

	@Test
	void flagsAndChoicesAreWrittenAsMacrosWriteThem() {
		OptionField flag = field("overwrite");
		flag.write("true");
		assertTrue(((JCheckBox) flag.editor()).isSelected());
		assertEquals("true", flag.text());
		flag.write("false");
		assertEquals("false", flag.text());
		assertEquals("", flag.label().getText(), "its words stand at the box");
		OptionField model = field("model");
		model.write("patlak");
		assertEquals("patlak", model.text());
		model.write("none of them");
		assertEquals("patlak", model.text());
	}

	@Test
	void everyChangeIsTold() {
		List<String> told = new ArrayList<>();
		OptionField path = field("aiffile");
		path.onChange(told::add);
		path.write("a.csv");
		((JTextField) path.editor()).setText("");
		assertEquals(List.of("a.csv", ""), told);
	}

	/** What a study file holds stands in the form as soon as the file is chosen. */
	@Test
	void aStudyFileFillsTheForm(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("study.json");
		Path pre = Files.createDirectory(folder.resolve("pre"));
		StudyOptions.write(file, Map.of(), Map.of("pre", pre.toString(), "hematocrit", "0.45"), false);
		OptionPanel panel = panel(Catalog.find("Analyse Study"));
		JTextField study = (JTextField) part(panel, "study");
		assertFalse(part(panel, "hematocrit").isVisible());
		study.setText(folder.resolve("none.json").toString());
		assertEquals("", ((JTextField) part(panel, "pre")).getText());
		study.setText(file.toString());
		assertEquals(pre.toString(), ((JTextField) part(panel, "pre")).getText());
		assertEquals("0.45", ((JTextField) part(panel, "hematocrit")).getText());
		assertTrue(part(panel, "hematocrit").isVisible(), "what is not at its default is seen");
		assertEquals(file.toString(), study.getText());
		assertEquals(List.of(), complaints(panel));
		Files.writeString(file, "{");
		study.setText("");
		study.setText(file.toString());
		assertEquals(1, complaints(panel).size());
		assertTrue(complaints(panel).get(0).contains("study.json"), complaints(panel).toString());
	}

	private static List<String> complaints(OptionPanel panel) {
		return Stream.of(panel.getComponents()).filter(part -> "complaint".equals(part.getName()) &&
			part.isVisible()).map(part -> ((JLabel) part).getText()).toList();
	}

	@Test
	void aHeadingIsALineAndHidesAllBelowIt() {
		OptionPanel panel = panel(MAPS);
		JButton heading = (JButton) part(panel, "group:Contrast agent and relaxation");
		assertFalse(heading.isBorderPainted() || heading.isContentAreaFilled());
		assertEquals(0, heading.getMargin().left);
		heading.doClick();
		((JTextField) part(panel, "hematocrit")).setText("2");
		panel.check();
		assertEquals(1, complaints(panel).size());
		heading.doClick();
		assertEquals(List.of(), complaints(panel), "it has no field to stand below");
	}

	/** Paths are long; numbers are not. */
	@Test
	void pathsTakeTheRoomThatThereIs() {
		OptionPanel panel = panel(MAPS);
		Component output = part(panel, "output");
		int narrow = output.getPreferredSize().width;
		panel.setSize(narrow + 600, panel.getPreferredSize().height);
		panel.doLayout();
		assertTrue(output.getWidth() > narrow + 50, output.getWidth() + " of " + narrow);
		Component browse = part(panel, "output browse");
		assertTrue(browse.getX() >= output.getX() + output.getWidth() && browse.getY() < output.getY() +
			output.getHeight() && output.getY() < browse.getY() + browse.getHeight(), "beside it");
		JButton heading = (JButton) part(panel, "group:Contrast agent and relaxation");
		heading.doClick();
		panel.doLayout();
		Component number = part(panel, "hematocrit");
		assertEquals(number.getPreferredSize().width, number.getWidth());
	}

	@Test
	void aRefusalHasASignAndTheWheelTurnsLines() {
		OptionForm.Holder nobody = new OptionForm.Holder() {

			@Override
			public void help() {}

			@Override
			public void close() {}

			@Override
			public void fit() {}
		};
		Map<String, String> shown = new LinkedHashMap<>(new LastAnswers(MAPS).defaults());
		OptionForm plain = new OptionForm(MAPS, shown, Optional.empty(), nobody);
		OptionForm refused = new OptionForm(MAPS, shown, Optional.of("no file"), nobody);
		assertNull(((JLabel) plain.getComponent(0)).getIcon());
		assertNotNull(((JLabel) refused.getComponent(0)).getIcon());
		assertTrue(((JScrollPane) plain.getComponent(1)).getVerticalScrollBar().getUnitIncrement() > 9);
	}

	/** Half as dark as what is typed, and within the edges, however narrow the field is. */
	@Test
	void aHintIsGreyAndIsCutAtTheEdge() {
		HintField field = new HintField(6, "MMMMMMMMMMMMMMMMMMMMMMMMMM");
		field.setForeground(new Color(0, 0, 0));
		field.setBackground(new Color(200, 100, 240));
		field.setSize(field.getPreferredSize());
		List<Integer> ink = darkest(field);
		assertEquals(List.of(100, 50, 120), ink.subList(0, 3));
		assertTrue(ink.get(3) >= field.getInsets().left, ink.toString());
		assertTrue(ink.get(4) < field.getWidth() - field.getInsets().right, ink.toString());
		assertTrue(ink.get(4) > field.getWidth() / 2, ink.toString());
	}

	/** Red, green, blue of the darkest colour inside, and the first and last column that has it. */
	private static List<Integer> darkest(HintField field) {
		BufferedImage image = new BufferedImage(field.getWidth(), field.getHeight(),
			BufferedImage.TYPE_INT_RGB);
		field.setBorder(new javax.swing.border.EmptyBorder(field.getInsets()));
		field.paint(image.getGraphics());
		Color[] darkest = { Color.WHITE };
		IntStream.range(0, image.getWidth() * image.getHeight()).mapToObj(i -> new Color(image.getRGB(
			i % image.getWidth(), i / image.getWidth()))).filter(colour -> colour.getRed() + colour
				.getBlue() < darkest[0].getRed() + darkest[0].getBlue()).forEach(colour -> darkest[0] =
					colour);
		int[] columns = IntStream.range(0, image.getWidth()).filter(x -> IntStream.range(0, image
			.getHeight()).anyMatch(y -> image.getRGB(x, y) == darkest[0].getRGB())).toArray();
		return List.of(darkest[0].getRed(), darkest[0].getGreen(), darkest[0].getBlue(), columns[0],
			columns[columns.length - 1]);
	}
}

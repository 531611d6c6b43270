// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import java.awt.Component;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.TransferHandler;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a dialog, which needs no display to be laid out. */
class OptionPanelTest {

	private static final int WIDTH = 700;

	@ParameterizedTest
	@CsvSource({ "ROI Panel...", "Analyse Study..." })
	void headingsStandAtTheLeft(String label) {
		OptionPanel panel = panel(label);
		panel.setSize(WIDTH, panel.getPreferredSize().height);
		panel.doLayout();
		assertTrue(Stream.of(panel.getComponents()).filter(part -> part.getName() != null && part
			.getName().startsWith("group:")).mapToInt(Component::getX).allMatch(x -> x < WIDTH / 20));
	}

	@ParameterizedTest
	@CsvSource({ "ROI Panel...", "Analyse Study...", "Perfusion Maps...", "Cohort Analysis..." })
	void fieldsStayWhereTheyAreWhenAHeadingOpens(String label) {
		OptionPanel panel = panel(label);
		Set<Integer> before = edges(panel);
		Stream.of(panel.getComponents()).filter(part -> part.getName() != null && part.getName()
			.startsWith("group:")).forEach(part -> ((JButton) part).doClick());
		assertTrue(before.size() <= 1, before.toString());
		assertEquals(1, edges(panel).size());
		assertTrue(edges(panel).containsAll(before), before + " " + edges(panel));
	}

	/** The left edges of the fields that show. */
	private static Set<Integer> edges(OptionPanel panel) {
		panel.setSize(WIDTH, panel.getPreferredSize().height);
		panel.doLayout();
		return Stream.of(panel.getComponents()).filter(part -> part.isVisible() &&
			part instanceof JTextField).map(Component::getX).collect(Collectors.toSet());
	}

	/** Where a field may stay empty, it says what that means, and the words fit into it. */
	@Test
	void everyFieldThatMayBeEmptySaysWhatThatMeans() {
		for (Catalog.Entry command : Catalog.entries())
			for (Option option : command.options()) {
				if (!(new OptionField(option).editor() instanceof HintField field)) continue;
				boolean number = option.kind() == Option.Kind.NUMBER || option.kind() == Option.Kind.WHOLE;
				assertEquals(number || option.isNeeded(), field.hint().isEmpty(), command.label() + " " +
					option.key());
				int room = field.getPreferredSize().width - field.getInsets().left - field
					.getInsets().right;
				assertTrue(field.getFontMetrics(field.getFont()).stringWidth(field.hint()) <= room, field
					.hint());
			}
	}

	@Test
	void theHintIsPaintedOnlyWhileTheFieldIsEmpty() {
		HintField field = new HintField(20, "from the files");
		JTextField plain = new JTextField(20);
		assertNotEquals(ink(plain), ink(field));
		field.setText(" ");
		plain.setText(" ");
		assertEquals(ink(plain), ink(field));
	}

	/** How many pixels differ from the field's ground. */
	private static long ink(JTextField field) {
		field.setSize(field.getPreferredSize());
		BufferedImage image = new BufferedImage(field.getWidth(), field.getHeight(),
			BufferedImage.TYPE_INT_RGB);
		field.paint(image.getGraphics());
		int ground = field.getBackground().getRGB();
		return IntStream.range(0, image.getWidth() * image.getHeight()).filter(i -> image.getRGB(i %
			image.getWidth(), i / image.getWidth()) != ground).count();
	}

	@Test
	void threadsComeLastInTheirGroup() {
		List<String> fit = Catalog.find("Analyse Study...").groups().get("Fit").stream().map(
			Option::key).toList();
		assertEquals("threads", fit.get(fit.size() - 1));
	}

	@Test
	void pathsCanBeCopiedAndCut() throws Exception {
		JTextField field = (JTextField) part(panel("Analyse Study..."), "pre");
		field.setText("study/pre");
		field.selectAll();
		Clipboard clipboard = new Clipboard("own");
		field.getTransferHandler().exportToClipboard(field, clipboard, TransferHandler.COPY);
		assertEquals("study/pre", clipboard.getData(DataFlavor.stringFlavor));
		field.getTransferHandler().exportToClipboard(field, clipboard, TransferHandler.MOVE);
		assertEquals("", field.getText());
	}

	/** Dropped, or pasted from a file manager. */
	@ParameterizedTest
	@CsvSource({ "Analyse Study..., pre, , This takes one folder or file; not 2.",
		"Sample Study..., output, , This takes one folder; not 2.",
		"Cohort Analysis..., table, docs;macros, ''" })
	void twoItemsStandOnlyWhereTheOptionTakesSeveral(String label, String key, String text,
		String complaint)
	{
		OptionPanel panel = panel(label);
		JTextField field = (JTextField) part(panel, key);
		field.getTransferHandler().importData(new TransferSupport(field, new Files("docs")));
		assertEquals("docs", field.getText());
		field.setText("");
		field.getTransferHandler().importData(new TransferSupport(field, new Files("docs", "macros")));
		assertEquals(text == null ? "" : text, field.getText());
		assertEquals(complaint.replace(';', ','), Stream.of(panel.getComponents()).filter(
			part -> "complaint".equals(part.getName()) && part.isVisible()).map(part -> ((JLabel) part)
				.getText()).collect(Collectors.joining()));
	}

	/** What is said beside a field ends when it is put right, not at the next OK. */
	@Test
	void whatWasWrongIsSaidUntilItIsPutRight() {
		OptionField field = new OptionField(Catalog.find("Perfusion Maps...").options().stream().filter(
			option -> option.key().equals("hematocrit")).findFirst().orElseThrow());
		field.write("2");
		assertFalse(field.complaint().isVisible());
		assertFalse(field.check());
		field.write("x");
		assertEquals("Give a number.", field.complaint().getText());
		field.write("0.4");
		assertFalse(field.complaint().isVisible());
	}

	@Test
	void wordsCanBePastedIntoAPathButNoPictures() throws Exception {
		JTextField field = (JTextField) part(panel("Analyse Study..."), "pre");
		field.setText("study/XX");
		field.select(6, 8);
		TransferSupport words = new TransferSupport(field, new StringSelection(" pre "));
		assertTrue(field.getTransferHandler().canImport(words));
		assertTrue(field.getTransferHandler().importData(words));
		assertEquals("study/pre", field.getText());
		assertTrue(field.getTransferHandler().canImport(new TransferSupport(field, new Files("docs"))));
		TransferSupport picture = new TransferSupport(field, new Picture());
		assertFalse(field.getTransferHandler().canImport(picture));
		assertFalse(field.getTransferHandler().importData(picture));
		assertEquals("study/pre", field.getText());
	}

	/** Something of no kind that a path could be. */
	private static final class Picture implements Transferable {

		@Override
		public DataFlavor[] getTransferDataFlavors() {
			return new DataFlavor[] { DataFlavor.imageFlavor };
		}

		@Override
		public boolean isDataFlavorSupported(DataFlavor flavor) {
			return flavor.equals(DataFlavor.imageFlavor);
		}

		@Override
		public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
			throw new UnsupportedFlavorException(flavor);
		}
	}

	@Test
	void aHeadingOverWhatIsChangedStandsOpenAndTellsHowMuch() {
		OptionPanel panel = panel("Perfusion Maps...");
		assertEquals("▸ Artery…", heading(panel, "Artery").getText());
		assertFalse(part(panel, "dose").isVisible());
		Map<String, String> answers = new LinkedHashMap<>(panel.answers());
		answers.put("dose", "0.2");
		panel.write(answers);
		assertEquals(answers, panel.answers());
		assertEquals("▾ Artery  (1 changed)", heading(panel, "Artery").getText());
		assertEquals("▸ Fit…", heading(panel, "Fit").getText());
		assertTrue(part(panel, "dose").isVisible() && part(panel, "aiffile").isVisible() && part(panel,
			"aiffile browse").isVisible());
		heading(panel, "Artery").doClick();
		assertEquals("▸ Artery…  (1 changed)", heading(panel, "Artery").getText());
		assertFalse(part(panel, "dose").isVisible() || part(panel, "aiffile browse").isVisible());
	}

	@Test
	void whatCannotBeUsedIsSaidBesideItsFieldWhichIsShown() {
		OptionPanel panel = panel("Perfusion Maps...");
		assertTrue(panel.check());
		JTextField dose = (JTextField) part(panel, "dose");
		dose.setText("much");
		assertFalse(panel.check());
		assertTrue(dose.isVisible());
		assertEquals(1, complaints(panel).size());
		dose.setText("0.2");
		assertTrue(panel.check());
		assertEquals(List.of(), complaints(panel));
	}

	private static List<String> complaints(OptionPanel panel) {
		return Stream.of(panel.getComponents()).filter(part -> "complaint".equals(part.getName()) &&
			part.isVisible()).map(part -> ((JLabel) part).getText()).toList();
	}

	/** By its key, or else by the path that stands in it; never by a path that only begins so. */
	@ParameterizedTest
	@CsvSource({ "give dose=0.1, true", "docs/aif.csv: line 3 has no number, true",
		"there is no file docs/aif.csv, true", "docs/aif.csv2 cannot be read, false",
		"the disk is full, false" })
	void theOptionThatARefusalNamesIsShown(String sentence, boolean shown) {
		OptionPanel panel = panel("Perfusion Maps...");
		((JTextField) part(panel, "aiffile")).setText("docs/aif.csv");
		panel.reveal(sentence);
		assertEquals(shown, part(panel, "aiffile").isVisible());
	}

	private static JButton heading(OptionPanel panel, String title) {
		return (JButton) part(panel, "group:" + title);
	}

	/** What a file manager hands over. */
	private record Files(String... names) implements Transferable {

		@Override
		public DataFlavor[] getTransferDataFlavors() {
			return new DataFlavor[] { DataFlavor.javaFileListFlavor };
		}

		@Override
		public boolean isDataFlavorSupported(DataFlavor flavor) {
			return flavor.equals(DataFlavor.javaFileListFlavor);
		}

		@Override
		public Object getTransferData(DataFlavor flavor) {
			return Stream.of(names).map(File::new).toList();
		}
	}

	private static Component part(OptionPanel panel, String name) {
		return Stream.of(panel.getComponents()).filter(part -> name.equals(part.getName())).findFirst()
			.orElseThrow();
	}

	private static OptionPanel panel(String label) {
		Catalog.Entry entry = Catalog.entries().stream().filter(own -> own.label().equals(label))
			.findFirst().orElseThrow();
		LastAnswers last = new LastAnswers(entry);
		OptionPanel panel = new OptionPanel(entry.groups(), last.defaults());
		panel.write(last.defaults());
		return panel;
	}
}

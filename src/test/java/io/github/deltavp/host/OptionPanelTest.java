// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

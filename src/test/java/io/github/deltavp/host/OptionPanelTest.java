// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.util.stream.Stream;
import javax.swing.JTextField;
import javax.swing.TransferHandler;
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
		JTextField field = (JTextField) Stream.of(panel("Analyse Study...").getComponents()).filter(
			part -> "pre".equals(part.getName())).findFirst().orElseThrow();
		field.setText("study/pre");
		field.selectAll();
		Clipboard clipboard = new Clipboard("own");
		field.getTransferHandler().exportToClipboard(field, clipboard, TransferHandler.COPY);
		assertEquals("study/pre", clipboard.getData(DataFlavor.stringFlavor));
		field.getTransferHandler().exportToClipboard(field, clipboard, TransferHandler.MOVE);
		assertEquals("", field.getText());
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

/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

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

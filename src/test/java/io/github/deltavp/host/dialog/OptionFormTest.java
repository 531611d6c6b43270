// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Screen;
import io.github.deltavp.host.option.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptionFormTest {

	private static final Catalog.Entry MAPS = Catalog.find("Perfusion Maps");

	private final LastAnswers last = new LastAnswers(MAPS);
	private final List<String> asked = new ArrayList<>();
	private final OptionForm.Holder holder = new OptionForm.Holder() {

		@Override
		public void help() {
			asked.add("help");
		}

		@Override
		public void close() {
			asked.add("close");
		}

		@Override
		public void fit() {
			asked.add("fit");
		}
	};

	@AfterEach
	void forget() {
		last.write(last.defaults());
	}

	private OptionForm form(Map<String, String> changed, String complaint) {
		Map<String, String> shown = new LinkedHashMap<>(last.defaults());
		shown.putAll(changed);
		OptionForm form = new OptionForm(MAPS, shown, Optional.ofNullable(complaint), holder);
		asked.clear();
		return form;
	}

	private static void click(OptionForm form, String button) {
		part(form, JButton.class, button).doClick();
	}

	private static JTextField field(OptionForm form, String key) {
		return part(form, JTextField.class, key);
	}

	private static <T extends JComponent> T part(OptionForm form, Class<T> type, String name) {
		return Screen.parts(form, type).filter(part -> name.equals(part.getName())).findFirst()
			.orElseThrow();
	}

	@Test
	void whatIsAcceptedIsTheAnswerAndThatOfTheNextTime() {
		OptionForm form = form(Map.of("output", "maps"), null);
		assertEquals(Optional.empty(), form.answers());
		field(form, "hematocrit").setText("0.45");
		form.ok().doClick();
		assertEquals(List.of("close"), asked);
		assertEquals("0.45", form.answers().orElseThrow().get("hematocrit"));
		assertEquals("maps", form.answers().orElseThrow().get("output"));
		assertEquals(form.answers().orElseThrow(), last.read());
	}

	@Test
	void whatCannotBeUsedIsNoAnswerAndTheFormStays() {
		OptionForm form = form(Map.of("dose", "much"), null);
		click(form, "OK");
		assertFalse(asked.contains("close"));
		assertTrue(asked.contains("fit"), "a complaint needs room");
		assertEquals(Optional.empty(), form.answers());
		assertEquals(last.defaults(), last.read());
	}

	@Test
	void cancelAndHelpAreForTheWindow() {
		OptionForm form = form(Map.of(), null);
		click(form, "Help");
		click(form, "Cancel");
		assertEquals(List.of("help", "close"), asked);
		assertEquals(Optional.empty(), form.answers());
	}

	@Test
	void defaultsComeBackButForWhatIsReadAndWritten() {
		OptionForm form = form(Map.of("input", "exam", "output", "maps", "hematocrit", "0.45",
			"aiffile", "aif.csv"), null);
		click(form, "Defaults");
		assertEquals(List.of("exam", "maps", "0.42", ""), List.of("input", "output", "hematocrit",
			"aiffile").stream().map(key -> field(form, key).getText()).toList());
	}

	@Test
	void aHeadingThatOpensNeedsRoom() {
		OptionForm form = form(Map.of(), null);
		click(form, "group:Artery");
		assertEquals(List.of("fit"), asked);
		assertTrue(form.barWidth() > 0);
	}

	/** A command speaks as macros are written. */
	@Test
	void theHeadSaysWhatTheCommandDoesOrWhyItRefused() {
		assertTrue(part(form(Map.of(), null), JLabel.class, "description").getText().contains(MAPS
			.description()));
		OptionForm refused = form(Map.of(), "no file <x>; give dose=0.1");
		JLabel head = part(refused, JLabel.class, "refusal");
		assertTrue(head.getText().endsWith(
			">No file &lt;x&gt;; fill in “Dose (mmol/kg): 0.1”.</p></html>"), head.getText());
		assertEquals(refused.getPreferredSize().width, head.getPreferredSize().width + 20, 30,
			"as wide as the fields below it");
		assertFalse(field(refused, "dose").isVisible());
		refused.reveal("give dose=0.1");
		assertTrue(field(refused, "dose").isVisible());
	}
}

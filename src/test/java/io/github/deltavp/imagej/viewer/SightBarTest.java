// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Screen;
import java.awt.Component;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SightBarTest {

	private final Sight sight = new Sight();
	private final SightBar bar = new SightBar(sight);
	private final ShownVisit visit = MadeVisits.counted("Before therapy");

	@BeforeEach
	void show() {
		sight.show(List.of(visit));
	}

	/** What stands behind a word. */
	private <T extends Component> T part(String word, Class<T> type) {
		return type.cast(Screen.parts(bar, JLabel.class).filter(label -> label.getText().equals(word))
			.findFirst().orElseThrow().getLabelFor());
	}

	private JSlider slider(String word) {
		return part(word, JSlider.class);
	}

	private JSpinner spinner(String word) {
		return part(word, JSpinner.class);
	}

	private JLabel unit() {
		return part("", JLabel.class);
	}

	@Test
	void itFollowsWhatIsSeen() {
		assertEquals(2, slider("Slice").getMaximum());
		assertEquals(1, slider("Slice").getValue());
		assertEquals(3, slider("Frame").getMaximum());
		assertEquals(3, slider("Frame").getValue());
		sight.slice(visit, 2);
		sight.frame(1);
		sight.range(0.25, 0.5);
		assertEquals(2, slider("Slice").getValue());
		assertEquals(1, slider("Frame").getValue());
		assertEquals(25., spinner("From").getValue());
		assertEquals(50., spinner("to").getValue());
		assertEquals("%", unit().getText());
	}

	@Test
	void whatTheUserSetsIsSeen() {
		slider("Slice").setValue(0);
		assertEquals(0, sight.slice(visit));
		slider("Frame").setValue(2);
		assertEquals(2, sight.frame());
		spinner("to").setValue(80.);
		spinner("From").setValue(20.);
		assertEquals(0.2, sight.low(), 1e-9);
		assertEquals(0.8, sight.high(), 1e-9);
		spinner("to").setValue(spinner("to").getNextValue());
		assertEquals(0.85, sight.high(), 1e-9, "a step is a twentieth of the range");
		spinner("Smooth map (mm)").setValue(3.5);
		assertEquals(3.5, sight.smoothingMm());
		part("Show", JComboBox.class).setSelectedIndex(1);
		assertEquals("frame", sight.quantity().orElseThrow().key());
	}

	@Test
	void onlyWhatHasAMeaningCanBeSet() throws Exception {
		assertFalse(slider("Frame").isEnabled());
		assertFalse(spinner("Smooth map (mm)").isEnabled());
		part("Show", JComboBox.class).setSelectedIndex(1);
		assertTrue(slider("Frame").isEnabled());
		sight.show(List.of(MadeVisits.analysed()));
		assertEquals(1, part("Show", JComboBox.class).getSelectedIndex(), "what was seen stays");
		part("Show", JComboBox.class).setSelectedIndex(2);
		assertTrue(spinner("Smooth map (mm)").isEnabled());
		assertFalse(slider("Frame").isEnabled());
		assertEquals("mL/100 mL", unit().getText());
		assertEquals(15., (Double) spinner("to").getValue(), 1e-9);
		spinner("to").setValue(6.);
		assertEquals(0.4, sight.high(), 1e-9);
	}

	@Test
	void withoutAVisitItDoesNothing() {
		sight.show(List.of());
		slider("Slice").setValue(0);
		spinner("to").setValue(3.);
		assertEquals(1, sight.high());
	}

	@Test
	void everyPartSaysWhatItDoesAndHasAWidth() {
		for (String word : new String[] { "Show", "Slice", "Frame", "From", "to", "Smooth map (mm)" })
			assertFalse(part(word, javax.swing.JComponent.class).getToolTipText().isBlank(), word);
		assertEquals(slider("Slice").getPreferredSize(), slider("Frame").getPreferredSize());
		assertTrue(spinner("to").getPreferredSize().width < 120, "all is seen in one row");
	}
}

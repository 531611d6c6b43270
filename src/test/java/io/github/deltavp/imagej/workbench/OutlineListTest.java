// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.host.Screen;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

class OutlineListTest {

	private final List<int[]> chosen = new ArrayList<>();
	private int deleted;
	private final OutlineList outlines = new OutlineList(chosen::add, () -> deleted++);
	private final JList<?> list = Screen.parts(outlines, JList.class).findFirst().orElseThrow();

	@Test
	void onlyWhatTheUserSelectsIsTold() {
		outlines.show(List.of("T9", "T10", "aif"), new int[] { 1 });
		assertEquals(1, list.getSelectedIndex());
		assertEquals(List.of(), chosen);
		list.setSelectedIndices(new int[] { 0, 2 });
		assertArrayEquals(new int[] { 0, 2 }, chosen.get(chosen.size() - 1));
		int told = chosen.size();
		list.setValueIsAdjusting(true);
		list.setSelectedIndex(1);
		assertEquals(told, chosen.size(), "the mouse is still down");
		list.setValueIsAdjusting(false);
		assertArrayEquals(new int[] { 1 }, chosen.get(chosen.size() - 1));
	}

	@Test
	void itHoldsWhatIsDrawnNow() {
		outlines.show(List.of("T9", "T10"), new int[] { 1 });
		outlines.show(List.of("T9"), new int[0]);
		assertEquals(1, list.getModel().getSize());
		assertEquals(-1, list.getSelectedIndex());
		outlines.show(List.of("aif"), new int[] { 0 });
		assertEquals("aif", list.getModel().getElementAt(0));
		assertEquals(0, list.getSelectedIndex());
	}

	@Test
	void deleteTakesAwayAndAltALeadsThere() {
		list.getActionMap().get(list.getInputMap().get(KeyStroke.getKeyStroke("DELETE")))
			.actionPerformed(new ActionEvent(list, 0, "delete"));
		assertEquals(1, deleted);
		JLabel title = Screen.parts(outlines, JLabel.class).filter(label -> "Drawn".equals(label
			.getText())).findFirst().orElseThrow();
		assertEquals(list, title.getLabelFor());
		assertEquals('A', title.getDisplayedMnemonic());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.panel.DrawnOutlines;
import io.github.deltavp.imagej.panel.ListedOutlines;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.imagej.viewer.VisitsView;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutlineFormTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(32, 4, 8).pre().series();

	private final ListedOutlines manager = new ListedOutlines();
	private final List<String> said = new ArrayList<>();
	private final List<String> copied = new ArrayList<>();
	private final VisitsView visits = new VisitsView(voxels -> {});
	private final OutlineForm form = new OutlineForm(visits, shown -> new DrawnOutlines(shown.series()
		.grid(), manager), said::add, copied::add);

	@BeforeEach
	void show() {
		visits.setSize(800, 500);
		layOut(visits);
		Roi kept = RoiDrawing.named(new Roi(3, 4, 5, 6), "T9", 1);
		ShownVisit visit = ShownVisit.of("Before therapy", SERIES);
		visits.show(List.of(visit, visit.with(List.of(kept))), "");
		form.begin(0, "after therapy");
	}

	@AfterEach
	void end() {
		form.end();
	}

	private static void layOut(java.awt.Container part) {
		part.doLayout();
		for (Component inner : part.getComponents())
			if (inner instanceof java.awt.Container container) layOut(container);
	}

	private JComponent canvas() {
		return (JComponent) Screen.parts(visits, Component.class).filter(part -> "visit 0".equals(part
			.getName())).findFirst().orElseThrow();
	}

	private void keys(String... keys) {
		for (String key : keys)
			canvas().getActionMap().get(canvas().getInputMap().get(KeyStroke.getKeyStroke(key)))
				.actionPerformed(new ActionEvent(canvas(), 0, key));
	}

	private void draw() {
		keys("SPACE", "RIGHT", "RIGHT", "RIGHT", "SPACE", "DOWN", "DOWN", "DOWN", "SPACE", "LEFT",
			"LEFT", "LEFT", "SPACE", "ENTER");
	}

	private void press(String label) {
		Screen.parts(form, JButton.class).filter(button -> button.getText().equals(label)).findFirst()
			.orElseThrow().doClick();
	}

	private JComboBox<?> name() {
		return Screen.parts(form, JComboBox.class).findFirst().orElseThrow();
	}

	private JList<?> list() {
		return Screen.parts(form.drawnList(), JList.class).findFirst().orElseThrow();
	}

	@Test
	void whatIsDrawnGoesToTheManagerUnderTheNameOfTheOtherVisit() {
		draw();
		assertEquals(List.of("T9@3"), manager.places());
		assertEquals(List.of("lesion T9, slice 3, 9 voxels, 5.40 mL"), lines());
		assertEquals(OutlineForm.HOW, said.get(said.size() - 1));
		assertEquals(0, list().getSelectedIndex());
	}

	private List<String> lines() {
		return java.util.stream.IntStream.range(0, list().getModel().getSize()).mapToObj(i -> list()
			.getModel().getElementAt(i).toString().replaceAll("[\\d.]+ mL", "5.40 mL")).toList();
	}

	@Test
	void aNameThatIsNoneIsRefusedAndTheOutlineStays() {
		name().getEditor().setItem("a/b");
		draw();
		assertEquals(List.of(), manager.places());
		assertTrue(said.get(said.size() - 1).startsWith("The name a/b cannot"), said.toString());
		name().getEditor().setItem("reference");
		keys("ENTER");
		assertEquals(List.of("reference@3"), manager.places());
	}

	@Test
	void whatIsDoneInTheManagerIsSeenAndEditedHere() {
		draw();
		press("Copy ▶");
		manager.add(RoiDrawing.named(new Roi(20, 4, 5, 6), "aif", 0));
		manager.selected = new int[] { 0 };
		press("Copy ▶");
		assertEquals("T9 is drawn on slice 4 already", said.get(said.size() - 1).split(";")[0]
			.replaceFirst("\\.$", ""));
		assertEquals(3, lines().size());
		press("Undo");
		assertEquals(List.of("T9@3", "T9@4"), manager.places());
		list().setSelectedIndex(0);
		press("Delete");
		assertEquals(List.of("T9@4"), manager.places());
		press("Undo");
		press("Redo");
		assertEquals(List.of("T9@4"), manager.places());
		press("From point");
		assertTrue(said.get(said.size() - 1).startsWith("No point is given"), said.toString());
		press("From after therapy");
		assertEquals(List.of("T9"), copied);
	}

	@Test
	void nothingIsSeenOfItWhenDrawingHasEnded() {
		assertTrue(form.isVisible());
		form.end();
		assertFalse(form.isVisible());
		assertFalse(form.drawnList().isVisible());
	}
}

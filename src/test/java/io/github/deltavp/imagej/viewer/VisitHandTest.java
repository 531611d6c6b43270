// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.Place;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mouse and keys on a slice of 40 mm × 48 mm: a voxel is 10 × 15 pixels of the screen. */
class VisitHandTest {

	private static final double EXACT = 1e-9;

	private final Sight sight = new Sight();
	private final VisitCanvas canvas = new VisitCanvas(sight, 0);
	private final List<Roi> taken = new ArrayList<>();
	private final OutlinePen pen = new OutlinePen((roi, slice) -> taken.add(roi));
	private int fitted;

	@BeforeEach
	void show() {
		canvas.setSize(200, 240);
		new VisitKeys(sight, () -> fitted++).on(canvas);
		sight.show(List.of(MadeVisits.counted("Before therapy")));
		sight.fit(5);
		sight.look(MadeVisits.GRID.positionMm(9.5, 7.5, 1));
	}

	private void mouse(int id, int buttons, int button, int clicks, int x, int y) {
		canvas.dispatchEvent(new MouseEvent(canvas, id, 0, buttons, x, y, clicks, false, button));
	}

	private void drag(int buttons, int... places) {
		mouse(MouseEvent.MOUSE_PRESSED, buttons, 0, 1, places[0], places[1]);
		for (int i = 2; i < places.length; i += 2)
			mouse(MouseEvent.MOUSE_DRAGGED, buttons, 0, 1, places[i], places[i + 1]);
		int button = (buttons & InputEvent.BUTTON1_DOWN_MASK) != 0 ? MouseEvent.BUTTON1
			: MouseEvent.BUTTON3;
		mouse(MouseEvent.MOUSE_RELEASED, buttons & InputEvent.SHIFT_DOWN_MASK, button, 1,
			places[places.length - 2], places[places.length - 1]);
	}

	private void click(int clicks, int x, int y) {
		mouse(MouseEvent.MOUSE_PRESSED, 0, MouseEvent.BUTTON1, clicks, x, y);
		mouse(MouseEvent.MOUSE_RELEASED, 0, MouseEvent.BUTTON1, clicks, x, y);
	}

	private void wheel(int steps, int modifiers) {
		canvas.dispatchEvent(new MouseWheelEvent(canvas, MouseEvent.MOUSE_WHEEL, 0, modifiers, 40, 60,
			0, false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, steps));
	}

	private Action action(String key) {
		return canvas.getActionMap().get(canvas.getInputMap().get(KeyStroke.getKeyStroke(key)));
	}

	private void keys(String... keys) {
		for (String key : keys)
			action(key).actionPerformed(new ActionEvent(canvas, 0, key));
	}

	private double[] seen() {
		return MadeVisits.GRID.voxelAt(sight.focus());
	}

	@Test
	void theVoxelUnderTheMouseIsPointedAt() {
		mouse(MouseEvent.MOUSE_MOVED, 0, 0, 0, 35, 37);
		assertEquals(Optional.of(new Place(3, 2, 1)), canvas.pointed());
	}

	@Test
	void theImageGoesWhereItIsDragged() {
		drag(InputEvent.BUTTON1_DOWN_MASK, 60, 60, 70, 75, 90, 75);
		assertArrayEquals(new double[] { 6.5, 6.5, 1 }, seen(), EXACT);
		assertEquals(63, canvas.screen(canvas.pixel(new java.awt.Point(63, 78)).orElseThrow()).getX(),
			EXACT);
	}

	/** 200 pixels to the right: twice as wide; 200 downwards: moved by its width. */
	@Test
	void theRightButtonDragsTheRange() {
		drag(InputEvent.BUTTON3_DOWN_MASK, 50, 60, 250, 60);
		assertEquals(-0.5, sight.low(), EXACT);
		assertEquals(1.5, sight.high(), EXACT);
		drag(InputEvent.BUTTON3_DOWN_MASK, 50, 60, 50, 160);
		assertEquals(0.5, sight.low(), EXACT);
		assertEquals(2.5, sight.high(), EXACT);
		drag(InputEvent.BUTTON3_DOWN_MASK, 250, 60, 50, 60);
		assertEquals(1, sight.low(), EXACT);
		assertEquals(2, sight.high(), EXACT);
		assertArrayEquals(new double[] { 9.5, 7.5, 1 }, seen(), EXACT);
	}

	@Test
	void theWheelZoomsAboutTheMouseAndTurnsSlicesWithShift() {
		double[] under = canvas.place(new java.awt.Point(40, 60)).orElseThrow();
		wheel(-2, 0);
		assertEquals(5 * 1.44, sight.pixelsPerMm(), EXACT);
		assertArrayEquals(under, canvas.place(new java.awt.Point(40, 60)).orElseThrow(), EXACT);
		wheel(1, 0);
		assertEquals(6, sight.pixelsPerMm(), EXACT);
		wheel(1, InputEvent.SHIFT_DOWN_MASK);
		assertEquals(2, canvas.slice());
		wheel(-2, InputEvent.SHIFT_DOWN_MASK);
		assertEquals(0, canvas.slice());
		assertEquals(6, sight.pixelsPerMm(), EXACT);
	}

	@ParameterizedTest
	@CsvSource({ "PLUS, 6", "EQUALS, 6", "ADD, 6", "MINUS, 4.1666666667", "SUBTRACT, 4.1666666667" })
	void keysZoomAboutTheMiddle(String key, double zoom) {
		keys(key);
		assertEquals(zoom, sight.pixelsPerMm(), 1e-6);
		assertArrayEquals(new double[] { 9.5, 7.5, 1 }, seen(), EXACT);
	}

	@Test
	void keysGoThroughSlicesAndFramesAndShowAll() {
		keys("PAGE_UP");
		assertEquals(0, canvas.slice());
		keys("PAGE_DOWN", "PAGE_DOWN");
		assertEquals(2, canvas.slice());
		keys("COMMA", "COMMA");
		assertEquals(1, sight.frame());
		keys("PERIOD");
		assertEquals(2, sight.frame());
		keys("0");
		assertEquals(1, fitted);
	}

	@ParameterizedTest
	@CsvSource({ "LEFT, 4, 6", "RIGHT, 6, 6", "UP, 5, 5", "DOWN, 5, 7" })
	void arrowsPointAtTheNextVoxel(String key, int x, int y) {
		sight.point(MadeVisits.GRID.positionMm(5.2, 6.3, 0));
		keys(key);
		assertEquals(Optional.of(new Place(x, y, 1)), canvas.pointed(), "on the slice that is seen");
	}

	/** 20 pixels of the screen are 4 mm: 2 voxels across or 4 / 3 down. */
	@ParameterizedTest
	@CsvSource({ "shift LEFT, -1, 0", "shift RIGHT, 1, 0", "shift UP, 0, -1", "shift DOWN, 0, 1" })
	void arrowsWithShiftMoveTheImage(String key, int right, int down) {
		keys(key);
		double step = Math.abs(seen()[0] - 9.5) * 2 + Math.abs(seen()[1] - 7.5) * 3;
		assertEquals(20 / 5., step, EXACT);
		assertEquals(right * step / 2, seen()[0] - 9.5, EXACT);
		assertEquals(down * step / 3, seen()[1] - 7.5, EXACT);
	}

	@Test
	void withoutAVisitNothingHappens() {
		sight.show(List.of());
		canvas.take(Optional.of(pen));
		mouse(MouseEvent.MOUSE_MOVED, 0, 0, 0, 35, 37);
		drag(InputEvent.BUTTON1_DOWN_MASK, 60, 60, 70, 75, 90, 75);
		wheel(1, 0);
		keys("PLUS", "PAGE_DOWN", "COMMA", "LEFT");
		assertEquals(5, sight.pixelsPerMm());
		assertFalse(action("SPACE").isEnabled());
		assertEquals(Optional.empty(), sight.cursor());
	}

	@Test
	void withShiftOrTheRightButtonAPenDoesNotDraw() {
		canvas.take(Optional.of(pen));
		drag(InputEvent.BUTTON1_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK, 60, 60, 70, 75);
		drag(InputEvent.BUTTON3_DOWN_MASK, 60, 60, 70, 60);
		assertEquals(List.of(), pen.corners());
		assertArrayEquals(new double[] { 8.5, 6.5, 1 }, seen(), EXACT);
	}

	@Test
	void aLineIsDrawnOnceTheHandMoves() {
		canvas.take(Optional.of(pen));
		drag(InputEvent.BUTTON1_DOWN_MASK, 40, 45, 42, 46);
		assertEquals(1, pen.corners().size(), "a hand that trembles clicks");
		assertTrue(pen.isClicked());
		pen.drop();
		drag(InputEvent.BUTTON1_DOWN_MASK, 40, 45, 100, 45, 100, 46, 100, 120, 40, 120);
		assertEquals("Freehand", taken.get(0).getTypeAsString());
		assertEquals("java.awt.Rectangle[x=4,y=3,width=6,height=5]", taken.get(0).getBounds()
			.toString());
		assertEquals(Optional.of(new Place(4, 8, 1)), canvas.pointed());
	}

	@Test
	void aLineAfterCornersGoesOnFromThem() {
		canvas.take(Optional.of(pen));
		click(1, 40, 45);
		drag(InputEvent.BUTTON1_DOWN_MASK, 100, 45, 100, 80, 100, 120);
		assertEquals(List.of(), taken);
		assertEquals(5, pen.corners().size());
		click(1, 43, 49);
		assertEquals("Polygon", taken.get(0).getTypeAsString());
	}

	@Test
	void aClickCloseToTheFirstCornerClosesAndOneFurtherOffDoesNot() {
		canvas.take(Optional.of(pen));
		click(1, 40, 45);
		click(1, 100, 45);
		click(1, 42, 45);
		assertEquals(3, pen.corners().size(), "two corners are no outline");
		click(1, 100, 120);
		click(1, 47, 45);
		assertEquals(5, pen.corners().size());
		click(1, 45, 45);
		assertEquals(1, taken.size());
		click(2, 40, 45);
		assertEquals(1, pen.corners().size(), "nothing is begun that a double click could close");
	}

	@Test
	void keysDrawThroughTheMiddlesOfVoxels() {
		assertFalse(action("SPACE").isEnabled());
		canvas.take(Optional.of(pen));
		sight.point(MadeVisits.GRID.positionMm(3.3, 2.4, 1));
		keys("SPACE");
		assertEquals("[Point2D.Double[3.5, 2.5]]", pen.corners().toString());
		assertTrue(action("SPACE").isEnabled() && action("BACK_SPACE").isEnabled());
		assertFalse(action("ENTER").isEnabled());
		keys("RIGHT", "RIGHT", "SPACE", "DOWN", "DOWN", "SPACE");
		assertTrue(action("ENTER").isEnabled());
		keys("BACK_SPACE");
		assertFalse(action("ENTER").isEnabled());
		keys("SPACE", "ENTER");
		assertEquals(1, taken.size());
		keys("SPACE", "ESCAPE");
		assertEquals(List.of(), pen.corners());
		assertFalse(action("ESCAPE").isEnabled());
	}
}

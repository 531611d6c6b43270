// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiDrawing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SightTest {

	private static final double EXACT = 1e-9;
	private static final ShownVisit PRE = MadeVisits.counted("Before therapy");
	private static final ShownVisit POST = MadeVisits.counted("After therapy");

	private final Sight sight = new Sight();
	private int changes;

	@BeforeEach
	void show() {
		sight.show(List.of(PRE, POST));
		sight.listen(() -> changes++);
	}

	private double[] seen() {
		return MadeVisits.GRID.voxelAt(sight.focus());
	}

	@Test
	void atFirstTheMiddleOfTheFirstVisitIsSeenAtItsLastFrame() {
		assertArrayEquals(new double[] { 9.5, 7.5, 1 }, seen(), EXACT);
		assertEquals(3, sight.frame());
		assertEquals(70, sight.seconds());
		assertEquals("late", sight.quantity().orElseThrow().key());
	}

	@Test
	void whatWasLookedAtStaysWhenMoreIsThere() {
		sight.slice(PRE, 2);
		sight.frame(1);
		sight.choose(sight.quantities().get(1));
		sight.show(List.of(PRE, POST));
		assertArrayEquals(new double[] { 9.5, 7.5, 2 }, seen(), EXACT);
		assertEquals(1, sight.frame());
		assertEquals("frame", sight.quantity().orElseThrow().key());
		assertEquals(4, changes);
		sight.show(List.of());
		assertEquals(Optional.empty(), sight.quantity());
	}

	@Test
	void slicesAndFramesEndAtTheLastOne() {
		sight.slice(PRE, 9);
		assertEquals(2, sight.slice(PRE));
		sight.slice(PRE, -4);
		assertEquals(0, sight.slice(PRE));
		sight.frame(9);
		assertEquals(3, sight.frame());
		sight.frame(-4);
		assertEquals(0, sight.frame());
		assertEquals(4, changes, "each is seen");
		new Sight().frame(1);
	}

	@Test
	void aZoomKeepsAPlaceWhereItIsSeen() {
		double[] fixed = MadeVisits.GRID.positionMm(2, 3, 1);
		double[] away = distance(fixed);
		sight.zoom(2, fixed);
		double[] after = distance(fixed);
		for (int axis = 0; axis < 3; axis++)
			assertEquals(away[axis], after[axis] * 2, EXACT);
		assertEquals(2, sight.pixelsPerMm());
		assertEquals(1, changes);
	}

	/** How far from what the middle shows, in pixels of the screen at the first zoom. */
	private double[] distance(double[] place) {
		double[] focus = sight.focus();
		return new double[] { place[0] - focus[0], place[1] - focus[1], place[2] - focus[2] };
	}

	@Test
	void theZoomHasEnds() {
		double[] fixed = MadeVisits.GRID.positionMm(2, 3, 1);
		sight.zoom(1e6, fixed);
		assertEquals(40, sight.pixelsPerMm());
		assertArrayEquals(new double[] { 2.1875, 3.1125, 1 }, seen(), EXACT);
		sight.zoom(1e-9, fixed);
		assertEquals(0.2, sight.pixelsPerMm());
	}

	@Test
	void allIsSeenAgainOnTheSameSlice() {
		sight.slice(PRE, 2);
		sight.look(MadeVisits.GRID.positionMm(1, 1, 2));
		sight.fit(3);
		assertArrayEquals(new double[] { 9.5, 7.5, 2 }, seen(), EXACT);
		assertEquals(3, sight.pixelsPerMm());
	}

	@Test
	void anotherQuantityIsSeenOverItsWholeRangeButFramesAreAsTheLateImage() throws Exception {
		sight.range(0.2, 0.5);
		sight.choose(sight.quantities().get(1));
		assertEquals(0.2, sight.low());
		sight.show(List.of(MadeVisits.analysed()));
		sight.choose(sight.quantities().get(2));
		assertEquals(0, sight.low());
		assertEquals(1, sight.high());
		sight.range(0.2, 0.5);
		int before = changes;
		sight.choose(sight.quantities().get(2));
		assertEquals(before, changes, "it is seen already");
		assertEquals(0.5, sight.high());
		sight.choose(sight.quantities().get(3));
		assertEquals(1, sight.high(), "another map has another range");
		sight.range(0.2, 0.5);
		sight.choose(sight.quantities().get(0));
		assertEquals(1, sight.high());
	}

	@Test
	void aRangeIsNeverEmpty() {
		sight.range(0.4, 0.1);
		assertEquals(0.4, sight.low());
		assertEquals(0.401, sight.high(), EXACT);
		sight.range(0.4, 0.7);
		assertEquals(0.7, sight.high());
		assertEquals(2, changes);
	}

	@Test
	void whoIsTurnedAwayCannotMoveIt() {
		double[] place = { 1, 2, 3 };
		sight.point(place);
		sight.look(place);
		place[0] = 9;
		sight.focus()[1] = 9;
		sight.cursor().orElseThrow()[2] = 9;
		assertArrayEquals(new double[] { 1, 2, 3 }, sight.focus());
		assertArrayEquals(new double[] { 1, 2, 3 }, sight.cursor().orElseThrow());
		sight.smooth(4);
		assertEquals(4, sight.smoothingMm());
		assertEquals(3, changes);
	}

	@Test
	void whatIsDrawnNowGoesBeforeWhatWasKept() {
		Roi kept = RoiDrawing.named(new Roi(1, 1, 3, 3), "T9", 1);
		Roi now = RoiDrawing.named(new Roi(6, 1, 3, 3), "T10", 1);
		sight.show(List.of(PRE.with(List.of(kept)), POST.with(List.of(kept))));
		sight.draw(Optional.of(new Sight.Drawn(1, List.of(now), List.of(now))));
		assertEquals(List.of(kept), sight.outlines(0, 1));
		assertEquals("T10", sight.outlines(1, 1).get(0).getName());
		assertTrue(sight.isSelected(now));
		assertFalse(sight.isSelected(kept));
		sight.draw(Optional.empty());
		assertEquals("T9", sight.outlines(1, 1).get(0).getName());
		assertFalse(sight.isSelected(now));
		assertEquals(3, changes);
	}
}

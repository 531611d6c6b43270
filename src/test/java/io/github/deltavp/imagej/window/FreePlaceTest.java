// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Windows on a small screen. */
class FreePlaceTest {

	private static final Rectangle SCREEN = new Rectangle(0, 24, 1366, 744);
	private static final Rectangle IMAGEJ = new Rectangle(597, 24, 609, 76);

	@Test
	void threeImagesAndTheTableHideNothing() {
		List<Rectangle> taken = new ArrayList<>(List.of(IMAGEJ));
		for (Dimension size : List.of(new Dimension(394, 449), new Dimension(394, 449), new Dimension(
			394, 449), new Dimension(700, 200)))
		{
			Rectangle window = new Rectangle(find(size, taken), size);
			assertTrue(SCREEN.contains(window), window.toString());
			assertTrue(taken.stream().noneMatch(window::intersects), window + " among " + taken);
			taken.add(window);
		}
	}

	@Test
	void withoutRoomTheLeastIsHidden() {
		Rectangle large = new Rectangle(0, 24, 1000, 744);
		assertEquals(new Point(866, 100), find(new Dimension(500, 600), List.of(large, IMAGEJ)));
	}

	/** Over its right end the window would hide least. */
	@Test
	void imageJsMenuStaysFreeOnAFullScreen() {
		Dimension log = new Dimension(600, 200);
		List<Rectangle> taken = List.of(IMAGEJ, new Rectangle(0, 24, 597, 744), new Rectangle(597, 240,
			769, 528));
		assertFalse(new Rectangle(find(log, taken), log).intersects(IMAGEJ));
	}

	private static Point find(Dimension size, List<Rectangle> taken) {
		return FreePlace.find(size, SCREEN, Optional.of(IMAGEJ), taken);
	}

	@Test
	void aWindowLargerThanTheScreenBeginsAtItsCorner() {
		assertEquals(new Point(0, 24), find(new Dimension(2000, 1000), List.of(IMAGEJ)));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sizes of a row: 300, 200 and 250 pixels wide, with gaps of 8 between them: 766 in all. */
class WindowRowTest {

	private static final Dimension SCREEN = new Dimension(1000, 700);
	private static final List<Dimension> SIZES = List.of(new Dimension(300, 400), new Dimension(200,
		380), new Dimension(250, 650));

	private static List<Point> places(int x, int y, Dimension screen, Rectangle tools) {
		return WindowRow.places(new Point(x, y), SIZES, screen, Optional.ofNullable(tools));
	}

	@Test
	void whereThereIsRoomTheFirstStaysAndTheOthersStandAtItsRight() {
		assertEquals(List.of(new Point(100, 30), new Point(408, 30), new Point(616, 30)), places(100,
			30, SCREEN, null));
	}

	@Test
	void aRowThatWouldLeaveTheScreenBeginsFurtherLeft() {
		assertEquals(List.of(new Point(234, 40), new Point(542, 40), new Point(750, 40)), places(500,
			40, SCREEN, null));
	}

	@Test
	void onANarrowScreenWindowsOverlapAtItsRight() {
		assertEquals(List.of(new Point(0, 40), new Point(300, 40), new Point(250, 40)), places(60, 40,
			new Dimension(500, 700), null));
	}

	@Test
	void aHighWindowMovesUpAlone() {
		assertEquals(List.of(100, 100, 50), places(0, 100, SCREEN, null).stream().map(place -> place.y)
			.toList());
	}

	@Test
	void aRowThatWouldHideTheToolsStandsBelowThem() {
		assertEquals(130, places(0, 20, SCREEN, new Rectangle(700, 30, 290, 100)).get(0).y);
		assertEquals(20, places(0, 20, SCREEN, new Rectangle(766, 30, 200, 100)).get(0).y,
			"the tools lie beside the row");
		assertEquals(300, places(0, 20, SCREEN, new Rectangle(0, 300, 500, 100)).get(0).y,
			"there is no room below the tools");
	}

	@Property(tries = 200)
	void everyWindowThatFitsIsWithinTheScreen(@ForAll @IntRange(min = -500, max = 2000) int x,
		@ForAll @IntRange(max = 900) int y, @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1,
			max = 700) Integer> sides)
	{
		List<Dimension> sizes = sides.stream().map(side -> new Dimension(side, side)).toList();
		List<Point> places = WindowRow.places(new Point(x, y), sizes, SCREEN, Optional.of(new Rectangle(
			0, 0, 500, 100)));
		for (int i = 0; i < sizes.size(); i++)
			assertTrue(new Rectangle(SCREEN).contains(new Rectangle(places.get(i), sizes.get(i))), places
				.toString());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where on a screen a window hides least of the others. */
final class FreePlace {

	private FreePlace() {}

	/**
	 * @param size of the window
	 * @param screen what may be used
	 * @param menu ImageJ's own window, without which nothing can be done
	 * @param taken all windows
	 * @return upper left corner: inside the screen if the window is no larger than that, beside the
	 *         others if there is room, and else where it covers least of the menu, then least of the
	 *         others; leftmost of such
	 */
	static Point find(Dimension size, Rectangle screen, Optional<Rectangle> menu,
		List<Rectangle> taken)
	{
		List<Point> places = new ArrayList<>();
		int right = Math.max(screen.x, screen.x + screen.width - size.width);
		int bottom = Math.max(screen.y, screen.y + screen.height - size.height);
		IntStream.concat(IntStream.of(screen.x, right), taken.stream().flatMapToInt(other -> IntStream
			.of(other.x - size.width, other.x + other.width))).filter(x -> x >= screen.x && x <= right)
			.forEach(x -> IntStream.concat(IntStream.of(screen.y, bottom), taken.stream().flatMapToInt(
				other -> IntStream.of(other.y - size.height, other.y + other.height))).filter(
					y -> y >= screen.y && y <= bottom).forEach(y -> places.add(new Point(x, y))));
		return places.stream().min(Comparator.<Point> comparingLong(place -> covered(new Rectangle(
			place, size), menu.stream().toList())).thenComparingLong(place -> covered(new Rectangle(place,
				size), taken)).thenComparingInt(place -> place.x).thenComparingInt(place -> place.y))
			.orElseThrow();
	}

	private static long covered(Rectangle window, List<Rectangle> taken) {
		return taken.stream().map(window::intersection).filter(common -> !common.isEmpty()).mapToLong(
			common -> (long) common.width * common.height).sum();
	}
}

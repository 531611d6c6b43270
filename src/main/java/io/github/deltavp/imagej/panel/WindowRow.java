// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where windows lie that stand side by side. */
final class WindowRow {

	private static final int GAP = 8;

	private WindowRow() {}

	/**
	 * Below ImageJ's tools where these lie above the row: outlines are drawn with them. Where the
	 * screen is too narrow the row begins at its left, and windows overlap at its right.
	 *
	 * @param first where the first window would stay if there were room
	 * @param sizes those of the windows, from left to right
	 * @param screen what there is
	 * @param tools where ImageJ's own window lies, if it is shown
	 * @return upper left corners, all within the screen
	 */
	static List<Point> places(Point first, List<Dimension> sizes, Dimension screen,
		Optional<Rectangle> tools)
	{
		int width = sizes.stream().mapToInt(size -> size.width + GAP).sum() - GAP;
		int height = sizes.get(0).height;
		int x = fit(first.x, width, screen.width);
		Rectangle row = new Rectangle(x, first.y, width, height);
		int y = tools.filter(row::intersects).map(menu -> fit(menu.y + menu.height, height,
			screen.height)).orElse(row.y);
		List<Point> places = new ArrayList<>();
		for (Dimension size : sizes) {
			places.add(new Point(fit(x, size.width, screen.width), fit(y, size.height, screen.height)));
			x += size.width + GAP;
		}
		return places;
	}

	/** The place, or the one nearest before it from which so much fits; never before 0. */
	private static int fit(int place, int length, int available) {
		return Math.max(0, Math.min(place, available - length));
	}
}

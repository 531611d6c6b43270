// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One visit's row of a fused figure: one slice.
 *
 * @param lettering lines in its first picture, e.g. "pre: nVp 3.01"
 * @param width pixels of a row of the slice
 * @param anatomy the images, row by row, in any unit
 * @param map the map, row by row; NaN where it has no value
 * @param outlines what was drawn on the slice
 * @param part pixels to show
 * @param heightPerWidth height ÷ width of one pixel
 */
public record FusedVisit(List<String> lettering, int width, float[] anatomy, float[] map,
		List<Outline> outlines, Rectangle part, double heightPerWidth) {

	/**
	 * A region of the slice.
	 *
	 * @param name its name
	 * @param colour number in {@link Palette}
	 * @param inside whether a pixel belongs to it, row by row
	 */
	public record Outline(String name, int colour, boolean[] inside) {
	}

	/** The largest rectangle of the shape of the part, at the upper left of an area. */
	Rectangle2D fitted(Rectangle2D area) {
		double shape = part.height * heightPerWidth / part.width;
		double width = Math.min(area.getWidth(), area.getHeight() / shape);
		return new Rectangle2D.Double(area.getX(), area.getY(), width, width * shape);
	}
}

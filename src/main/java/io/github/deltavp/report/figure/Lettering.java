// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What is written around pictures, never on the anatomy; and the arrow, which is asked for. */
public final class Lettering {

	/** Room that a line of letters needs, in points. */
	public static final double LINE = 9;

	/** Type of what is written around pictures. */
	public static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 7);
	/** Type of what matters most there. */
	public static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 7);
	private static final double DESCENT = 2;
	private static final double ARROW = 15;

	private Lettering() {}

	/** @return room at the left of pictures for lines of each, and for the letter of a side */
	public static double room(List<List<String>> lines) {
		return LINE * (1.2 + lines.stream().mapToInt(List::size).max().orElseThrow());
	}

	/** Writes in the middle of x, on a line that begins at y. */
	public static void centred(Graphics2D graphics, Font font, String text, double x, double y) {
		graphics.setFont(font);
		double width = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
		graphics.drawString(text, (float) (x - width / 2), (float) (y + LINE - DESCENT));
	}

	/** Writes lines upwards at the left of a picture, the first, bold, outermost. */
	public static void upwards(Graphics2D graphics, List<String> lines, double x,
		Rectangle2D picture)
	{
		AffineTransform before = graphics.getTransform();
		graphics.translate(x, picture.getCenterY());
		graphics.rotate(-Math.PI / 2);
		for (int i = 0; i < lines.size(); i++)
			centred(graphics, i == 0 ? BOLD : PLAIN, lines.get(i), 0, i * LINE);
		graphics.setTransform(before);
	}

	/** @return 1, 2 or 5 times a power of ten, not above a number */
	public static double roundLength(double most) {
		double power = Math.pow(10, Math.floor(Math.log10(most)));
		return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
	}

	/** Draws a white arrow with a black edge that comes from the upper left. */
	public static void arrow(Graphics2D graphics, Point2D tip) {
		Path2D arrow = new Path2D.Double();
		double[][] corners = { { 0, 0 }, { -3.6, -6 }, { -1.1, -5 }, { -1.1, -ARROW }, { 1.1, -ARROW },
			{ 1.1, -5 }, { 3.6, -6 } };
		arrow.moveTo(0, 0);
		for (double[] corner : corners)
			arrow.lineTo(corner[0], corner[1]);
		arrow.closePath();
		AffineTransform placed = AffineTransform.getTranslateInstance(tip.getX(), tip.getY());
		placed.rotate(-Math.PI / 4);
		edged(graphics, placed.createTransformedShape(arrow), 0.5f, Color.WHITE);
		graphics.fill(placed.createTransformedShape(arrow));
	}

	/** Draws a line on a wider black one. */
	public static void edged(Graphics2D graphics, Shape line, float width, Color colour) {
		graphics.setColor(Color.BLACK);
		graphics.setStroke(new BasicStroke(2.2f * width, BasicStroke.CAP_SQUARE,
			BasicStroke.JOIN_MITER));
		graphics.draw(line);
		graphics.setColor(colour);
		graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
		graphics.draw(line);
	}
}

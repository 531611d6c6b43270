// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.report.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Changes with their intervals, a line each, against the cut-off that decides. */
public final class IntervalFigure {

	private static final double WIDTH_MM = 170;
	private static final double ROW_MM = 6;
	private static final double AROUND_MM = 13;
	/** Around names and numbers, in points. */
	private static final int GAP = 4;
	/** Room for names at the left, and for numbers at the right, in points. */
	private static final double NAMES = 90;
	private static final double NUMBERS = 120;
	/** Changes go from −100 %; above this, lines end at the edge. */
	private static final double MOST = 200;
	private static final double DOT = 5;

	/**
	 * One line.
	 *
	 * @param name at its left
	 * @param change in percent
	 * @param noise lower and upper end of the inner interval
	 * @param total lower and upper end of the outer interval
	 */
	public record Entry(String name, double change, double[] noise, double[] total) {
	}

	private final List<Entry> entries;
	private final double cutoff;
	private final double highest;

	private IntervalFigure(List<Entry> entries, double cutoff) {
		this.entries = List.copyOf(entries);
		this.cutoff = cutoff;
		double top = entries.stream().flatMapToDouble(entry -> DoubleStream.of(entry.change,
			entry.noise[1], entry.total[1])).filter(Double::isFinite).max().orElseThrow();
		highest = Math.min(MOST, Math.max(25, 25 * Math.ceil(top / 25)));
	}

	/**
	 * @param name file name without extension
	 * @param entries at least one
	 * @param cutoff in percent
	 * @return the figure
	 */
	public static Figure of(String name, String caption, List<Entry> entries, double cutoff) {
		return new Figure(name, caption, new IntervalFigure(entries, cutoff)::draw, WIDTH_MM,
			AROUND_MM + ROW_MM * entries.size());
	}

	private void draw(Graphics2D graphics, Rectangle2D area) {
		Rectangle2D lines = new Rectangle2D.Double(area.getX() + NAMES, area.getY() + Lettering.LINE +
			2, area.getWidth() - NAMES - NUMBERS, ROW_MM * Figure.POINTS_PER_MM * entries.size());
		axis(graphics, lines);
		for (int i = 0; i < entries.size(); i++)
			entry(graphics, entries.get(i), lines, lines.getY() + lines.getHeight() * (i + 0.5) / entries
				.size());
	}

	private void axis(Graphics2D graphics, Rectangle2D lines) {
		for (double tick = -100; tick <= highest; tick += highest > 100 ? 50 : 25) {
			double x = x(lines, tick);
			line(graphics, Palette.FAINT, 0.4f, x, lines.getY(), x, lines.getMaxY());
			graphics.setColor(Palette.INK);
			Lettering.centred(graphics, Lettering.PLAIN, Text.fixed(0, tick), x, lines.getMaxY() + 1);
		}
		Lettering.centred(graphics, Lettering.PLAIN, "ΔVp (%)", lines.getCenterX(), lines.getMaxY() +
			Lettering.LINE + 1);
		double x = x(lines, cutoff);
		graphics.setStroke(ChartStyle.DASHED);
		graphics.draw(new Line2D.Double(x, lines.getY(), x, lines.getMaxY()));
		Lettering.centred(graphics, Lettering.BOLD, "response ← " + Text.fixed(0, cutoff) +
			" % → persistent", x, lines.getY() - Lettering.LINE);
	}

	private void entry(Graphics2D graphics, Entry entry, Rectangle2D lines, double y) {
		Color colour = entry.change > cutoff ? Palette.series(0) : Palette.series(1);
		if (!Double.isNaN(entry.total[0])) line(graphics, colour, 1.2f, x(lines, entry.total[0]), y, x(
			lines, entry.total[1]), y);
		if (!Double.isNaN(entry.noise[0])) line(graphics, colour, 3.6f, x(lines, entry.noise[0]), y, x(
			lines, entry.noise[1]), y);
		graphics.setColor(Color.WHITE);
		Ellipse2D dot = new Ellipse2D.Double(x(lines, entry.change) - DOT / 2, y - DOT / 2, DOT, DOT);
		graphics.fill(dot);
		graphics.setColor(colour);
		graphics.setStroke(ChartStyle.LINE);
		graphics.draw(dot);
		graphics.setColor(Palette.INK);
		graphics.setFont(Lettering.PLAIN);
		float base = (float) y + 2.5f;
		graphics.drawString(shortened(graphics, entry.name), (float) (lines.getX() - NAMES + GAP),
			base);
		graphics.drawString(numbers(entry), (float) lines.getMaxX() + 2 * GAP, base);
	}

	private static String numbers(Entry entry) {
		double[] ends = Double.isNaN(entry.total[0]) ? entry.noise : entry.total;
		return Text.fixed(1, entry.change) + (Double.isNaN(ends[0]) ? "" : " (" + Text.fixed(1,
			ends[0]) + " to " + Text.fixed(1, ends[1]) + ")");
	}

	private static String shortened(Graphics2D graphics, String name) {
		String shown = name;
		while (graphics.getFontMetrics().stringWidth(shown) > NAMES - 2 * GAP)
			shown = shown.replaceFirst(".…?$", "…");
		return shown;
	}

	private double x(Rectangle2D lines, double percent) {
		double share = (Math.max(-100, Math.min(highest, percent)) + 100) / (highest + 100);
		return lines.getX() + share * lines.getWidth();
	}

	private static void line(Graphics2D graphics, Color colour, float width, double x1, double y1,
		double x2, double y2)
	{
		graphics.setColor(colour);
		graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		graphics.draw(new Line2D.Double(x1, y1, x2, y2));
	}
}

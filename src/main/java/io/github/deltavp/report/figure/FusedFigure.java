// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.report.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Images, map and both together, a row a visit, with the outlines and one colour bar (Figures 1 and
 * 2 of Behar et al., AJNR 2023;44:1451).
 */
public final class FusedFigure {

	private static final double WIDTH_MM = 108;
	private static final double BAR = 0.1;
	private static final double GAP = 3;
	private static final int TICKS = 5;
	/** A map value of this share of the range is shown as opaque as it gets. */
	private static final double OPAQUE_FROM = 0.25;
	private static final double OPACITY = 0.6;
	private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 7);

	private final List<FusedVisit> visits;
	private final double highest;
	private final String label;

	private FusedFigure(List<FusedVisit> visits, double highest, String label) {
		this.visits = visits;
		this.highest = highest;
		this.label = label;
	}

	/**
	 * @param name file name without extension
	 * @param visits one or two rows, with parts of the same size
	 * @param highest upper end of the colours of all maps, above 0
	 * @param label name and unit of the map, beside the bar
	 * @return the figure
	 */
	public static Figure of(String name, String caption, List<FusedVisit> visits, double highest,
		String label)
	{
		FusedVisit first = visits.get(0);
		double panel = WIDTH_MM * (1 - BAR) / 3;
		double height = panel * first.part().height * first.heightPerWidth() / first.part().width;
		return new Figure(name, caption, new FusedFigure(visits, highest, label)::draw, WIDTH_MM,
			height * visits.size());
	}

	private void draw(Graphics2D graphics, Rectangle2D area) {
		double width = area.getWidth() * (1 - BAR) / 3;
		double height = area.getHeight() / visits.size();
		graphics.setFont(FONT);
		for (int row = 0; row < visits.size(); row++)
			for (int column = 0; column < 3; column++)
				drawPanel(graphics, visits.get(row), column, new Rectangle2D.Double(area.getX() + column *
					width, area.getY() + row * height, width - GAP, height - GAP));
		drawBar(graphics, new Rectangle2D.Double(area.getX() + 3 * width + 2, area.getY() + 10, 10, area
			.getHeight() - 20));
	}

	/** Draws the images of a visit alone, with outlines and lettering. */
	static void drawSlice(Graphics2D graphics, FusedVisit visit, Rectangle2D area) {
		graphics.setFont(FONT);
		new FusedFigure(List.of(visit), 1, "").drawPanel(graphics, visit, 0, area);
	}

	private void drawPanel(Graphics2D graphics, FusedVisit visit, int column, Rectangle2D area) {
		AffineTransform placed = new AffineTransform(area.getWidth() / visit.part().width, 0, 0, area
			.getHeight() / visit.part().height, area.getX(), area.getY());
		graphics.drawImage(image(visit, column), placed, null);
		for (FusedVisit.Outline outline : visit.outlines()) {
			graphics.setColor(Palette.series(outline.colour()));
			graphics.setStroke(new BasicStroke(1.1f));
			graphics.draw(placed.createTransformedShape(border(outline.inside(), visit)));
		}
		List<String> lines = column == 0 ? visit.lettering() : List.of();
		for (int i = 0; i < lines.size(); i++)
			letter(graphics, lines.get(i), area.getX() + 4, area.getMaxY() - 4 - 11 * (lines.size() - 1 -
				i));
	}

	private static void letter(Graphics2D graphics, String text, double x, double y) {
		graphics.setColor(new Color(0, 0, 0, 150));
		graphics.fill(new Rectangle2D.Double(x - 2, y - 8, graphics.getFontMetrics().stringWidth(text) +
			4, 11));
		graphics.setColor(Color.WHITE);
		graphics.drawString(text, (float) x, (float) y);
	}

	private BufferedImage image(FusedVisit visit, int column) {
		Rectangle part = visit.part();
		double white = brightest(visit);
		BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < part.height; y++)
			for (int x = 0; x < part.width; x++) {
				int i = part.x + x + (part.y + y) * visit.width();
				int grey = 0x010101 * (int) Math.round(255 * Math.max(0, Math.min(1, visit.anatomy()[i] /
					white)));
				double value = Double.isFinite(visit.map()[i]) ? visit.map()[i] / highest : 0;
				double opacity = column == 2 ? OPACITY * Math.min(1, value / OPAQUE_FROM) : column;
				image.setRGB(x, y, HeatColours.blend(grey, HeatColours.of(value), opacity));
			}
		return image;
	}

	/** The 99th percentile of the images shown. */
	private static double brightest(FusedVisit visit) {
		Rectangle part = visit.part();
		float[] shown = new float[part.width * part.height];
		for (int i = 0; i < shown.length; i++)
			shown[i] = visit.anatomy()[part.x + i % part.width + (part.y + i / part.width) * visit
				.width()];
		Arrays.sort(shown);
		return Math.max(1e-6, shown[(int) (0.99 * (shown.length - 1))]);
	}

	/** The pixel edges between inside and outside, in pixels from the corner of the part. */
	private static Path2D border(boolean[] inside, FusedVisit visit) {
		Path2D path = new Path2D.Double();
		Rectangle part = visit.part();
		for (int y = 0; y < part.height; y++)
			for (int x = 0; x < part.width; x++) {
				int i = part.x + x + (part.y + y) * visit.width();
				if (x > 0 && inside[i] != inside[i - 1]) path.append(new Line2D.Double(x, y, x, y + 1),
					false);
				if (y > 0 && inside[i] != inside[i - visit.width()]) path.append(new Line2D.Double(x, y, x +
					1, y), false);
			}
		return path;
	}

	private void drawBar(Graphics2D graphics, Rectangle2D bar) {
		int steps = 128;
		for (int i = 0; i < steps; i++) {
			graphics.setColor(new Color(HeatColours.of((i + 0.5) / steps)));
			graphics.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - (i + 1) * bar.getHeight() /
				steps, bar.getWidth(), bar.getHeight() / steps + 0.5));
		}
		graphics.setFont(ChartStyle.FONT);
		graphics.setColor(Palette.INK);
		for (int i = 0; i <= TICKS; i++)
			graphics.drawString(Text.number(highest * i / TICKS), (float) bar.getMaxX() + 2, (float) (bar
				.getMaxY() - i * bar.getHeight() / TICKS + 3));
		graphics.drawString(label, (float) bar.getX(), (float) bar.getY() - 3);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

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

/** Draws a slice: the images, coloured by the map, and the outlines. */
record SlicePanel(FusedVisit visit, Colouring colouring) {

	private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 7);

	/** What a pixel looks like. */
	interface Colouring {

		/**
		 * @param grey the image as 0xRRGGBB
		 * @param value of the map; NaN where it has none
		 * @return colour as 0xRRGGBB
		 */
		int of(int grey, float value);
	}

	void draw(Graphics2D graphics, Rectangle2D area) {
		AffineTransform placed = new AffineTransform(area.getWidth() / visit.part().width, 0, 0, area
			.getHeight() / visit.part().height, area.getX(), area.getY());
		graphics.drawImage(image(), placed, null);
		for (FusedVisit.Outline outline : visit.outlines()) {
			graphics.setColor(Palette.series(outline.colour()));
			graphics.setStroke(new BasicStroke(1.1f));
			graphics.draw(placed.createTransformedShape(border(outline.inside())));
		}
	}

	/** Writes the lettering into the lower left corner. */
	void letter(Graphics2D graphics, Rectangle2D area) {
		graphics.setFont(FONT);
		int lines = visit.lettering().size();
		for (int i = 0; i < lines; i++)
			letter(graphics, visit.lettering().get(i), area.getX() + 4, area.getMaxY() - 4 - 11 * (lines -
				1 - i));
	}

	private static void letter(Graphics2D graphics, String text, double x, double y) {
		graphics.setColor(new Color(0, 0, 0, 150));
		graphics.fill(new Rectangle2D.Double(x - 2, y - 8, graphics.getFontMetrics().stringWidth(text) +
			4, 11));
		graphics.setColor(Color.WHITE);
		graphics.drawString(text, (float) x, (float) y);
	}

	private BufferedImage image() {
		Rectangle part = visit.part();
		double white = brightest();
		BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < part.height; y++)
			for (int x = 0; x < part.width; x++) {
				int i = part.x + x + (part.y + y) * visit.width();
				int grey = 0x010101 * (int) Math.round(255 * Math.max(0, Math.min(1, visit.anatomy()[i] /
					white)));
				image.setRGB(x, y, colouring.of(grey, visit.map()[i]));
			}
		return image;
	}

	/** The 99th percentile of the images shown. */
	private double brightest() {
		Rectangle part = visit.part();
		float[] shown = new float[part.width * part.height];
		for (int i = 0; i < shown.length; i++)
			shown[i] = visit.anatomy()[part.x + i % part.width + (part.y + i / part.width) * visit
				.width()];
		Arrays.sort(shown);
		return Math.max(1e-6, shown[(int) (0.99 * (shown.length - 1))]);
	}

	/** The pixel edges between inside and outside, in pixels from the corner of the part. */
	private Path2D border(boolean[] inside) {
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
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.Palette;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.report.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleToIntFunction;

/**
 * The colours of a map.
 *
 * @param label name and unit of the map
 * @param low value at the lower end
 * @param high value at the upper end
 * @param colours colour (0xRRGGBB) of a value
 */
record ColourScale(String label, double low, double high, DoubleToIntFunction colours) {

	/** Room that a bar needs with its numbers and label, in points. */
	static final double WIDTH = 44;

	private static final double BAR = 9;
	private static final int STEPS = 128;
	private static final int MOST_PARTS = 5;

	/** @return the colours of heat from 0 up */
	static ColourScale heat(String label, double high) {
		return new ColourScale(label, 0, high, value -> HeatColours.of(value / high));
	}

	/** Draws it as a bar, with round numbers to its right and the label upwards beside them. */
	void draw(Graphics2D graphics, double x, double top, double bottom) {
		double step = (bottom - top) / STEPS;
		for (int i = 0; i < STEPS; i++) {
			graphics.setColor(new Color(colours.applyAsInt(low + (i + 0.5) / STEPS * (high - low))));
			graphics.fill(new Rectangle2D.Double(x, bottom - (i + 1) * step, BAR, i == 0 ? step : step +
				0.5));
		}
		graphics.setColor(Palette.INK);
		graphics.setFont(Lettering.PLAIN);
		double widest = 0;
		for (double value = low; value <= high + 1e-9 * (high - low); value += tick()) {
			String number = Text.number(Math.abs(value) < 1e-9 * (high - low) ? 0 : value);
			graphics.drawString(number, (float) (x + BAR + 2), (float) (bottom - (value - low) / (high -
				low) * (bottom - top) + 2.5));
			widest = Math.max(widest, graphics.getFont().getStringBounds(number, graphics
				.getFontRenderContext()).getWidth());
		}
		label(graphics, x + BAR + 3 + widest, (top + bottom) / 2);
	}

	private void label(Graphics2D graphics, double x, double middle) {
		AffineTransform before = graphics.getTransform();
		graphics.translate(x, middle);
		graphics.rotate(-Math.PI / 2);
		Lettering.centred(graphics, Lettering.PLAIN, label, 0, 0);
		graphics.setTransform(before);
	}

	/** The smallest round step that makes few parts. */
	private double tick() {
		double tick = Lettering.roundLength((high - low) / MOST_PARTS);
		while ((high - low) / tick > MOST_PARTS + 1e-9)
			tick = Lettering.roundLength(2.5 * tick);
		return tick;
	}
}

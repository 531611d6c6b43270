// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.report.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleToIntFunction;

/**
 * The colours of a map.
 *
 * @param label name and unit of the map
 * @param low value at the lower end
 * @param high value at the upper end
 * @param ticks how many parts are marked
 * @param colours colour (0xRRGGBB) of a value
 */
record ColourScale(String label, double low, double high, int ticks, DoubleToIntFunction colours) {

	private static final int STEPS = 128;

	/** Draws it as a bar, with numbers to its right and the label above. */
	void draw(Graphics2D graphics, Rectangle2D bar) {
		double step = bar.getHeight() / STEPS;
		for (int i = 0; i < STEPS; i++) {
			graphics.setColor(new Color(colours.applyAsInt(low + (i + 0.5) / STEPS * (high - low))));
			graphics.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - (i + 1) * step, bar
				.getWidth(), step + 0.5));
		}
		graphics.setFont(ChartStyle.FONT);
		graphics.setColor(Palette.INK);
		for (int i = 0; i <= ticks; i++)
			graphics.drawString(Text.number(low + (high - low) * i / ticks), (float) bar.getMaxX() + 2,
				(float) (bar.getMaxY() - i * bar.getHeight() / ticks + 3));
		graphics.drawString(label, (float) bar.getX(), (float) bar.getY() - 8);
	}
}

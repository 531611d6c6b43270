// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Images, map and both together, a row a visit, with the outlines and one colour bar (Figures 1 and
 * 2 of Behar et al., AJNR 2023;44:1451).
 */
public final class FusedFigure {

	private static final double PANEL_MM = 32.4;
	private static final double BAR_MM = 14;
	private static final double GAP = 3;
	private static final int TICKS = 5;
	/** A map value of this share of the range is shown as opaque as it gets. */
	private static final double OPAQUE_FROM = 0.25;
	private static final double OPACITY = 0.6;

	private final List<FusedVisit> visits;
	private final ColourScale scale;

	private FusedFigure(List<FusedVisit> visits, ColourScale scale) {
		this.visits = visits;
		this.scale = scale;
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
		double height = PANEL_MM * first.part().height * first.heightPerWidth() / first.part().width;
		return new Figure(name, caption, new FusedFigure(visits, new ColourScale(label, 0, highest,
			TICKS, value -> HeatColours.of(value / highest)))::draw, 3 * PANEL_MM + BAR_MM, height *
				visits.size());
	}

	private void draw(Graphics2D graphics, Rectangle2D area) {
		double width = area.getWidth() * PANEL_MM / (3 * PANEL_MM + BAR_MM);
		double height = area.getHeight() / visits.size();
		for (int row = 0; row < visits.size(); row++)
			for (int column = 0; column < 3; column++)
				drawPanel(graphics, visits.get(row), column, new Rectangle2D.Double(area.getX() + column *
					width, area.getY() + row * height, width - GAP, height - GAP));
		scale.draw(graphics, new Rectangle2D.Double(area.getX() + 3 * width + 2, area.getY() + 14, 10,
			area.getHeight() - 24));
	}

	/** The images, the map, or both. */
	private void drawPanel(Graphics2D graphics, FusedVisit visit, int column, Rectangle2D area) {
		SlicePanel panel = new SlicePanel(visit, (grey, value) -> {
			double known = Double.isFinite(value) ? value : 0;
			double opacity = column == 2 ? OPACITY * Math.min(1, known / scale.high() / OPAQUE_FROM)
				: column;
			return HeatColours.blend(grey, scale.colours().applyAsInt(known), opacity);
		});
		panel.draw(graphics, area);
		if (column == 0) panel.letter(graphics, area);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.Palette;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.PlasmaVolume;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Images, map and both together, a row a visit, with the outlines and one colour bar (Figures 1 and
 * 2 of Behar et al., AJNR 2023;44:1451). All that is written stands beside the pictures.
 */
public final class FusedFigure {

	private static final double PANEL = 40 * Figure.POINTS_PER_MM;
	private static final double GAP = 3;
	private static final List<String> COLUMNS = List.of("T1 with contrast", "Vp", "Vp on T1");
	/** A map value of this share of the range is shown as opaque as it gets. */
	private static final double OPAQUE_FROM = 0.4;
	private static final double OPACITY = 0.8;

	private final List<FusedVisit> visits;
	private final ColourScale scale;
	private final GreyWindow window;
	private final List<List<SlicePanel>> panels;
	private final boolean arrows;
	private final double left;

	private FusedFigure(List<FusedVisit> visits, ColourScale scale, boolean arrows) {
		this.visits = visits;
		this.scale = scale;
		this.arrows = arrows;
		window = GreyWindow.ofSlices(visits.stream().map(List::of).toList());
		panels = IntStream.range(0, visits.size()).mapToObj(row -> panels(visits.get(row), window
			.whites().get(row), scale)).toList();
		left = Lettering.room(visits.stream().map(FusedVisit::lettering).toList());
	}

	/**
	 * @param name file name without extension
	 * @param visits one or two rows, which show fields of the same size; maps of Vp in mL/100 mL
	 * @param highest upper end of the colours of all maps, above 0
	 * @param arrows whether arrows point at the first outline of each visit
	 * @return the figure
	 */
	public static Figure of(String name, String caption, List<FusedVisit> visits, double highest,
		boolean arrows)
	{
		FusedFigure figure = new FusedFigure(visits, ColourScale.heat(PlasmaVolume.LABEL, highest),
			arrows);
		return new Figure(name, caption + figure.window.words(), figure::draw, (figure.right() +
			ColourScale.WIDTH) / Figure.POINTS_PER_MM, figure.top(visits.size()) / Figure.POINTS_PER_MM);
	}

	/** @return what a map laid over its images looks like */
	static SlicePanel both(FusedVisit visit, double white, ColourScale scale) {
		return new SlicePanel(visit, white, (grey, value) -> {
			double known = Double.isFinite(value) ? value : 0;
			return HeatColours.blend(grey, scale.colours().applyAsInt(known), OPACITY * Math.max(0, Math
				.min(1, known / scale.high() / OPAQUE_FROM)));
		});
	}

	private double right() {
		return left + 3 * PANEL + Lettering.LINE + GAP + 2 * GAP;
	}

	private double height() {
		return PANEL * visits.get(0).view().shape();
	}

	/** Where a row begins, with the letter of its upper side. */
	private double top(int row) {
		return Lettering.LINE + row * (height() + 2 * Lettering.LINE + GAP);
	}

	private Rectangle2D place(int row, int column) {
		double gap = column == 0 ? 0 : Lettering.LINE + (column - 1) * GAP;
		return new Rectangle2D.Double(left + column * PANEL + gap, top(row) + Lettering.LINE, PANEL,
			height());
	}

	private void draw(Graphics2D graphics, Rectangle2D area) {
		graphics.translate(area.getX(), area.getY());
		graphics.setColor(Palette.INK);
		for (int column = 0; column < COLUMNS.size(); column++)
			Lettering.centred(graphics, Lettering.BOLD, COLUMNS.get(column), place(0, column)
				.getCenterX(), 0);
		for (int row = 0; row < visits.size(); row++)
			drawRow(graphics, row);
		scale.draw(graphics, right(), place(0, 0).getY(), place(visits.size() - 1, 0).getMaxY());
		graphics.translate(-area.getX(), -area.getY());
	}

	private void drawRow(Graphics2D graphics, int row) {
		FusedVisit visit = visits.get(row);
		for (int column = 0; column < COLUMNS.size(); column++) {
			SlicePanel panel = panels.get(row).get(column);
			panel.draw(graphics, place(row, column));
			if (arrows && column != 1) panel.drawArrow(graphics, place(row, column));
		}
		graphics.setColor(Palette.INK);
		Lettering.upwards(graphics, visit.lettering(), 0, place(row, 0));
		PictureMarks.sides(graphics, visit.view(), place(row, 0));
		PictureMarks.scaleBar(graphics, visit.view(), place(row, 2), 0.3);
	}

	/** The images, the map, and both. */
	private static List<SlicePanel> panels(FusedVisit visit, double white, ColourScale scale) {
		return List.of(new SlicePanel(visit, white, (grey, value) -> grey), new SlicePanel(visit, white,
			(grey, value) -> scale.colours().applyAsInt(Double.isFinite(value) ? value : 0)), both(visit,
				white, scale));
	}
}

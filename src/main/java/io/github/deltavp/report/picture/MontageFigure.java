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

/** All slices of a lesion, the map on the images, before therapy above and after below. */
public final class MontageFigure {

	private static final double WIDTH = 126 * Figure.POINTS_PER_MM;
	private static final double LARGEST = 34 * Figure.POINTS_PER_MM;
	private static final int FEW = 6;
	private static final double GAP = 3;

	private final List<List<FusedVisit>> visits;
	private final List<List<String>> lettering;
	private final ColourScale scale;
	private final GreyWindow window;
	private final List<List<SlicePanel>> panels;
	private final int columns;
	private final double panel;
	private final double left;

	private MontageFigure(List<List<FusedVisit>> visits, List<List<String>> lettering,
		ColourScale scale)
	{
		this.visits = visits;
		this.lettering = lettering;
		this.scale = scale;
		window = GreyWindow.ofSlices(visits);
		panels = IntStream.range(0, visits.size()).mapToObj(visit -> visits.get(visit).stream().map(
			slice -> FusedFigure.both(slice, window.whites().get(visit), scale)).toList()).toList();
		int most = visits.stream().mapToInt(List::size).max().orElseThrow();
		int widest = Math.max(FEW, (int) Math.ceil(Math.sqrt(2. * most)));
		int lines = (most + widest - 1) / widest;
		columns = (most + lines - 1) / lines;
		panel = Math.min(LARGEST, WIDTH / columns - GAP);
		left = Lettering.room(lettering);
	}

	/**
	 * @param name file name without extension
	 * @param visits the slices of each visit, each lettered with its number, all with fields of the
	 *          same size; maps of Vp in mL/100 mL
	 * @param lettering what stands beside the slices of each visit
	 * @param highest upper end of the colours of all maps, above 0
	 * @return the figure
	 */
	public static Figure of(String name, String caption, List<List<FusedVisit>> visits,
		List<List<String>> lettering, double highest)
	{
		MontageFigure figure = new MontageFigure(visits, lettering, ColourScale.heat(PlasmaVolume.LABEL,
			highest));
		return new Figure(name, caption + figure.window.words(), figure::draw, (figure.right() +
			ColourScale.WIDTH) / Figure.POINTS_PER_MM, figure.top(visits.size()) / Figure.POINTS_PER_MM);
	}

	private double right() {
		return left + columns * (panel + GAP) + Lettering.LINE;
	}

	private double height() {
		return panel * visits.get(0).get(0).view().shape();
	}

	private int lines(int visit) {
		return (visits.get(visit).size() + columns - 1) / columns;
	}

	/** Where a visit begins. */
	private double top(int visit) {
		double top = 0;
		for (int before = 0; before < visit; before++)
			top += lines(before) * (height() + Lettering.LINE) + Lettering.LINE + GAP;
		return top;
	}

	private Rectangle2D place(int visit, int slice) {
		return new Rectangle2D.Double(left + slice % columns * (panel + GAP), top(visit) +
			Lettering.LINE + slice / columns * (height() + Lettering.LINE), panel, height());
	}

	private void draw(Graphics2D graphics, Rectangle2D area) {
		graphics.translate(area.getX(), area.getY());
		for (int visit = 0; visit < visits.size(); visit++)
			drawVisit(graphics, visit);
		int last = visits.size() - 1;
		scale.draw(graphics, right(), place(0, 0).getY(), place(last, visits.get(last).size() - 1)
			.getMaxY());
		graphics.translate(-area.getX(), -area.getY());
	}

	private void drawVisit(Graphics2D graphics, int visit) {
		List<FusedVisit> slices = visits.get(visit);
		for (int slice = 0; slice < slices.size(); slice++) {
			Rectangle2D place = place(visit, slice);
			panels.get(visit).get(slice).draw(graphics, place);
			graphics.setColor(Palette.INK);
			Lettering.centred(graphics, Lettering.PLAIN, String.join(", ", slices.get(slice).lettering()),
				place.getCenterX(), place.getY() - Lettering.LINE);
		}
		Rectangle2D first = place(visit, 0);
		Rectangle2D last = place(visit, slices.size() - 1);
		PictureMarks.ends(graphics, slices.get(0).view(), first.createUnion(place(visit, Math.min(
			columns, slices.size()) - 1)));
		Lettering.upwards(graphics, lettering.get(visit), 0, first.createUnion(last));
		PictureMarks.scaleBar(graphics, slices.get(0).view(), last, 0.4);
	}
}

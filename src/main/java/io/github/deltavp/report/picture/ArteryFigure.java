// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.report.figure.ChartStyle;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.report.figure.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SortedMap;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The artery that was chosen: its curve and those of its slices, where it lies, and why it. */
public final class ArteryFigure {

	private static final double WIDTH = 160 * Figure.POINTS_PER_MM;
	private static final double HEIGHT = 70 * Figure.POINTS_PER_MM;
	private static final double CHART = 66 * Figure.POINTS_PER_MM;
	private static final double GAP = 4;
	/** Room for the number of a slice. */
	private static final double LEAST_STEP = 34;
	/** The legend names each slice up to here, and the first and the last of more. */
	private static final int NAMED = 5;
	/** The colours of the first and the last slice, as fractions of the colours of heat. */
	private static final double FIRST = 0.2;
	private static final double LAST = 0.8;

	/**
	 * The curves of an artery, in mM over time in s.
	 *
	 * @param plasma of all chosen voxels
	 * @param slices of those in single slices, by the number of the slice
	 * @param baselineFromSeconds where the frames before contrast begin; NaN if they are not told
	 * @param baselineToSeconds where they end
	 * @param arrivalSeconds when the bolus arrives
	 */
	public record Curves(Curve plasma, SortedMap<Integer, Curve> slices, double baselineFromSeconds,
			double baselineToSeconds, double arrivalSeconds) {
	}

	private final JFreeChart chart;
	private final List<FusedVisit> slices;
	private final List<String> reasons;
	private final List<SlicePanel> panels;

	private ArteryFigure(Curves curves, List<FusedVisit> slices, List<String> reasons) {
		chart = ChartStyle.chart(plot(curves), 3);
		this.slices = slices;
		this.reasons = reasons;
		if (slices.isEmpty()) {
			panels = List.of();
			return;
		}
		double white = GreyWindow.ofSlices(List.of(slices)).whites().get(0);
		panels = slices.stream().map(slice -> new SlicePanel(slice, white, (grey, value) -> grey))
			.toList();
	}

	/**
	 * @param name file name without extension
	 * @param slices an image of every slice with voxels of the artery, outlined, in the order of the
	 *          curves; none where it was not taken from voxels
	 * @param reasons what spoke for it and against others, a line each
	 * @return the figure
	 */
	public static Figure of(String name, String caption, Curves curves, List<FusedVisit> slices,
		List<String> reasons)
	{
		return new Figure(name, caption, new ArteryFigure(curves, slices, reasons)::draw, WIDTH /
			Figure.POINTS_PER_MM, (HEIGHT + (reasons.size() + 0.5) * Lettering.LINE) /
				Figure.POINTS_PER_MM);
	}

	private void draw(Graphics2D graphics, Rectangle2D area) {
		chart.draw(graphics, new Rectangle2D.Double(area.getX(), area.getY(), slices.isEmpty() ? WIDTH
			: CHART, HEIGHT));
		if (!slices.isEmpty()) drawSlices(graphics, area);
		graphics.setFont(Lettering.PLAIN);
		graphics.setColor(Palette.INK);
		for (int i = 0; i < reasons.size(); i++)
			graphics.drawString(reasons.get(i), (float) area.getX() + 6, (float) (area.getY() + HEIGHT +
				(i + 0.9) * Lettering.LINE));
	}

	private void drawSlices(Graphics2D graphics, Rectangle2D area) {
		Rectangle2D places = new Rectangle2D.Double(area.getX() + CHART + Lettering.LINE, area.getY(),
			WIDTH - CHART - 2 * Lettering.LINE, HEIGHT);
		int columns = columns(places);
		for (int i = 0; i < slices.size(); i++)
			drawSlice(graphics, i, place(places, i, columns));
		Rectangle2D last = place(places, slices.size() - 1, columns);
		graphics.setColor(Palette.INK);
		for (int first = 0; first < slices.size(); first += columns)
			PictureMarks.ends(graphics, slices.get(0).view(), place(places, first, columns).createUnion(
				place(places, Math.min(first + columns, slices.size()) - 1, columns)));
		PictureMarks.scaleBar(graphics, slices.get(0).view(), last, 0.6);
	}

	private void drawSlice(Graphics2D graphics, int slice, Rectangle2D place) {
		panels.get(slice).draw(graphics, place);
		graphics.setColor(colour(slice, slices.size()));
		Lettering.centred(graphics, Lettering.BOLD, String.join(", ", slices.get(slice).lettering()),
			place.getCenterX(), place.getY() - Lettering.LINE);
	}

	/** As many columns as make the pictures largest. */
	private int columns(Rectangle2D places) {
		int best = 1;
		for (int columns = 2; columns <= slices.size(); columns++)
			if (place(places, 0, columns).getWidth() > place(places, 0, best).getWidth()) best = columns;
		return best;
	}

	private Rectangle2D place(Rectangle2D places, int slice, int columns) {
		int rows = (slices.size() + columns - 1) / columns;
		double width = places.getWidth() / columns;
		double height = places.getHeight() / rows;
		Rectangle2D first = slices.get(0).view().fitted(new Rectangle2D.Double(places.getX(), places
			.getY() + Lettering.LINE, width - GAP, height - 2 * Lettering.LINE));
		double step = Math.min(width, Math.max(LEAST_STEP, first.getWidth() + GAP));
		return new Rectangle2D.Double(first.getX() + slice % columns * step, first.getY() + slice /
			columns * (first.getHeight() + 2 * Lettering.LINE), first.getWidth(), first.getHeight());
	}

	/** The same in the pictures and the chart. */
	private static Color colour(int slice, int slices) {
		return new Color(HeatColours.of(FIRST + (LAST - FIRST) * slice / Math.max(1, slices - 1)));
	}

	static XYPlot plot(Curves curves) {
		XYSeriesCollection series = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
		renderer.setSeriesPaint(0, Color.BLACK);
		renderer.setSeriesStroke(0, ChartStyle.LINE);
		renderer.setSeriesShapesVisible(0, true);
		renderer.setSeriesShape(0, new Ellipse2D.Double(-1.1, -1.1, 2.2, 2.2));
		series.addSeries(series(curves.slices().isEmpty() ? "arterial curve" : "all voxels", curves
			.plasma()));
		int slices = curves.slices().size();
		curves.slices().forEach((slice, curve) -> {
			int index = series.getSeriesCount();
			renderer.setSeriesPaint(index, colour(index - 1, slices));
			renderer.setSeriesStroke(index, ChartStyle.THIN);
			renderer.setSeriesVisibleInLegend(index, slices <= NAMED || index == 1 || index == slices);
			series.addSeries(series("slice " + (slice + 1), curve));
		});
		NumberAxis time = ChartStyle.axis("Time (s)");
		time.setLowerMargin(0);
		time.setUpperMargin(0);
		XYPlot plot = new XYPlot(series, time, ChartStyle.axis("Cp (mM)"), renderer);
		if (!Double.isNaN(curves.baselineFromSeconds())) plot.addDomainMarker(new IntervalMarker(curves
			.baselineFromSeconds(), curves.baselineToSeconds(), Palette.fade(Palette.FAINT, 110)),
			Layer.BACKGROUND);
		plot.addDomainMarker(new ValueMarker(curves.arrivalSeconds(), Palette.INK, ChartStyle.DOTTED));
		return plot;
	}

	private static XYSeries series(String name, Curve curve) {
		XYSeries series = new XYSeries(name);
		for (int i = 0; i < curve.size(); i++)
			series.add(curve.times().seconds(i), curve.value(i));
		return series;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.curve.Curve;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The artery that was chosen: its curve and those of its slices, and where it lies. */
public final class ArteryFigure {

	private static final double WIDTH_MM = 120;
	private static final double HEIGHT_MM = 52;
	/** Share of the width. */
	private static final double CHART = 0.64;
	private static final double MARGIN = 4;

	/**
	 * The curves of an artery, in mM over time in s.
	 *
	 * @param plasma of all chosen voxels
	 * @param slices of those in single slices
	 * @param baselineFromSeconds where the frames before contrast begin
	 * @param baselineToSeconds where they end
	 * @param arrivalSeconds when the bolus arrives
	 */
	public record Curves(Curve plasma, List<Curve> slices, double baselineFromSeconds,
			double baselineToSeconds, double arrivalSeconds) {

		public Curves {
			slices = List.copyOf(slices);
		}
	}

	private ArteryFigure() {}

	/**
	 * @param name file name without extension
	 * @param slice an image of the artery, outlined
	 * @return the figure
	 */
	public static Figure of(String name, String caption, Curves curves, FusedVisit slice) {
		JFreeChart chart = ChartStyle.chart(plot(curves), 2);
		SlicePanel panel = new SlicePanel(slice, (grey, value) -> grey);
		Figure.Drawing both = (graphics, area) -> {
			double left = CHART * area.getWidth();
			chart.draw(graphics, new Rectangle2D.Double(area.getX(), area.getY(), left, area
				.getHeight()));
			Rectangle2D place = slice.fitted(new Rectangle2D.Double(area.getX() + left + MARGIN, area
				.getY() + MARGIN, area.getWidth() - left - 2 * MARGIN, area.getHeight() - 2 * MARGIN));
			panel.draw(graphics, place);
			panel.letter(graphics, place);
		};
		return new Figure(name, caption, both, WIDTH_MM, HEIGHT_MM);
	}

	static XYPlot plot(Curves curves) {
		XYSeriesCollection series = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
		renderer.setSeriesPaint(0, Palette.series(0));
		renderer.setSeriesStroke(0, ChartStyle.LINE);
		renderer.setSeriesShapesVisible(0, true);
		renderer.setSeriesShape(0, new Ellipse2D.Double(-1.1, -1.1, 2.2, 2.2));
		series.addSeries(series("all chosen voxels", curves.plasma()));
		for (Curve slice : curves.slices()) {
			int index = series.getSeriesCount();
			renderer.setSeriesPaint(index, Palette.fade(Palette.INK, 150));
			renderer.setSeriesStroke(index, ChartStyle.THIN);
			renderer.setSeriesVisibleInLegend(index, index == 1);
			series.addSeries(series(index == 1 ? "single slices" : "slice " + index, slice));
		}
		NumberAxis time = ChartStyle.axis("Time (s)");
		time.setLowerMargin(0);
		time.setUpperMargin(0);
		XYPlot plot = new XYPlot(series, time, ChartStyle.axis("Cp (mM)"), renderer);
		plot.addDomainMarker(new IntervalMarker(curves.baselineFromSeconds(), curves
			.baselineToSeconds(), Palette.fade(Palette.FAINT, 110)), Layer.BACKGROUND);
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** nVp of both visits and ΔVp of a lesion, a line a choice of the method. */
public final class SensitivityFigure {

	private static final double WIDTH_MM = 160;
	private static final double LINE_MM = 5.2;
	private static final double AXES_MM = 20;
	/** Share of the width that the left chart and the labels have. */
	private static final double LEFT = 0.56;

	/**
	 * One choice.
	 *
	 * @param label what is chosen
	 * @param pre nVp before therapy; NaN: none
	 * @param post nVp after therapy
	 * @param change ΔVp in percent
	 */
	public record Entry(String label, double pre, double post, double change) {
	}

	private SensitivityFigure() {}

	/**
	 * @param name file name without extension
	 * @param entries choices from top to bottom
	 * @param low lower end of the interval of ΔVp as analysed, in percent
	 * @param high its upper end
	 * @param cutoff cut-off of ΔVp in percent
	 */
	public static Figure of(String name, String caption, List<Entry> entries, double low, double high,
		double cutoff)
	{
		List<Entry> upwards = new ArrayList<>(entries);
		Collections.reverse(upwards);
		JFreeChart ratios = ChartStyle.chart(ratios(upwards), 2);
		JFreeChart changes = ChartStyle.chart(changes(upwards, low, high, cutoff), 1);
		Figure.Drawing both = (graphics, area) -> {
			double left = LEFT * area.getWidth();
			ratios.draw(graphics, new Rectangle2D.Double(area.getX(), area.getY(), left, area
				.getHeight()));
			changes.draw(graphics, new Rectangle2D.Double(area.getX() + left, area.getY(), area
				.getWidth() - left, area.getHeight()));
		};
		return new Figure(name, caption, both, WIDTH_MM, AXES_MM + LINE_MM * entries.size());
	}

	static XYPlot ratios(List<Entry> entries) {
		NumberAxis axis = new NumberAxis("nVp");
		return plot(entries, axis, true, List.of("pre", "post"), List.of(Entry::pre, Entry::post));
	}

	static XYPlot changes(List<Entry> entries, double low, double high, double cutoff) {
		NumberAxis axis = ChartStyle.axis("ΔVp (%)");
		XYPlot plot = plot(entries, axis, false, List.of("ΔVp; band: 95 % interval; dotted: cut-off"),
			List.of(Entry::change));
		plot.getRenderer().setSeriesPaint(0, Palette.INK);
		if (low <= high) plot.addRangeMarker(new IntervalMarker(low, high, Palette.fade(Palette.FAINT,
			110)), Layer.BACKGROUND);
		plot.addRangeMarker(new ValueMarker(cutoff, Palette.INK, ChartStyle.DOTTED));
		double least = entries.stream().mapToDouble(Entry::change).filter(Double::isFinite).reduce(Math
			.min(cutoff, Double.isNaN(low) ? cutoff : low), Math::min);
		double most = entries.stream().mapToDouble(Entry::change).filter(Double::isFinite).reduce(Math
			.max(cutoff, Double.isNaN(high) ? cutoff : high), Math::max);
		double margin = Math.max(5, 0.06 * (most - least));
		axis.setRange(least - margin, most + margin);
		return plot;
	}

	private static XYPlot plot(List<Entry> entries, NumberAxis values, boolean labels,
		List<String> names, List<Function<Entry, Double>> numbers)
	{
		XYSeriesCollection series = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
		for (int i = 0; i < names.size(); i++) {
			XYSeries dots = new XYSeries(names.get(i));
			for (int y = 0; y < entries.size(); y++)
				dots.add(y, numbers.get(i).apply(entries.get(y)).doubleValue());
			series.addSeries(dots);
			renderer.setSeriesPaint(i, Palette.series(i));
			renderer.setSeriesShape(i, new Ellipse2D.Double(-2, -2, 4, 4));
		}
		SymbolAxis choices = new SymbolAxis(null, entries.stream().map(Entry::label).toArray(
			String[]::new));
		choices.setRange(-0.6, entries.size() - 0.4);
		choices.setGridBandsVisible(false);
		choices.setTickLabelsVisible(labels);
		XYPlot plot = new XYPlot(series, choices, values, renderer);
		plot.setOrientation(PlotOrientation.HORIZONTAL);
		return plot;
	}
}

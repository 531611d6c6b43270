// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.curve.Curve;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Measured curves as dots and what was fitted to them as lines; a colour a region and visit. */
public final class FittedCurvesFigure {

	/**
	 * One curve.
	 *
	 * @param name of the legend
	 * @param measured dots, over time in s from bolus arrival
	 * @param fitted line, at the same times
	 */
	public record Entry(String name, Curve measured, Curve fitted) {
	}

	private FittedCurvesFigure() {}

	/**
	 * @param name file name without extension
	 * @param axis what the values are, with unit
	 * @return the figure
	 */
	public static Figure of(String name, String caption, List<Entry> entries, String axis) {
		return new Figure(name, caption, ChartStyle.chart(plot(entries, axis), 2)::draw, 76, 60);
	}

	static XYPlot plot(List<Entry> entries, String axis) {
		XYSeriesCollection series = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
		for (int i = 0; i < entries.size(); i++) {
			series.addSeries(series(entries.get(i).name() + " ", entries.get(i).measured()));
			series.addSeries(series(entries.get(i).name(), entries.get(i).fitted()));
			for (int j = 2 * i; j <= 2 * i + 1; j++) {
				renderer.setSeriesPaint(j, Palette.series(i));
				renderer.setSeriesStroke(j, ChartStyle.LINE);
				renderer.setSeriesShape(j, new Ellipse2D.Double(-1.3, -1.3, 2.6, 2.6));
				renderer.setSeriesLinesVisible(j, j % 2 == 1);
				renderer.setSeriesShapesVisible(j, j % 2 == 0);
				renderer.setSeriesVisibleInLegend(j, j % 2 == 1);
			}
		}
		NumberAxis time = ChartStyle.axis("Time from bolus arrival (s)");
		time.setLowerMargin(0);
		time.setUpperMargin(0);
		return new XYPlot(series, time, ChartStyle.axis(axis), renderer);
	}

	private static XYSeries series(String name, Curve curve) {
		XYSeries series = new XYSeries(name);
		for (int i = 0; i < curve.size(); i++)
			series.add(curve.times().seconds(i), curve.value(i));
		return series;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.GroupCurve;
import io.github.deltavp.curve.Curve;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Mean signal curves with bands, by group and visit (Fig 4 of the paper): a colour a group, before
 * dashed, after solid.
 */
public final class CurveFigure {

	private CurveFigure() {}

	/**
	 * @param curves the mean curves
	 * @param confidence of the bands, e.g. 0.95
	 * @return the figure {@code curves}
	 */
	public static Figure of(List<GroupCurve> curves, double confidence) {
		String caption = "Mean signal by group and visit, relative to the baseline before the bolus; " +
			"the bands are pointwise " + Math.round(confidence * 100) +
			" % confidence intervals of the mean. Time runs from bolus arrival.";
		return new Figure("curves", caption, ChartStyle.chart(plot(curves), 2)::draw, 85, 75);
	}

	static XYPlot plot(List<GroupCurve> curves) {
		List<String> groups = curves.stream().map(GroupCurve::group).distinct().toList();
		DeviationRenderer renderer = new DeviationRenderer(true, false);
		renderer.setAlpha(.15f);
		YIntervalSeriesCollection series = new YIntervalSeriesCollection();
		for (GroupCurve curve : curves) {
			Color colour = Palette.series(groups.indexOf(curve.group()));
			int index = series.getSeriesCount();
			renderer.setSeriesPaint(index, colour);
			renderer.setSeriesFillPaint(index, colour);
			renderer.setSeriesStroke(index, curve.visit().equals("pre") ? ChartStyle.DASHED
				: ChartStyle.LINE);
			series.addSeries(series(curve));
		}
		NumberAxis time = new NumberAxis("Time from bolus arrival (s)");
		time.setLowerMargin(0);
		time.setUpperMargin(0);
		time.setAutoRangeIncludesZero(false);
		NumberAxis signal = ChartStyle.axis("Signal relative to baseline");
		signal.setNumberFormatOverride(ChartStyle.numbers("0.0#"));
		return new XYPlot(series, time, signal, renderer);
	}

	private static YIntervalSeries series(GroupCurve curve) {
		YIntervalSeries series = new YIntervalSeries(curve.group() + ", " + curve.visit() + " (n = " +
			curve.lesions() + ")");
		Curve mean = curve.mean();
		for (int i = 0; i < mean.size(); i++) {
			double value = mean.value(i);
			boolean band = !Double.isNaN(curve.low().value(i));
			series.add(mean.times().seconds(i), value, band ? curve.low().value(i) : value, band ? curve
				.high().value(i) : value);
		}
		return series;
	}
}

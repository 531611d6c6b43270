/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.report;

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
		return new Figure("curves", caption, ChartStyle.chart(plot(curves), 2)::draw, 120, 85);
	}

	private static XYPlot plot(List<GroupCurve> curves) {
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.report.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** One bar a lesion, from the largest rise to the deepest fall, coloured by outcome. */
public final class WaterfallFigure {

	private static final int MOST_BARS = 1000;

	private WaterfallFigure() {}

	/** @return whether there are few enough lesions for a bar each */
	public static boolean fits(MarkerResult marker) {
		return marker.samples().values().stream().mapToInt(Sample::size).sum() <= MOST_BARS;
	}

	private record Bar(String group, double value) {
	}

	/** @return the figure {@code waterfall-MARKER} */
	public static Figure of(MarkerResult marker) {
		String caption = "Waterfall plot of " + Text.shortMarker(marker.name()) +
			": one bar a lesion, coloured by outcome" + marker.fixedCutoff().map(
				point -> "; the dashed line is the cut-off of " + Text.number(point.threshold())).orElse(
					"") + ".";
		return new Figure("waterfall-" + marker.name(), caption, ChartStyle.chart(plot(marker), marker
			.samples().size())::draw, 120, 75);
	}

	static XYPlot plot(MarkerResult marker) {
		List<Bar> bars = bars(marker);
		XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
		XYBarRenderer renderer = new XYBarRenderer();
		renderer.setBarPainter(new StandardXYBarPainter());
		renderer.setShadowVisible(false);
		renderer.setUseYInterval(true);
		for (String group : marker.samples().keySet()) {
			renderer.setSeriesPaint(series.getSeriesCount(), Palette.series(series.getSeriesCount()));
			series.addSeries(series(group, bars));
		}
		NumberAxis lesions = new NumberAxis("Lesions, ordered");
		lesions.setTickLabelsVisible(false);
		lesions.setTickMarksVisible(false);
		lesions.setRange(-1, bars.size());
		XYPlot plot = new XYPlot(series, lesions, new NumberAxis(Text.marker(marker.name())), renderer);
		plot.addRangeMarker(new ValueMarker(0, Palette.INK, ChartStyle.THIN));
		marker.fixedCutoff().ifPresent(point -> addCutoff(plot, point.threshold(), bars.size()));
		return plot;
	}

	private static List<Bar> bars(MarkerResult marker) {
		List<Bar> bars = new ArrayList<>();
		marker.samples().forEach((group, sample) -> addAll(bars, group, sample));
		bars.sort(Comparator.comparingDouble(Bar::value).reversed());
		return bars;
	}

	private static void addAll(List<Bar> bars, String group, Sample sample) {
		for (int i = 0; i < sample.size(); i++)
			bars.add(new Bar(group, sample.get(i)));
	}

	private static XYIntervalSeries series(String group, List<Bar> bars) {
		XYIntervalSeries series = new XYIntervalSeries(group);
		for (int x = 0; x < bars.size(); x++) {
			double value = bars.get(x).value();
			if (bars.get(x).group().equals(group)) series.add(x, x - .4, x + .4, value, Math.min(0,
				value), Math.max(0, value));
		}
		return series;
	}

	private static void addCutoff(XYPlot plot, double threshold, int bars) {
		plot.addRangeMarker(new ValueMarker(threshold, Palette.INK, ChartStyle.DOTTED));
		XYTextAnnotation text = new XYTextAnnotation("cut-off " + Text.number(threshold), 0, threshold);
		text.setFont(ChartStyle.SMALL);
		text.setPaint(Palette.INK);
		text.setTextAnchor(threshold < 0 ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
		if (threshold > 0) text.setX(bars * .8);
		plot.addAnnotation(text);
	}
}

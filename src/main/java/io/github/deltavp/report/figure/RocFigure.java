// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.roc.RocBand;
import io.github.deltavp.cohort.roc.RocCurve;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.report.Text;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Empirical ROC curves with their areas and pointwise bands, and the cut-offs marked on them (Fig 5
 * of the paper). The legend stands below the plot, off curves and diagonal.
 */
public final class RocFigure {

	private static final double WIDTH_MM = 85;
	private static final float SHADE = .13f;
	private static final Shape YOUDEN = new Ellipse2D.Double(-3, -3, 6, 6);
	private static final Shape FIXED = ShapeUtils.createDiamond(4);

	/** Steps of large cohorts that are too small to be seen are left out. */
	private static final double LEAST_STEP = 1e-3;

	private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
	private final XYSeriesCollection series = new XYSeriesCollection();

	RocFigure() {}

	/**
	 * @param name file name
	 * @param markers one or more markers, drawn in this order
	 * @param confidence of the intervals, e.g. 0.95
	 */
	public static Figure of(String name, List<MarkerResult> markers, double confidence) {
		String areas = markers.stream().map(marker -> Text.shortMarker(marker.name()) + " AUC " + Text
			.share(marker.area().auc())).collect(Collectors.joining(", "));
		long percent = Math.round(confidence * 100);
		String caption = "ROC curves, " + areas + ", with " + percent + " % DeLong intervals in the " +
			"legend; shaded: pointwise " + percent + " % bootstrap bands of the sensitivity; circles " +
			"mark the Youden optimum, diamonds the cut-off fixed beforehand.";
		JFreeChart chart = ChartStyle.chart(new RocFigure().plot(markers), 1);
		long entries = chart.getXYPlot().getLegendItems().getItemCount();
		return new Figure(name, caption, chart::draw, WIDTH_MM, WIDTH_MM + 3.6 * entries);
	}

	XYPlot plot(List<MarkerResult> markers) {
		XYPlot plot = new XYPlot(series, rates("1 − specificity"), rates("Sensitivity"), renderer);
		renderer.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, ChartStyle.DOTTED, Palette.FAINT),
			Layer.BACKGROUND);
		plot.setDataset(1, bands(markers));
		plot.setRenderer(1, shade(markers.size()));
		for (int i = 0; i < markers.size(); i++) {
			MarkerResult marker = markers.get(i);
			addCurve(marker, Palette.series(i));
			marker.youden().stream().findFirst().ifPresent(point -> addPoint(marker, point, "Youden",
				YOUDEN));
			marker.fixedCutoff().ifPresent(point -> addPoint(marker, point, "fixed", FIXED));
		}
		return plot;
	}

	private static YIntervalSeriesCollection bands(List<MarkerResult> markers) {
		YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
		for (MarkerResult marker : markers) {
			YIntervalSeries band = new YIntervalSeries(marker.name(), false, true);
			List<Interval> sensitivities = marker.band().sensitivities();
			for (int i = 0; i < sensitivities.size(); i++)
				band.add(RocBand.falsePositiveRate(i), sensitivities.get(i).low(), sensitivities.get(i)
					.low(), sensitivities.get(i).high());
			bands.addSeries(band);
		}
		return bands;
	}

	private static DeviationRenderer shade(int series) {
		DeviationRenderer shade = new DeviationRenderer(false, false);
		shade.setAlpha(SHADE);
		for (int i = 0; i < series; i++) {
			shade.setSeriesFillPaint(i, Palette.series(i));
			shade.setSeriesVisibleInLegend(i, false);
		}
		return shade;
	}

	private static NumberAxis rates(String label) {
		NumberAxis axis = new NumberAxis(label);
		axis.setRange(-.03, 1.03);
		axis.setNumberFormatOverride(ChartStyle.numbers("0.0"));
		axis.setTickUnit(new NumberTickUnit(.2));
		return axis;
	}

	private void addCurve(MarkerResult marker, Color colour) {
		RocCurve curve = marker.curve();
		XYSeries line = new XYSeries(legend(marker), false, true);
		double x = -1;
		double y = -1;
		for (int cut = curve.cuts() - 1; cut >= 0; cut--) {
			boolean visible = curve.falsePositiveRate(cut) - x + curve.sensitivity(cut) - y > LEAST_STEP;
			if (!visible && cut > 0) continue;
			x = curve.falsePositiveRate(cut);
			y = curve.sensitivity(cut);
			line.add(x, y);
		}
		series.addSeries(line);
		int index = series.getSeriesCount() - 1;
		renderer.setSeriesPaint(index, colour);
		renderer.setSeriesStroke(index, index == 0 ? ChartStyle.LINE : ChartStyle.DASHED);
		renderer.setSeriesShapesVisible(index, false);
	}

	private static String legend(MarkerResult marker) {
		DeLong.Area area = marker.area();
		return Text.shortMarker(marker.name()) + ": AUC " + Text.share(area.auc()) + " (" + Text.share(
			area.interval().low()) + "–" + Text.share(area.interval().high()) + ")";
	}

	private void addPoint(MarkerResult marker, OperatingPoint point, String kind, Shape shape) {
		XYSeries single = new XYSeries(Text.shortMarker(marker.name()) + ", " + kind + ": above " + Text
			.value(marker.name(), point.threshold()), false, true);
		single.add(1 - point.confusion().specificity().value(), point.confusion().sensitivity()
			.value());
		series.addSeries(single);
		int index = series.getSeriesCount() - 1;
		renderer.setSeriesPaint(index, renderer.getSeriesPaint(curveBefore(index)));
		renderer.setSeriesShape(index, shape);
		renderer.setSeriesLinesVisible(index, false);
	}

	private int curveBefore(int index) {
		int curve = index - 1;
		while (!Boolean.FALSE.equals(renderer.getSeriesShapesVisible(curve)))
			curve--;
		return curve;
	}
}

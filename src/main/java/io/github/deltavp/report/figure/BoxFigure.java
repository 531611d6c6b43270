// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.report.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Box and whiskers of a marker by group, with every lesion as a point, the mean as a diamond and
 * the p of the group test (Fig 3 of the paper). The box ends are the tabulated quartiles (type 7);
 * whiskers reach to the farthest lesion within 1.5 interquartile ranges of the box.
 */
public final class BoxFigure {

	private static final double BOX = .3;
	private static final double JITTER = .22;
	/** More points would be a blot, and a file that no viewer opens. */
	private static final int MOST_POINTS = 1000;

	private final MarkerResult marker;
	private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);

	BoxFigure(MarkerResult marker) {
		this.marker = marker;
	}

	/** @return the figure {@code box-MARKER} */
	public static Figure of(MarkerResult marker) {
		String caption = Text.shortMarker(marker.name()) + " by group: median and quartiles (box), " +
			"farthest values within 1.5 interquartile ranges (whiskers), mean (diamond)" + (hasPoints(
				marker) ? ", lesions (points)" : "") + ". Mann–Whitney U test, two-sided, " + Text.p(marker
					.mannWhitney().p()) + "." + marker.fixedCutoff().map(point -> " Dashed line: cut-off " +
						Text.number(point.threshold()) + ".").orElse("");
		return new Figure("box-" + marker.name(), caption, ChartStyle.chart(new BoxFigure(marker)
			.plot(), 0)::draw, Math.max(80, 14 + 33 * marker.samples().size()), 75);
	}

	private static boolean hasPoints(MarkerResult marker) {
		return marker.samples().values().stream().mapToInt(Sample::size).sum() <= MOST_POINTS;
	}

	XYPlot plot() {
		List<String> groups = List.copyOf(marker.samples().keySet());
		String[] labels = groups.stream().map(group -> group + " (n = " + marker.groups().get(group)
			.n() + ")").toArray(String[]::new);
		SymbolAxis domain = new SymbolAxis(null, labels);
		domain.setGridBandsVisible(false);
		domain.setRange(-.6, groups.size() - .4);
		NumberAxis range = ChartStyle.axis(Text.marker(marker.name()));
		XYPlot plot = new XYPlot(points(groups), domain, range, renderer);
		for (int i = 0; i < groups.size(); i++)
			if (marker.groups().get(groups.get(i)).n() > 0) addBox(i, groups.get(i));
		widen(range);
		if (groups.size() == 2) addBracket();
		marker.fixedCutoff().ifPresent(point -> renderer.addAnnotation(new XYLineAnnotation(-.6, point
			.threshold(), groups.size() - .4, point.threshold(), ChartStyle.DOTTED, Palette.INK)));
		return plot;
	}

	/** Neighbouring values are set side by side in turns, the same way every time. */
	private XYSeriesCollection points(List<String> groups) {
		XYSeriesCollection points = new XYSeriesCollection();
		for (int i = 0; i < groups.size(); i++) {
			Sample sample = marker.samples().get(groups.get(i));
			XYSeries series = new XYSeries(groups.get(i), false, true);
			for (int k = 0; k < sample.size() && hasPoints(marker); k++)
				series.add(i + JITTER * Math.sin(2.4 * k), sample.get(k));
			points.addSeries(series);
			renderer.setSeriesPaint(i, Palette.fade(Palette.series(i), 190));
			renderer.setSeriesShape(i, new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2));
		}
		addMeans(points);
		return points;
	}

	private void addBox(int i, String group) {
		Descriptives box = marker.groups().get(group);
		Sample sample = marker.samples().get(group);
		Color colour = Palette.series(i);
		double reach = 1.5 * (box.q3() - box.q1());
		double low = Arrays.stream(sample.toArray()).filter(v -> v >= box.q1() - reach).min().orElse(box
			.q1());
		double high = Arrays.stream(sample.toArray()).filter(v -> v <= box.q3() + reach).max().orElse(
			box.q3());
		renderer.addAnnotation(new XYBoxAnnotation(i - BOX, box.q1(), i + BOX, box.q3(),
			ChartStyle.LINE, colour, Palette.fade(colour, 35)), Layer.BACKGROUND);
		line(i - BOX, box.median(), i + BOX, box.median(), new BasicStroke(2), colour);
		line(i, box.q3(), i, high, ChartStyle.LINE, colour);
		line(i, box.q1(), i, low, ChartStyle.LINE, colour);
		line(i - BOX / 3, high, i + BOX / 3, high, ChartStyle.LINE, colour);
		line(i - BOX / 3, low, i + BOX / 3, low, ChartStyle.LINE, colour);
	}

	private void line(double x1, double y1, double x2, double y2, BasicStroke stroke, Color colour) {
		renderer.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, stroke, colour), Layer.BACKGROUND);
	}

	private double highest() {
		return marker.samples().values().stream().filter(s -> s.size() > 0).mapToDouble(s -> s.quantile(
			1)).max().orElse(1);
	}

	private double lowest() {
		return marker.samples().values().stream().filter(s -> s.size() > 0).mapToDouble(s -> s.quantile(
			0)).min().orElse(0);
	}

	private double span() {
		return highest() > lowest() ? highest() - lowest() : 1;
	}

	private void widen(NumberAxis range) {
		range.setRange(lowest() - .06 * span(), highest() + .2 * span());
	}

	private void addMeans(XYSeriesCollection points) {
		XYSeries means = new XYSeries("mean", false, true);
		int i = 0;
		for (Descriptives group : marker.groups().values())
			means.add(i++, group.mean());
		points.addSeries(means);
		renderer.setSeriesPaint(i, Color.BLACK);
		renderer.setSeriesShape(i, ShapeUtils.createDiamond(3.2f));
	}

	private void addBracket() {
		double y = highest() + .07 * span();
		double tick = .02 * span();
		for (double[] l : new double[][] { { 0, y, 1, y }, { 0, y, 0, y - tick }, { 1, y, 1, y -
			tick } })
			renderer.addAnnotation(new XYLineAnnotation(l[0], l[1], l[2], l[3], ChartStyle.THIN,
				Palette.INK));
		XYTextAnnotation text = new XYTextAnnotation(Text.p(marker.mannWhitney().p()), .5, y + tick);
		text.setFont(ChartStyle.FONT);
		text.setPaint(Palette.INK);
		text.setTextAnchor(TextAnchor.BOTTOM_CENTER);
		renderer.addAnnotation(text);
	}
}

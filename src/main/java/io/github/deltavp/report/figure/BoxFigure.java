// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.report.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
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
 * whiskers reach to the farthest lesion within 1.5 interquartile ranges of the box. Lesions far
 * beyond are triangles at the edge, with their values ({@link ShownRange}).
 */
public final class BoxFigure {

	private static final double BOX = .3;
	private static final double JITTER = .22;
	/** Room for triangles and their values, as a share of what is shown. */
	private static final double EDGE = .14;
	/** More points would be a blot, and a file that no viewer opens. */
	private static final int MOST_POINTS = 1000;

	private final MarkerResult marker;
	private final ShownRange shown;
	private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);

	BoxFigure(MarkerResult marker) {
		this.marker = marker;
		shown = ShownRange.of(marker.samples().values());
	}

	/** @return the figure {@code box-MARKER} */
	public static Figure of(MarkerResult marker) {
		BoxFigure box = new BoxFigure(marker);
		return new Figure("box-" + marker.name(), box.caption(), ChartStyle.chart(box.plot(), 0)::draw,
			Math.max(80, 14 + 33 * marker.samples().size()), 75);
	}

	private String caption() {
		String cutoff = marker.fixedCutoff().map(point -> " Dashed line: cut-off " + Text.value(marker
			.name(), point.threshold()) + ".").orElse("");
		return Text.shortMarker(marker.name()) + " by group: median and quartiles (box), farthest " +
			"values within 1.5 interquartile ranges (whiskers), mean (diamond)" + (hasPoints(marker)
				? ", lesions (points)" : "") + (shown.holds(marker.samples().values()) ? ""
					: ", lesions beyond the axis with their values (triangles)") +
			". Mann–Whitney U test, two-sided, " + Text.p(marker.mannWhitney().p()) + "." + cutoff;
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
				if (shown.clip(sample.get(k)) == sample.get(k)) series.add(i + JITTER * Math.sin(2.4 * k),
					sample.get(k));
			points.addSeries(series);
			renderer.setSeriesPaint(i, Palette.fade(Palette.series(i), 190));
			renderer.setSeriesShape(i, new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2));
		}
		addMeans(points);
		for (int i = 0; i < groups.size(); i++) {
			Sample sample = marker.samples().get(groups.get(i));
			addEdge(points, i, shown.above(sample), true);
			addEdge(points, i, shown.below(sample), false);
		}
		return points;
	}

	private void addBox(int i, String group) {
		Descriptives box = marker.groups().get(group);
		Whiskers whiskers = Whiskers.of(marker.samples().get(group));
		Color colour = Palette.series(i);
		renderer.addAnnotation(new XYBoxAnnotation(i - BOX, box.q1(), i + BOX, box.q3(),
			ChartStyle.LINE, colour, Palette.fade(colour, 35)), Layer.BACKGROUND);
		line(i - BOX, box.median(), i + BOX, box.median(), new BasicStroke(2), colour);
		line(i, box.q3(), i, whiskers.high(), ChartStyle.LINE, colour);
		line(i, box.q1(), i, whiskers.low(), ChartStyle.LINE, colour);
		for (double end : new double[] { whiskers.high(), whiskers.low() })
			line(i - BOX / 3, end, i + BOX / 3, end, ChartStyle.LINE, colour);
	}

	private void line(double x1, double y1, double x2, double y2, BasicStroke stroke, Color colour) {
		renderer.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, stroke, colour), Layer.BACKGROUND);
	}

	private boolean isBeyond(boolean above) {
		return marker.samples().values().stream().anyMatch(sample -> (above ? shown.above(sample)
			: shown.below(sample)).length > 0);
	}

	private double highest() {
		return shown.high() + (isBeyond(true) ? EDGE * shown.span() : 0);
	}

	private void widen(NumberAxis range) {
		double below = isBeyond(false) ? EDGE + .02 : .06;
		range.setRange(shown.low() - below * shown.span(), highest() + .2 * shown.span());
	}

	private void addMeans(XYSeriesCollection points) {
		XYSeries means = new XYSeries("mean", false, true);
		int i = 0;
		for (Descriptives group : marker.groups().values()) {
			double y = shown.clip(group.mean());
			if (y < group.mean() || y > group.mean()) renderer.addAnnotation(text("mean " + ShownRange
				.label(new double[] { group.mean() }), ChartStyle.SMALL, i + BOX / 3, y,
				TextAnchor.CENTER_LEFT));
			means.add(i++, y);
		}
		points.addSeries(means);
		renderer.setSeriesPaint(i, Color.BLACK);
		renderer.setSeriesShape(i, ShapeUtils.createDiamond(3.2f));
	}

	private void addEdge(XYSeriesCollection points, int group, double[] values, boolean above) {
		if (values.length == 0) return;
		double sign = above ? 1 : -1;
		double edge = above ? shown.high() : shown.low();
		double y = edge + sign * .05 * shown.span();
		XYSeries triangles = new XYSeries(group + (above ? " above" : " below"), false, true);
		int drawn = Math.min(values.length, 5);
		for (int k = 0; k < drawn; k++)
			triangles.add(group + .07 * (k - (drawn - 1) / 2.), y);
		points.addSeries(triangles);
		int series = points.getSeriesCount() - 1;
		renderer.setSeriesPaint(series, Palette.series(group));
		renderer.setSeriesShape(series, above ? ShapeUtils.createUpTriangle(2.2f) : ShapeUtils
			.createDownTriangle(2.2f));
		renderer.addAnnotation(text(ShownRange.label(values), ChartStyle.SMALL, group, y + sign * .03 *
			shown.span(), above ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER));
	}

	private static XYTextAnnotation text(String words, Font font, double x, double y,
		TextAnchor anchor)
	{
		XYTextAnnotation text = new XYTextAnnotation(words, x, y);
		text.setFont(font);
		text.setPaint(Palette.INK);
		text.setTextAnchor(anchor);
		return text;
	}

	private void addBracket() {
		double y = highest() + .07 * shown.span();
		double tick = .02 * shown.span();
		for (double[] l : new double[][] { { 0, y, 1, y }, { 0, y, 0, y - tick }, { 1, y, 1, y -
			tick } })
			renderer.addAnnotation(new XYLineAnnotation(l[0], l[1], l[2], l[3], ChartStyle.THIN,
				Palette.INK));
		renderer.addAnnotation(text(Text.p(marker.mannWhitney().p()), ChartStyle.FONT, .5, y + tick,
			TextAnchor.BOTTOM_CENTER));
	}
}

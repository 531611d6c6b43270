// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.MarkerResult.Lesion;
import io.github.deltavp.report.Text;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.ChoiceFormat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * One bar a lesion, from the largest rise to the deepest fall, coloured by outcome. Bars that leave
 * the axis end in a triangle and have their values beside them ({@link ShownRange}). In the HTML
 * report each is named under the mouse; below the bars names are printed where that is asked for.
 */
public final class WaterfallFigure {

	private static final int MOST_BARS = 1000;
	/** More names would be too small to read. */
	private static final int MOST_NAMES = 70;
	/** Beside a ROC curve or group curves on a page. */
	private static final double WIDTH_MM = 82;
	private static final double NAMED_WIDTH_MM = 170;
	private static final double HEIGHT_MM = 75;
	/** Height of a letter and of its line, and width of a letter, in sizes of the type. */
	private static final double LINE = 1.25;
	private static final double LETTER = .6;
	/** Room for triangles, as a share of what is shown. */
	private static final double EDGE = .08;

	private final MarkerResult marker;
	private final List<Lesion> bars;
	private final List<String> groups;
	private final ShownRange shown;

	private WaterfallFigure(MarkerResult marker) {
		this.marker = marker;
		bars = marker.lesions().stream().sorted(Comparator.comparingDouble(Lesion::value).reversed())
			.toList();
		groups = List.copyOf(marker.samples().keySet());
		shown = ShownRange.of(marker.samples().values()).with(0);
	}

	/** @return whether there are few enough lesions for a bar each */
	public static boolean fits(MarkerResult marker) {
		return marker.lesions().size() <= MOST_BARS;
	}

	/**
	 * @param marker any
	 * @param names whether the lesions' names are printed below the bars
	 * @return the figure {@code waterfall-MARKER}
	 */
	public static Figure of(MarkerResult marker, boolean names) {
		WaterfallFigure waterfall = new WaterfallFigure(marker);
		boolean named = names && waterfall.bars.size() <= MOST_NAMES;
		JFreeChart chart = ChartStyle.chart(waterfall.plot(), waterfall.groups.size());
		double width = named ? NAMED_WIDTH_MM : WIDTH_MM;
		double height = HEIGHT_MM + (named ? waterfall.addNames(chart.getXYPlot()) : 0);
		return new Figure("waterfall-" + marker.name(), waterfall.caption(names && !named), chart::draw,
			width, height, (graphics, area) -> {
				ChartRenderingInfo info = new ChartRenderingInfo();
				chart.draw(graphics, area, info);
				return waterfall.places(chart.getXYPlot(), info.getPlotInfo().getDataArea());
			});
	}

	private String caption(boolean unnamed) {
		return "Waterfall plot of " + Text.shortMarker(marker.name()) +
			": one bar a lesion, coloured by outcome" + marker.fixedCutoff().map(
				point -> "; the dashed line is the cut-off of " + Text.value(marker.name(), point
					.threshold())).orElse("") + "." + (shown.holds(marker.samples().values()) ? ""
						: " Bars that leave the axis end in a triangle; their values stand beside them.") +
			(unnamed ? " More than " + MOST_NAMES + " lesions: their names are in report.html, under " +
				"the mouse, not in print." : "");
	}

	static XYPlot plot(MarkerResult marker) {
		return new WaterfallFigure(marker).plot();
	}

	private XYPlot plot() {
		XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
		XYBarRenderer renderer = new XYBarRenderer();
		renderer.setBarPainter(new StandardXYBarPainter());
		renderer.setShadowVisible(false);
		renderer.setUseYInterval(true);
		for (String group : groups) {
			renderer.setSeriesPaint(series.getSeriesCount(), Palette.series(series.getSeriesCount()));
			series.addSeries(series(group));
		}
		NumberAxis lesions = new NumberAxis("Lesions, ordered");
		lesions.setTickLabelsVisible(false);
		lesions.setTickMarksVisible(false);
		lesions.setRange(-1, bars.size());
		XYPlot plot = new XYPlot(series, lesions, new NumberAxis(Text.marker(marker.name())), renderer);
		plot.addRangeMarker(new ValueMarker(0, Palette.INK, ChartStyle.THIN));
		marker.fixedCutoff().ifPresent(point -> addCutoff(plot, point.threshold()));
		if (!shown.holds(marker.samples().values())) addEdges(plot);
		return plot;
	}

	private XYIntervalSeries series(String group) {
		XYIntervalSeries series = new XYIntervalSeries(group);
		for (int x = 0; x < bars.size(); x++) {
			double value = shown.clip(bars.get(x).value());
			if (bars.get(x).group().equals(group)) series.add(x, x - .4, x + .4, value, Math.min(0,
				value), Math.max(0, value));
		}
		return series;
	}

	private void addEdges(XYPlot plot) {
		double room = EDGE * shown.span();
		int above = (int) bars.stream().filter(bar -> bar.value() > shown.high()).count();
		int below = (int) bars.stream().filter(bar -> bar.value() < shown.low()).count();
		plot.getRangeAxis().setRange(shown.low() - (below > 0 ? room : room / 2), shown.high() +
			(above > 0 ? room : room / 2));
		XYSeriesCollection triangles = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
		plot.setDataset(1, triangles);
		plot.setRenderer(1, renderer);
		addEdge(plot, IntStream.range(0, above), shown.high() + room / 3);
		addEdge(plot, IntStream.range(bars.size() - below, bars.size()), shown.low() - room / 3);
	}

	/** Triangles in the colours of their bars, and all their values beside the last. */
	private void addEdge(XYPlot plot, IntStream places, double y) {
		int[] beyond = places.toArray();
		if (beyond.length == 0) return;
		boolean above = y > shown.high();
		XYSeriesCollection triangles = (XYSeriesCollection) plot.getDataset(1);
		for (int x : beyond) {
			XYSeries triangle = new XYSeries(x, false, true);
			triangle.add(x, y);
			triangles.addSeries(triangle);
			int series = triangles.getSeriesCount() - 1;
			plot.getRenderer(1).setSeriesPaint(series, Palette.series(groups.indexOf(bars.get(x)
				.group())));
			plot.getRenderer(1).setSeriesShape(series, above ? ShapeUtils.createUpTriangle(1.8f)
				: ShapeUtils.createDownTriangle(1.8f));
			plot.getRenderer(1).setSeriesVisibleInLegend(series, false);
		}
		double[] values = IntStream.of(beyond).mapToDouble(x -> bars.get(x).value()).toArray();
		double gap = .7 + bars.size() / 60.;
		XYTextAnnotation text = new XYTextAnnotation(ShownRange.label(values), above
			? beyond[beyond.length - 1] + gap : beyond[0] - gap, y);
		style(text, above ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
		plot.addAnnotation(text);
	}

	private void addCutoff(XYPlot plot, double threshold) {
		plot.addRangeMarker(new ValueMarker(threshold, Palette.INK, ChartStyle.DOTTED));
		XYTextAnnotation text = new XYTextAnnotation("cut-off " + Text.value(marker.name(), threshold),
			0, threshold);
		style(text, threshold < 0 ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
		if (threshold > 0) text.setX(bars.size() * .8);
		plot.addAnnotation(text);
	}

	private static void style(XYTextAnnotation text, TextAnchor anchor) {
		text.setFont(ChartStyle.SMALL);
		text.setPaint(Palette.INK);
		text.setTextAnchor(anchor);
		text.setBackgroundPaint(Palette.fade(Color.WHITE, 200));
	}

	/** @return height that the names need, in mm */
	private double addNames(XYPlot plot) {
		double points = NAMED_WIDTH_MM * 72 / 25.4;
		float size = (float) Math.min(7, .9 * points / (bars.size() + 1) / LINE);
		NumberAxis lesions = (NumberAxis) plot.getDomainAxis();
		double[] places = IntStream.rangeClosed(-1, bars.size()).asDoubleStream().toArray();
		String[] names = Stream.of(Stream.of(""), bars.stream().map(Lesion::name), Stream.of(""))
			.flatMap(part -> part).toArray(String[]::new);
		lesions.setNumberFormatOverride(new ChoiceFormat(places, names));
		lesions.setTickLabelsVisible(true);
		lesions.setVerticalTickLabels(true);
		lesions.setTickUnit(new NumberTickUnit(1));
		lesions.setTickLabelFont(ChartStyle.SMALL.deriveFont(Font.PLAIN, size));
		int longest = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
		return longest * LETTER * size * 25.4 / 72;
	}

	/** A column a bar as high as the plot, so that short bars are found too. */
	private List<Figure.Place> places(XYPlot plot, Rectangle2D data) {
		ValueAxis axis = plot.getDomainAxis();
		return IntStream.range(0, bars.size()).mapToObj(x -> {
			double left = axis.valueToJava2D(x - .5, data, RectangleEdge.BOTTOM);
			double right = axis.valueToJava2D(x + .5, data, RectangleEdge.BOTTOM);
			Lesion bar = bars.get(x);
			return new Figure.Place(bar.name() + ", " + bar.group() + ", " + Text.shortMarker(marker
				.name()) + " " + Text.value(marker.name(), bar.value()), new Rectangle2D.Double(left, data
					.getY(), right - left, data.getHeight()));
		}).toList();
	}
}

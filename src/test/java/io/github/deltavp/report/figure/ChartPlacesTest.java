// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.CohortAnalysis;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.GroupCurve;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.table.CsvFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** Where things stand in the charts, and how what belongs together is told apart. */
class ChartPlacesTest {

	/** Quartiles 3.25 and 5.75 reach to −0.5 and 9.5, so 12 is a point beyond the whisker. */
	private static final String TABLE = "patient,group,x,y\nA,failure,12,1\nB,failure,1,2\n" +
		"C,failure,5,3\nD,failure,4,-4\nE,failure,5.5,3.5\nF,responder,-9,-1\nG,responder,0,\n" +
		"H,responder,2,2.5\n";

	private static CohortResult analyse(String table, Map<String, Double> cutoffs) {
		try {
			return new CohortAnalysis(CohortOptions.defaults().withBootstrap(100, 1).withCutoffs(cutoffs))
				.analyse(new TableReader(CellFormat.POINT).read(CsvFile.parse(table, "t"), "t"));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static MarkerResult marker(double cutoff) {
		return analyse(TABLE, Map.of("x", cutoff)).marker("x");
	}

	private static <T> List<T> annotations(XYPlot plot, Class<T> kind) {
		return ((AbstractXYItemRenderer) plot.getRenderer()).getAnnotations().stream().filter(
			kind::isInstance).map(kind::cast).toList();
	}

	private static String text(XYLineAnnotation line) {
		return text(line.getX1()) + " " + text(line.getY1()) + " " + text(line.getX2()) + " " + text(
			line.getY2());
	}

	private static String text(double value) {
		return Double.toString(Math.rint(value * 1e6) / 1e6 + 0.0);
	}

	/** Of the group 1 4 5 5.5 12: quartiles 4 and 5.5, so whiskers reach from 1.75 to 7.75. */
	@Test
	void boxesWhiskersBracketAndCutoffHaveTheirPlaces() {
		XYPlot plot = new BoxFigure(marker(2.5)).plot();
		List<String> lines = annotations(plot, XYLineAnnotation.class).stream().map(
			ChartPlacesTest::text).toList();
		for (String line : List.of("-0.3 5.0 0.3 5.0", "0.0 5.5 0.0 5.5", "0.0 4.0 0.0 4.0",
			"-0.1 5.5 0.1 5.5", "-0.1 4.0 0.1 4.0", "0.7 0.0 1.3 0.0", "1.0 1.0 1.0 2.0",
			"1.0 -4.5 1.0 -9.0", "0.9 2.0 1.1 2.0", "0.9 -9.0 1.1 -9.0", "-0.6 2.5 1.6 2.5",
			"0.0 13.47 1.0 13.47", "0.0 13.47 0.0 13.05", "1.0 13.47 1.0 13.05"))
			assertTrue(lines.contains(line), line + " is not in " + lines);
		assertEquals(List.of("-0.3 0.3", "0.7 1.3"), annotations(plot, XYBoxAnnotation.class).stream()
			.map(box -> text(box.getX0()) + " " + text(box.getX1())).toList());
		XYTextAnnotation p = annotations(plot, XYTextAnnotation.class).get(0);
		assertEquals(.5, p.getX());
		assertEquals(13.89, p.getY(), 1e-9);
		assertEquals(TextAnchor.BOTTOM_CENTER, p.getTextAnchor());
		assertEquals(-9 - .06 * 21, plot.getRangeAxis().getLowerBound(), 1e-9);
		assertEquals(12 + .2 * 21, plot.getRangeAxis().getUpperBound(), 1e-9);
		assertEquals(new Range(-.6, 1.6), plot.getDomainAxis().getRange());
	}

	@Test
	void pointsHaveTheColourOfTheirBoxAndStandSideBySide() {
		XYPlot plot = new BoxFigure(marker(2.5)).plot();
		for (int group = 0; group < 2; group++) {
			assertEquals(Palette.fade(Palette.series(group), 190), plot.getRenderer().getSeriesPaint(
				group));
			for (int k = 0; k < plot.getDataset().getItemCount(group); k++)
				assertEquals(group + .22 * Math.sin(2.4 * k), plot.getDataset().getXValue(group, k), 1e-12);
		}
		assertEquals(Color.BLACK, plot.getRenderer().getSeriesPaint(2));
		assertTrue(plot.getRenderer().getSeriesShape(2).getBounds2D().getWidth() > 6);
		assertTrue(plot.getRenderer().getSeriesShape(0).getBounds2D().getWidth() < 4);
	}

	@Test
	void oneValueAloneHasABoxAndMoreGroupsNoBracket() {
		CohortResult three = analyse(
			"patient,group,x,y\nA,failure,3,1\nB,responder,3,2\nC,mixed,3,\nD,mixed,,\nE,none,,\n", Map
				.of());
		XYPlot plot = new BoxFigure(three.marker("x")).plot();
		assertEquals(List.of("failure (n = 1)", "mixed (n = 1)", "none (n = 0)", "responder (n = 1)"),
			List.of(((SymbolAxis) plot.getDomainAxis()).getSymbols()));
		assertEquals(3, annotations(plot, XYBoxAnnotation.class).size());
		assertEquals(0, annotations(plot, XYTextAnnotation.class).size());
		assertEquals(3 - .06, plot.getRangeAxis().getLowerBound(), 1e-9);
		assertEquals(3 + .2, plot.getRangeAxis().getUpperBound(), 1e-9);
		assertEquals(14 + 33 * 4, BoxFigure.of(three.marker("x")).widthMm());
		assertEquals(80, BoxFigure.of(marker(2.5)).widthMm());
	}

	@Test
	void captionsTellWhatIsDrawn() {
		assertEquals(
			"x by group: median and quartiles (box), farthest values within 1.5 interquartile " +
				"ranges (whiskers), mean (diamond), lesions (points). Mann–Whitney U test, two-sided, " +
				"p = 0.071. Dashed line: cut-off 2.5.", BoxFigure.of(marker(2.5)).caption());
		assertEquals("Waterfall plot of x: one bar a lesion, coloured by outcome; the dashed line is " +
			"the cut-off of 2.5.", WaterfallFigure.of(marker(2.5), false).caption());
		assertEquals("waterfall-x", WaterfallFigure.of(marker(2.5), false).name());
		assertTrue(RocFigure.of("roc", List.of(marker(2.5)), .9).caption().contains("90 % DeLong"));
	}

	/**
	 * 1,000 lesions are points and bars, 1,001 are not; steps below 1/1000 are no points of a curve.
	 */
	@Test
	void largeCohortsAreNoBlot() {
		StringBuilder table = new StringBuilder("patient,group,few,more,all\n");
		for (int i = 0; i < 2200; i++)
			table.append("P" + i).append(i % 1100 == 0 ? ",failure," : ",responder,").append(i < 998 ||
				i == 1100 || i == 1101 ? "" + i : "").append(',').append(i < 999 || i == 1100 || i == 1101
					? "" + i : "").append(',').append(i * 7919 % 2203).append('\n');
		CohortResult result = analyse(table.toString(), Map.of());
		MarkerResult few = result.marker("few");
		MarkerResult more = result.marker("more");
		assertTrue(WaterfallFigure.fits(few) && !WaterfallFigure.fits(more));
		assertTrue(BoxFigure.of(few).caption().contains("(points)"));
		assertFalse(BoxFigure.of(more).caption().contains("(points)"));
		assertEquals(998, new BoxFigure(few).plot().getDataset().getItemCount(1));
		assertEquals(0, new BoxFigure(more).plot().getDataset().getItemCount(1));
		XYDataset curve = new RocFigure().plot(List.of(result.marker("all"))).getDataset();
		int points = curve.getItemCount(0);
		assertTrue(points < 800, points + " points");
		assertEquals(0, curve.getXValue(0, 0) + curve.getYValue(0, 0));
		assertEquals(2, curve.getXValue(0, points - 1) + curve.getYValue(0, points - 1));
		for (int i = 1; i < points - 1; i++)
			assertTrue(curve.getXValue(0, i) - curve.getXValue(0, i - 1) < .002);
	}

	@Test
	void marksOfACurveHaveItsColourAndTheirShape() {
		CohortResult result = analyse(TABLE, Map.of("x", 2.5, "y", 1.));
		XYPlot plot = new RocFigure().plot(result.markers());
		XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
		assertEquals(6, plot.getDataset().getSeriesCount());
		for (int i = 0; i < 6; i++) {
			assertEquals(Palette.series(i / 3), renderer.getSeriesPaint(i));
			assertEquals(i % 3 == 0, !Boolean.FALSE.equals(renderer.getSeriesLinesVisible(i)));
			assertEquals(i % 3 != 0, !Boolean.FALSE.equals(renderer.getSeriesShapesVisible(i)));
		}
		assertEquals(6, renderer.getSeriesShape(1).getBounds2D().getWidth());
		assertNotEquals(renderer.getSeriesShape(1), renderer.getSeriesShape(2));
		assertEquals(renderer.getSeriesShape(1), renderer.getSeriesShape(4));
		assertNull(((BasicStroke) renderer.getSeriesStroke(0)).getDashArray());
		assertTrue(((BasicStroke) renderer.getSeriesStroke(3)).getDashArray() != null);
		assertEquals(List.of("0.0 0.0 1.0 1.0"), annotations(plot, XYLineAnnotation.class).stream().map(
			ChartPlacesTest::text).toList());
		for (NumberAxis axis : List.of((NumberAxis) plot.getDomainAxis(), (NumberAxis) plot
			.getRangeAxis()))
		{
			assertEquals(new Range(-.03, 1.03), axis.getRange());
			assertEquals(.2, axis.getTickUnit().getSize());
			assertEquals("0.4", axis.getNumberFormatOverride().format(.4));
		}
		assertEquals("Sensitivity", plot.getRangeAxis().getLabel());
	}

	/** Below the plot, 3.6 mm an entry: off the curves and off the diagonal. */
	@Test
	void theLegendOfACurveStandsBelowIt() {
		CohortResult result = analyse(TABLE, Map.of());
		for (int markers = 1; markers < 3; markers++) {
			Figure roc = RocFigure.of("roc", result.markers().subList(0, markers), .95);
			assertEquals((85 + 3.6 * 2 * markers) / 25.4 * 72, roc.heightPoints(), 1e-9);
			assertEquals(85, roc.widthMm());
		}
		assertEquals(
			"ROC curves, x AUC 0.933, y AUC 0.600, with 95 % DeLong intervals in the legend; " +
				"shaded: pointwise 95 % bootstrap bands of the sensitivity; circles mark the Youden " +
				"optimum, diamonds the cut-off fixed beforehand.", RocFigure.of("roc", result.markers(),
					.95).caption());
	}

	@Test
	void everyCurveHasItsBandInItsColour() {
		CohortResult result = analyse(TABLE, Map.of());
		XYPlot plot = new RocFigure().plot(result.markers());
		IntervalXYDataset bands = (IntervalXYDataset) plot.getDataset(1);
		assertEquals(2, bands.getSeriesCount());
		for (int marker = 0; marker < 2; marker++) {
			assertEquals(Palette.series(marker), plot.getRenderer(1).getSeriesFillPaint(marker));
			for (int i : new int[] { 0, 37, 100 }) {
				assertEquals(i / 100., bands.getXValue(marker, i));
				assertEquals(result.markers().get(marker).band().sensitivities().get(i).low(), bands
					.getStartYValue(marker, i));
				assertEquals(result.markers().get(marker).band().sensitivities().get(i).high(), bands
					.getEndYValue(marker, i));
			}
		}
		assertEquals(4, plot.getLegendItems().getItemCount(), "no entry for a band");
	}

	/** Whiskers from −9 to 2 and from 4 to 5.5 leave 7.25 above. */
	@Test
	void whatIsFarBeyondStandsAtTheEdgeWithItsValue() {
		MarkerResult one = analyse(TABLE.replace("A,failure,12", "A,failure,800.2"), Map.of()).marker(
			"x");
		XYPlot plot = new BoxFigure(one).plot();
		assertEquals(5.5 + .14 * 14.5 + .2 * 14.5, plot.getRangeAxis().getUpperBound(), 1e-9);
		assertEquals(List.of("mean 163", "800", "p = 0.071"), annotations(plot, XYTextAnnotation.class)
			.stream().map(XYTextAnnotation::getText).toList());
		assertEquals(4, plot.getDataset().getItemCount(0));
		assertEquals(5.5, plot.getDataset().getYValue(2, 0), "the mean stands at the edge");
		assertEquals(List.of(0., 5.5 + .05 * 14.5), List.of(plot.getDataset().getXValue(3, 0), plot
			.getDataset().getYValue(3, 0)));
		assertTrue(BoxFigure.of(one).caption().contains(
			"lesions beyond the axis with their values (triangles)"));
		XYPlot bars = WaterfallFigure.plot(one);
		assertEquals(5.5, bars.getDataset().getYValue(0, 0));
		assertEquals("800", ((XYTextAnnotation) bars.getAnnotations().get(0)).getText());
		assertEquals(5.5 + .08 * 14.5, bars.getRangeAxis().getUpperBound(), 1e-9);
		assertEquals(1, bars.getDataset(1).getSeriesCount());
		assertTrue(WaterfallFigure.of(one, false).caption().contains("end in a triangle"));
	}

	/** Quartiles of the responders are 0.25 and 2; bars fall from left to right. */
	@Test
	void whatIsFarBelowStandsAtTheLowerEdge() {
		MarkerResult low = analyse("""
				patient,group,x
				A,failure,1
				B,failure,2
				C,failure,3
				D,responder,0
				E,responder,1
				F,responder,2
				G,responder,1
				H,responder,2
				K,responder,1
				L,responder,1
				M,responder,2
				I,responder,-70
				J,responder,-60
				""", Map.of()).marker("x");
		XYPlot box = new BoxFigure(low).plot();
		XYTextAnnotation label = annotations(box, XYTextAnnotation.class).get(1);
		assertEquals("−70, −60", label.getText());
		assertEquals(TextAnchor.TOP_CENTER, label.getTextAnchor());
		assertTrue(label.getY() < 0 && box.getRangeAxis().getLowerBound() > -2);
		XYPlot bars = WaterfallFigure.plot(low);
		XYTextAnnotation beside = (XYTextAnnotation) bars.getAnnotations().get(0);
		assertEquals("−60, −70", beside.getText());
		assertEquals(TextAnchor.CENTER_RIGHT, beside.getTextAnchor());
		assertTrue(beside.getX() < 11 && bars.getRangeAxis().getLowerBound() > -2);
	}

	@Test
	void barsAreNamedUnderTheMouseAndOnRequestBelow() {
		Figure figure = WaterfallFigure.of(marker(2.5), false);
		List<Figure.Place> places = figure.places();
		assertEquals(8, places.size());
		assertEquals("A, failure, x 12", places.get(0).name());
		assertEquals("F, responder, x −9", places.get(7).name());
		for (int i = 1; i < 8; i++)
			assertEquals(places.get(i - 1).area().getMaxX(), places.get(i).area().getX(), 1e-9);
		BufferedImage image = figure.image(72);
		Rectangle2D first = places.get(0).area();
		assertEquals(Palette.POSITIVE.getRGB(), image.getRGB((int) first.getCenterX(), (int) (first
			.getY() + first.getHeight() / 2)));
		Figure named = WaterfallFigure.of(marker(2.5), true);
		assertEquals(170, named.widthMm());
		assertTrue(named.heightPoints() > figure.heightPoints());
		assertTrue(ink(named.image(72), 0, 200) > ink(figure.image(72), 0, 200));
	}

	@Test
	void namesThatWouldBeTooSmallAreNotPrinted() {
		StringBuilder table = new StringBuilder("patient,group,x\n");
		for (int i = 0; i < 71; i++)
			table.append("P" + i).append(i % 3 == 0 ? ",failure," : ",responder,").append(i).append('\n');
		MarkerResult many = analyse(table.toString(), Map.of()).marker("x");
		assertEquals(82, WaterfallFigure.of(many, true).widthMm());
		assertTrue(WaterfallFigure.of(many, true).caption().contains("More than 70 lesions"));
		assertFalse(WaterfallFigure.of(many, false).caption().contains("More than"));
		assertEquals(71, WaterfallFigure.of(many, true).places().size());
	}

	@Test
	void barsAndTheWordsAtTheirCutoffHaveTheirPlaces() {
		XYPlot plot = WaterfallFigure.plot(marker(2.5));
		IntervalXYDataset data = (IntervalXYDataset) plot.getDataset();
		assertEquals(-.4, data.getStartXValue(0, 0), 1e-12);
		assertEquals(.4, data.getEndXValue(0, 0), 1e-12);
		assertEquals(new Range(-1, 8), plot.getDomainAxis().getRange());
		assertFalse(plot.getDomainAxis().isTickLabelsVisible() || plot.getDomainAxis()
			.isTickMarksVisible());
		XYTextAnnotation above = (XYTextAnnotation) plot.getAnnotations().get(0);
		assertEquals("cut-off 2.5", above.getText());
		assertEquals(6.4, above.getX(), 1e-12);
		assertEquals(2.5, above.getY());
		assertEquals(TextAnchor.BOTTOM_LEFT, above.getTextAnchor());
		XYTextAnnotation below = (XYTextAnnotation) WaterfallFigure.plot(marker(-5)).getAnnotations()
			.get(0);
		assertEquals(0, below.getX());
		assertEquals(TextAnchor.TOP_LEFT, below.getTextAnchor());
		XYTextAnnotation zero = (XYTextAnnotation) WaterfallFigure.plot(marker(0)).getAnnotations().get(
			0);
		assertEquals(0, zero.getX());
		assertEquals(TextAnchor.BOTTOM_LEFT, zero.getTextAnchor());
	}

	@Test
	void visitsDifferInDashesAndGroupsInColour() {
		Curve line = new Curve(TimeAxis.ofSeconds(10, 70), new double[] { 1.25, 2 });
		List<GroupCurve> curves = new ArrayList<>();
		for (String group : List.of("failure", "responder"))
			for (String visit : List.of("pre", "post"))
				curves.add(new GroupCurve(group, visit, 3, line, line, line));
		XYPlot plot = CurveFigure.plot(curves);
		for (int i = 0; i < 4; i++) {
			BasicStroke stroke = (BasicStroke) plot.getRenderer().getSeriesStroke(i);
			assertEquals(i % 2 == 0, stroke.getDashArray() != null);
			assertEquals(Palette.series(i / 2), plot.getRenderer().getSeriesPaint(i));
			assertEquals(Palette.series(i / 2), plot.getRenderer().getSeriesFillPaint(i));
		}
		assertEquals(.15f, ((DeviationRenderer) plot.getRenderer()).getAlpha());
		assertEquals(new Range(10, 70), plot.getDomainAxis().getRange());
		assertEquals("1.25", ((NumberAxis) plot.getRangeAxis()).getNumberFormatOverride().format(1.25));
		assertTrue(plot.getRangeAxis().getLowerBound() > 1);
		Figure figure = CurveFigure.of(curves, .9);
		assertEquals("curves", figure.name());
		assertTrue(figure.caption().contains("pointwise 90 % confidence"), figure.caption());
	}

	@Test
	void measuredAndFittedShareAColourAndTheLineHasTheName() {
		Curve line = new Curve(TimeAxis.ofSeconds(10, 70), new double[] { 1, 2 });
		List<FittedCurvesFigure.Entry> entries = List.of(new FittedCurvesFigure.Entry("pre", line,
			line), new FittedCurvesFigure.Entry("post", line, line));
		XYPlot plot = FittedCurvesFigure.plot(entries, "mM");
		XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
		for (int i = 0; i < 4; i++) {
			assertEquals(Palette.series(i / 2), renderer.getSeriesPaint(i));
			assertEquals(i % 2 == 1, renderer.getSeriesLinesVisible(i));
			assertEquals(i % 2 == 0, renderer.getSeriesShapesVisible(i));
			assertEquals(i % 2 == 1, renderer.isSeriesVisibleInLegend(i));
			assertTrue(renderer.getSeriesShape(i).getBounds2D().getWidth() < 3);
			assertEquals(1.2f, ((BasicStroke) renderer.getSeriesStroke(i)).getLineWidth());
		}
		assertNull(renderer.getSeriesPaint(4));
		assertEquals(List.of("pre", "post"), IntStream.range(0, 2).mapToObj(i -> plot.getLegendItems()
			.get(i).getLabel()).toList());
		assertEquals(new Range(10, 70), plot.getDomainAxis().getRange());
		assertEquals(List.of("f", "c"), List.of(FittedCurvesFigure.of("f", "c", entries, "mM").name(),
			FittedCurvesFigure.of("f", "c", entries, "mM").caption()));
	}

	/**
	 * The band and its ends, the cut-off, and 6 % or at least 5 points beside what is farthest out.
	 */
	@Test
	void theRangeOfChangesHoldsValuesIntervalAndCutoff() {
		List<SensitivityFigure.Entry> entries = List.of(new SensitivityFigure.Entry("a", 3, 2, -90),
			new SensitivityFigure.Entry("b", 4, 1, Double.NaN), new SensitivityFigure.Entry("c", 4, 1,
				60));
		assertRange(-99, 69, SensitivityFigure.changes(entries, -80, -70, -40));
		assertRange(-133.2, 113.2, SensitivityFigure.changes(entries, -120, 100, -40));
		assertRange(-45, -25, SensitivityFigure.changes(List.of(new SensitivityFigure.Entry("a", 1, 1,
			-30)), Double.NaN, Double.NaN, -40));
		assertEquals(0, bands(SensitivityFigure.changes(entries, Double.NaN, Double.NaN, -40)));
		assertEquals(1, bands(SensitivityFigure.changes(entries, -40, -40, -40)));
		XYPlot plot = SensitivityFigure.changes(entries, -80, -70, -40);
		assertEquals(List.of(-40.), plot.getRangeMarkers(Layer.FOREGROUND).stream().map(
			line -> ((ValueMarker) line).getValue()).toList());
		assertEquals(Palette.INK, plot.getRenderer().getSeriesPaint(0));
		assertEquals(PlotOrientation.HORIZONTAL, plot.getOrientation());
		assertEquals(new Range(-.6, 2.6), plot.getDomainAxis().getRange());
		assertFalse(plot.getDomainAxis().isTickLabelsVisible());
		XYPlot ratios = SensitivityFigure.ratios(entries);
		assertTrue(ratios.getDomainAxis().isTickLabelsVisible());
		assertEquals(List.of(Palette.series(0), Palette.series(1)), List.of(ratios.getRenderer()
			.getSeriesPaint(0), ratios.getRenderer().getSeriesPaint(1)));
		assertEquals(4, ratios.getRenderer().getSeriesShape(1).getBounds2D().getWidth());
	}

	private static int bands(XYPlot plot) {
		return plot.getRangeMarkers(Layer.BACKGROUND) == null ? 0 : plot.getRangeMarkers(
			Layer.BACKGROUND).size();
	}

	private static void assertRange(double low, double high, XYPlot plot) {
		assertEquals(low, plot.getRangeAxis().getLowerBound(), 1e-9);
		assertEquals(high, plot.getRangeAxis().getUpperBound(), 1e-9);
	}

	/** The first choice stands at the top; 56 % of the width are for the ratios. */
	@Test
	void choicesAndChangesStandSideBySide() {
		List<SensitivityFigure.Entry> entries = List.of(new SensitivityFigure.Entry("a", 1, 1, -100),
			new SensitivityFigure.Entry("b", 1, 1, 0));
		Figure figure = SensitivityFigure.of("s", "c", entries, Double.NaN, Double.NaN, -50);
		assertEquals((20 + 5.2 * 2) / 25.4 * 72, figure.heightPoints(), 1e-9);
		BufferedImage image = figure.image(288);
		int split = (int) (.56 * image.getWidth());
		assertTrue(ink(image, 0, split) > 500 && ink(image, split, image.getWidth()) > 500);
		List<int[]> dots = dots(image, split);
		int left = dots.stream().mapToInt(dot -> dot[0]).min().orElseThrow();
		double above = dots.stream().filter(dot -> dot[0] < left + 20).mapToInt(dot -> dot[1]).average()
			.orElseThrow();
		double below = dots.stream().filter(dot -> dot[0] > left + 20).mapToInt(dot -> dot[1]).average()
			.orElseThrow();
		assertTrue(above + 20 < below, above + " " + below);
	}

	/** @return where as many pixels as a dot has stand side by side, above axis and legend */
	private static List<int[]> dots(BufferedImage image, int from) {
		List<int[]> dots = new ArrayList<>();
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = from, run = 0; y < image.getHeight() / 2 && x < image.getWidth(); x++) {
				boolean ink = image.getRGB(x, y) == Palette.INK.getRGB();
				if (!ink && run > 12 && run < 17) dots.add(new int[] { x - run, y });
				run = ink ? run + 1 : 0;
			}
		return dots;
	}

	private static int ink(BufferedImage image, int from, int to) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = from; x < to; x++)
				if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) count++;
		return count;
	}

	/** White and without frame or title, 8 and 7 point type, the legend in rows below. */
	@Test
	void allChartsHaveOneLook() {
		XYPlot plot = CurveFigure.plot(List.of());
		JFreeChart chart = ChartStyle.chart(plot, 0);
		assertNull(chart.getLegend());
		assertNull(chart.getTitle());
		assertEquals(Color.WHITE, chart.getBackgroundPaint());
		assertEquals(Color.WHITE, plot.getBackgroundPaint());
		assertFalse(plot.isOutlineVisible() || plot.isDomainGridlinesVisible());
		assertEquals(0, plot.getAxisOffset().getLeft());
		for (NumberAxis axis : List.of((NumberAxis) plot.getDomainAxis(), (NumberAxis) plot
			.getRangeAxis()))
		{
			assertEquals(8, axis.getLabelFont().getSize());
			assertEquals(7, axis.getTickLabelFont().getSize());
			assertEquals(List.of(Palette.INK, Palette.INK, Palette.INK, Palette.INK), List.of(axis
				.getLabelPaint(), axis.getTickLabelPaint(), axis.getAxisLinePaint(), axis
					.getTickMarkPaint()));
			assertEquals(ChartStyle.THIN, axis.getAxisLineStroke());
			assertEquals(ChartStyle.THIN, axis.getTickMarkStroke());
		}
		assertEquals("−2.5", ((NumberAxis) plot.getDomainAxis()).getNumberFormatOverride().format(
			-2.5));
		assertEquals("−2.0", ((NumberAxis) plot.getRangeAxis()).getNumberFormatOverride().format(-2));
		assertFalse(ChartStyle.axis("a").getAutoRangeIncludesZero());
	}

	@Test
	void legendsStandBelow() {
		Curve line = new Curve(TimeAxis.ofSeconds(0, 5), new double[] { 1, 2 });
		XYPlot plot = CurveFigure.plot(List.of(new GroupCurve("a", "pre", 1, line, line, line)));
		LegendTitle below = ChartStyle.chart(plot, 2).getLegend();
		assertEquals(RectangleEdge.BOTTOM, below.getPosition());
		assertEquals(ChartStyle.SMALL, below.getItemFont());
		assertEquals(Palette.INK, below.getItemPaint());
		assertEquals(Color.WHITE, below.getBackgroundPaint());
	}
}

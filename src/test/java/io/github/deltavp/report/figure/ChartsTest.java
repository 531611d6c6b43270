// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.CohortAnalysis;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.GroupCurve;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** What the charts show, number by number; values and quantiles were worked out by hand. */
class ChartsTest {

	private static final String TABLE = "patient,group,x\nA,failure,8\nB,failure,1\nC,failure,5\n" +
		"D,failure,4\nE,responder,6\nF,responder,-10\nG,responder,0\nH,responder,2\n";

	private final MarkerResult marker;

	ChartsTest() throws IOException {
		CohortOptions options = CohortOptions.defaults().withBootstrap(100, 1).withCutoffs(Map.of("x",
			2.5));
		marker = new CohortAnalysis(options).analyse(new TableReader(CellFormat.POINT).read(CsvFile
			.parse(TABLE, "t"), "t")).marker("x");
	}

	/** @return "x,y" of each point of a series */
	private static List<String> points(XYDataset data, int series) {
		return IntStream.range(0, data.getItemCount(series)).mapToObj(i -> data.getXValue(series, i) +
			"," + data.getYValue(series, i)).toList();
	}

	private static <T> List<T> annotations(XYPlot plot, Class<T> kind) {
		return ((AbstractXYItemRenderer) plot.getRenderer()).getAnnotations().stream().filter(
			kind::isInstance).map(kind::cast).toList();
	}

	@Test
	void theRocCurveGoesThroughEveryCutAndMarksTheTwoCutoffs() {
		XYDataset data = new RocFigure().plot(List.of(marker)).getDataset();
		assertEquals(3, data.getSeriesCount());
		assertEquals(List.of("0.0,0.0", "0.0,0.25", "0.25,0.25", "0.25,0.5", "0.25,0.75", "0.5,0.75",
			"0.5,1.0", "0.75,1.0", "1.0,1.0"), points(data, 0));
		assertTrue(data.getSeriesKey(0).toString().startsWith("x: AUC 0.750 ("), data.getSeriesKey(0)
			.toString());
		assertEquals("x, Youden: above 0.5", data.getSeriesKey(1));
		assertEquals(List.of("0.5,1.0"), points(data, 1));
		assertEquals("x, fixed: above 2.5", data.getSeriesKey(2));
		assertEquals(List.of("0.25,0.75"), points(data, 2));
	}

	@Test
	void boxesEndAtTheQuartilesAndWhiskersAtTheFarthestValues() {
		XYPlot plot = new BoxFigure(marker).plot();
		assertEquals(List.of("failure (n = 4)", "responder (n = 4)"), List.of(((SymbolAxis) plot
			.getDomainAxis()).getSymbols()));
		assertEquals(List.of("3.25 5.75", "-2.5 3.0"), annotations(plot, XYBoxAnnotation.class).stream()
			.map(box -> box.getY0() + " " + box.getY1()).toList());
		List<String> lines = annotations(plot, XYLineAnnotation.class).stream().map(line -> Math.round(
			(line.getX1() + line.getX2()) / 2) + ": " + line.getY1() + " " + line.getY2()).toList();
		for (String line : List.of("0: 4.5 4.5", "0: 5.75 8.0", "0: 3.25 1.0", "1: 1.0 1.0",
			"1: 3.0 6.0", "1: -2.5 -10.0"))
			assertTrue(lines.contains(line), line + " is not in " + lines);
		assertEquals(List.of("p = 0.343"), annotations(plot, XYTextAnnotation.class).stream().map(
			XYTextAnnotation::getText).toList());
	}

	@Test
	void everyLesionIsAPointBesideItsGroupAndTheMeanADiamond() {
		XYDataset data = new BoxFigure(marker).plot().getDataset();
		assertEquals(List.of(1.0, 4.0, 5.0, 8.0), IntStream.range(0, 4).mapToObj(i -> data.getYValue(0,
			i)).toList());
		assertTrue(IntStream.range(0, 4).allMatch(i -> Math.abs(data.getXValue(1, i) - 1) < .3));
		assertEquals(List.of("0.0,4.5", "1.0,-0.5"), points(data, 2));
	}

	@Test
	void barsFallFromTheLargestRiseAndHaveTheColourOfTheirGroup() {
		XYPlot plot = WaterfallFigure.plot(marker);
		IntervalXYDataset data = (IntervalXYDataset) plot.getDataset();
		assertEquals(List.of("0.0,8.0", "2.0,5.0", "3.0,4.0", "5.0,1.0"), points(data, 0));
		assertEquals(List.of("1.0,6.0", "4.0,2.0", "6.0,0.0", "7.0,-10.0"), points(data, 1));
		assertEquals(-10, data.getStartYValue(1, 3));
		assertEquals(0, data.getEndYValue(1, 3));
		assertEquals(Palette.POSITIVE, plot.getRenderer().getSeriesPaint(0));
		assertEquals(List.of(0.0, 2.5), plot.getRangeMarkers(Layer.FOREGROUND).stream().map(
			line -> ((ValueMarker) line).getValue()).toList());
	}

	@Test
	void groupCurvesHaveTheirBands() {
		TimeAxis times = TimeAxis.ofSeconds(0, 5);
		GroupCurve band = new GroupCurve("failure", "pre", 3, new Curve(times, new double[] { 1, 2 }),
			new Curve(times, new double[] { .5, 1.5 }), new Curve(times, new double[] { 1.5, 2.5 }));
		Curve none = new Curve(times, new double[] { Double.NaN, Double.NaN });
		GroupCurve alone = new GroupCurve("responder", "post", 1, band.mean(), none, none);
		IntervalXYDataset data = (IntervalXYDataset) CurveFigure.plot(List.of(band, alone))
			.getDataset();
		assertEquals("failure, pre (n = 3)", data.getSeriesKey(0));
		assertEquals(List.of("0.0,1.0", "5.0,2.0"), points(data, 0));
		assertEquals(1.5, data.getStartYValue(0, 1));
		assertEquals(2.5, data.getEndYValue(0, 1));
		assertEquals(2, data.getStartYValue(1, 1), "a single curve has no band");
	}

	@Test
	void whatWasMeasuredIsDotsAndWhatWasFittedALine() {
		TimeAxis times = TimeAxis.ofSeconds(0, 5);
		XYPlot plot = FittedCurvesFigure.plot(List.of(new FittedCurvesFigure.Entry("lesion", new Curve(
			times, new double[] { 0, 3 }), new Curve(times, new double[] { .5, 2 }))), "mM");
		assertEquals(List.of("0.0,0.0", "5.0,3.0"), points(plot.getDataset(), 0));
		assertEquals(List.of("0.0,0.5", "5.0,2.0"), points(plot.getDataset(), 1));
		assertEquals("mM", plot.getRangeAxis().getLabel());
		assertEquals(1, plot.getLegendItems().getItemCount());
	}

	@Test
	void choicesStandFromTopToBottomWithIntervalAndCutoff() {
		List<SensitivityFigure.Entry> upwards = List.of(new SensitivityFigure.Entry("second", 3, 2,
			-33), new SensitivityFigure.Entry("first", 4, 1, -75));
		XYPlot ratios = SensitivityFigure.ratios(upwards);
		assertEquals(List.of("0.0,3.0", "1.0,4.0"), points(ratios.getDataset(), 0));
		assertEquals(List.of("0.0,2.0", "1.0,1.0"), points(ratios.getDataset(), 1));
		XYPlot changes = SensitivityFigure.changes(upwards, -80, -70, -40);
		assertEquals(List.of("0.0,-33.0", "1.0,-75.0"), points(changes.getDataset(), 0));
		IntervalMarker band = (IntervalMarker) changes.getRangeMarkers(Layer.BACKGROUND).iterator()
			.next();
		assertEquals(-80, band.getStartValue());
		assertEquals(-70, band.getEndValue());
		assertTrue(changes.getRangeAxis().getRange().contains(-80) && changes.getRangeAxis().getRange()
			.contains(-33));
	}
}

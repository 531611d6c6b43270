// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.awt.Color;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import io.github.deltavp.report.figure.ChartStyle;

class ArteryFigureTest {

	@Test
	void theCurveOfAnArteryStandsBeforeThoseOfItsSlicesWithBaselineAndArrival() {
		Curve line = new Curve(TimeAxis.ofSeconds(0, 6, 12), new double[] { 0, 9, 4 });
		XYPlot plot = ArteryFigure.plot(new ArteryFigure.Curves(line, new TreeMap<>(Map.of(2, line, 3,
			line, 5, line)), 0, 3, 4.5));
		XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
		assertEquals(4, plot.getDataset().getSeriesCount());
		assertEquals(Color.BLACK, renderer.getSeriesPaint(0));
		for (int i = 1; i < 4; i++)
			assertEquals(ChartStyle.THIN, renderer.getSeriesStroke(i));
		assertEquals(3, IntStream.range(1, 4).mapToObj(renderer::getSeriesPaint).distinct().count());
		assertEquals(SeriesRenderingOrder.REVERSE, plot.getSeriesRenderingOrder(), "the first on top");
		assertEquals(List.of("all voxels", "slice 3", "slice 4", "slice 6"), IntStream.range(0, plot
			.getLegendItems().getItemCount()).mapToObj(i -> plot.getLegendItems().get(i).getLabel())
			.toList());
		IntervalMarker baseline = (IntervalMarker) plot.getDomainMarkers(Layer.BACKGROUND).iterator()
			.next();
		assertEquals(List.of(0., 3.), List.of(baseline.getStartValue(), baseline.getEndValue()));
		ValueMarker arrival = (ValueMarker) plot.getDomainMarkers(Layer.FOREGROUND).iterator().next();
		assertEquals(4.5, arrival.getValue());
		assertEquals(new Range(0, 12), plot.getDomainAxis().getRange());
	}
}

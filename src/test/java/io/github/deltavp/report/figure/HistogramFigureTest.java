// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** Ten voxels from 0 to 9 before, four at 2.1 after: bins of 0.5. */
class HistogramFigureTest {

	private static final XYPlot PLOT = HistogramFigure.plot(List.of(new HistogramFigure.Group(
		"before", IntStream.range(0, 10).asDoubleStream().toArray(), 4.5), new HistogramFigure.Group(
			"after", new double[] { 2.1, 2.1, 2.1, 2.1 }, 2.1)), "Vp (mL/100 mL)");

	private static double at(int series, double bin) {
		XYDataset data = PLOT.getDataset();
		return IntStream.range(0, data.getItemCount(series)).filter(i -> data.getXValue(series,
			i) == bin).mapToDouble(i -> data.getYValue(series, i)).findFirst().orElseThrow();
	}

	@Test
	void everyVoxelIsCountedOnceAndBothVisitsInPercentOfTheirs() {
		assertEquals(List.of(10., 0., 10.), List.of(at(0, 1), at(0, 1.5), at(0, 2)));
		assertEquals(100, at(1, 2));
		for (int series = 0; series < 2; series++) {
			int group = series;
			assertEquals(100, IntStream.range(0, PLOT.getDataset().getItemCount(group)).mapToDouble(
				i -> PLOT.getDataset().getYValue(group, i)).sum(), 1e-9);
		}
	}

	@Test
	void theMiddleOfEachVisitIsALineOfItsColour() {
		List<?> markers = List.copyOf(PLOT.getDomainMarkers(Layer.FOREGROUND));
		assertEquals(4.5, ((ValueMarker) markers.get(0)).getValue());
		assertEquals(Palette.series(1), ((ValueMarker) markers.get(1)).getPaint());
		assertEquals("Vp (mL/100 mL)", PLOT.getDomainAxis().getLabel());
		assertTrue(PLOT.getDomainAxis().getUpperBound() > 9);
	}
}

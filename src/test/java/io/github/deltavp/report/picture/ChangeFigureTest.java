// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.report.picture.ChangeFigure.Group;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ChangeFigureTest {

	private static final List<Group> GROUPS = List.of(new Group("fell", Color.BLUE, new double[] {
		-99, -62, -61, -58 }), new Group("stayed", Color.GRAY, new double[] { 1 }), new Group("rose",
			Color.RED, new double[] { 61, 5000 }));

	private static double at(XYPlot plot, int series, double percent) {
		XYDataset bars = plot.getDataset();
		for (int i = 0; i < bars.getItemCount(series); i++)
			if (bars.getXValue(series, i) == percent) return bars.getYValue(series, i);
		return 0;
	}

	@Test
	void everyVoxelIsCountedInItsBinOfFivePercent() {
		XYPlot plot = ChangeFigure.plot(GROUPS, -40);
		assertEquals(1, at(plot, 0, -97.5));
		assertEquals(2, at(plot, 0, -62.5));
		assertEquals(1, at(plot, 0, -57.5));
		assertEquals(1, at(plot, 1, 2.5));
		assertEquals(1, at(plot, 2, 62.5));
	}

	@Test
	void whatIsBeyondTheAxisIsCountedAtItsEnd() {
		XYPlot plot = ChangeFigure.plot(GROUPS, -40);
		assertEquals(1, at(plot, 2, 202.5));
		assertEquals(-100, plot.getDomainAxis().getLowerBound());
		assertTrue(plot.getDomainAxis().getUpperBound() >= 205);
	}

	@Test
	void theAxisReachesBeyondZeroWhereAllFell() {
		XYPlot plot = ChangeFigure.plot(GROUPS.subList(0, 1), -40);
		assertEquals(50, plot.getDomainAxis().getUpperBound());
	}

	/** A fall is drawn blue over the grey image, and what has no change stays grey. */
	@Test
	void onlyVoxelsWithAChangeAreColoured() {
		float[] grey = new float[64];
		Arrays.fill(grey, 1);
		float[] change = new float[64];
		Arrays.fill(change, Float.NaN);
		Arrays.fill(change, 0, 32, -100);
		FusedVisit slice = new FusedVisit(List.of(), new SliceView(8, 8, new Rectangle(8, 8), 1, 1,
			Optional.empty()), grey, change, List.of());
		BufferedImage image = ChangeFigure.of("change", "", slice, GROUPS, -40).image(72);
		Color fell = new Color(image.getRGB(40, 30));
		Color none = new Color(image.getRGB(40, 110));
		assertTrue(fell.getBlue() > fell.getRed() + 80, fell.toString());
		assertEquals(none.getRed(), none.getBlue());
	}

	@Test
	void coloursGoFromBlueOverPaleToVermilion() {
		assertEquals(0x0072B2, ChangeColours.of(-100));
		assertEquals(0x0072B2, ChangeColours.of(-400));
		assertEquals(0xF2F2F2, ChangeColours.of(0));
		assertEquals(0xD55E00, ChangeColours.of(100));
		assertEquals(0x79B2D2, ChangeColours.of(-50));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalFigureTest {

	private static final int DPI = 144;
	private static final double PIXELS_PER_POINT = DPI / 72.;
	/** Points from the left edge to −100 % and to the highest value shown. */
	private static final double FIRST = 90;
	private static final double LAST = 170 * 72 / 25.4 - 120;

	@Test
	void linesReachAsFarAsTheirIntervals() {
		IntervalFigure.Entry fell = new IntervalFigure.Entry("T12", -60, new double[] { -70, -55 },
			new double[] { -80, -45 });
		IntervalFigure.Entry rose = new IntervalFigure.Entry("A very long name of a lesion in L3", 30,
			new double[] { Double.NaN, Double.NaN }, new double[] { Double.NaN, Double.NaN });
		BufferedImage image = IntervalFigure.of("answer", "", List.of(fell, rose), -40).image(DPI);
		int[] blue = coloured(image, 0x0072B2);
		assertEquals(x(-80, 50), blue[0], 1.5);
		assertEquals(x(-45, 50), blue[blue.length - 1], 1.5);
		int[] orange = coloured(image, 0xD55E00);
		assertEquals(x(30, 50) - 2.5 * PIXELS_PER_POINT, orange[0], 2.5);
		assertEquals(x(30, 50) + 2.5 * PIXELS_PER_POINT, orange[orange.length - 1], 2.5);
	}

	@Test
	void aHugeRiseEndsAtTheEdge() {
		BufferedImage image = IntervalFigure.of("answer", "", List.of(new IntervalFigure.Entry("L1",
			500, new double[] { 100, 900 }, new double[] { 50, 1200 })), -40).image(DPI);
		int[] orange = coloured(image, 0xD55E00);
		assertEquals(x(50, 200), orange[0], 1.5);
		assertEquals(x(200, 200), orange[orange.length - 1], 3 * PIXELS_PER_POINT);
		assertTrue(orange[orange.length - 1] < image.getWidth() - 100 * PIXELS_PER_POINT);
	}

	/** Columns of pixels in which a colour is. */
	private static int[] coloured(BufferedImage image, int colour) {
		return IntStream.range(0, image.getWidth()).filter(x -> IntStream.range(0, image.getHeight())
			.anyMatch(y -> isAlike(image.getRGB(x, y), colour))).toArray();
	}

	/** Edges are smoothed. */
	private static boolean isAlike(int pixel, int colour) {
		return IntStream.of(0, 8, 16).allMatch(bits -> Math.abs((pixel >> bits & 255) -
			(colour >> bits & 255)) < 60);
	}

	private static double x(double percent, double highest) {
		return PIXELS_PER_POINT * (FIRST + (LAST - FIRST) * (percent + 100) / (highest + 100));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Pixels of a fused figure: ten by ten pixels, of which the middle is outlined. */
class FusedFigureTest {

	private static final int SIZE = 10;
	private static final int SCALE = 4;
	private static final double PANEL = 108 / 25.4 * 72 * .9 / 3;
	private static final int GREY = 0x808080;
	private static final int HOT = 0xFCFFA4;
	private static final int COLD = 0x000004;

	private final BufferedImage image;

	/** Images: left half as bright as half the right; map: hot above, without a value below. */
	FusedFigureTest() {
		float[] anatomy = new float[SIZE * SIZE];
		float[] map = new float[SIZE * SIZE];
		boolean[] inside = new boolean[SIZE * SIZE];
		for (int i = 0; i < map.length; i++) {
			int x = i % SIZE;
			int y = i / SIZE;
			anatomy[i] = x < 5 ? 50 : 100;
			map[i] = y < 5 ? 2 : Float.NaN;
			inside[i] = x > 2 && x < 7 && y > 2 && y < 7;
		}
		FusedVisit visit = new FusedVisit(List.of(), SIZE, anatomy, map, List.of(new FusedVisit.Outline(
			"lesion", 0, inside)), new Rectangle(SIZE, SIZE), 1);
		image = FusedFigure.of("fused", "", List.of(visit, visit), 2, "Vp").image(72 * SCALE);
	}

	/** @return the colour at a place of a panel, in pixels of the slice */
	private int at(int row, int column, double x, double y) {
		double left = column * PANEL + x * (PANEL - 3) / SIZE;
		double top = row * PANEL + y * (PANEL - 3) / SIZE;
		return image.getRGB((int) (left * SCALE), (int) (top * SCALE)) & 0xFFFFFF;
	}

	@Test
	void imagesMapAndBothStandSideBySideOneRowAVisit() {
		for (int row = 0; row < 2; row++) {
			assertEquals(List.of(GREY, 0xFFFFFF, GREY), List.of(at(row, 0, 1.5, 1.5), at(row, 0, 8.5,
				1.5), at(row, 0, 1.5, 8.5)));
			assertEquals(List.of(HOT, HOT, COLD), List.of(at(row, 1, 1.5, 1.5), at(row, 1, 8.5, 1.5), at(
				row, 1, 1.5, 8.5)));
			assertEquals(List.of(HeatColours.blend(GREY, HOT, .6), GREY), List.of(at(row, 2, 1.5, 1.5),
				at(row, 2, 1.5, 8.5)));
		}
	}

	@Test
	void outlinesRunAlongTheEdgesOfThePixels() {
		int orange = Palette.POSITIVE.getRGB() & 0xFFFFFF;
		for (int column = 0; column < 3; column++) {
			for (double[] edge : new double[][] { { 3, 5.5 }, { 7, 5.5 }, { 4.5, 3 }, { 4.5, 7 } })
				assertEquals(orange, at(1, column, edge[0], edge[1]));
			assertTrue(at(1, column, 4.5, 4.5) != orange && at(1, column, 2.5, 5.5) != orange);
		}
	}

	@Test
	void theBarRunsFromColdToHot() {
		int x = (int) ((3 * PANEL + 7) * SCALE);
		double height = 2 * PANEL;
		Color top = new Color(image.getRGB(x, 16 * SCALE));
		Color bottom = new Color(image.getRGB(x, (int) ((height - 12) * SCALE)));
		assertTrue(top.getRed() > 245 && top.getGreen() > 245 && top.getBlue() > 150, top.toString());
		assertTrue(bottom.getRed() < 8 && bottom.getGreen() < 4, bottom.toString());
	}

	/** @return whether a part of the picture holds a colour, in points */
	private static boolean holds(BufferedImage image, double x, double y, double width, double height,
		IntPredicate colour)
	{
		for (int j = (int) (y * SCALE); j < (y + height) * SCALE; j++)
			for (int i = (int) (x * SCALE); i < (x + width) * SCALE; i++)
				if (colour.test(image.getRGB(i, j) & 0xFFFFFF)) return true;
		return false;
	}

	private static boolean isInk(int colour) {
		return colour == (Palette.INK.getRGB() & 0xFFFFFF);
	}

	/**
	 * 0, 0.4 … 2 stand 3 points below a fifth each of the bar; 0 and 2 are narrower than the rest.
	 */
	@Test
	void theBarHasItsNumbersAndItsName() {
		double left = 3 * PANEL + 2;
		double bottom = 2 * PANEL - 10;
		for (int i = 0; i <= 5; i++) {
			double baseline = bottom - i * (bottom - 14) / 5 + 3;
			assertTrue(holds(image, left + 12, baseline - 6, 5, 6, FusedFigureTest::isInk), "number " +
				i);
			assertEquals(i > 0 && i < 5, holds(image, left + 18, baseline - 6, 8, 6,
				FusedFigureTest::isInk), "width of number " + i);
			assertFalse(holds(image, left + 12, baseline + 3, 14, 3, colour -> colour != 0xFFFFFF));
		}
		assertTrue(holds(image, left, 1, 8, 6, FusedFigureTest::isInk), "the name above the bar");
		assertFalse(holds(image, 3 * PANEL - 2, 20, 3.5, 40, colour -> colour != 0xFFFFFF));
		assertFalse(holds(image, left + 10.5, 20, 1, 10, colour -> colour != 0xFFFFFF));
	}

	@Test
	void outlinesEndWhereTheRegionEnds() {
		int orange = Palette.POSITIVE.getRGB() & 0xFFFFFF;
		for (double[] beyond : new double[][] { { 3, 2.5 }, { 3, 7.5 }, { 2.5, 3 }, { 7.5, 3 } })
			assertNotEquals(orange, at(1, 0, beyond[0], beyond[1]));
	}

	/** Two lines at the foot of the first picture: white letters on darkened images. */
	@Test
	void letteringStandsInTheFirstPicture() {
		BufferedImage lettered = FusedFigure.of("fused", "", List.of(grey(List.of("first",
			"the second")), grey(List.of())), 2, "Vp").image(72 * SCALE);
		double height = PANEL * 4 / 5;
		assertEquals(2 * height * SCALE, lettered.getHeight(), 1);
		double foot = height - 3 - 4;
		int background = 128;
		for (int line = 0; line < 2; line++) {
			double baseline = foot - 11 * (1 - line);
			int box = lettered.getRGB((int) (2.5 * SCALE), (int) ((baseline - 7.5) * SCALE)) & 0xFF;
			assertEquals(Math.round(background * (255 - 150) / 255.), box, 1);
			assertTrue(holds(lettered, 4, baseline - 5, 10, 5, colour -> colour == 0xFFFFFF));
			double width = line == 0 ? 30 : 55;
			assertFalse(holds(lettered, width, baseline - 7, PANEL - 10 - width, 9, colour -> (colour &
				0xFF) < background), "the box ends with its line");
		}
		assertFalse(holds(lettered, 3, foot - 22, 20, 2, colour -> (colour & 0xFF) < background));
		assertFalse(holds(lettered, PANEL + 3, foot - 10, 60, 10, colour -> colour == 0xFFFFFF));
	}

	/** Half as bright as the two brightest pixels, right above. */
	private static FusedVisit grey(List<String> lettering) {
		float[] anatomy = new float[20];
		Arrays.fill(anatomy, 50);
		Arrays.fill(anatomy, 3, 5, 100);
		return new FusedVisit(lettering, 5, anatomy, new float[20], List.of(), new Rectangle(5, 4), 1);
	}

	/** Of a slice of eight pixels a row those from (2, 3) on: brightest is the last, 128 of 255. */
	@Test
	void aPartOfASliceIsShownByItsOwnBrightness() {
		Figure figure = FusedFigure.of("fused", "", List.of(part(List.of())), 2, "Vp");
		BufferedImage shown = figure.image(72 * SCALE);
		for (int y = 0; y < 4; y++)
			for (int x = 0; x < 5; x++) {
				int[] colours = new int[3];
				for (int column = 0; column < 3; column++)
					colours[column] = shown.getRGB((int) ((column * PANEL + (x + .5) * (PANEL - 3) / 5) *
						SCALE), (int) ((y + .5) * (PANEL * 4 / 5 - 3) / 4 * SCALE)) & 0xFFFFFF;
				int grey = (int) Math.round(255 * Math.min(1, anatomy(x + 2, y + 3) / anatomy(5, 6)));
				double share = .05 * (x + y) / 2;
				assertEquals(0x010101 * grey, colours[0]);
				assertEquals(HeatColours.of(share), colours[1]);
				assertEquals(HeatColours.blend(0x010101 * grey, HeatColours.of(share), .6 * Math.min(1,
					share / .25)), colours[2]);
			}
	}

	/** 20 pixels are shown; the 99th percentile is the 19th of them, at (5, 6). */
	private static double anatomy(int x, int y) {
		return 60 + 3 * x + 11 * y;
	}

	private static FusedVisit part(List<String> lettering) {
		float[] anatomy = new float[80];
		float[] map = new float[80];
		for (int i = 0; i < 80; i++) {
			anatomy[i] = i % 8 > 6 || i / 8 > 6 ? 900 : (float) anatomy(i % 8, i / 8);
			map[i] = i % 8 < 2 || i / 8 < 3 ? 9 : .05f * (i % 8 + i / 8 - 5);
		}
		return new FusedVisit(lettering, 8, anatomy, map, List.of(), new Rectangle(2, 3, 5, 4), 1);
	}

	@Test
	void coloursGrowBrighterEvenly() {
		double before = -1;
		for (int i = 0; i <= 100; i++) {
			Color colour = new Color(HeatColours.of(i / 100.0));
			double brightness = .2126 * colour.getRed() + .7152 * colour.getGreen() + .0722 * colour
				.getBlue();
			assertTrue(brightness > before, "at " + i + " %");
			before = brightness;
		}
		assertEquals(HeatColours.of(0), HeatColours.of(-1));
		assertEquals(HeatColours.of(1), HeatColours.of(2));
	}
}

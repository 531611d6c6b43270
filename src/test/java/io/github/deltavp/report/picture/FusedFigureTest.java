// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.Figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.ImageSides;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Pixels of a fused figure: ten by ten pixels of 10 mm, of which the middle is outlined. */
class FusedFigureTest {

	private static final int SIZE = 10;
	private static final int SCALE = 4;
	private static final double PANEL = 40 / 25.4 * 72;
	private static final int GREY = 0x808080;
	private static final int HOT = 0xFCFFA4;
	private static final int COLD = 0x000004;
	private static final Optional<ImageSides> SAGITTAL = Optional.of(new ImageSides("A", "P", "S",
		"I"));

	private final boolean[] inside = new boolean[SIZE * SIZE];
	private final BufferedImage image;

	/** Images: left half as bright as half the right; map: hot above, without a value below. */
	FusedFigureTest() {
		float[] anatomy = new float[SIZE * SIZE];
		float[] map = new float[SIZE * SIZE];
		for (int i = 0; i < map.length; i++) {
			int x = i % SIZE;
			int y = i / SIZE;
			anatomy[i] = x < 5 ? 50 : 100;
			map[i] = y < 5 ? 2 : Float.NaN;
			inside[i] = x > 2 && x < 7 && y > 2 && y < 7;
		}
		image = image(visit(anatomy, map, Optional.empty()), false);
	}

	private FusedVisit visit(float[] anatomy, float[] map, Optional<ImageSides> sides) {
		return new FusedVisit(List.of("Before", "slice 3"), new SliceView(SIZE, SIZE, new Rectangle(
			SIZE, SIZE), 10, 10, sides), anatomy, map, List.of(new FusedVisit.Outline("lesion",
				OutlineColour.LESION, inside)));
	}

	private static BufferedImage image(FusedVisit visit, boolean arrows) {
		return FusedFigure.of("fused", "", List.of(visit, visit), 2, arrows).image(72 * SCALE);
	}

	/** The left edge of a column of pictures, in points; two lines of lettering and the letters. */
	private static double left(int column) {
		return 3.2 * 9 + column * PANEL + (column == 0 ? 0 : 9 + (column - 1) * 3);
	}

	private static double top(int row) {
		return 18 + row * (PANEL + 21);
	}

	/** @return the colour at a place of a panel, in pixels of the slice */
	private static int at(BufferedImage image, int row, int column, double x, double y) {
		return image.getRGB((int) ((left(column) + x * PANEL / SIZE) * SCALE), (int) ((top(row) + y *
			PANEL / SIZE) * SCALE)) & 0xFFFFFF;
	}

	private int at(int row, int column, double x, double y) {
		return at(image, row, column, x, y);
	}

	private static void assertColour(int expected, int actual) {
		for (int shift = 0; shift <= 16; shift += 8)
			assertEquals(expected >> shift & 0xFF, actual >> shift & 0xFF, 2, Integer.toHexString(
				actual));
	}

	@Test
	void imagesMapAndBothStandSideBySideOneRowAVisit() {
		for (int row = 0; row < 2; row++) {
			assertColour(GREY, at(row, 0, 1.5, 1.5));
			assertColour(0xFFFFFF, at(row, 0, 8.5, 1.5));
			assertColour(HOT, at(row, 1, 1.5, 1.5));
			assertColour(COLD, at(row, 1, 1.5, 8.5));
			assertColour(HeatColours.blend(GREY, HOT, .8), at(row, 2, 1.5, 1.5));
			assertColour(GREY, at(row, 2, 1.5, 8.5));
		}
	}

	/** White, with black beside it on either side, on any colour. */
	@Test
	void outlinesRunAlongTheEdgesOfThePixelsWhiteOnBlack() {
		double edge = .056;
		for (int column = 0; column < 3; column++)
			for (double[] place : new double[][] { { 3, 5.5, 1, 0 }, { 7, 5.5, 1, 0 }, { 4.5, 3, 0, 1 }, {
				4.5, 7, 0, 1 } })
			{
				assertColour(0xFFFFFF, at(1, column, place[0], place[1]));
				for (int side = -1; side <= 1; side += 2)
					assertTrue((at(1, column, place[0] + side * edge * place[2], place[1] + side * edge *
						place[3]) & 0xFF) < 70, "no black edge");
			}
		assertColour(GREY, at(0, 0, 4.4, 5.5));
	}

	@Test
	void betweenPixelsImagesAreInterpolatedButNotOverTheEndOfTheMap() {
		assertColour(0xB3B3B3, at(0, 0, 4.9, 1.5));
		assertColour(0xCCCCCC, at(0, 0, 5.1, 1.5));
		assertColour(HOT, at(0, 1, 1.5, 4.8));
		assertColour(COLD, at(0, 1, 1.5, 5.2));
	}

	/** 300 dpi of noise: a million pixels, of which a panel has 50 × 50. */
	@Test
	void filesOfNoisyPicturesStaySmall() throws IOException {
		Random random = new Random(1);
		float[] anatomy = new float[SIZE * SIZE];
		for (int i = 0; i < anatomy.length; i++)
			anatomy[i] = random.nextFloat();
		FusedVisit visit = visit(anatomy, anatomy, Optional.empty());
		int bytes = FusedFigure.of("fused", "", List.of(visit, visit), 1, false).png().length;
		assertTrue(bytes < 250_000, bytes + " bytes; half a million if dots are interpolated again");
	}

	@Test
	void theBarRunsFromColdToHot() {
		int x = (int) ((left(2) + PANEL + 9) * SCALE);
		Color top = new Color(image.getRGB(x, (int) ((top(0) + 2) * SCALE)));
		Color bottom = new Color(image.getRGB(x, (int) ((top(1) + PANEL - 2) * SCALE)));
		assertTrue(top.getRed() > 245 && top.getGreen() > 245 && top.getBlue() > 150, top.toString());
		assertTrue(bottom.getRed() < 8 && bottom.getGreen() < 4, bottom.toString());
	}

	/** @return whether a part of the picture holds a colour, in points */
	private static boolean holds(BufferedImage image, double x, double y, double width, double height,
		IntPredicate colour)
	{
		for (int row = (int) (y * SCALE); row < (y + height) * SCALE; row++)
			for (int column = (int) (x * SCALE); column < (x + width) * SCALE; column++)
				if (colour.test(image.getRGB(column, row) & 0xFFFFFF)) return true;
		return false;
	}

	private static boolean isInk(int colour) {
		return (colour & 0xFF) < 0x80;
	}

	/** The same pixels with and without letters: only around the first picture they differ. */
	@Test
	void lettersOfTheSidesStandAroundThePictureAndOnlyWhereTheyAreKnown() {
		float[] anatomy = new float[SIZE * SIZE];
		Arrays.fill(anatomy, 1);
		BufferedImage known = image(visit(anatomy, new float[SIZE * SIZE], SAGITTAL), false);
		BufferedImage unknown = image(visit(anatomy, new float[SIZE * SIZE], Optional.empty()), false);
		double middleX = left(0) + PANEL / 2 - 4;
		double middleY = top(0) + PANEL / 2 - 4;
		for (double[] place : new double[][] { { left(0) - 9, middleY }, { left(0) + PANEL + .5,
			middleY }, { middleX, top(0) - 9 }, { middleX, top(0) + PANEL + .5 } })
		{
			assertTrue(holds(known, place[0], place[1], 8, 8, FusedFigureTest::isInk));
			assertFalse(holds(unknown, place[0], place[1], 8, 8, FusedFigureTest::isInk));
		}
		for (int column = 0; column < 3; column++)
			for (double x = .05; x < SIZE; x += .1)
				for (double y = .05; y < SIZE; y += .1)
					assertEquals(at(unknown, 0, column, x, y), at(known, 0, column, x, y));
	}

	/** 100 mm are 113 points wide: the longest round length below 30 mm is 20 mm, 22.7 points. */
	@Test
	void theScaleBarHasARoundLengthBelowTheLastPicture() {
		double y = top(1) + PANEL + 4.5;
		double right = left(2) + PANEL;
		double length = .2 * PANEL;
		assertTrue(holds(image, right - length + .5, y - .2, .5, .4, FusedFigureTest::isInk));
		assertTrue(holds(image, right - 1, y - .2, .5, .4, FusedFigureTest::isInk));
		assertFalse(holds(image, right - length - 2.5, y - .2, 2, .4, FusedFigureTest::isInk));
	}

	@Test
	void arrowsPointFromTheUpperLeftAtTheLesionAndOnlyOnRequest() {
		BufferedImage with = image(visit(new float[SIZE * SIZE], new float[SIZE * SIZE], Optional
			.empty()), true);
		double tip = 3 - 2 / (PANEL / SIZE);
		assertColour(0xFFFFFF, at(with, 0, 0, tip - .3, tip - .3));
		assertColour(0xFFFFFF, at(with, 0, 2, tip - .3, tip - .3));
		assertColour(COLD, at(with, 0, 1, tip - .3, tip - .3));
		assertColour(GREY, at(0, 0, tip - .3, tip - .3));
	}

	@Test
	void bothVisitsHaveOneWindowUnlessTheirSignalsDifferByMoreThanTwice() {
		float[] bright = new float[SIZE * SIZE];
		float[] half = new float[SIZE * SIZE];
		float[] faint = new float[SIZE * SIZE];
		Arrays.fill(bright, 100);
		Arrays.fill(half, 50);
		Arrays.fill(faint, 20);
		float[] map = new float[SIZE * SIZE];
		Figure one = FusedFigure.of("f", "", List.of(visit(bright, map, SAGITTAL), visit(half, map,
			SAGITTAL)), 2, false);
		assertColour(0xFFFFFF, at(one.image(72 * SCALE), 0, 0, 1.5, 1.5));
		assertColour(GREY, at(one.image(72 * SCALE), 1, 0, 1.5, 1.5));
		assertTrue(one.caption().contains("one window"), one.caption());
		Figure two = FusedFigure.of("f", "", List.of(visit(bright, map, SAGITTAL), visit(faint, map,
			SAGITTAL)), 2, false);
		assertColour(0xFFFFFF, at(two.image(72 * SCALE), 1, 0, 1.5, 1.5));
		assertTrue(two.caption().contains("its own window"), two.caption());
	}

	/** Of a slice of eight pixels a row, those from (2, 3) on; the 99th percentile is at (5, 6). */
	@Test
	void aPartOfASliceIsShownByItsOwnBrightness() {
		float[] anatomy = new float[80];
		float[] map = new float[80];
		for (int i = 0; i < 80; i++) {
			anatomy[i] = i % 8 > 6 || i / 8 > 6 ? 900 : (float) anatomy(i % 8, i / 8);
			map[i] = i % 8 < 2 || i / 8 < 3 ? 9 : .05f * (i % 8 + i / 8 - 5);
		}
		BufferedImage shown = FusedFigure.of("fused", "", List.of(new FusedVisit(List.of("", ""),
			new SliceView(8, 10, new Rectangle2D.Double(2, 3, 5, 4), 1, 1, Optional.empty()), anatomy,
			map, List.of())), 2, false).image(72 * SCALE);
		for (int y = 0; y < 4; y++)
			for (int x = 0; x < 5; x++) {
				int grey = 0x010101 * (int) Math.round(255 * Math.min(1, anatomy(x + 2, y + 3) / anatomy(5,
					6)));
				double share = .05 * (x + y) / 2;
				int[] expected = { grey, HeatColours.of(share), HeatColours.blend(grey, HeatColours.of(
					share), .8 * Math.min(1, share / .4)) };
				for (int column = 0; column < 3; column++)
					assertColour(expected[column], shown.getRGB((int) ((left(column) + (x + .5) * PANEL / 5) *
						SCALE), (int) ((top(0) + (y + .5) * PANEL / 5) * SCALE)) & 0xFFFFFF);
			}
	}

	private static double anatomy(int x, int y) {
		return 60 + 3 * x + 11 * y;
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
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
		Color top = new Color(image.getRGB(x, 12 * SCALE));
		Color bottom = new Color(image.getRGB(x, (int) ((height - 12) * SCALE)));
		assertTrue(top.getRed() > 245 && top.getGreen() > 245 && top.getBlue() > 150, top.toString());
		assertTrue(bottom.getRed() < 8 && bottom.getGreen() < 4, bottom.toString());
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

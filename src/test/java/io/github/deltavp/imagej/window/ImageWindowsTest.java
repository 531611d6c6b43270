// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.deltavp.imagej.ImageOnCanvas;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageWindowsTest {

	private static final Dimension FRAME = new Dimension(14, 60);
	private static final Dimension SCREEN = new Dimension(1350, 744);

	/**
	 * A third of the screen is 450 pixels; 14 × 60 are the window's own. ImageJ's steps are 1, 1.5,
	 * 2, 3, 4, 6, 8.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 64, 64, 6", "1, 109, 100, 4", "1, 110, 100, 3", "1, 10, 171, 4", "1, 10, 172, 3",
		"1, 20, 20, 8", "0.5, 436, 20, 1", "0.5, 437, 20, 0.75", "0.5, 2000, 2000, 0.5" })
	void anImageIsAsLargeAsThreeBesideEachOtherCanBe(double zoom, int width, int height,
		double largest)
	{
		assertEquals(largest, ImageWindows.largestZoom(zoom, new Dimension(width, height), FRAME,
			SCREEN));
	}

	@ParameterizedTest
	@CsvSource({ "500, 300, 500, 300", "-20, 0, 10, 24", "1300, 700, 1160, 568", "10, 24, 10, 24" })
	void aWindowThatReachesBeyondTheScreenIsMovedInside(int x, int y, int insideX, int insideY) {
		assertEquals(new Point(insideX, insideY), ImageWindows.inside(new Rectangle(x, y, 200, 200),
			new Rectangle(10, 24, 1350, 744)));
	}

	@Test
	void aWindowLargerThanTheScreenBeginsAtItsCorner() {
		assertEquals(new Point(10, 24), ImageWindows.inside(new Rectangle(500, 500, 1351, 745),
			new Rectangle(10, 24, 1350, 744)));
	}

	@Test
	void anImageIsWholeWhereItsCanvasShowsAllOfItAtThatZoom() {
		ImageOnCanvas image = new ImageOnCanvas("map", 40, 30, 1, 1);
		image.getCanvas().setSize(80, 60);
		assertTrue(ImageWindows.isWhole(image, 2));
		assertFalse(ImageWindows.isWhole(image, 3));
		for (Dimension wrong : new Dimension[] { new Dimension(79, 60), new Dimension(80, 61) }) {
			image.getCanvas().setSize(wrong);
			assertFalse(ImageWindows.isWhole(image, 2), wrong.toString());
		}
		image.getCanvas().setSize(80, 60);
		for (Rectangle part : new Rectangle[] { new Rectangle(39, 30), new Rectangle(40, 29) }) {
			image.getCanvas().setSourceRect(part);
			assertFalse(ImageWindows.isWhole(image, 2), part.toString());
		}
		assertTrue(ImageWindows.isWhole(new ImagePlus("without window", image.getProcessor()), 2));
	}

	@Test
	void withoutADisplayNothingIsSeen() {
		assertFalse(ImageWindows.areSeen());
		assertTrue(ImageWindows.menu().isEmpty());
	}
}

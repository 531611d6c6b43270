// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceImageTest {

	private final Sight sight = new Sight();

	/** 80, 90, 100 and 110 in turn: the late image is 95, which is also the brightest. */
	private int grey(ShownVisit visit) {
		return SliceImage.of(sight, visit, 1).orElseThrow().getRGB(3, 2) & 255;
	}

	@Test
	void greyGoesFromOneEndOfTheRangeToTheOther() {
		ShownVisit visit = MadeVisits.plain(MadeVisits.GRID);
		sight.show(List.of(visit));
		assertEquals(255, grey(visit));
		sight.range(0, 2);
		assertEquals(127, grey(visit));
		sight.range(0.5, 1.5);
		assertEquals(127, grey(visit));
		sight.range(0.75, 1.75);
		assertEquals(63, grey(visit));
		sight.range(1.2, 2);
		assertEquals(0, grey(visit));
		sight.range(0, 1);
		sight.choose(sight.quantities().get(1));
		sight.frame(0);
		assertEquals(255 * 80 / 95, grey(visit));
		sight.frame(3);
		assertEquals(255, grey(visit), "brighter than white is white");
	}

	@Test
	void eachPixelIsInItsPlace() {
		ShownVisit visit = MadeVisits.counted("Before therapy");
		sight.show(List.of(visit));
		sight.range(160_000 / visit.brightest(), 1);
		BufferedImage image = SliceImage.of(sight, visit, 1).orElseThrow();
		assertEquals(20, image.getWidth());
		assertEquals(16, image.getHeight());
		for (int y : new int[] { 1, 4, 14 })
			assertEquals((int) (255 * (y * 100 + 7) / (visit.brightest() - 160_000)), image.getRGB(7, y) &
				255, 1, "row " + y);
	}

	@Test
	void mapsAreSmoothedForALookAndImagesAreNot() throws Exception {
		DynamicSeries patient = MadeVisits.patient();
		ShownVisit visit = MadeVisits.analysed();
		ShownVisit bare = ShownVisit.of("After therapy", patient);
		sight.show(List.of(visit, bare));
		float[] image = SliceImage.pixels(sight, visit, 1).orElseThrow();
		sight.smooth(60);
		assertArrayEquals(image, SliceImage.pixels(sight, visit, 1).orElseThrow());
		sight.choose(sight.quantities().get(2));
		float[] smooth = SliceImage.pixels(sight, visit, 1).orElseThrow();
		sight.smooth(0);
		float[] map = SliceImage.pixels(sight, visit, 1).orElseThrow();
		assertArrayEquals(visit.map("vp").orElseThrow().plane(1), map);
		double[] ends = { spread(map), spread(smooth) };
		assertNotEquals(0, ends[1]);
		assertEquals(0, ends[1] / ends[0], 0.9, "a smooth map has lower peaks");
		assertEquals(Optional.empty(), SliceImage.of(sight, bare, 1));
	}

	@Test
	void aPixelWithoutAValueIsBlack() {
		ShownVisit visit = ShownVisit.of("Before therapy", MadeSeries.of(MadeVisits.GRID,
			MadeVisits.TIMES, (x, y, slice, frame) -> x == 5 && y == 6 ? Double.NaN : 7));
		sight.show(List.of(visit));
		sight.range(-1, 1);
		BufferedImage image = SliceImage.of(sight, visit, 1).orElseThrow();
		assertEquals(0xFF000000, image.getRGB(5, 6));
		assertEquals(0xFFFFFFFF, image.getRGB(6, 5));
	}

	private static double spread(float[] map) {
		double highest = 0;
		for (float value : map)
			if (value > highest) highest = value;
		return highest;
	}
}

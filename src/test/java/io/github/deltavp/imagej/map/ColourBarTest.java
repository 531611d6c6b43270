// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.LUT;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of maps, and the bar that explains them. */
class ColourBarTest {

	/** A quarter of the image high; letters are a 24th of it, and not below 6 pixels. */
	@ParameterizedTest
	@CsvSource({ "240, 240, 10, 195 165 6 60", "480, 240, 10, 435 165 12 60",
		"40, 48, 6, 13 27 3 12" })
	void theBarStandsInTheLowerRightWithRoomForItsNumbers(int width, int height, int letters,
		String place)
	{
		ColourBar bar = new ColourBar(width, height);
		assertEquals(letters, bar.letterSize());
		List<Roi> parts = bar.of(fraction -> (int) (255 * fraction), "Vp", 0, 0.15);
		Rectangle own = parts.get(0).getBounds();
		assertEquals(place, own.x + " " + own.y + " " + own.width + " " + own.height);
		assertEquals(List.of("0.15", "0", "Vp"), parts.subList(1, 4).stream().map(roi -> ((TextRoi) roi)
			.getText().strip()).toList());
		for (int end = 1; end <= 2; end++) {
			Rectangle number = parts.get(end).getBounds();
			assertEquals(own.x + own.width + 1, number.x);
			assertTrue(number.y < (end == 1 ? own.y : own.y + own.height) && number.y + 2 *
				letters > (end == 1 ? own.y : own.y + own.height), "beside its end of the bar");
		}
		assertEquals(own.y - 2 * letters, parts.get(3).getBounds().y);
	}

	@Test
	void theBarRunsFromTheLowestColourBelowToTheHighestAbove() {
		ImageRoi bar = (ImageRoi) new ColourBar(240, 240).of(fraction -> (int) Math.round(120 *
			fraction), "Vp", 0, 1).get(0);
		for (int y = 0; y < 60; y++)
			for (int x : new int[] { 0, 5 })
				assertEquals(120 - 2 * y - 1, bar.getProcessor().get(x, y) & 0xFFFFFF, "row " + y);
	}

	@ParameterizedTest
	@CsvSource({ "240, Vp, 185", "240, A heading as wide as half of the image,",
		"60, A heading that no image is wide enough for, 0" })
	void theHeadingBeginsAtTheBarButStaysInsideTheImage(int width, String heading, Integer x) {
		Roi above = new ColourBar(width, 240).of(fraction -> 0, heading, 0, 1).get(3);
		if (x == null) assertEquals(width - 1, above.getXBase() + above.getFloatWidth(), 1);
		else assertEquals(x, above.getBounds().x);
	}

	/** A line a status in its colour, the last one 1.6 letters above the lower edge. */
	@Test
	void theLegendOfTheStatusStandsInTheLowerLeft() {
		ImagePlus image = MapImages.hyperstack("", List.of(ParameterMap.allocate("status", "", VoxelGrid
			.axisAligned(240, 240, 1, 1, 1, 1)), ParameterMap.allocate("vp", "", VoxelGrid.axisAligned(
				240, 240, 1, 1, 1, 1))));
		ColourBar.drawOn(image);
		VoxelStatus[] statuses = VoxelStatus.values();
		List<Roi> parts = List.of(image.getOverlay().toArray());
		for (VoxelStatus status : statuses) {
			TextRoi line = (TextRoi) parts.get(status.ordinal());
			assertEquals(status.words(), line.getText().strip());
			assertEquals(List.of(2., 240 - 16. * (statuses.length - status.code())), List.of(line
				.getXBase(), line.getYBase()));
			assertEquals(new Color(MapColours.of(status)), line.getFillColor());
			assertEquals(status == VoxelStatus.OUTSIDE_MASK ? Color.WHITE : Color.BLACK, line
				.getStrokeColor());
			assertEquals(List.of(1, 0, 0), List.of(line.getCPosition(), line.getZPosition(), line
				.getTPosition()));
		}
		ImageRoi bar = (ImageRoi) parts.get(statuses.length);
		assertEquals(2, bar.getCPosition());
		assertEquals(List.of("15", "0", "Vp (mL/100 mL)"), parts.subList(statuses.length + 1,
			statuses.length + 4).stream().map(roi -> ((TextRoi) roi).getText().strip()).toList());
		LUT colours = image.getLuts()[1];
		// Of 60 rows, 255 · 59.5 ÷ 60 and 255 · 30.5 ÷ 60.
		assertEquals(colours.getRGB(253) & 0xFFFFFF, bar.getProcessor().get(0, 0) & 0xFFFFFF);
		assertEquals(colours.getRGB(130) & 0xFFFFFF, bar.getProcessor().get(0, 29) & 0xFFFFFF);
	}

	@Test
	void lettersAreWhiteOnADarkGround() {
		TextRoi text = new ColourBar(240, 240).text(3, 5, "L1");
		assertEquals(Color.WHITE, text.getStrokeColor());
		assertEquals(new Color(0, 0, 0, 110), text.getFillColor());
	}

	private static ParameterMap map(String name, float... values) {
		return ParameterMap.of(name, "", VoxelGrid.axisAligned(values.length, 1, 1, 1, 1, 1), List.of(
			values));
	}

	/** So that one colour means one value in every exam. */
	@Test
	void knownQuantitiesHaveAFixedRange() {
		assertEquals(0.15, MapColours.of(map("vp", 7)).max);
		assertEquals(0, MapColours.of(map("vp", 7)).min);
	}

	/** 1, 2 or 5 times a power of ten above the 98th percentile of what lies above zero. */
	@ParameterizedTest
	@CsvSource({ "1, 1", "1.5, 2", "2, 2", "2.1, 5", "5.1, 10", "0.03, 0.05", "700, 1000" })
	void otherQuantitiesAreRoundedUp(float value, double end) {
		assertEquals(end, MapColours.of(map("other", value, -3, Float.NaN, Float.POSITIVE_INFINITY, 0,
			value)).max, 1e-9);
	}

	@Test
	void oneLargeValueInAHundredIsBeyondTheRange() {
		float[] values = new float[100];
		java.util.Arrays.fill(values, 1.5f);
		values[40] = 1000;
		assertEquals(2, MapColours.of(map("other", values)).max);
		values[60] = 1000;
		values[61] = 1000;
		assertEquals(1000, MapColours.of(map("other", values)).max);
		assertEquals(1, MapColours.of(map("other", -1, Float.NaN)).max, "nothing lies above zero");
	}

	@Test
	void ofALargeMapSomeValuesAreEnough() {
		float[] values = new float[(1 << 17) + 5];
		java.util.Arrays.fill(values, 3);
		assertEquals(5, MapColours.of(map("other", values)).max);
	}

	@Test
	void everyStatusHasAColourOfItsOwn() {
		LUT colours = MapColours.of(map("status", 0));
		int last = VoxelStatus.values().length - 1;
		assertEquals(last, colours.max);
		for (VoxelStatus status : VoxelStatus.values())
			for (double index : new double[] { Math.floor(255. * status.code() / last), Math.ceil(255. *
				status.code() / last) })
				assertEquals(new Color(MapColours.of(status)), new Color(colours.getRGB((int) index)),
					status.words());
		assertEquals(last + 1, java.util.Arrays.stream(VoxelStatus.values()).mapToInt(MapColours::of)
			.distinct().count());
	}
}

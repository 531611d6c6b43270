// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.DynamicSeries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuantityTest {

	private static final ShownVisit COUNTED = MadeVisits.counted("Before therapy");

	@Test
	void imagesAreInTheGreyOfTheirBrightestAndInPercentOfIt() {
		List<Quantity> images = Quantity.of(List.of(COUNTED, COUNTED));
		assertEquals("[T1, with contrast, Frames]", images.toString());
		for (Quantity image : images) {
			assertFalse(image.isMap());
			assertEquals("%", image.rangeUnit());
			assertEquals(100, image.rangeEnd());
			assertEquals(List.of(COUNTED.brightest(), COUNTED.brightest()), image.highest());
			assertEquals(0xFF404040, image.colours().getRGB(64));
		}
		assertTrue(images.get(1).isOfFrames());
		assertFalse(images.get(0).isOfFrames());
	}

	@Test
	void framesAreThoseOfTheTimeAndTheLateImageIsTheMean() {
		List<Quantity> images = Quantity.of(List.of(COUNTED));
		assertEquals(5 + 300 + 20_000 + 100_000, images.get(1).plane(COUNTED, 2, 12).orElseThrow()[5 +
			3 * 20]);
		assertEquals(5 + 300 + 20_000 + 150_000, images.get(0).plane(COUNTED, 2, 12).orElseThrow()[5 +
			3 * 20]);
	}

	@Test
	void mapsAreThoseThatOneOfTheVisitsHasInTheirUnits() throws Exception {
		DynamicSeries patient = MadeVisits.patient();
		ShownVisit analysed = MadeVisits.analysed();
		ShownVisit bare = ShownVisit.of("After therapy", patient);
		List<Quantity> all = Quantity.of(List.of(bare, analysed));
		Quantity vp = all.stream().filter(one -> one.key().equals("vp")).findFirst().orElseThrow();
		assertTrue(vp.isMap());
		assertEquals("Vp (mL/100 mL)", vp.toString());
		assertEquals("mL/100 mL", vp.rangeUnit());
		assertEquals(15, vp.rangeEnd(), 1e-9, "one colour means one value in every exam");
		assertEquals("1.23 mL/100 mL", vp.value(0.012345f));
		ParameterMap map = analysed.map("vp").orElseThrow();
		assertArrayEquals(map.plane(1), vp.plane(analysed, 1, 0).orElseThrow());
		assertEquals(Optional.empty(), vp.plane(bare, 1, 0));
		Quantity transfer = all.stream().filter(one -> one.key().equals("ktrans")).findFirst()
			.orElseThrow();
		assertEquals(0.3, transfer.rangeEnd(), 1e-9);
		assertEquals(transfer.unit(), transfer.rangeUnit());
		assertTrue(transfer.toString().endsWith("(" + transfer.unit() + ")"), transfer.toString());
		assertEquals("0.05 " + transfer.unit(), transfer.value(0.05f));
	}

	@Test
	void numbersAreShortAndWithoutPowersOfTen() {
		Quantity image = Quantity.of(List.of(COUNTED)).get(0);
		assertEquals("123000", image.value(123456));
		assertEquals("0.000123", image.value(0.000123456f));
		assertEquals("-2", image.value(-2));
		assertEquals("no value", image.value(Float.NaN));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bits cut out one by one, as PS3.5 8.1.1 lays them out. */
class StoredValuesTest {

	private static final Scaling HALVES = new Scaling(0.5, -3, Double.NaN);

	/** Bit i of a value is bit highBit − bitsStored + 1 + i of its cell; the last is the sign. */
	private static double value(long cell, PixelLayout layout) {
		double value = 0;
		for (int i = 0; i < layout.bitsStored(); i++)
			if ((cell >> layout.highBit() - layout.bitsStored() + 1 + i & 1) == 1) value += (layout
				.signed() && i == layout.bitsStored() - 1 ? -1 : 1) * Math.pow(2, i);
		return value;
	}

	@ParameterizedTest
	@CsvSource({ "8, 8, 7", "8, 6, 5", "8, 4, 7", "8, 1, 0", "16, 16, 15", "16, 12, 11", "16, 10, 13",
		"32, 32, 31", "32, 20, 19", "32, 24, 27" })
	void everyLayout(int allocated, int stored, int highBit) {
		Random random = new Random(allocated + stored);
		for (boolean signed : new boolean[] { false, true })
			for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
				PixelLayout layout = new PixelLayout(25, 4, 1, allocated, stored, highBit, signed, false);
				byte[] bytes = new byte[(int) layout.frameBytes()];
				random.nextBytes(bytes);
				float[] signal = new float[100];
				StoredValues.rescale(bytes, order == ByteOrder.BIG_ENDIAN, layout, HALVES, signal);
				ByteBuffer cells = ByteBuffer.wrap(bytes).order(order);
				for (float found : signal) {
					long cell = allocated == 8 ? cells.get() : allocated == 16 ? cells.getShort() : cells
						.getInt();
					assertEquals((float) (0.5 * value(cell, layout) - 3), found);
				}
			}
	}

	@ParameterizedTest
	@CsvSource({ "32", "64" })
	void floatsAndDoubles(int bits) {
		PixelLayout layout = new PixelLayout(2, 1, 1, bits, bits, bits - 1, false, true);
		ByteBuffer cells = ByteBuffer.allocate(bits / 4).order(ByteOrder.LITTLE_ENDIAN);
		for (float value : new float[] { 1.5f, -1e20f })
			if (bits == 32) cells.putFloat(value);
			else cells.putDouble(value);
		float[] signal = new float[2];
		StoredValues.rescale(cells.array(), false, layout, HALVES, signal);
		assertEquals(-2.25f, signal[0]);
		assertEquals(-5e19f, signal[1]);
	}

	/** FP = (PV · RS + RI) / (RS · SS) (Chenevert et al. 2014, doi 10.1593/tlo.13811). */
	@Test
	void philipsScaling() {
		Scaling scaling = new Scaling(2, 10, 4);
		assertEquals(true, scaling.hasPhilips());
		Scaling philips = scaling.toPhilips();
		assertEquals((7 * 2 + 10) / (2. * 4), 7 * philips.slope() + philips.intercept());
		assertEquals(false, philips.hasPhilips());
		assertEquals(false, new Scaling(2, 10, 0).hasPhilips());
	}
}

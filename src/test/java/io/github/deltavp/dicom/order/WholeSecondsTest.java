// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeSecondsTest {

	@ParameterizedTest
	@ValueSource(doubles = { 5.2, 1.3, 7.77, 2.5 })
	void evenSamplingIsFoundAgain(double interval) {
		double[] truth = new double[60];
		Arrays.setAll(truth, i -> i * interval);
		double[] floors = Arrays.stream(truth).map(Math::floor).toArray();
		assertArrayEquals(truth, WholeSeconds.uniform(floors, Double.NaN), 0.6);
		assertArrayEquals(truth, WholeSeconds.uniform(floors, interval), 1e-9);
	}

	@Test
	void unevenEvenAndFractionalTimesAreLeft() {
		assertNull(WholeSeconds.uniform(new double[] { 0, 3, 6, 20, 50 }, Double.NaN));
		assertNull(WholeSeconds.uniform(new double[] { 0, 5, 10, 15 }, Double.NaN));
		assertNull(WholeSeconds.uniform(new double[] { 0, 5.2, 10.4, 16 }, Double.NaN));
	}
}

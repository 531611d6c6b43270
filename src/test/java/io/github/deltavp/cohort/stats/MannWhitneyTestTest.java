// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTestTest {

	private static double[] numbers(String text) {
		return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
	}

	/**
	 * With ties R has the asymptotic interval only, by root finding to 1e-4: wilcox.test(x, y,
	 * conf.int = TRUE, exact = FALSE) of R 4.2.2.
	 */
	@ParameterizedTest
	@CsvSource({
		"-40 -40 0 0 20 20 20 50, -80 -80 -40 -40 -40 0 0 20 -60 -60, 1.764116e-06, 80.00005",
		"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 2 3 4 5, 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -1 1, -6.663303e-05, 1.510185e-05",
		"-30 103 -55 24 123 -16 -8 -18 3 28 94, -60 -70 -40 -70 -40 -60 -110 -30 -50 -10 -10 0 -20 -20 -50 0 0 -60 -70 -30 -10 30 0 0 -10 -70 -100 -90 -40 10 -60 -40 20 -50 -20 -70 -50 -60, 20.00005, 93.99998" })
	void shiftIntervalWithTies(String positive, String negative, double low, double high) {
		GroupPair groups = new GroupPair(Sample.of(numbers(positive)), Sample.of(numbers(negative)));
		for (MannWhitneyTest.Method method : MannWhitneyTest.Method.values()) {
			Interval shift = MannWhitneyTest.withDefaults().withMethod(method).test(groups).shift();
			assertEquals(low, shift.low(), 1e-4, method.name());
			assertEquals(high, shift.high(), 1e-4, method.name());
		}
	}

	/** That of groups that do not overlap, as the exact test finds it. */
	@Test
	void noPIsSmallerThanThatOfGroupsThatDoNotOverlap() {
		GroupPair apart = new GroupPair(Sample.of(7, 8, 9), Sample.of(1, 2, 3, 4));
		assertEquals(2 / 35., MannWhitneyTest.leastP(apart), 1e-12);
		assertEquals(MannWhitneyTest.withDefaults().test(apart).p(), MannWhitneyTest.leastP(apart),
			1e-12);
	}

	@Test
	void exactUpToFourHundredValues() {
		Random random = new Random(2);
		double[] values = random.doubles(401).toArray();
		GroupPair many = new GroupPair(Sample.of(Arrays.copyOf(values, 200)), Sample.of(Arrays
			.copyOfRange(values, 200, 401)));
		GroupPair few = new GroupPair(Sample.of(Arrays.copyOf(values, 200)), Sample.of(Arrays
			.copyOfRange(values, 200, 400)));
		assertFalse(MannWhitneyTest.withDefaults().test(many).exact());
		assertTrue(MannWhitneyTest.withDefaults().test(few).exact());
		MannWhitneyTest exact = MannWhitneyTest.withDefaults().withMethod(MannWhitneyTest.Method.EXACT);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> exact.test(many)).getMessage()
			.contains("401 values"));
	}

	@Test
	void refusesWhatIsNoSample() {
		assertThrows(IllegalArgumentException.class, () -> Sample.of(1, Double.POSITIVE_INFINITY));
		assertThrows(IllegalArgumentException.class, () -> new GroupPair(Sample.of(Double.NaN), Sample
			.of(1)));
		assertThrows(IllegalArgumentException.class, () -> MannWhitneyTest.withDefaults().withAlpha(5));
		assertThrows(IllegalArgumentException.class, () -> MannWhitneyTest.withDefaults().withAlpha(
			Double.NaN));
	}
}

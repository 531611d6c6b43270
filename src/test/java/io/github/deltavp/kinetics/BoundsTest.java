// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small records let in, and what they refuse in words that name it. */
class BoundsTest {

	@ParameterizedTest
	@CsvSource({ "0.01, 1, 10, 1, ", "0.01, 10, 10, 1, ", "0.01, 1, 1000, 9, ", "0, 1, 10, 1, kep",
		"-1, 1, 10, 1, kep", "NaN, 1, 10, 1, kep", "1, 1, 10, 1, kep", "0.01, 11, 10, 1, kep",
		"0.01, 1, 1001, 1, kep", "0.01, 1, NaN, 1, kep", "0.01, 1, 10, 0, ve", "0.01, 1, 10, NaN, ve" })
	void boundsOfAFit(double min, double slow, double max, double ve, String refused) {
		check(() -> new FitBounds(min, slow, max, ve), refused);
	}

	/** kep in 1/min becomes k in 1/s; a transit is as fast as 100 /min, and needs no proof. */
	@Test
	void boundsBecomeRanges() {
		FitBounds bounds = new FitBounds(0.06, 1.2, 12, 0.8);
		assertEquals(new RateBounds(0.001, 0.02, 0.2, 0.8), bounds.ofExchange());
		assertEquals(new RateBounds(0.001, 100. / 60, 100. / 60, Double.POSITIVE_INFINITY), bounds
			.ofTransits());
		assertEquals(new FitBounds(0.06, 12, 12, 0.8), bounds.withoutProof());
	}

	@ParameterizedTest
	@CsvSource({ "1, 2, 3, 1, ", "1, 3, 3, Infinity, ", "0, 2, 3, 1, rates", "2, 2, 3, 1, rates",
		"1, 4, 3, 1, rates", "1, 2, NaN, 1, rates", "1, 2, 3, 0, amount", "1, 2, 3, NaN, amount" })
	void rangesOfRates(double min, double slow, double max, double volume, String refused) {
		check(() -> new RateBounds(min, slow, max, volume), refused);
	}

	@ParameterizedTest
	@CsvSource({ "0, 15, ", "-120, 120, ", "3, 3, ", "1, 0, delay", "-121, 0, delay", "0, 121, delay",
		"NaN, 1, delay", "0, NaN, delay", "-130, -125, delay", "125, 130, delay" })
	void rangesOfDelays(double min, double max, String refused) {
		check(() -> new DelayRange(min, max), refused);
	}

	@Test
	void aRangeOfOneDelayIsFixed() {
		assertTrue(DelayRange.fixed(-2).isFixed());
		assertEquals(new DelayRange(-2, -2), DelayRange.fixed(-2));
		assertTrue(DelayRange.NONE.isFixed());
		assertFalse(DelayRange.DEFAULT.isFixed());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 1.5, -0.01, Double.NaN })
	void hematocritsOutsideZeroToOne(double fraction) {
		check(() -> new Hematocrit(fraction), "hematocrit is " + fraction);
	}

	@Test
	void plasmaIsWhatBloodCarriesOutsideItsCells() {
		assertEquals(3, new Hematocrit(0).plasma(3));
		assertEquals(5, new Hematocrit(0.4).plasma(3), 1e-15);
		assertEquals(10, new Hematocrit(0.4).plasma(Curve.sample(TimeAxis.uniform(2, 6), t -> t)).value(
			1), 1e-15);
	}

	@Test
	void errorsAreThoseOfWhatTheModelsHaveAndOfTheDelay() {
		assertEquals(List.of(Parameter.VP, Parameter.KTRANS, Parameter.VE, Parameter.KEP, Parameter.FP,
			Parameter.PS, Parameter.DELAY), Arrays.stream(Parameter.values()).filter(Parameter::hasError)
				.toList());
	}

	@Test
	void threeEndsHaveAnAnswer() {
		assertEquals(List.of(FitStatus.FITTED, FitStatus.AT_BOUND, FitStatus.NO_ENHANCEMENT), Arrays
			.stream(FitStatus.values()).filter(FitStatus::hasAnswer).toList());
	}

	private static void check(Executable made, String refused) {
		if (refused == null) assertDoesNotThrow(made);
		else {
			String message = assertThrows(IllegalArgumentException.class, made).getMessage();
			assertTrue(message.contains(refused), message);
		}
	}
}

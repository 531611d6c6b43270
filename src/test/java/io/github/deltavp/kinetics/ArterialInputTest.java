// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArterialInputTest {

	private static final TimeAxis KNOTS = TimeAxis.ofSeconds(2, 4, 5, 8, 9, 12, 20);
	private static final ArterialInput INPUT = ArterialInput.of(new Curve(KNOTS, new double[] { 0,
		0.5, 3, 5.5, 4, 2, 1 }));
	private static final TimeAxis TIMES = TimeAxis.ofSeconds(0, 2, 2.5, 4, 7, 7.5, 9, 16, 20, 21, 40);

	/** scipy 1.17.1, CubicSpline(…, bc_type='natural'); before and after as documented. */
	@ParameterizedTest
	@CsvSource({ "-7, 0", "1.9, 0", "2, 0", "3, -0.3541275597269623", "4.5, 1.661409449658703",
		"5, 3", "6.5, 5.641475575938567", "8.25, 5.174608375106655", "11, 2.2916492858045765",
		"15, 1.4650303967576792", "19.5, 1.0363511225469284", "20, 1", "20.1, 1", "300, 1" })
	void itIsANaturalCubicSpline(double seconds, double expected) {
		assertEquals(expected, INPUT.sample(TimeAxis.ofSeconds(seconds), 0)[0], 1e-13);
		assertEquals(expected, INPUT.sample(TimeAxis.ofSeconds(seconds + 3.25), 3.25)[0], 1e-13);
	}

	/** Moments of every size: by series where k·L is small, by recursion where it is not. */
	@ParameterizedTest
	@CsvSource({ "0, 0", "0, 0.001", "0, 0.04", "1.5, 0.3", "-2.25, 1.1", "0, 3" })
	void theConvolutionIsTheIntegral(double delay, double rate) {
		double[] value = INPUT.convolve(TIMES, delay, rate);
		for (int i = 0; i < value.length; i++)
			assertEquals(integral(TIMES.seconds(i) - delay, rate), value[i], 2e-7, "at " + TIMES.seconds(
				i));
	}

	/** ∫ Cp(τ)·exp(−k(t − τ)) dτ by Simpson's rule between the knots. */
	private static double integral(double t, double rate) {
		double sum = 0;
		double from = KNOTS.seconds(0);
		while (from < t) {
			double to = Math.min(t, Math.floor(4 * from + 1 + 1e-9) / 4);
			int steps = 20;
			double h = (to - from) / steps;
			for (int j = 0; j <= steps; j++) {
				int weight = j == 0 || j == steps ? 1 : j % 2 == 1 ? 4 : 2;
				double at = from + j * h;
				sum += h / 3 * weight * INPUT.sample(TimeAxis.ofSeconds(at), 0)[0] * Math.exp(-rate * (t -
					at));
			}
			from = to;
		}
		return sum;
	}

	/** Against differences over 2·10⁻⁵ s or /s, at times that are no knots, where Cp may bend. */
	@ParameterizedTest
	@CsvSource({ "0.1, 0.02", "0.1, 0.4", "2.6, 1.2", "-1.3, 0.15" })
	void slopesAreThoseOfTheColumns(double delay, double rate) {
		double[] value = new double[TIMES.size()];
		double[] perRate = value.clone();
		double[] perDelay = value.clone();
		INPUT.convolve(TIMES, delay, rate, value, perRate, perDelay);
		double h = 1e-5;
		double[] high = INPUT.convolve(TIMES, delay, rate + h);
		double[] low = INPUT.convolve(TIMES, delay, rate - h);
		double[] late = INPUT.convolve(TIMES, delay + h, rate);
		double[] early = INPUT.convolve(TIMES, delay - h, rate);
		double[] plasma = new double[TIMES.size()];
		double[] plasmaPerDelay = plasma.clone();
		INPUT.sample(TIMES, delay, plasma, plasmaPerDelay);
		double[] plasmaLate = INPUT.sample(TIMES, delay + h);
		double[] plasmaEarly = INPUT.sample(TIMES, delay - h);
		for (int i = 0; i < value.length; i++) {
			assertEquals((high[i] - low[i]) / (2 * h), perRate[i], 1e-7 * (10 + Math.abs(perRate[i])));
			assertEquals((late[i] - early[i]) / (2 * h), perDelay[i], 1e-6);
			assertEquals((plasmaLate[i] - plasmaEarly[i]) / (2 * h), plasmaPerDelay[i], 1e-6);
		}
	}

	/** At the first sample Cp begins, at the last its slope ends: both belong to what follows. */
	@Test
	void atItsEndsTheSlopeIsThatToTheRight() {
		TimeAxis ends = TimeAxis.ofSeconds(2, 20);
		double[] slope = new double[2];
		INPUT.sample(ends, 0, new double[2], slope);
		double[] next = INPUT.sample(TimeAxis.ofSeconds(2 + 1e-6, 20 + 1e-6), 0);
		assertArrayEquals(new double[] { -next[0] / 1e-6, 0 }, slope, 1e-6);
	}

	@ParameterizedTest
	@CsvSource({ "3, 1, at least 4", "4, NaN, 'is NaN at 1.0 s'", "4, Infinity, 'is Infinity at 1'",
		"4, 0, never rises above 0 mM", "9, -1, never rises above 0 mM" })
	void refusesWhatNoArteryHas(int samples, double second, String words) {
		double[] values = new double[samples];
		values[1] = second;
		String message = assertThrows(IllegalArgumentException.class, () -> ArterialInput.of(new Curve(
			TimeAxis.uniform(samples, 1), values))).getMessage();
		assertTrue(message.contains(words), message);
	}
}

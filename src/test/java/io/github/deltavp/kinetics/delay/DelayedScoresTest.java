// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grid of scores against sampled columns, and the top between its places by hand. */
class DelayedScoresTest {

	private static final int COUNT = 30;

	private final DelayedCurves curves = new DelayedCurves(new ExtendedTofts(), FitBounds.DEFAULT,
		COUNT);
	private final DelayedColumns columns = curves.columns;
	private final DelayedScores scores = new DelayedScores(columns, DelayedScores.coarse(columns),
		curves.volumeMax, Math.log(1 / 60.), COUNT, true);
	private final DelayedPeak peak = new DelayedPeak(columns, scores);

	private double logRate(int k) {
		return columns.logRates.centre(scores.rateCells[k]);
	}

	private double delay(int d) {
		return scores.delays[d];
	}

	@Test
	void theGridIsFineEnoughAndReachesBothEnds() {
		int delays = scores.delays.length;
		for (int d = 1; d < delays; d++)
			assertTrue(delay(d) - delay(d - 1) < 0.71 && delay(d) > delay(d - 1));
		assertTrue(delay(0) < -2 + 0.7 && delay(delays - 1) > 9 - 0.7);
		for (int k = 1; k < scores.rates; k++)
			assertTrue(logRate(k) - logRate(k - 1) < 0.61 && logRate(k) > logRate(k - 1));
		assertTrue(logRate(0) < columns.logRates.low() + 0.6 && logRate(scores.rates -
			1) > columns.logRates.high() - 0.6);
		assertTrue(logRate(scores.slowRates - 1) <= Math.log(1 / 60.));
		assertTrue(logRate(scores.slowRates) > Math.log(1 / 60.));
	}

	@Test
	void scoresAreWhatTheBestAmountsExplain() {
		scores.score(curves.coordinates, COUNT);
		for (int v = 0; v < COUNT; v++)
			for (int d = 0; d < scores.delays.length; d += 2) {
				double highest = Double.NEGATIVE_INFINITY;
				double slow = Double.NEGATIVE_INFINITY;
				for (int k = 0; k < scores.rates; k++) {
					PlainAmounts plain = curves.at(v, logRate(k), delay(d));
					double energy = curves.energy(v);
					assertEquals(energy - plain.sse, scores.score(d, k, v), 2e-2 * energy);
					highest = Math.max(highest, scores.score(d, k, v));
					if (k < scores.slowRates) slow = Math.max(slow, scores.score(d, k, v));
				}
				assertEquals(highest, scores.peak[d][v], 1e-5 * curves.energy(v));
				assertEquals(slow, scores.slowPeak[d][v], 1e-5 * curves.energy(v));
			}
	}

	/** Sets the scores of the first curve around a place, by rates and delays away from it. */
	private void set(int d, int k, DoubleBinaryOperator value) {
		for (int i = 0; i < scores.delays.length; i++)
			for (int j = 0; j < scores.rates; j++)
				scores.gain[i][j][0] = (float) value.applyAsDouble(j - k, i - d);
	}

	private void assertPeak(int d, int k, double rates, double delays) {
		peak.find(d, k, 0);
		double toRate = k + 1 < scores.rates ? logRate(k + 1) - logRate(k) : 0;
		double toDelay = delays > 0 ? delay(d + 1) - delay(d) : delays < 0 ? delay(d) - delay(d - 1)
			: 0;
		assertEquals(logRate(k) + rates * toRate, peak.logRate, 1e-5);
		assertEquals(delay(d) + delays * toDelay, peak.delay, 1e-5);
	}

	@ParameterizedTest
	@CsvSource({ "0.3, -0.2", "-0.4, 0.5", "0, 0", "0.55, 0.1" })
	void theTopOfAParabolaIsFound(double x, double z) {
		set(6, 5, (k, d) -> 9 - (k - x) * (k - x) - 2 * (d - z) * (d - z) + 0.7 * (k - x) * (d - z));
		assertPeak(6, 5, x, z);
	}

	/** Its third power changes the differences on both sides, and its slope is zero at 0.25. */
	@Test
	void theTopOfASkewedCurveIsFound() {
		set(6, 5, (k, d) -> 9 + 0.1 * Math.pow(k - 0.25, 3) - Math.pow(k - 0.25, 2) - d * d);
		assertPeak(6, 5, 0.25, 0);
	}

	@Test
	void theTopIsNotLookedForFarAway() {
		set(6, 5, (k, d) -> 9 - (k - 0.9) * (k - 0.9) - (d + 0.9) * (d + 0.9));
		assertPeak(6, 5, 0.6, -0.6);
	}

	@Test
	void atTheEndsOfTheGridTheTopIsLookedForAlongTheOtherAxis() {
		int last = scores.delays.length - 1;
		DoubleBinaryOperator parabola = (k, d) -> 9 - (k - 0.3) * (k - 0.3) - (d - 0.2) * (d - 0.2);
		set(0, 5, parabola);
		assertPeak(0, 5, 0.3, 0);
		set(last, 5, parabola);
		assertPeak(last, 5, 0.3, 0);
		set(6, 0, parabola);
		assertPeak(6, 0, 0, 0.2);
		set(6, scores.rates - 1, parabola);
		assertPeak(6, scores.rates - 1, 0, 0.2);
		set(6, scores.rates - 2, parabola);
		assertPeak(6, scores.rates - 2, 0.3, 0.2);
		set(0, 0, parabola);
		assertPeak(0, 0, 0, 0);
	}

	@Test
	void withoutATopThePlaceItselfIsTaken() {
		set(6, 5, (k, d) -> 9 + k * k - d * d + 0.3 * k + 0.3 * d);
		assertPeak(6, 5, 0, 0);
		set(6, 5, (k, d) -> 9 - k * k - d * d + 3 * k * d + 0.3 * k);
		assertPeak(6, 5, 0, 0);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.rate.RateEstimate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From any place, good or bad, the search climbs to where no small step explains more. */
class DelayedSearchTest {

	/** The same hard curves as those of {@link DelayedSolverTest}. */
	private static final int[] NUMBERS = IntStream.concat(IntStream.range(0, 25), IntStream.of(132,
		165, 290, 340, 459, 902, 921, 1049, 1182, 1644, 2099, 2309)).toArray();
	/** In half widths of the widest cells: four steps along the axes and four across. */
	private static final double STEP = 0.06;

	static List<TracerModel> models() {
		return List.of(new ExtendedTofts(), new Tofts());
	}

	private DelayedCurves curves;
	private DelayedSearch search;
	private final RateEstimate found = new RateEstimate();

	@ParameterizedTest
	@MethodSource("models")
	void endsWhereNoSmallStepExplainsMore(TracerModel model) {
		curves = new DelayedCurves(model, FitBounds.DEFAULT, DelayedCurves.RANGE, NUMBERS);
		search = new DelayedSearch(curves.columns, curves.volumeMax);
		CellAxis rates = curves.columns.logRates;
		CellAxis delays = curves.columns.delays;
		Random random = new Random(4);
		for (int v = 0; v < NUMBERS.length; v++)
			for (double highest : new double[] { rates.high(), Math.log(1 / 60.) }) {
				double logRate = rates.low() + random.nextDouble() * (highest - rates.low());
				double delay = delays.low() + random.nextDouble() * (delays.high() - delays.low());
				assertClimbs(v, highest, logRate, delay);
			}
	}

	private void assertClimbs(int v, double highest, double logRate, double delay) {
		double energy = curves.energy(v);
		search.start(curves.curve(v), energy, highest);
		search.refine(logRate, delay);
		String what = "curve " + NUMBERS[v] + " from " + logRate + ", " + delay;
		double near = 1e-6 * energy;
		assertTrue(search.unexplained() < curves.at(v, logRate, delay).sse + near, what);
		search.finish(found);
		assertEquals(Math.max(0, search.unexplained()), found.sse, 1e-12, what);
		double at = found.amount == 0 ? highest : Math.log(found.rate);
		double sse = curves.at(v, at, found.delay).sse;
		assertEquals(sse, found.sse, near, what);
		assertEquals(found.amount > 0 && (at < curves.columns.logRates.low() + 1e-7 || at > highest -
			1e-7), found.atEnd, what);
		for (int step = 0; step < 8; step++)
			assertTrue(stepped(v, at, found.delay, step * Math.PI / 4, highest) > sse - 3e-7 * energy,
				what + " to " + at + ", " + found.delay + ", step " + step);
	}

	private double stepped(int v, double logRate, double delay, double angle, double highest) {
		CellAxis rates = curves.columns.logRates;
		CellAxis delays = curves.columns.delays;
		double x = logRate + STEP * rates.widestHalf() * Math.cos(angle);
		double z = delay + STEP * delays.widestHalf() * Math.sin(angle);
		return curves.at(v, Math.max(rates.low(), Math.min(highest, x)), Math.max(delays.low(), Math
			.min(delays.high(), z))).sse;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import org.junit.jupiter.api.Test;

/**
 * Against every rate of a fine grid with sampled columns. The profiler's own grid is coarse, and
 * many of these curves have fast rates or lie at bounds, so that more may be left, but never less.
 */
class DelayProfilerTest {

	private static final int COUNT = 24;
	private static final int RATES = 200;

	private final DelayedCurves curves = new DelayedCurves(new ExtendedTofts(), FitBounds.DEFAULT,
		COUNT);
	private final DelayProfiler profiler = new DelayProfiler(curves.problem, curves.columns, COUNT);

	@Test
	void theGridHasBothEnds() {
		double[] delays = profiler.delays();
		assertEquals(DelayedCurves.RANGE.minSeconds(), delays[0]);
		assertEquals(DelayedCurves.RANGE.maxSeconds(), delays[delays.length - 1]);
	}

	/** Every second delay is not scored: there a cubic tells, to a thousandth of the energy. */
	@Test
	void theBestRateLeavesTheLeast() {
		profile();
		double[] delays = profiler.delays();
		int places = 0;
		int coarse = 0;
		for (int d = 0; d < delays.length; d++)
			for (int v = 0; v < COUNT; v++, places++) {
				double least = least(v, delays[d]);
				double found = profiler.unexplained()[d][v];
				double tolerance = (isScored(d) ? 5e-4 : 1e-3) * curves.energy(v);
				assertTrue(found > 0.97 * least - tolerance, found + " is less than " + least);
				if (!(found < 1.05 * least + tolerance)) coarse++;
			}
		assertTrue(coarse < 0.25 * places, coarse + " of " + places + " are more");
	}

	/** Of curve 2 at 4.7 s the cubic alone would leave a tenth. */
	@Test
	void betweenTwoDelaysAQuarterIsLeftAtLeast() {
		profile();
		float[][] left = profiler.unexplained();
		for (int d = 2; d < left.length - 1; d += 2)
			for (int v = 0; v < COUNT; v++) {
				float least = Math.min(left[d - 1][v], left[d + 1][v]);
				assertTrue(least < 0 || left[d][v] >= 0.25f * least, "delay " + d + ", curve " + v);
			}
	}

	private boolean isScored(int d) {
		return d % 2 == 1 || d == 0 || d == profiler.delays().length - 1;
	}

	private void profile() {
		for (int v = 0; v < COUNT; v++)
			for (int t = 0; t < DelayedCurves.TIMES.size(); t++)
				profiler.samples()[t][v] = (float) curves.samples[v][t];
		profiler.profile(COUNT);
	}

	/** A rate above what needs no proof counts as far as it is proven. */
	private double least(int v, double delay) {
		double slow = Double.POSITIVE_INFINITY;
		double any = Double.POSITIVE_INFINITY;
		double low = curves.columns.logRates.low();
		double step = (curves.columns.logRates.high() - low) / RATES;
		for (int k = 0; k <= RATES; k++) {
			double sse = curves.at(v, low + k * step, delay).sse;
			any = Math.min(any, sse);
			if (low + k * step <= Math.log(curves.problem.rates().slowPerSecond())) slow = Math.min(slow,
				sse);
		}
		return Math.min(slow, (1 + curves.problem.proofRatio()) * any);
	}
}

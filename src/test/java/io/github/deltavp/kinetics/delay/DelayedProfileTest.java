// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.OneCompartment;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.rate.RateEstimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is explained against sampled columns, derivatives against differences. */
class DelayedProfileTest {

	private static final int COUNT = 36;

	private DelayedCurves curves;
	private DelayedProfile profile;
	private double[][] places;

	static List<TracerModel> models() {
		return List.of(new ExtendedTofts(), new Tofts(), new Patlak(), new OneCompartment());
	}

	/** From cell to cell and back, at ends and inside. */
	private void prepare(TracerModel model) {
		curves = new DelayedCurves(model, FitBounds.DEFAULT, COUNT);
		profile = new DelayedProfile(curves.columns, curves.volumeMax);
		double low = curves.columns.logRates.low();
		double width = curves.columns.logRates.high() - low;
		places = new double[][] { { low, -2 }, { low + 0.41 * width, 2.9 }, { low + 0.42 * width, 3 }, {
			low + width, 9 }, { low + 0.8 * width, 3 }, { low + 0.2 * width, 0.4 } };
	}

	private void start(int v) {
		profile.start(curves.curve(v));
	}

	@ParameterizedTest
	@MethodSource("models")
	void explainsWhatTheBestAmountsExplain(TracerModel model) {
		prepare(model);
		RateEstimate answer = new RateEstimate();
		int inside = 0;
		for (int v = 0; v < COUNT; v++) {
			start(v);
			for (double[] at : places) {
				profile.value(at[0], at[1]);
				PlainAmounts plain = curves.at(v, at[0], at[1]);
				double energy = curves.energy(v);
				String what = "curve " + v + " at " + at[0] + ", " + at[1];
				assertEquals(energy - plain.sse, profile.explained, 1e-5 * energy, what);
				assertEquals(energy - plain.sse - fixedAlone(v, at[1]), profile.gain(), 2e-5 * energy,
					what);
				profile.answer(answer);
				assertAmounts(v, at, plain, answer, what);
				if (profile.isInside()) inside++;
			}
		}
		assertTrue(inside > COUNT, inside + " inside");
	}

	private double fixedAlone(int v, double delay) {
		double[] fixed = curves.fixed(delay);
		if (fixed == null) return 0;
		double along = Math.max(0, PlainAmounts.dot(fixed, curves.samples[v]));
		return along * along / PlainAmounts.dot(fixed, fixed);
	}

	private void assertAmounts(int v, double[] at, PlainAmounts plain, RateEstimate answer,
		String what)
	{
		double limit = curves.volumeMax * Math.exp(at[0]);
		double leadNear = 1e-4 * size(v) / length(curves.lead(at[0], at[1]));
		assertEquals(plain.leadAmount, answer.amount, leadNear + 1e-3 * plain.leadAmount, what);
		double fixedNear = curves.fixed(at[1]) == null ? 0 : 1e-3 * size(v) / length(curves.fixed(
			at[1]));
		assertEquals(plain.otherAmount, answer.fixedAmount, fixedNear, what);
		if (Math.abs(plain.leadAmount - limit) > leadNear + 1e-3 * limit) assertEquals(
			plain.leadAmount >= limit, answer.atLimit, what);
		assertEquals(answer.amount == 0, profile.isAbsent(), what);
		assertEquals(answer.amount > 0 && !answer.atLimit && (!curves.columns.hasFixed ||
			answer.fixedAmount > 0), profile.isInside(), what);
	}

	private double size(int v) {
		return Math.sqrt(curves.energy(v));
	}

	private static double length(double[] column) {
		return Math.sqrt(PlainAmounts.dot(column, column));
	}

	@ParameterizedTest
	@MethodSource("models")
	void theDerivativesAreThoseOfWhatIsExplained(TracerModel model) {
		prepare(model);
		boolean isRated = model.rates() > 0;
		double h = 1e-4;
		for (int v = 0; v < COUNT; v++) {
			start(v);
			for (double[] at : places) {
				profile.evaluate(at[0], at[1]);
				double[] slopes = { profile.byRate, profile.byDelay };
				String what = "curve " + v + " at " + at[0] + ", " + at[1];
				double near = 1e-5 * curves.energy(v);
				if (isRated) assertEquals((explained(at[0] + h, at[1]) - explained(at[0] - h, at[1])) / (2 *
					h), slopes[0], near, what);
				assertEquals((explained(at[0], at[1] + h) - explained(at[0], at[1] - h)) / (2 * h),
					slopes[1], near, what);
				assertInsideDerivatives(at, isRated, near, what);
			}
		}
	}

	private double explained(double logRate, double delay) {
		profile.value(logRate, delay);
		return profile.explained;
	}

	/** As if there were no bounds: the same where none is active, and smooth everywhere. */
	private void assertInsideDerivatives(double[] at, boolean isRated, double near, String what) {
		profile.evaluate(at[0], at[1]);
		boolean inside = profile.isInside();
		double[] bounded = { profile.explained, profile.byRate, profile.byDelay };
		double[] free = inside(at[0], at[1]);
		double[] bends = { profile.byRateRate, profile.byRateDelay, profile.byDelayDelay };
		for (int i = 0; i < 3 && inside; i++)
			assertEquals(bounded[i], free[i], 3 * near, what);
		double h = 1e-4;
		if (isRated) {
			double[] right = inside(at[0] + h, at[1]);
			double[] left = inside(at[0] - h, at[1]);
			assertEquals((right[1] - left[1]) / (2 * h), bends[0], near, what);
			assertEquals((right[2] - left[2]) / (2 * h), bends[1], near, what);
		}
		double[] later = inside(at[0], at[1] + h);
		double[] earlier = inside(at[0], at[1] - h);
		assertEquals((later[0] - earlier[0]) / (2 * h), free[2], near, what);
		assertEquals((later[2] - earlier[2]) / (2 * h), bends[2], near, what);
	}

	private double[] inside(double logRate, double delay) {
		profile.evaluateInside(logRate, delay);
		return new double[] { profile.explained, profile.byRate, profile.byDelay };
	}

	/** Without the exponential column, and of the delay alone. */
	@Test
	void whereTheExponentialColumnIsAbsentOnlyTheDelayBends() {
		prepare(new ExtendedTofts());
		int absent = 0;
		for (int v = 0; v < COUNT; v++) {
			start(v);
			for (double[] at : places) {
				profile.evaluate(at[0], at[1]);
				if (!profile.isAbsent()) continue;
				absent++;
				profile.curveFixedOnly();
				double bend = profile.byDelayDelay;
				assertEquals(0, profile.byRateRate);
				assertEquals(0, profile.byRateDelay);
				profile.evaluate(at[0], at[1] + 1e-4);
				double later = profile.byDelay;
				profile.evaluate(at[0], at[1] - 1e-4);
				assertEquals((later - profile.byDelay) / 2e-4, bend, 1e-5 * curves.energy(v));
			}
		}
		assertTrue(absent > 3, absent + " absent");
	}

	@Test
	void theFixedColumnCanBeLeftOut() {
		prepare(new ExtendedTofts());
		for (int v = 0; v < COUNT; v++) {
			start(v);
			for (double[] at : places) {
				profile.dropFixed(true);
				profile.value(at[0], at[1]);
				double[] lead = curves.lead(at[0], at[1]);
				double sse = new PlainAmounts(curves.samples[v], lead, null, Math.exp(at[0])).sse;
				assertEquals(curves.energy(v) - sse, profile.explained, 1e-5 * curves.energy(v));
				assertTrue(profile.isFixedFaint());
				profile.dropFixed(false);
				profile.value(at[0], at[1]);
				PlainAmounts plain = curves.at(v, at[0], at[1]);
				double part = plain.otherAmount * length(curves.fixed(at[1])) / Math.sqrt(Math.max(0, curves
					.energy(v) - plain.sse));
				if (Math.abs(part - 1e-3) > 3e-4) assertEquals(part < 1e-3, profile.isFixedFaint());
			}
		}
	}

	/** What is explained at the centre, and more where the delay is not the best near there. */
	@ParameterizedTest
	@MethodSource("models")
	void promisesAtLeastWhatItExplainsAtTheCentre(TracerModel model) {
		prepare(model);
		DelayedProfile other = new DelayedProfile(curves.columns, curves.volumeMax);
		int cells = curves.columns.logRates.cells();
		int yielding = 0;
		for (int v = 0; v < COUNT; v++) {
			start(v);
			other.start(curves.curve(v));
			for (double delay = -2; delay <= 9; delay += 1.1)
				for (int cell = 0; cell < cells; cell += 5) {
					double logRate = curves.columns.logRates.centre(cell);
					double promise = profile.promiseAtCentre(cell, delay);
					other.value(logRate, delay);
					boolean inside = other.isInside();
					double explained = other.explained;
					other.evaluateInside(logRate, delay);
					double step = -other.byDelay / other.byDelayDelay;
					double half = curves.columns.delays.half(curves.columns.delays.cellOf(delay, 0));
					boolean yields = inside && other.byDelayDelay < 0 && Math.abs(step) < half;
					if (Math.abs(Math.abs(step) / half - 1) < 0.05) continue;
					if (yields) yielding++;
					assertEquals(explained + (yields ? step * other.byDelay / 2 : 0), promise, 1e-6 * curves
						.energy(v));
				}
		}
		assertTrue(yielding > 3, yielding + " yield");
	}
}

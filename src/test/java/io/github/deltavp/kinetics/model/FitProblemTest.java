// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitProblemTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));

	@Test
	void aFittedDelayIsAParameter() {
		FitProblem fixed = problem(new ExtendedTofts(), TIMES, DelayRange.fixed(2));
		assertEquals(3, fixed.parameters());
		FitProblem fitted = problem(new ExtendedTofts(), TIMES, DelayRange.DEFAULT);
		assertEquals(4, fitted.parameters());
		assertSame(TIMES, fitted.times());
		assertSame(PLASMA, fitted.plasma());
		assertEquals(DelayRange.DEFAULT, fitted.delay());
		assertEquals(FitBounds.DEFAULT.ofExchange(), fitted.rates());
		assertEquals(new ExtendedTofts(), fitted.model());
	}

	@Test
	void moreSamplesThanParametersAreEnough() {
		assertFalse(problem(new Patlak(), TimeAxis.uniform(2, 5), DelayRange.NONE).hasEnoughData());
		assertTrue(problem(new Patlak(), TimeAxis.uniform(3, 5), DelayRange.NONE).hasEnoughData());
		assertFalse(problem(new Patlak(), TimeAxis.uniform(3, 5), DelayRange.DEFAULT).hasEnoughData());
	}

	/**
	 * The F-test against nothing: scipy 1.17.1, stats.f.isf(0.01, 4, 56) · 4 / 56, and for the proof
	 * isf(0.01, 1, 56) / 56.
	 */
	@Test
	void whatIsNotSignificantDoesNotEnhance() {
		FitProblem problem = problem(new ExtendedTofts(), TIMES, DelayRange.DEFAULT);
		double ratio = 0.26243175851331707;
		assertEquals(FitStatus.NO_ENHANCEMENT, problem.status(2 * (1 + ratio - 1e-6), 2, true));
		assertEquals(FitStatus.AT_BOUND, problem.status(2 * (1 + ratio + 1e-6), 2, true));
		assertEquals(FitStatus.FITTED, problem.status(2 * (1 + ratio + 1e-6), 2, false));
		assertEquals(FitStatus.NO_ENHANCEMENT, problem.status(0, 0, false));
		assertEquals(0.12696943511286046, problem.proofRatio(), 1e-8);
	}

	/** n = 60, SSE = 0.6, k = 3 + 1: AICc = 60·ln 0.01 + 8 + 40/55. */
	@Test
	void measuresOfTheFit() {
		double[] values = new double[Parameter.values().length];
		FitProblem problem = problem(new ExtendedTofts(), TIMES, DelayRange.NONE);
		problem.summarize(0.6, 2.4, values);
		assertEquals(0.1, values[Parameter.RESIDUAL.ordinal()], 1e-15);
		assertEquals(0.75, values[Parameter.R_SQUARED.ordinal()], 1e-15);
		assertEquals(60 * Math.log(0.01) + 8 + 40. / 55, values[Parameter.AICC.ordinal()], 1e-12);
		problem.summarize(0.6, 0, values);
		assertTrue(Double.isNaN(values[Parameter.R_SQUARED.ordinal()]));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3 })
	void modelsOfOtherThanOneOrTwoColumnsAreRefused(int columns) {
		String message = assertThrows(IllegalArgumentException.class, () -> problem(new Columns(
			columns), TIMES, DelayRange.NONE)).getMessage();
		assertTrue(message.contains("model columns has " + columns + " columns"), message);
	}

	/** Values are those of each column alone, slopes those of differences. */
	@ParameterizedTest
	@MethodSource("io.github.deltavp.kinetics.model.TracerModels#all")
	void columnsHaveTheirSlopes(TracerModel model) {
		ModelColumns columns = new ModelColumns(problem(model, TIMES, DelayRange.DEFAULT));
		double[] point = new double[model.rates() + 1];
		for (int i = 0; i < model.rates(); i++)
			point[i] = Math.log(0.004 * (1 + 5 * i));
		point[model.rates()] = 1.7;
		columns.evaluate(point);
		assertEquals(model.columns().size(), columns.columns);
		int rate = 0;
		for (int c = 0; c < columns.columns; c++) {
			boolean rated = model.columns().get(c).isRated();
			assertNear(value(model, c, point), columns.value[c]);
			assertNear(slope(model, c, point, model.rates()), columns.perDelay[c]);
			if (!rated) continue;
			assertEquals(c, columns.columnOfRate(rate));
			assertNear(slope(model, c, point, rate), columns.perLogRate[c]);
			rate++;
		}
		assertEquals(columns.rates, rate);
	}

	/** A column of a model at its rate, the first that has one at the first rate. */
	private static double[] value(TracerModel model, int column, double[] point) {
		int before = (int) model.columns().subList(0, column).stream().filter(BasisColumn::isRated)
			.count();
		double rate = model.columns().get(column).isRated() ? Math.exp(point[before]) : 99;
		return model.columns().get(column).sample(ArterialInput.of(PLASMA), TIMES, point[model.rates()],
			rate);
	}

	private static double[] slope(TracerModel model, int column, double[] point, int i) {
		double[] high = point.clone();
		double[] low = point.clone();
		high[i] += 1e-5;
		low[i] -= 1e-5;
		double[] up = value(model, column, high);
		double[] down = value(model, column, low);
		for (int t = 0; t < up.length; t++)
			up[t] = (up[t] - down[t]) / 2e-5;
		return up;
	}

	private static void assertNear(double[] expected, double[] actual) {
		for (int t = 0; t < expected.length; t++)
			assertEquals(expected[t], actual[t], 1e-6 * (1 + Math.abs(expected[t])), "sample " + t);
	}

	private static FitProblem problem(TracerModel model, TimeAxis times, DelayRange delay) {
		return new FitProblem(model, times, PLASMA, FitBounds.DEFAULT, delay);
	}

	/** A model of so many columns of plasma. */
	private record Columns(int count) implements TracerModel {

		@Override
		public String key() {
			return "columns";
		}

		@Override
		public String words() {
			return "Columns";
		}

		@Override
		public String code() {
			return "";
		}

		@Override
		public List<BasisColumn> columns() {
			return Collections.nCopies(count, BasisColumn.PLASMA);
		}

		@Override
		public List<Parameter> parameters() {
			return List.of();
		}

		@Override
		public void derive(double[] amounts, double[] rates, double[] out) {}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.algebra.EvenNodes;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.kinetics.voxel.SimulatedCurves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts are the best nodes of their neighbourhood, whose columns are sampled anew here. */
class StartGridTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final SimulatedCurves SIMULATED = new SimulatedCurves(TIMES, SimulatedCurves
		.parker(TIMES), 6, 15, 0.6, 2.4, 9);
	private static final ArterialInput INPUT = ArterialInput.of(SIMULATED.plasma);
	/** 1 /min */
	private static final double SLOW = Math.log(1. / 60);

	@ParameterizedTest
	@CsvSource({ "extended_tofts, 0, 5, false", "extended_tofts, 0, 5, true",
		"extended_tofts, 2.4, 2.4, false", "tofts, 0, 5, true", "patlak, -1, 6, false",
		"one_compartment, 0, 5, false", "2cum, 0, 5, false" })
	void startsAreTheBestNodes(String key, double earliest, double latest, boolean slow) {
		TracerModel model = TracerModels.of(key);
		FitProblem problem = new FitProblem(model, TIMES, SIMULATED.plasma, FitBounds.DEFAULT,
			new DelayRange(earliest, latest));
		double lowest = Math.log(problem.rates().minPerSecond());
		double top = Math.log(problem.rates().maxPerSecond());
		StartGrid grid = model.rates() == 0 ? new StartGrid(problem, new double[] { earliest },
			new double[] { latest }) : new StartGrid(problem, new double[] { lowest, earliest },
				new double[] { top, latest });
		double highest = slow ? SLOW : top;
		double[] rates = grid.logRates(highest);
		double[] delays = EvenNodes.between(earliest, latest, 1.25);
		if (model.rates() > 0) assertEquals(lowest, rates[0], 1e-12);
		if (model.rates() > 0 && !slow) assertEquals(top, rates[rates.length - 1], 1e-12);
		for (double rate : rates)
			assertTrue(rate <= highest + 1e-9);
		for (double[] samples : SIMULATED.samples) {
			double[][] scores = new double[delays.length][Math.max(1, rates.length)];
			for (int d = 0; d < delays.length; d++)
				for (int k = 0; k < scores[d].length; k++)
					scores[d][k] = explained(problem, samples, delays[d], rates.length == 0 ? 0 : Math.exp(
						rates[k]));
			double[][] expected = new LocalMaxima(scores).best(3).stream().map(at -> rates.length == 0
				? new double[] { delays[at[0]] } : new double[] { rates[at[1]], delays[at[0]] }).toArray(
					double[][]::new);
			double[][] starts = grid.starts(samples, highest, 3);
			assertEquals(expected.length, starts.length);
			for (int i = 0; i < starts.length; i++)
				assertArrayEquals(expected[i], starts[i], 1e-12);
		}
	}

	private static double explained(FitProblem problem, double[] samples, double delay, double rate) {
		TracerModel model = problem.model();
		double[] lead = model.columns().get(model.lead()).sample(INPUT, TIMES, delay, rate);
		double limit = model.rates() == 0 ? Double.POSITIVE_INFINITY : problem.rates().volumeMax() *
			rate;
		BoundedAmounts amounts = new BoundedAmounts();
		if (model.columns().size() == 1) amounts.solve(dot(lead, lead), dot(lead, samples), limit);
		else {
			double[] fixed = model.columns().get(1 - model.lead()).sample(INPUT, TIMES, delay, 0);
			amounts.solve(dot(fixed, fixed), dot(fixed, lead), dot(lead, lead), dot(fixed, samples), dot(
				lead, samples), limit);
		}
		return amounts.explained;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int t = 0; t < a.length; t++)
			sum += a[t] * b[t];
		return sum;
	}
}

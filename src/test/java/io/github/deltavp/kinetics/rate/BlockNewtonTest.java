// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.voxel.SimulatedCurves;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link BlockNewton} is there for speed alone: {@link ProfileSearch} finds the same. */
class BlockNewtonTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final int COUNT = 300;

	static List<TracerModel> models() {
		return List.of(new ExtendedTofts(), new Tofts());
	}

	@ParameterizedTest
	@MethodSource("models")
	void theBlockFindsWhatTheSearchOfOneCurveFinds(TracerModel model) {
		SimulatedCurves simulated = new SimulatedCurves(TIMES, SimulatedCurves.parker(TIMES), COUNT, 30,
			0.3, 0, 3);
		FitProblem problem = new FitProblem(model, TIMES, simulated.plasma, FitBounds.DEFAULT,
			DelayRange.NONE);
		ExponentialColumn column = ExponentialColumn.of(problem, ArterialInput.of(simulated.plasma));
		float[][] coordinates = coordinates(column, simulated);
		double volumeMax = problem.rates().volumeMax();
		NodeScores scores = new NodeScores(column, volumeMax, COUNT);
		scores.score(coordinates, COUNT);
		scores.rank(COUNT);
		BlockNewton newton = new BlockNewton(column, COUNT);
		newton.solve(coordinates, scores.best(), COUNT);
		CurveTerms curve = new CurveTerms(column);
		ProfileSearch search = new ProfileSearch(column, curve, volumeMax);
		RateEstimate block = new RateEstimate();
		RateEstimate alone = new RateEstimate();
		int found = 0;
		for (int v = 0; v < COUNT; v++) {
			curve.start(coordinates, v);
			search.start(column.logRate(column.nodes - 1, 0));
			if (!search.take(newton.found(), v, scores.best()[v])) continue;
			found++;
			search.finish(1, block);
			search.start(column.logRate(column.nodes - 1, 0));
			search.refine(scores.best()[v]);
			search.finish(1, alone);
			assertEquals(alone.rate, block.rate, 1e-5 * alone.rate);
			assertEquals(alone.amount, block.amount, 1e-5 * alone.amount);
			assertEquals(alone.fixedAmount, block.fixedAmount, 1e-6);
			assertEquals(alone.sse, block.sse, 1e-9);
		}
		assertTrue(found > COUNT / 2, found + " curves");
	}

	private static float[][] coordinates(ExponentialColumn column, SimulatedCurves simulated) {
		float[][] coordinates = new float[column.basis.size()][COUNT];
		for (int v = 0; v < COUNT; v++) {
			double[] exact = column.basis.coordinates(simulated.samples[v]);
			for (int j = 0; j < exact.length; j++)
				coordinates[j][v] = (float) exact[j];
		}
		return coordinates;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import static io.github.deltavp.kinetics.PlainAmounts.dot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentUptake;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The polynomials against the columns they stand for, sampled. */
class ExponentialColumnTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(50, 6);
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));
	private static final ArterialInput INPUT = ArterialInput.of(PLASMA);
	private static final double DELAY = 3.7;
	private static final double[] OFFSETS = { -1, -0.37, 0, 0.5, 1 };

	static List<TracerModel> models() {
		return List.of(new ExtendedTofts(), new Tofts(), new TwoCompartmentUptake());
	}

	private static FitProblem problem(TracerModel model) {
		return new FitProblem(model, TIMES, PLASMA, FitBounds.DEFAULT, DelayRange.fixed(DELAY));
	}

	private static double[] fixedColumn(TracerModel model) {
		return model.fixed() < 0 ? new double[TIMES.size()] : model.columns().get(model.fixed()).sample(
			INPUT, TIMES, DELAY, 0);
	}

	@ParameterizedTest
	@MethodSource("models")
	void theNodesSpanTheRange(TracerModel model) {
		FitProblem problem = problem(model);
		ExponentialColumn column = ExponentialColumn.of(problem, INPUT);
		assertEquals(Math.log(problem.rates().minPerSecond()), column.logRate(0, 0), 1e-12);
		assertEquals(Math.log(problem.rates().maxPerSecond()), column.logRate(column.nodes - 1, 0),
			1e-12);
		assertEquals(column.logRate(1, 0.25), column.logRate(0, 0) + 1.25 * column.spacing, 1e-12);
		assertTrue(column.spacing <= 0.3, "spacing " + column.spacing);
		assertEquals(0, column.nearest(-3));
		assertEquals(2, column.nearest(2.4));
		assertEquals(3, column.nearest(2.6));
		assertEquals(column.nodes - 1, column.nearest(column.nodes + 0.2));
	}

	@ParameterizedTest
	@MethodSource("models")
	void partsLengthsAndDirectionsGiveTheColumnBack(TracerModel model) {
		ExponentialColumn column = ExponentialColumn.of(problem(model), INPUT);
		double[] fixed = fixedColumn(model);
		double fixedLength = model.fixed() < 0 ? 1 : Math.sqrt(dot(fixed, fixed));
		assertEquals(fixedLength, column.fixedLength, 1e-12 * fixedLength);
		double[] unit = new double[column.basis.size() - column.fixed];
		for (int node = 0; node < column.nodes; node++)
			for (double offset : OFFSETS) {
				double[] exact = INPUT.convolve(TIMES, DELAY, Math.exp(column.logRate(node, offset)));
				double along = PolynomialTable.value(column.along[node], offset);
				double length = PolynomialTable.value(column.length[node], offset);
				column.unit(node, offset, unit);
				for (int t = 0; t < exact.length; t++) {
					double sum = along * fixed[t] / fixedLength;
					for (int j = 0; j < unit.length; j++)
						sum += length * unit[j] * column.basis.value(column.fixed + j, t);
					assertEquals(exact[t], sum, 1e-5 * Math.sqrt(dot(exact, exact)));
				}
				assertEquals(1, dot(unit, unit), 1e-6);
				assertTrue(length > 0);
			}
	}

	@ParameterizedTest
	@MethodSource("models")
	void theTurnIsTheSlopeOfTheDirection(TracerModel model) {
		ExponentialColumn column = ExponentialColumn.of(problem(model), INPUT);
		double[] above = new double[column.basis.size() - column.fixed];
		double[] below = above.clone();
		for (int node : new int[] { 0, 5, column.nodes - 1 })
			for (double offset : OFFSETS) {
				column.unit(node, offset + 1e-4, above);
				column.unit(node, offset - 1e-4, below);
				double sum = 0;
				for (int j = 0; j < above.length; j++)
					sum += Math.pow((above[j] - below[j]) / 2e-4, 2);
				assertEquals(sum, column.turnSquared(node, offset), 1e-5 * sum + 1e-12);
			}
	}

	/** Of several curves, each asked for twice and in turn. */
	@ParameterizedTest
	@MethodSource("models")
	void partsOfACurveAreItsProductsWithTheDirections(TracerModel model) {
		ExponentialColumn column = ExponentialColumn.of(problem(model), INPUT);
		Random random = new Random(1);
		float[][] coordinates = new float[column.basis.size()][3];
		for (float[] row : coordinates)
			for (int v = 0; v < 3; v++)
				row[v] = random.nextFloat() - 0.5f;
		CurveTerms terms = new CurveTerms(column);
		for (int v : new int[] { 2, 0, 1, 0 }) {
			terms.start(coordinates, v);
			assertEquals(model.fixed() < 0 ? 0 : coordinates[0][v], terms.fixedPart());
			for (int node : new int[] { 0, 7, 0, column.nodes - 1 })
				assertParts(column, terms, node, coordinates, v);
		}
	}

	private static void assertParts(ExponentialColumn column, CurveTerms terms, int node,
		float[][] coordinates, int v)
	{
		double[] unit = new double[column.basis.size() - column.fixed];
		for (double offset : OFFSETS) {
			column.unit(node, offset, unit);
			double sum = 0;
			for (int j = 0; j < unit.length; j++)
				sum += unit[j] * coordinates[column.fixed + j][v];
			assertEquals(sum, PolynomialTable.value(terms.at(node), offset), 1e-12);
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against s²·(JᵀJ)⁻¹ by Apache Commons Math, and slopes of the parameters by hand. With vp, Ktrans
 * = 60·A, kep = 60·k and ve = A/k those are plain.
 */
class StandardErrorsTest {

	private static final int SAMPLES = 40;
	private static final int VP = 0;
	private static final int AMOUNT = 1;
	private static final double K = 0.004;
	private static final double A = 0.0015;
	private static final double SSE = 0.3;

	private final Estimate estimate = new Estimate();
	private final double[][] products = products();
	private final double[] values = new double[Parameter.values().length];
	private final double[] out = new double[Parameter.values().length];

	/** With columns of very different lengths, as amounts and ln k have. */
	private static double[][] products() {
		Random random = new Random(7);
		double[] scale = { 9, 400, 1.5, 2.5, 0.3 };
		double[][] jacobian = new double[SAMPLES][];
		for (int t = 0; t < SAMPLES; t++) {
			double[] row = random.doubles(Estimate.SIZE, -0.2, 1).toArray();
			Arrays.setAll(row, i -> row[i] * scale[i]);
			jacobian[t] = row;
		}
		RealMatrix j = MatrixUtils.createRealMatrix(jacobian);
		return j.transpose().multiply(j).getData();
	}

	private static FitProblem problem(TracerModel model, int samples) {
		TimeAxis times = TimeAxis.uniform(60, 5);
		return new FitProblem(model, TimeAxis.uniform(samples, 5), PopulationAif.PARKER.plasma(times,
			20, new Hematocrit(0.42)), FitBounds.DEFAULT, DelayRange.DEFAULT);
	}

	private void compute(TracerModel model, int samples, int... free) {
		for (int i : free)
			estimate.free[i] = true;
		estimate.sse = SSE;
		estimate.amounts[VP] = 0.05;
		estimate.amounts[AMOUNT] = A;
		estimate.rates[0] = K;
		for (Parameter parameter : Parameter.values())
			parameter.set(values, 1);
		new StandardErrors(problem(model, samples)).compute(estimate, products, values, out);
	}

	private static RealMatrix covariance(double[][] products, int... free) {
		RealMatrix normal = MatrixUtils.createRealMatrix(products).getSubMatrix(free, free);
		return new LUDecomposition(normal).getSolver().getInverse().scalarMultiply(SSE / (SAMPLES -
			free.length));
	}

	private void assertError(double variance, Parameter parameter) {
		double expected = Math.sqrt(variance);
		assertEquals(expected, out[parameter.ordinal()], 1e-6 * expected, parameter.key());
	}

	private void assertNone(Parameter... parameters) {
		for (Parameter parameter : parameters)
			assertEquals(Double.NaN, out[parameter.ordinal()], parameter.key());
	}

	@Test
	void everythingIsFree() {
		compute(new ExtendedTofts(), SAMPLES, 0, 1, 2, 4);
		RealMatrix cov = covariance(products, 0, 1, 2, 4);
		assertError(cov.getEntry(0, 0), Parameter.VP);
		assertError(3600 * cov.getEntry(1, 1), Parameter.KTRANS);
		assertError(3600 * K * K * cov.getEntry(2, 2), Parameter.KEP);
		assertError((cov.getEntry(1, 1) - 2 * A * cov.getEntry(1, 2) + A * A * cov.getEntry(2, 2)) / K /
			K, Parameter.VE);
		assertError(cov.getEntry(3, 3), Parameter.DELAY);
		assertNone(Parameter.FP, Parameter.PS, Parameter.RESIDUAL, Parameter.AICC);
	}

	@Test
	void whatIsAtABoundIsTakenAsKnown() {
		compute(new ExtendedTofts(), SAMPLES, 1, 2);
		RealMatrix cov = covariance(products, 1, 2);
		assertError(3600 * cov.getEntry(0, 0), Parameter.KTRANS);
		assertError(3600 * K * K * cov.getEntry(1, 1), Parameter.KEP);
		assertNone(Parameter.VP, Parameter.DELAY);
	}

	/** ve is at its bound: A = ve·k moves with k. */
	@Test
	void anAmountThatFollowsItsRateMovesWithIt() {
		estimate.follows = true;
		compute(new ExtendedTofts(), SAMPLES, 0, 2);
		RealMatrix cov = covariance(products, 0, 2);
		assertError(cov.getEntry(0, 0), Parameter.VP);
		assertError(3600 * A * A * cov.getEntry(1, 1), Parameter.KTRANS);
		assertError(3600 * K * K * cov.getEntry(1, 1), Parameter.KEP);
		assertNone(Parameter.VE);
	}

	/** Fp = 6000·(A1 + A2), of two columns with a rate each. */
	@Test
	void theSecondRateHasItsPlace() {
		estimate.rates[1] = 0.3;
		compute(new TwoCompartmentExchange(), SAMPLES, 0, 1, 2, 3);
		RealMatrix cov = covariance(products, 0, 1, 2, 3);
		assertError(6000. * 6000 * (cov.getEntry(0, 0) + 2 * cov.getEntry(0, 1) + cov.getEntry(1, 1)),
			Parameter.FP);
		double flow = 0.05 + A;
		double mean = 0.05 * K + A * 0.3;
		double[] slopes = { 2 * flow / mean - flow * flow * K / mean / mean, 2 * flow / mean - flow *
			flow * 0.3 / mean / mean, -flow * flow * 0.05 * K / mean / mean, -flow * flow * A * 0.3 /
				mean / mean };
		assertError(MatrixUtils.createColumnRealMatrix(slopes).transpose().multiply(cov).multiply(
			MatrixUtils.createColumnRealMatrix(slopes)).getEntry(0, 0), Parameter.VP);
		assertNone(Parameter.DELAY);
	}

	@Test
	void withNothingFreeThereAreNone() {
		compute(new ExtendedTofts(), SAMPLES);
		assertNone(Parameter.values());
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 5 })
	void thereMustBeMoreSamplesThanFreeParameters(int samples) {
		compute(new ExtendedTofts(), samples, 0, 1, 2, 4);
		assertEquals(samples == 4, Double.isNaN(out[Parameter.VP.ordinal()]));
	}

	@Test
	void columnsThatCannotBeToldApartHaveNone() {
		for (int i = 0; i < Estimate.SIZE; i++)
			products[1][i] = products[i][1] = 3 * products[0][i];
		products[1][1] = 9 * products[0][0];
		compute(new ExtendedTofts(), SAMPLES, 0, 1);
		assertNone(Parameter.values());
	}

	@Test
	void anErrorThatIsRoundingBesideItsValueIsNone() {
		compute(new ExtendedTofts(), SAMPLES, 0);
		double error = out[Parameter.VP.ordinal()];
		Parameter.VP.set(values, error * 0.9e8);
		new StandardErrors(problem(new ExtendedTofts(), SAMPLES)).compute(estimate, products, values,
			out);
		assertEquals(error, out[Parameter.VP.ordinal()], 1e-12);
		Parameter.VP.set(values, -error * 1.1e8);
		new StandardErrors(problem(new ExtendedTofts(), SAMPLES)).compute(estimate, products, values,
			out);
		assertNone(Parameter.VP);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.kinetics.voxel.VoxelWorker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A model that no class of the fits has heard of, {@link TwoCompartmentFiltration}, finds its
 * parameters in curves from its differential equations, integrated by the midpoint rule.
 */
class SeventhModelTest {

	private static final double STEP = 0.005;
	private static final double DELAY = 2.5;
	private static final TimeAxis TIMES = TimeAxis.uniform(300, 1);
	private static final TracerModel MODEL = new TwoCompartmentFiltration();

	@ParameterizedTest
	@CsvSource({ "0.1, 100, 15, 0.5", "0.2, 200, 30, 0.8", "0.05, 60, 5, 0.3" })
	void oneCurveAtATime(double vp, double fp, double ft, double kep) {
		FittedCurve fit = new CurveFit(MODEL, TIMES, plasma(0), FitBounds.DEFAULT, DelayRange.NONE).fit(
			tissue(vp, fp, ft, kep));
		for (Parameter parameter : MODEL.parameters()) {
			double expected = expected(parameter, vp, fp, ft, kep);
			assertEquals(expected, fit.value(parameter), 0.005 * expected, parameter.key());
			assertTrue(fit.standardError(parameter) > 0, parameter.key());
		}
		assertEquals(FitStatus.FITTED, fit.status());
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 100, 15, 0.5", "0.05, 60, 5, 0.3" })
	void withADelay(double vp, double fp, double ft, double kep) {
		FittedCurve fit = new CurveFit(MODEL, TIMES, plasma(DELAY), FitBounds.DEFAULT,
			DelayRange.DEFAULT).fit(tissue(vp, fp, ft, kep));
		for (Parameter parameter : MODEL.parameters()) {
			double expected = expected(parameter, vp, fp, ft, kep);
			assertEquals(expected, fit.value(parameter), 0.02 * expected, parameter.key());
		}
		assertEquals(DELAY, fit.value(Parameter.DELAY), 0.05);
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 100, 15, 0.5", "0.2, 200, 30, 0.8", "0.05, 60, 5, 0.3" })
	void blocksOfVoxels(double vp, double fp, double ft, double kep) {
		VoxelFit voxels = new VoxelFit(MODEL, TIMES, plasma(0), FitBounds.DEFAULT, DelayRange.NONE,
			true);
		assertFalse(voxels.isCurveByCurve());
		VoxelWorker worker = voxels.worker();
		Curve tissue = tissue(vp, fp, ft, kep);
		for (int t = 0; t < TIMES.size(); t++)
			worker.samples()[t][0] = (float) tissue.value(t);
		worker.fit(1);
		for (Parameter parameter : MODEL.parameters()) {
			double expected = expected(parameter, vp, fp, ft, kep);
			assertEquals(expected, worker.value(parameter, 0), 0.005 * expected, parameter.key());
		}
		assertEquals(FitStatus.FITTED, worker.status(0));
	}

	private static double expected(Parameter parameter, double vp, double fp, double ft, double kep) {
		return switch (parameter) {
			case VP -> vp;
			case FP -> fp;
			case KTRANS -> ft / 100;
			default -> kep;
		};
	}

	private static Curve plasma(double early) {
		return Curve.sample(TIMES, t -> arterial(t + early));
	}

	/** A smooth first pass and a washout, in mM. */
	private static double arterial(double t) {
		double s = Math.max(0, t - 10);
		return s * s * Math.exp(-s / 4) * 0.5 + 1.2 * (1 - Math.exp(-s / 15)) * Math.exp(-s / 600);
	}

	/** cp, and the amount in the tubules a volume of tissue. */
	private static Curve tissue(double vp, double fp, double ft, double kep) {
		double[] tissue = new double[TIMES.size()];
		double cp = 0;
		double tubules = 0;
		for (int i = 1; i < tissue.length; i++) {
			for (int j = 0; j < Math.round(1 / STEP); j++) {
				double t = i - 1 + (j + 0.5) * STEP;
				double k = fp / 6000 / vp;
				double half = cp + STEP / 2 * k * (arterial(t - STEP / 2) - cp);
				double halfTubules = tubules + STEP / 2 * (ft / 6000 * cp - kep / 60 * tubules);
				cp += STEP * k * (arterial(t) - half);
				tubules += STEP * (ft / 6000 * half - kep / 60 * halfTubules);
			}
			tissue[i] = vp * cp + tubules;
		}
		return new Curve(TIMES, tissue);
	}
}

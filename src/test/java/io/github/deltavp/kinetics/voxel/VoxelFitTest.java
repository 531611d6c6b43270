// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.OsipiTable;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoxelFitTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);

	private final Map<List<Object>, VoxelWorker> workers = new HashMap<>();

	/** OSIPI tolerances: Ktrans 0.005 + 10 %, ve 0.05, vp 0.025; a quarter without noise. */
	@ParameterizedTest
	@CsvSource({ "extended_tofts, dce_DRO_data_extended_tofts.csv", "tofts, dce_DRO_data_tofts.csv" })
	void osipiCurves(String key, String file) throws IOException {
		TracerModel model = TracerModels.of(key);
		for (CSVRecord row : OsipiTable.rows(file)) {
			Curve tissue = OsipiTable.curve(row, "t", "C");
			VoxelWorker worker = fit(model, tissue, OsipiTable.curve(row, "ta", "ca"));
			double part = row.get("label").endsWith("highSNR") ? 0.25 : 1;
			double ktrans = OsipiTable.number(row, "Ktrans");
			assertEquals(ktrans, worker.value(Parameter.KTRANS, 0), part * (0.005 + 0.1 * ktrans), row
				.get("label"));
			assertEquals(OsipiTable.number(row, "ve"), worker.value(Parameter.VE, 0), part * 0.05, row
				.get("label"));
			if (model.parameters().contains(Parameter.VP)) assertEquals(OsipiTable.number(row, "vp"),
				worker.value(Parameter.VP, 0), part * 0.025, row.get("label"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "NaN, INVALID_SIGNAL", "Infinity, INVALID_SIGNAL", "0, NO_ENHANCEMENT",
		"-1, NO_ENHANCEMENT" })
	void constantCurvesHaveAStatus(double value, FitStatus expected) {
		TimeAxis times = TimeAxis.uniform(60, 5);
		Curve aif = PopulationAif.PARKER.plasma(times, 20, new Hematocrit(0.42));
		VoxelWorker worker = fit(new ExtendedTofts(), Curve.sample(times, t -> value), aif);
		assertEquals(expected, worker.status(0));
		assertEquals(expected.hasAnswer(), !Float.isNaN(worker.value(Parameter.VP, 0)));
	}

	@Test
	void twoFramesAreNotEnough() {
		Curve aif = PopulationAif.PARKER.plasma(TimeAxis.uniform(60, 5), 20, new Hematocrit(0.42));
		Curve tissue = new Curve(TimeAxis.ofSeconds(30, 60), new double[] { 0.1, 0.2 });
		VoxelWorker worker = fit(new ExtendedTofts(), tissue, aif);
		assertEquals(FitStatus.NOT_ENOUGH_DATA, worker.status(0));
		assertTrue(Float.isNaN(worker.value(Parameter.KTRANS, 0)));
	}

	/** Two-compartment exchange with a delay: every number is that of the fit of curves. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void curveByCurveTheFitIsThatOfCurves(boolean withErrors) {
		TracerModel model = new TwoCompartmentExchange();
		DelayRange range = new DelayRange(0, 2);
		SimulatedExchange simulated = new SimulatedExchange(PopulationAif.PARKER, TIMES,
			SimulatedExchange.Tissue.PERFUSED, 4, 60, 2);
		simulated.samples[1][7] = Double.NaN;
		Arrays.fill(simulated.samples[2], 0);
		VoxelFit fit = new VoxelFit(model, TIMES, simulated.plasma, FitBounds.DEFAULT, range,
			withErrors);
		assertTrue(fit.isCurveByCurve());
		VoxelWorker worker = simulated.fit(fit);
		CurveFit judge = new CurveFit(model, TIMES, simulated.plasma, FitBounds.DEFAULT, range);
		for (int v = 0; v < 4; v++) {
			FittedCurve expected = judge.fit(new Curve(TIMES, simulated.samples[v]));
			assertEquals(expected.status(), worker.status(v));
			for (Parameter parameter : Parameter.values()) {
				assertEquals((float) expected.value(parameter), worker.value(parameter, v), parameter
					.key());
				assertEquals(withErrors ? (float) expected.standardError(parameter) : Float.NaN, worker
					.error(parameter, v), parameter.key());
			}
		}
		assertEquals(FitStatus.INVALID_SIGNAL, worker.status(1));
		assertEquals(FitStatus.NO_ENHANCEMENT, worker.status(2));
	}

	@Test
	void aWorkerForgetsWhatItHasFitted() {
		SimulatedCurves simulated = new SimulatedCurves(TIMES, SimulatedCurves.parker(TIMES), 1, 50,
			0.3, 0, 3);
		VoxelWorker worker = fit(new ExtendedTofts(), new Curve(TIMES, simulated.samples[0]),
			simulated.plasma);
		assertTrue(worker.error(Parameter.VP, 0) > 0 && worker.value(Parameter.KEP, 0) > 0);
		worker.samples()[59][0] = Float.NaN;
		worker.fit(1);
		for (Parameter parameter : Parameter.values()) {
			assertTrue(Float.isNaN(worker.value(parameter, 0)), parameter.key());
			assertTrue(Float.isNaN(worker.error(parameter, 0)), parameter.key());
		}
	}

	/** Noise about 0 may lean to some Ktrans, but its ve and kep mean nothing. */
	@Test
	void withoutEnhancementExchangeMeansNothing() {
		SimulatedCurves simulated = new SimulatedCurves(TIMES, SimulatedCurves.parker(TIMES), 1, 50,
			0.3, 0, 3);
		VoxelWorker worker = new VoxelFit(new ExtendedTofts(), TIMES, simulated.plasma,
			FitBounds.DEFAULT, DelayRange.NONE, true).worker();
		Random random = new Random(8);
		for (float[] frame : worker.samples())
			for (int v = 0; v < 100; v++)
				frame[v] = (float) random.nextGaussian();
		worker.fit(100);
		int leaning = 0;
		for (int v = 0; v < 100; v++) {
			if (worker.status(v) != FitStatus.NO_ENHANCEMENT) continue;
			if (worker.value(Parameter.KTRANS, v) > 0) leaning++;
			for (Parameter parameter : List.of(Parameter.VE, Parameter.KEP)) {
				assertTrue(Float.isNaN(worker.value(parameter, v)));
				assertTrue(Float.isNaN(worker.error(parameter, v)));
			}
		}
		assertTrue(leaning > 20, leaning + " of 100");
	}

	@Test
	void errorsAreThereIfTheyAreWanted() {
		SimulatedCurves simulated = new SimulatedCurves(TIMES, SimulatedCurves.parker(TIMES), 1, 50,
			0.3, 0, 3);
		for (DelayRange range : List.of(DelayRange.NONE, new DelayRange(-2, 3))) {
			VoxelWorker worker = new VoxelFit(new ExtendedTofts(), TIMES, simulated.plasma,
				FitBounds.DEFAULT, range, false).worker();
			for (int t = 0; t < 60; t++)
				worker.samples()[t][0] = (float) simulated.samples[0][t];
			worker.fit(1);
			assertTrue(worker.value(Parameter.VP, 0) > 0);
			for (Parameter parameter : Parameter.values())
				assertTrue(Float.isNaN(worker.error(parameter, 0)), parameter.key());
		}
	}

	/** The bolus comes after the series has ended: the clocks of the two differ. */
	@ParameterizedTest
	@MethodSource("io.github.deltavp.kinetics.model.TracerModels#all")
	void anInputThatNeverComesIsRefused(TracerModel model) {
		Curve late = PopulationAif.PARKER.plasma(TimeAxis.uniform(60, 5), 120, new Hematocrit(0.42));
		String message = assertThrows(IllegalArgumentException.class, () -> new VoxelFit(model, TimeAxis
			.uniform(20, 5), late, FitBounds.DEFAULT, DelayRange.NONE, false)).getMessage();
		assertTrue(message.contains("is 0 at all times of the series (20 times"), message);
	}

	/** Rows share times and inputs, and what is computed of these takes longer than a fit. */
	private VoxelWorker fit(TracerModel model, Curve tissue, Curve aif) {
		List<Object> shared = List.of(model, tissue.times(), aif.times(), Arrays.stream(aif.toArray())
			.boxed().toList());
		VoxelWorker worker = workers.computeIfAbsent(shared, any -> new VoxelFit(model, tissue.times(),
			aif, FitBounds.DEFAULT, DelayRange.NONE, true).worker());
		for (int t = 0; t < tissue.size(); t++)
			worker.samples()[t][0] = (float) tissue.value(t);
		worker.fit(1);
		return worker;
	}
}

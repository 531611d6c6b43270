// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import java.io.IOException;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoxelFitTest {

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

	private static VoxelWorker fit(TracerModel model, Curve tissue, Curve aif) {
		VoxelWorker worker = new VoxelFit(model, tissue.times(), aif, FitBounds.DEFAULT,
			DelayRange.NONE, true).worker();
		for (int t = 0; t < tissue.size(); t++)
			worker.samples()[t][0] = (float) tissue.value(t);
		worker.fit(1);
		return worker;
	}
}

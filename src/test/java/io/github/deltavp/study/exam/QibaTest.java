// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The whole way on QIBA's digital reference object v4, all 667 files in one folder. Truth:
 * {@code Dynamic_v3_description.txt}. Limits: what a converged fit reaches on its integer-rounded
 * signal.
 */
class QibaTest {

	private static final double[] KTRANS = { 0, 0.01, 0.02, 0.05, 0.1, 0.2 };
	private static final double[] VP = { 0.001, 0.005, 0.01, 0.02, 0.05, 0.1 };
	private static final int WIDTH = 60;
	private static final int ROWS = 180;

	@Test
	void withTheMeasuredBaseline() throws IOException {
		PerfusionMaps maps = maps(settings());
		assertTrue(percentile(ktransErrors(maps), 0.95) <= 0.0036);
		assertTrue(percentile(vpErrors(maps), 0.95) <= 0.0018);
	}

	@Test
	void withM0Given() throws IOException {
		PerfusionMaps maps = maps(settings().withM0(1000));
		assertTrue(percentile(vpErrors(maps), 1) <= 0.0006);
		double[] relative = IntStream.range(0, WIDTH * ROWS).filter(i -> ktrans(i) > 0).mapToDouble(
			i -> Math.abs(maps.ktrans().value(i) / ktrans(i) - 1)).toArray();
		assertTrue(percentile(relative, 0.5) <= 0.007);
	}

	private static ConcentrationSettings settings() {
		return ConcentrationSettings.DEFAULT.withHematocrit(new Hematocrit(0.45));
	}

	private static PerfusionMaps maps(ConcentrationSettings settings) throws IOException {
		DynamicSeries series = DicomFolder.read(ReferenceData.path("qiba-v4"), ImportOptions.DEFAULT,
			Progress.NONE);
		assertEquals(661, series.times().size());
		assertEquals(0.5, series.times().intervalSeconds());
		Region strip = new Region("aif", series.grid(), IntStream.range(WIDTH * ROWS, WIDTH * 200)
			.toArray());
		Method method = new Method(new Preprocessing(true, 0, false, false), settings, new AifSource(
			"roi", Optional.empty()), new ExtendedTofts(), DelayMode.NONE, false);
		Exam exam = Exam.analyse(series, ExamAids.of(Optional.of(Regions.gather(series.grid(), List.of(
			strip)))), method, Extent.WHOLE, Progress.NONE);
		return exam.maps();
	}

	private static double ktrans(int voxel) {
		return KTRANS[voxel % WIDTH / 10];
	}

	/** Every voxel counts: one without an answer would be a NaN, which sorts last. */
	private static double[] ktransErrors(PerfusionMaps maps) {
		return IntStream.range(0, WIDTH * ROWS).mapToDouble(i -> Math.abs(maps.ktrans().value(i) -
			ktrans(i))).toArray();
	}

	private static double[] vpErrors(PerfusionMaps maps) {
		return IntStream.range(0, WIDTH * ROWS).mapToDouble(i -> Math.abs(maps.vp().value(i) - VP[i /
			WIDTH / 30])).toArray();
	}

	private static double percentile(double[] values, double fraction) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		assertTrue(Double.isFinite(sorted[sorted.length - 1]), "a voxel has no answer");
		return sorted[(int) Math.round(fraction * (sorted.length - 1))];
	}
}

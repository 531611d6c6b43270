// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoxelProbeTest {

	private static final SimulatedExam EXAM = SampleStudy.standard(64, 6, 30).pre();
	private static final DynamicSeries SERIES = EXAM.series();

	/** The curve under the mouse is the one that the map was made of. */
	@ParameterizedTest
	@EnumSource(DelayMode.class)
	void aVoxelHasTheValueOfTheMap(DelayMode delay) throws Exception {
		Exam exam = analysed(delay);
		VoxelProbe probe = new VoxelProbe(exam);
		for (int voxel : Arrays.copyOf(EXAM.lesion().voxels(), 12)) {
			RegionFit fit = at(probe, voxel);
			assertEquals(exam.maps().vp().value(voxel), fit.vp(), 1e-3);
			assertEquals(exam.maps().ktrans().value(voxel), fit.ktransPerMinute(), 3e-3);
			assertEquals(exam.maps().map(Parameter.DELAY).value(voxel), fit.delaySeconds(), 0.05);
			assertEquals(fit.concentration().times(), fit.fit().model().times());
		}
	}

	@Test
	void aVoxelWithoutSignalIsRefused() throws Exception {
		VoxelProbe probe = new VoxelProbe(analysed(DelayMode.NONE));
		int[] lesion = EXAM.lesion().voxels();
		int perSlice = SERIES.grid().voxelsPerSlice();
		for (int t = 0; t < SERIES.times().size(); t++)
			SERIES.plane(lesion[8] / perSlice, t)[lesion[8] % perSlice] = 0;
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> at(probe, lesion[8]));
		assertTrue(refusal.getMessage().contains("no voxel with a signal"), refusal.getMessage());
	}

	private static RegionFit at(VoxelProbe probe, int voxel) {
		int width = SERIES.grid().width();
		int perSlice = SERIES.grid().voxelsPerSlice();
		return probe.at(voxel % width, voxel % perSlice / width, voxel / perSlice);
	}

	private static Exam analysed(DelayMode delay) throws Exception {
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
			"parker", Optional.empty()), new ExtendedTofts(), delay, false);
		return Exam.analyse(SERIES, ExamAids.of(Optional.empty()), method, Extent.WHOLE, Progress.NONE);
	}
}

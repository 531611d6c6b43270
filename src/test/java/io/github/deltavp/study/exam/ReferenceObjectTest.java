// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.ReferenceObject;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole way from signals and a drawn artery to maps, on {@link ReferenceObject}. */
class ReferenceObjectTest {

	@Test
	void everyVoxelHasItsTruth() throws IOException {
		Method method = new Method(new Preprocessing(true, 0, false, false),
			ConcentrationSettings.DEFAULT.withHematocrit(new Hematocrit(0.45)), new AifSource("roi",
				Optional.empty()), new ExtendedTofts(), DelayMode.NONE, false);
		PerfusionMaps maps = Exam.analyse(ReferenceObject.series(false), ExamAids.of(Optional.of(Regions
			.gather(ReferenceObject.GRID, List.of(ReferenceObject.vessel())))), method, Extent.WHOLE,
			Progress.NONE).maps();
		for (int voxel : ReferenceObject.tissue().voxels()) {
			assertEquals(ReferenceObject.ktrans(voxel), maps.ktrans().value(voxel), 1e-4);
			assertEquals(ReferenceObject.vp(voxel), maps.vp().value(voxel), 3e-5);
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionGrowingTest {

	private static final SimulatedExam EXAM = SampleStudy.standard(96, 8, 30).pre();

	private static double overlap(Region a, Region b) {
		Set<Integer> both = Arrays.stream(a.voxels()).boxed().collect(Collectors.toSet());
		both.retainAll(Arrays.stream(b.voxels()).boxed().collect(Collectors.toSet()));
		return 2. * both.size() / (a.count() + b.count());
	}

	@Test
	void theLesionGrowsFromAnyVoxelInItsMiddle() {
		RegionGrowing growing = new RegionGrowing(EXAM.series());
		Region lesion = EXAM.lesion();
		Region truth = new Region("half", EXAM.grid(), EXAM.grid().voxelsEvery(0.1).filter(voxel -> EXAM
			.tissues().fraction(Tissue.LESION, voxel) >= 0.5).toArray());
		for (int i = lesion.count() / 2 - 2; i <= lesion.count() / 2 + 2; i++) {
			double overlap = overlap(growing.from(lesion.voxels()[i], "L1"), truth);
			assertTrue(overlap > 0.8, "Dice " + overlap);
		}
	}

	@Test
	void airDoesNotGrow() {
		assertThrows(IllegalArgumentException.class, () -> {
			RegionGrowing growing = new RegionGrowing(EXAM.series());
			for (int voxel = 0; voxel < 20; voxel++)
				growing.from(voxel, "L1");
		});
	}
}

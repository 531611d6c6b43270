// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoiseMaskTest {

	private static SimulatedExam exam;
	private static DynamicSeries series;
	private static Region mask;

	@BeforeAll
	static void find() {
		exam = SampleStudy.standard().pre();
		series = exam.series();
		mask = NoiseMask.DEFAULT.of(series, Progress.NONE);
	}

	private static double share(Tissue tissue) {
		BitSet kept = new BitSet();
		Arrays.stream(mask.voxels()).forEach(kept::set);
		Region region = exam.tissues().region("tissue", tissue);
		return Arrays.stream(region.voxels()).filter(kept::get).count() / (double) region.count();
	}

	@Test
	void airGoes() {
		assertTrue(share(Tissue.AIR) < 0.01, () -> "share of air kept " + share(Tissue.AIR));
	}

	@Test
	void tissuesAndVesselsStay() {
		for (Tissue tissue : new Tissue[] { Tissue.LESION, Tissue.REFERENCE, Tissue.MUSCLE,
			Tissue.ARTERY })
			assertEquals(1, share(tissue), 0.001, tissue.name());
	}

	@Test
	void whatIsMaskedIsNanInEveryFrame() {
		DynamicSeries masked = NoiseMask.apply(series, mask);
		int kept = mask.voxels()[100];
		int pixels = series.grid().voxelsPerSlice();
		assertFalse(Float.isNaN(masked.plane(kept / pixels, 7)[kept % pixels]));
		assertTrue(Float.isNaN(masked.plane(0, 7)[0]));
		assertTrue(series.plane(0, 7)[0] >= 0);
	}

	@Test
	void aFactorBelowOneIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new NoiseMask(0.5));
	}
}

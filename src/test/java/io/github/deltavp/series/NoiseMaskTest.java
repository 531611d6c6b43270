/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.Tissue;
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

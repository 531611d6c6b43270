// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a simulated exam of 40 frames, to which one thing is done. */
class FrameChecksTest {

	private static final DynamicSeries CLEAN = SampleStudy.standard(64, 10, 40).pre().series();

	/** By what the signal of a frame is multiplied; NaN loses it. */
	private interface Factor {

		double of(int time);
	}

	private static FrameChecks checks(Factor factor) {
		return FrameChecks.of(CLEAN.mapPlanes((slice, time, plane) -> {
			float[] changed = plane.clone();
			for (int i = 0; i < changed.length; i++)
				changed[i] *= (float) factor.of(time);
			return changed;
		}));
	}

	private static List<Check> found(FrameChecks checks) {
		return checks.remarks().stream().map(Remark::check).toList();
	}

	@Test
	void anExamWithoutAnythingOddStaysAsItIs() {
		FrameChecks checks = FrameChecks.of(CLEAN);
		assertEquals(List.of(), checks.remarks());
		assertSame(CLEAN, checks.series());
	}

	/** Before, in and after the first pass. */
	@ParameterizedTest
	@CsvSource({ "1, 3", "2, 3", "2, 0.7", "20, 1.2", "20, 3", "30, 0.5", "9, 3" })
	void aFrameThatIsBrighterEverywhereIsLeftOut(int frame, double factor) {
		FrameChecks checks = checks(t -> t == frame ? factor : 1);
		assertEquals(List.of(Check.FRAMES), found(checks), checks.remarks().toString());
		assertEquals(BitSet.valueOf(new long[] { 1L << frame }), checks.leftOut());
		assertEquals(CLEAN.times().size() - 1, checks.series().times().size());
		assertEquals(CLEAN.times().seconds(frame + 1), checks.series().times().seconds(frame));
		assertTrue(Arrays.equals(CLEAN.plane(3, frame + 1), checks.series().plane(3, frame)));
	}

	@ParameterizedTest
	@CsvSource({ "25, 1.5", "25, 0.8", "3, 1.2" })
	void aStepOfAllImagesIsTold(int from, double factor) {
		FrameChecks checks = checks(t -> t >= from ? factor : 1);
		assertEquals(List.of(Check.GAIN), found(checks));
		String told = checks.remarks().get(0).sentence();
		assertTrue(told.startsWith("from frame " + (from + 1) + " (") && told.contains(String.format(
			Locale.ROOT, "%.1f", factor)), told);
		assertEquals(CLEAN.times().size(), checks.series().times().size());
	}

	@Test
	void lostFramesAreLeftOutAndNeighboursMeetAcrossThem() {
		FrameChecks checks = checks(t -> t == 4 || t == 30 ? Double.NaN : t == 5 ? 2 : 1);
		assertEquals(List.of(Check.FRAMES, Check.FRAMES), found(checks));
		assertEquals("frames 5, 31 are lost and left out", checks.remarks().get(0).sentence());
		assertTrue(checks.remarks().get(1).sentence().startsWith("frame 6 ("), checks.remarks()
			.toString());
		assertEquals(3, checks.leftOut().cardinality());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArteryPartTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(3, 5);

	private static Curve curve(double... mM) {
		return new Curve(TIMES, mM);
	}

	private static ArterialInputFunction aif(Curve... slices) {
		SortedMap<Integer, Curve> bySlice = new TreeMap<>();
		for (int i = 0; i < slices.length; i++)
			bySlice.put(3 + i, slices[i]);
		return new ArterialInputFunction(curve(0, 6, 2), "test", List.of(), bySlice);
	}

	/** Halves: 5 and 1 on average against 8 and 3: half the difference is −1.5 and −1. */
	@Test
	void halfOfWhatTheHalvesDiffer() {
		Curve part = ArteryPart.of(aif(curve(0, 4, 1), curve(0, 6, 1), curve(0, 8, 2), curve(0, 8, 4)))
			.orElseThrow();
		assertArrayEquals(new double[] { 0, 4.5, 1 }, part.toArray(), 1e-12);
	}

	/** The one in the middle belongs to neither. */
	@Test
	void ofThreeSlicesTheOuterOnes() {
		Curve part = ArteryPart.of(aif(curve(0, 4, 1), curve(9, 9, 9), curve(0, 8, 2))).orElseThrow();
		assertArrayEquals(new double[] { 0, 4, 1.5 }, part.toArray(), 1e-12);
	}

	@Test
	void oneSliceHasNoHalves() {
		assertTrue(ArteryPart.of(aif(curve(0, 6, 2))).isEmpty());
		assertTrue(ArteryPart.of(aif()).isEmpty());
	}
}

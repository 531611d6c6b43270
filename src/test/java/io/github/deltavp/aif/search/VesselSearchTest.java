// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.aif.bolus.ExamOnset;
import io.github.deltavp.aif.bolus.SearchField;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A sagittal exam drawn in boxes: an artery of 6 × 4 voxels from top to bottom, a vein that touches
 * it and comes 6 s later, four voxels in its middle that wash out slowly, a patch of tissue beside
 * the artery with a fifth of its blood, an organ that stays bright, and the rest of the body, which
 * enhances 8 s after the artery.
 */
class VesselSearchTest {

	private static final VoxelGrid GRID = new VoxelGrid(24, 40, 6, 2, 2, 4, List.of(0., 0., 0.), List
		.of(0., 1., 0.), List.of(0., 0., -1.));
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 3);
	private static final int PIXELS = 24 * 40;

	/** What lies in a voxel. */
	private enum Place {
			ARTERY, SLOW, VEIN, PATCH, ORGAN, BODY
	}

	private static Place place(int x, int y, int slice) {
		boolean middle = slice > 0 && slice < 5;
		if (middle && x >= 4 && x < 10) return y == 30 && x > 5 && x < 8 ? Place.SLOW : Place.ARTERY;
		if (middle && x >= 10 && x < 16) return Place.VEIN;
		if (middle && x >= 18 && x < 23 && y >= 5 && y < 25) return Place.ORGAN;
		return middle && x >= 2 && x < 4 && y >= 10 && y < 16 ? Place.PATCH : Place.BODY;
	}

	/** A first pass of 8 mM with its peak 6 s after its arrival, and what stays. */
	private static double plasma(double seconds) {
		return seconds < 0 ? 0 : 8 * seconds / 6 * Math.exp(1 - seconds / 6) + 1.5 * (1 - Math.exp(
			-seconds / 10)) * Math.exp(-seconds / 600);
	}

	/** In mM of the whole voxel; the bolus arrives in the artery at 20 s. */
	private static double concentration(Place place, double seconds) {
		return switch (place) {
			case ARTERY -> 0.58 * plasma(seconds - 20);
			case SLOW -> 0.58 * (seconds < 26 ? plasma(seconds - 20) : Math.max(plasma(seconds - 20),
				plasma(6) * Math.exp((26 - seconds) / 25)));
			case VEIN -> 0.5 * plasma(seconds - 26);
			case PATCH -> 0.58 * 0.18 * plasma(seconds - 20);
			case ORGAN -> seconds < 22 ? 0 : 1.5 * (1 - Math.exp(-(seconds - 22) / 8));
			case BODY -> seconds < 28 ? 0 : 0.3 * (1 - Math.exp(-(seconds - 28) / 10));
		};
	}

	/** The signal equation, written out. */
	private static double signal(Place place, double seconds) {
		double t1 = place.ordinal() <= Place.VEIN.ordinal() ? 1.44 : 1;
		double e = Math.exp(-0.005 * (1 / t1 + 4.5 * concentration(place, seconds)));
		return 5000 * Math.sin(Math.toRadians(25)) * (1 - e) / (1 - e * Math.cos(Math.toRadians(25)));
	}

	private static final DynamicSeries SERIES = series();

	private static DynamicSeries series() {
		Random random = new Random(1);
		return MadeSeries.of(GRID, TIMES, (x, y, z, t) -> signal(place(x, y, z), TIMES.seconds(t)) +
			random.nextGaussian());
	}

	private static AutomaticAifResult find(AutomaticAifSettings settings) {
		return AutomaticAif.find(SERIES, ConcentrationSettings.DEFAULT, settings, Progress.NONE);
	}

	private static int[] voxels(Place... places) {
		return IntStream.range(0, PIXELS * 6).filter(v -> List.of(places).contains(place(v % 24, v /
			24 % 40, v / PIXELS))).toArray();
	}

	@Test
	void arteryAndVeinArePartedAndNothingElseIsAVessel() {
		AutomaticAifResult found = find(AutomaticAifSettings.DEFAULT);
		assertArrayEquals(voxels(Place.ARTERY, Place.SLOW), found.chosen().region().voxels());
		assertEquals("found automatically", found.chosen().verdict());
		assertArrayEquals(voxels(Place.VEIN), found.rejected().get(0).region().voxels());
		assertTrue(found.rejected().get(0).verdict().startsWith("enhances later"));
		assertEquals(1, found.rejected().size());
		assertEquals(1, found.score());
		assertEquals(1, found.warnings().size());
		assertTrue(found.warnings().get(0).startsWith("T2* decay at TE 2.0 ms"), found.warnings().get(
			0));
	}

	/**
	 * The rim is left out, also in front and behind, but not where the image ends; so is what washes
	 * out slowly in the middle of the artery.
	 */
	@Test
	void theCurveComesFromTheCore() {
		AutomaticAifResult found = find(AutomaticAifSettings.DEFAULT);
		assertArrayEquals(Arrays.stream(voxels(Place.ARTERY)).filter(v -> v % 24 > 4 && v % 24 < 9 &&
			v / PIXELS > 1 && v / PIXELS < 4).toArray(), found.artery().voxels());
		assertEquals(2, found.partialVolume().erosion());
		assertEquals(2 * Math.sqrt(12 * 16 / Math.PI), found.partialVolume().widthMm(), 1e-9);
		assertEquals("automatic, 316 voxels in 2 slices", found.aif().source());
		assertArrayEquals(new Object[] { 2, 3 }, found.slices().keySet().toArray());
		for (Curve curve : List.of(found.aif().plasma(), found.slices().get(2), found.slices().get(3)))
			for (int t = 0; t < TIMES.size(); t++)
				assertEquals(plasma(TIMES.seconds(t) - 20), curve.value(t), 0.05, "frame " + t);
		assertEquals(BolusShape.of(found.aif().plasma()), found.shape());
		assertEquals(signal(Place.ARTERY, 0), found.baselineSnr(), 0.03 * found.baselineSnr());
	}

	/** The body reaches a fifth of its 0.3 mM, nearly all of it within the window, after 2.2 s. */
	@Test
	void tissueEnhancesWhenItsCurveRises() {
		SearchField field = new SearchField(GRID, Optional.empty());
		VesselSearch search = new VesselSearch(SERIES, ExamOnset.of(SERIES, field, Progress.NONE),
			ConcentrationSettings.DEFAULT, field, Progress.NONE);
		assertEquals(28 - 10 * Math.log(0.8), search.tissueArrivalSeconds(), 1);
		assertTrue(Arrays.stream(voxels(Place.BODY)).noneMatch(v -> Arrays.binarySearch(search.curves()
			.voxels(), v) >= 0));
	}

	/** A piece of 8 rows is as long as the searched field, but no tube: 16 mm long, 15.6 mm wide. */
	@Test
	void aScoreBelowTheLeastIsRefusedWithItsReason() {
		Region piece = new Region("piece", GRID, Arrays.stream(voxels(Place.ARTERY)).filter(v -> v /
			24 % 40 < 8 || v / 24 % 40 == 25).toArray());
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> find(
			AutomaticAifSettings.DEFAULT.within(piece)));
		assertEquals("no artery was found with certainty: the best candidate scores 0.00 (0.50 is " +
			"needed) and is no tube; draw the AIF as a ROI or give it as a file", refusal.getMessage());
	}
}

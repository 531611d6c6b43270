// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegionAifTest {

	private final SimulatedExam exam = new SimulatedExam(SpineAnatomy.standard().sized(64, 8),
		PerfusionTruth.standard(), Bolus.standard(), Acquisition.standard().withSnr(
			Double.POSITIVE_INFINITY).with(Artefacts.NONE), 1);

	@Test
	void withoutNoiseTheRegionGivesTheTrueCurve() {
		DynamicSeries series = exam.series();
		Curve truth = exam.arterialPlasma();
		ArterialInputFunction aif = RegionAif.of(series, exam.aorta(), ConcentrationSettings.DEFAULT);
		for (int t = 0; t < truth.size(); t++)
			assertEquals(truth.value(t), aif.plasma().value(t), 0.01 * truth.value(truth.peakIndex()));
	}

	@Test
	void everySliceOfTheRegionHasItsCurve() {
		Region aorta = exam.aorta();
		ArterialInputFunction aif = RegionAif.of(exam.series(), aorta, ConcentrationSettings.DEFAULT);
		assertEquals(IntStream.range(0, 8).filter(aorta::reaches).boxed().toList(), List.copyOf(aif
			.slices().keySet()));
		for (Curve slice : aif.slices().values())
			assertEquals(1, slice.value(slice.peakIndex()) / aif.plasma().value(aif.plasma().peakIndex()),
				0.05);
	}

	@Test
	void anEmptyRegionIsRefused() {
		DynamicSeries series = exam.series();
		Region nothing = new Region("aif", series.grid(), new int[0]);
		assertThrows(IllegalArgumentException.class, () -> RegionAif.of(series, nothing,
			ConcentrationSettings.DEFAULT));
	}

	/** The signal equation, written out, for blood of 1440 ms. */
	private static double signal(double degrees, double mM) {
		double e = Math.exp(-0.005 * (1 / 1.44 + 4.5 * mM));
		double angle = Math.toRadians(degrees);
		return 900 * Math.sin(angle) * (1 - e) / (1 - e * Math.cos(angle));
	}

	private static double signal(double mM) {
		return signal(25, mM);
	}

	/** 20 of 25 degrees in slice 0, 22 in slice 1, by the equation written out. */
	@Test
	void theTrueFlipAngleOfTheArteryCounts() {
		VoxelGrid grid = VoxelGrid.axisAligned(20, 20, 2, 2, 2, 5);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(30, 5), (x, y, z, t) -> x > 5 &&
			x < 12 ? signal(20 + 2 * z, t < 6 ? 0 : 3 * Math.exp(-(t - 6) / 5.) + 1) : 20 + y);
		DynamicSeries tilted = series.withB1(B1Map.of(grid, MadeSeries.of(grid, TimeAxis.ofSeconds(0), (
			x, y, z, t) -> (20 + 2 * z) / 25.), ""));
		Region artery = new Region("drawn", grid, IntStream.range(0, 400).filter(v -> v % 20 > 6 && v %
			20 < 11).toArray());
		assertEquals(4 / 0.58, RegionAif.of(tilted, artery, ConcentrationSettings.DEFAULT).plasma()
			.value(6), 1e-3);
		assertTrue(RegionAif.of(series, artery, ConcentrationSettings.DEFAULT).plasma().value(6) < 5);
	}

	/** Two frames come before the bolus, and of its peak of 40 mM the signal says nothing. */
	@Test
	void aShortBaselineAndSaturatedSamplesAreTold() {
		VoxelGrid grid = VoxelGrid.axisAligned(20, 20, 2, 2, 2, 5);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(30, 5), (x, y, z, t) -> x > 5 &&
			x < 12 ? signal(t < 2 ? 0 : t == 2 ? 2 : t == 3 ? 40 : 6 * Math.exp(-t / 5.) + 1) : 20 + y);
		Region artery = new Region("drawn", grid, IntStream.range(0, 800).filter(v -> v % 20 > 6 && v %
			20 < 11).toArray());
		ArterialInputFunction aif = RegionAif.of(series, artery, ConcentrationSettings.DEFAULT);
		assertEquals("ROI of 160 voxels", aif.source());
		assertEquals(List.of(
			"only 2 frames come before the bolus, so the baseline of the AIF is uncertain",
			"1 samples of the AIF are missing or above what the signal equation allows; they were " +
				"interpolated"), aif.remarks().subList(aif.remarks().size() - 2, aif.remarks().size()));
		assertEquals((6 * Math.exp(-1) + 1) / 0.58, aif.plasma().value(5), 1e-3);
	}
}

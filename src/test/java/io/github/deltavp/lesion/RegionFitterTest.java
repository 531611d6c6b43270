// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the mean curve of a region must give back of what it was made from. */
class RegionFitterTest {

	/** Delays are searched for one by one; where they are known, replicates take no time. */
	private static final FitSettings QUICK = TinyExam.SETTINGS.withDelay(DelayMode.NONE, DelayRange
		.fixed(4));
	private static final BootstrapSettings MANY = new BootstrapSettings(600, 5);

	private static RegionFit fit(DynamicSeries series, FitSettings settings) {
		return TinyExam.fit(series, settings, BootstrapSettings.NONE, TinyExam.ALL);
	}

	private static ParameterMap map(String name, float left, float right) {
		float[] plane = new float[16];
		for (int i = 0; i < 16; i++)
			plane[i] = i % 4 < 2 ? left : right;
		return ParameterMap.of(name, "", TinyExam.GRID, List.of(plane, plane));
	}

	@Test
	void aRegionHasTheNumbersOfItsTissueAndADelayOfItsOwn() {
		DynamicSeries series = TinyExam.of(0.08, 0.12, 0.3, 4);
		for (int t = 0; t < 40; t++)
			series.plane(1, t)[0] = Float.NaN;
		RegionFit fit = fit(series, TinyExam.SETTINGS);
		assertEquals(0.08, fit.vp(), 1e-5);
		assertEquals(0.12, fit.ktransPerMinute(), 1e-4);
		assertEquals(4, fit.delaySeconds(), 1e-3);
		assertArrayEquals(TinyExam.tissue(0.08, 0.12, 0.3, 4), fit.concentration().toArray(), 1e-4);
		assertEquals(31, fit.voxels());
		assertEquals(1, fit.failed());
		assertEquals(32 * 20, fit.size().volumeMm3(), 1e-9);
		assertEquals(0, fit.replicates().count());
		assertEquals(0, fit.vpFloor());
		assertEquals(0, fit.ktransFloor());
	}

	@Test
	void t10OfARegionIsTheMeanOfItsMap() {
		DynamicSeries series = TinyExam.empty();
		double[] tissue = TinyExam.tissue(0.08, 0.12, 0.3, 4);
		for (int voxel = 0; voxel < 32; voxel++)
			TinyExam.set(series, voxel, tissue, 1300);
		assertEquals(0.08, fit(series, TinyExam.SETTINGS.withT10Map(map("t1", 1100, 1500))).vp(), 1e-4);
	}

	/** The signals are of 25 degrees; 31.25 were asked for, and the coil gave 0.8 of it. */
	@Test
	void aRegionHasItsMeanFlipAngle() {
		DynamicSeries series = TinyExam.of(0.08, 0.12, 0.3, 4);
		DynamicSeries asked = series.withProtocol(series.protocol().withFlipAngleDegrees(31.25)).withB1(
			B1Map.of(TinyExam.GRID, MadeSeries.of(TinyExam.GRID, TimeAxis.ofSeconds(0), (x, y, z,
				t) -> z == 0 ? 0.7 : 0.9), ""));
		assertEquals(0.08, fit(asked, TinyExam.SETTINGS).vp(), 1e-5);
		assertEquals(0.12, fit(asked, TinyExam.SETTINGS).ktransPerMinute(), 1e-4);
	}

	/** The frames before contrast are wrong, but M0 does without them. */
	@Test
	void m0OfARegionIsTheMeanOfItsMap() {
		DynamicSeries series = TinyExam.of(0.08, 0.12, 0.3, 4);
		for (int t = 0; t < 4; t++)
			for (int slice = 0; slice < 2; slice++)
				Arrays.fill(series.plane(slice, t), series.plane(slice, t)[0] * 1.2f);
		double[] tissue = TinyExam.tissue(0.08, 0.12, 0.3, 4);
		double[] found = fit(series, TinyExam.SETTINGS.withM0Map(map("m0", 9000, 11_000)))
			.concentration().toArray();
		for (int t = 4; t < tissue.length; t++)
			assertEquals(tissue[t], found[t], 1e-5);
	}

	@Test
	void aRegionWithoutT10IsRefused() {
		DynamicSeries series = TinyExam.of(0.08, 0.12, 0.3, 4);
		for (ParameterMap none : List.of(map("t1", Float.NaN, Float.NaN), map("t1", 0, 0)))
			assertTrue(assertThrows(IllegalArgumentException.class, () -> fit(series, TinyExam.SETTINGS
				.withT10Map(none))).getMessage().startsWith("map t1 has no value in all"));
	}

	@Test
	void framesBeforeContrastMustBeKnownAndThere() {
		DynamicSeries series = TinyExam.of(0.08, 0.12, 0.3, 4);
		FitSettings unknown = TinyExam.SETTINGS.withConcentration(TinyExam.SETTINGS.concentration()
			.withBaseline(BaselineFrames.AUTOMATIC));
		assertThrows(IllegalArgumentException.class, () -> fit(series, unknown));
		for (int t = 1; t <= 3; t++)
			series.plane(0, t)[5] = Float.NaN;
		assertTrue(assertThrows(IllegalArgumentException.class, () -> fit(series, TinyExam.SETTINGS))
			.getMessage().contains("no frame before contrast"));
	}

	/**
	 * Without any noise vp is uncertain by the sampling alone: at frames of 5.5 s 1 % of vp and 0.2 s
	 * · Ktrans, independent of each other (docs/delta-vp.md).
	 */
	@Test
	void aSmoothFirstPassLosesNothingBetweenItsFrames() {
		RegionFit fit = TinyExam.fit(TinyExam.of(0.1, 0.3, 0.3, 4), QUICK, MANY, TinyExam.ALL);
		SampleStatistics vp = SampleStatistics.of(fit.replicates().vp());
		assertEquals(0.1, vp.mean(), 1e-4);
		assertTrue(vp.sd() < 1e-4, "nothing is noisy, and nothing is lost: " + vp);
		assertEquals(1.96 * vp.sd(), fit.vpFloor(), 1e-12);
		SampleStatistics ktrans = SampleStatistics.of(fit.replicates().ktransPerMinute());
		assertEquals(0.3, ktrans.mean(), 1e-3);
		assertTrue(ktrans.sd() < 2e-3, "Ktrans is not sampled once more: " + ktrans);
		assertEquals(1.96 * ktrans.sd(), fit.ktransFloor(), 1e-12);
		for (double auc : fit.replicates().signalAuc())
			assertEquals(fit.signal().auc(), auc, 1e-9);
	}

	/** Every sixth sample of the artery, 33 s apart; all regions of the exam lack the same ones. */
	@Test
	void aCoarseFirstPassLosesSomethingThatAllRegionsShare() {
		int[] kept = java.util.stream.IntStream.range(0, 10).map(i -> 6 * i).toArray();
		Curve coarse = new Curve(TimeAxis.ofSeconds(Arrays.stream(kept).mapToDouble(
			TinyExam.TIMES::seconds).toArray()), Arrays.stream(kept).mapToDouble(TinyExam.PLASMA::value)
				.toArray());
		RegionFitter fitter = new RegionFitter(TinyExam.of(0.1, 0.05, 0.3, 4), coarse, TinyExam.ARRIVAL,
			QUICK, MANY);
		SampleStatistics vp = SampleStatistics.of(fitter.fit(TinyExam.ALL).replicates().vp());
		assertTrue(vp.sd() > 0.03 * vp.mean(), "a third of a minute is missing: " + vp);
		Region other = new Region("other", TinyExam.GRID, new int[] { 3, 4 });
		assertArrayEquals(fitter.fit(TinyExam.ALL).replicates().vp(), fitter.fit(other).replicates()
			.vp(), 1e-6);
	}

	@Test
	void voxelsAreDrawnWithReplacement() {
		DynamicSeries series = TinyExam.empty();
		for (int voxel = 0; voxel < 32; voxel++)
			TinyExam.set(series, voxel, TinyExam.tissue(voxel % 2 == 0 ? 0.15 : 0.05, 0.02, 0.3, 4),
				1000);
		double sd = SampleStatistics.of(TinyExam.fit(series, QUICK, MANY, TinyExam.ALL).replicates()
			.vp()).sd();
		assertEquals(0.05 / Math.sqrt(32), sd, 0.1 * 0.05 / Math.sqrt(32));
	}

	@Test
	void seedAndNameAreTheRandomNumbers() {
		DynamicSeries series = TinyExam.of(0.08, 0.12, 0.3, 4);
		TinyExam.set(series, 5, TinyExam.tissue(0.02, 0.12, 0.3, 4), 1000);
		BootstrapSettings few = new BootstrapSettings(30, 5);
		double[] first = TinyExam.fit(series, QUICK, few, TinyExam.ALL).replicates().vp();
		Region same = new Region("ALL-2", TinyExam.GRID, TinyExam.ALL.voxels());
		assertArrayEquals(first, TinyExam.fit(series, QUICK, few, same).replicates().vp());
		Region other = new Region("other", TinyExam.GRID, TinyExam.ALL.voxels());
		assertFalse(Arrays.equals(first, TinyExam.fit(series, QUICK, few, other).replicates().vp()));
		assertFalse(Arrays.equals(first, TinyExam.fit(series, QUICK, new BootstrapSettings(30, 6),
			TinyExam.ALL).replicates().vp()));
		assertTrue(Arrays.stream(first).distinct().count() == 30);
	}

	@Test
	void replicatesAreCountedFromNoneToAHundredThousand() {
		assertEquals(0, new BootstrapSettings(0, 1).replicates());
		assertEquals(100_000, new BootstrapSettings(100_000, 1).replicates());
		assertThrows(IllegalArgumentException.class, () -> new BootstrapSettings(-1, 1));
		assertThrows(IllegalArgumentException.class, () -> new BootstrapSettings(100_001, 1));
	}
}

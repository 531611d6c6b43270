// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PerfusionFitTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(70, 90, 3, 1, 1, 5);
	private static final VoxelGrid FLAT = VoxelGrid.axisAligned(70, 30, 3, 1, 1, 5);
	private static final VoxelGrid SMALL = VoxelGrid.axisAligned(6, 5, 1, 1, 1, 5);
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final double DELAY = 3;
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));
	private static final FitSettings SETTINGS = FitSettings.DEFAULT.withConcentration(
		FitSettings.DEFAULT.concentration().withBaseline(new BaselineFrames(0, 4)));

	@ParameterizedTest
	@CsvSource({ "2, NONE, extended_tofts", "8, NONE, extended_tofts", "2, VOXEL, extended_tofts",
		"8, VOXEL, extended_tofts", "2, NONE, 2cxm", "8, NONE, 2cxm", "8, NONE, 2cum",
		"8, VOXEL, one_compartment", "2, AUTO, extended_tofts", "8, AUTO, 2cxm", "8, AUTO, patlak" })
	void threadsDoNotMatterToTheLastBit(int threads, DelayMode mode, String model) {
		DynamicSeries series = series(FLAT, 1, 20);
		FitSettings settings = SETTINGS.withErrors(true).withDelay(mode, DelayRange.DEFAULT).withModel(
			TracerModels.of(model));
		PerfusionMaps one = Parallelization.runWithNumThreads(1, () -> fit(series, settings));
		PerfusionMaps many = Parallelization.runWithNumThreads(threads, () -> fit(series, settings));
		for (Parameter parameter : one.parameters())
			assertSameValues(one.map(parameter), many.map(parameter));
		one.standardErrors().forEach((parameter, map) -> assertSameValues(map, many.standardErrors()
			.get(parameter)));
		assertSameValues(one.status(), many.status());
	}

	private static void assertSameValues(ParameterMap expected, ParameterMap map) {
		for (int slice = 0; slice < expected.grid().slices(); slice++)
			assertArrayEquals(expected.plane(slice), map.plane(slice), map.name());
	}

	/** But not where neighbours help. */
	@Property(tries = 4)
	void permutingVoxelsPermutesMaps(@ForAll long seed, @ForAll DelayMode mode) {
		if (mode == DelayMode.AUTO) return;
		VoxelGrid grid = VoxelGrid.axisAligned(40, 30, 1, 1, 1, 5);
		DynamicSeries series = series(grid, 1, 20);
		DynamicSeries permuted = series(grid, 1, 20);
		List<Integer> order = new ArrayList<>(IntStream.range(0, 1200).boxed().toList());
		Collections.shuffle(order, new Random(seed));
		for (int t = 0; t < TIMES.size(); t++)
			for (int i = 0; i < 1200; i++)
				permuted.plane(0, t)[i] = series.plane(0, t)[order.get(i)];
		DelayRange range = mode == DelayMode.GLOBAL ? DelayRange.fixed(1) : DelayRange.DEFAULT;
		PerfusionMaps before = fit(series, SETTINGS.withDelay(mode, range));
		PerfusionMaps after = fit(permuted, SETTINGS.withDelay(mode, range));
		for (Parameter parameter : before.parameters())
			for (int i = 0; i < 1200; i++)
				assertEquals(before.map(parameter).value(order.get(i)), after.map(parameter).value(i));
	}

	@Test
	void maskedVoxelsAreTheSameAsWithoutMask() {
		DynamicSeries series = series(GRID, 0, 20);
		int[] some = IntStream.range(0, 70 * 90 * 3).filter(i -> i % 7 == 3 || i > 15000).toArray();
		PerfusionMaps all = fit(series, SETTINGS);
		PerfusionMaps masked = fit(series, SETTINGS.withMask(new Region("some", GRID, some)));
		assertEquals(70 * 90 * 3 - some.length, masked.count(VoxelStatus.OUTSIDE_MASK));
		for (int voxel : some)
			assertEquals(all.vp().value(voxel), masked.vp().value(voxel));
		assertTrue(Float.isNaN(masked.vp().value(0)));
	}

	@Test
	void missingFramesAreLeftOut() {
		DynamicSeries series = series(GRID, 0, 0);
		Arrays.fill(series.plane(1, 30), Float.NaN);
		Arrays.fill(series.plane(1, 2), Float.NaN);
		for (int t = 0; t < 60; t++)
			Arrays.fill(series.plane(2, t), Float.NaN);
		PerfusionMaps maps = fit(series, SETTINGS);
		assertEquals(70 * 90, maps.count(VoxelStatus.INVALID_SIGNAL));
		for (int i = 0; i < 70 * 90; i++)
			assertEquals(maps.vp().plane(0)[i], maps.vp().plane(1)[i], 2e-3);
	}

	@Test
	void badVoxelsHaveAStatusAndNoNumber() {
		DynamicSeries series = series(GRID, 0, 20);
		series.plane(0, 20)[5] = Float.NaN;
		series.plane(0, 0)[6] = Float.POSITIVE_INFINITY;
		for (int t = 0; t < 60; t++)
			series.plane(0, t)[7] = 0;
		PerfusionMaps maps = fit(series, SETTINGS);
		for (int voxel = 5; voxel <= 7; voxel++) {
			assertEquals(VoxelStatus.INVALID_SIGNAL, maps.statusOf(voxel));
			for (ParameterMap map : maps.all())
				assertTrue(Float.isNaN(map.value(voxel)), map.name());
		}
		assertEquals(3, maps.count(VoxelStatus.INVALID_SIGNAL));
	}

	@Test
	void cancellingStopsAtOnce() {
		AtomicInteger reports = new AtomicInteger();
		Progress cancelling = (what, fraction) -> {
			if (reports.incrementAndGet() == 2) throw new CancellationException();
		};
		DynamicSeries series = series(GRID, 0, 20);
		Parallelization.runWithNumThreads(1, () -> assertThrows(CancellationException.class,
			() -> PerfusionFit.fit(series, PLASMA, SETTINGS, cancelling)));
		assertEquals(2, reports.get());
	}

	/**
	 * Voxels fitted from one look at whether to stop to the next, by what the first report says.
	 * Where a voxel may take a millisecond ({@code VoxelFit.isCurveByCurve}) a thousand make a
	 * second; else one takes some microseconds.
	 */
	@ParameterizedTest
	@CsvSource({ "2cxm, VOXEL, 1000", "2cxm, NONE, 5000" })
	void cancellingWaitsForASecondOfWorkAtMost(String model, DelayMode mode, int most) {
		List<Double> told = new ArrayList<>();
		Progress cancelling = (what, fraction) -> {
			told.add(fraction);
			throw new CancellationException();
		};
		FitSettings settings = SETTINGS.withModel(TracerModels.of(model)).withDelay(mode,
			DelayRange.DEFAULT);
		DynamicSeries series = series(GRID, 0, 20);
		Parallelization.runWithNumThreads(1, () -> assertThrows(CancellationException.class,
			() -> PerfusionFit.fit(series, PLASMA, settings, cancelling)));
		assertEquals(1, told.size());
		assertTrue(told.get(0) * 70 * 90 * 3 <= most, told.get(0) + " of the work");
	}

	@ParameterizedTest
	@EnumSource(value = DelayMode.class, names = { "GLOBAL", "VOXEL", "AUTO" })
	void findsTheDelay(DelayMode mode) {
		PerfusionMaps maps = fit(series(SMALL, DELAY, 0), SETTINGS.withDelay(mode, DelayRange.DEFAULT));
		for (int voxel = 0; voxel < 30; voxel++)
			assertEquals(DELAY, maps.delay().value(voxel), mode == DelayMode.VOXEL ? 0.02 : 0.2);
	}

	@ParameterizedTest
	@MethodSource("io.github.deltavp.kinetics.model.TracerModels#all")
	void everyModelFillsItsMaps(TracerModel model) {
		PerfusionMaps maps = fit(series(SMALL, 0, 50), SETTINGS.withModel(model));
		assertEquals(model.estimates().size(), maps.all().size());
		for (int voxel = 0; voxel < 30; voxel++) {
			assertTrue(maps.map(model.parameters().get(0)).value(voxel) >= 0);
			assertTrue(maps.statusOf(voxel).hasAnswer());
		}
	}

	/** A map of T10 is, voxel by voxel, what the one T10 of the settings is. */
	@Test
	void aMapOfT10IsUsedVoxelByVoxel() {
		DynamicSeries series = series(SMALL, 0, 50);
		ParameterMap t10 = ParameterMap.allocate("t10", "ms", SMALL);
		for (int i = 0; i < 30; i++)
			t10.plane(0)[i] = i == 7 ? Float.NaN : i % 2 == 0 ? 800 : 1300;
		PerfusionMaps mapped = fit(series, SETTINGS.withT10Map(t10));
		PerfusionMaps shorter = fit(series, withT10(800));
		PerfusionMaps longer = fit(series, withT10(1300));
		for (int i = 0; i < 30; i++)
			if (i != 7) assertSameVoxel(i % 2 == 0 ? shorter : longer, mapped, i);
		assertEquals(VoxelStatus.INVALID_SIGNAL, mapped.statusOf(7));
		assertEquals(1, mapped.count(VoxelStatus.INVALID_SIGNAL));
	}

	private static FitSettings withT10(double ms) {
		return SETTINGS.withConcentration(SETTINGS.concentration().withT10Ms(ms, 1440));
	}

	/** Every voxel is what it is where its true flip angle stands in the protocol. */
	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void aB1MapIsUsedVoxelByVoxel(boolean withM0) {
		DynamicSeries series = series(SMALL, 0, 50);
		FitSettings settings = withM0 ? SETTINGS.withM0Map(constant(20_000)) : SETTINGS;
		PerfusionMaps mapped = fit(series.withB1(B1Map.of(SMALL, MadeSeries.of(SMALL, TimeAxis
			.ofSeconds(0), (x, y, z, t) -> x % 2 == 0 ? 0.75 : 1.25), "")), settings);
		PerfusionMaps[] known = { fit(tilted(series, 0.75), settings), fit(tilted(series, 1.25),
			settings) };
		for (int i = 0; i < 30; i++)
			for (Parameter parameter : List.of(Parameter.VP, Parameter.KTRANS))
				assertEquals(known[i % 2].map(parameter).value(i), mapped.map(parameter).value(i), 1e-5);
		assertNotEquals(known[0].vp().value(1), known[1].vp().value(1), 1e-3);
	}

	private static DynamicSeries tilted(DynamicSeries series, double ratio) {
		return series.withProtocol(series.protocol().withFlipAngleDegrees(ratio * series.protocol()
			.flipAngleDegrees()));
	}

	private static ParameterMap constant(float value) {
		ParameterMap map = ParameterMap.allocate("m0", "", SMALL);
		Arrays.fill(map.plane(0), value);
		return map;
	}

	/** The same for M0, also beside a map of T10; with the true ones the truth is found. */
	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void aMapOfM0IsUsedVoxelByVoxel(boolean withT10) {
		DynamicSeries series = series(SMALL, 0, 0);
		ParameterMap m0 = ParameterMap.allocate("m0", "", SMALL);
		ParameterMap t10 = ParameterMap.allocate("t10", "ms", SMALL);
		for (int i = 0; i < 30; i++) {
			m0.plane(0)[i] = i % 2 == 0 ? 10000 : 12000;
			t10.plane(0)[i] = 1000;
		}
		FitSettings settings = SETTINGS.withM0Map(m0);
		PerfusionMaps mapped = fit(series, withT10 ? settings.withT10Map(t10) : settings);
		PerfusionMaps low = fit(series, SETTINGS.withConcentration(SETTINGS.concentration().withM0(
			10000)));
		PerfusionMaps high = fit(series, SETTINGS.withConcentration(SETTINGS.concentration().withM0(
			12000)));
		for (int i = 0; i < 30; i++)
			assertSameVoxel(i % 2 == 0 ? low : high, mapped, i);
		for (int i = 0; i < 30; i += 2) {
			assertEquals(0.05, mapped.vp().value(i), 1e-3);
			assertEquals(0.05 + 0.25 * (i % 11) / 10, mapped.ktrans().value(i), 2e-3);
		}
	}

	/** Nothing enhances, so there is no baseline to be found; and with M0 none is needed. */
	@Test
	void withAMapOfM0NoBaselineIsLookedFor() {
		DynamicSeries flat = series(SMALL, 0, 0);
		ParameterMap m0 = ParameterMap.allocate("m0", "", SMALL);
		Arrays.fill(m0.plane(0), 10000);
		for (int t = 1; t < TIMES.size(); t++)
			System.arraycopy(flat.plane(0, 0), 0, flat.plane(0, t), 0, 30);
		assertThrows(IllegalArgumentException.class, () -> fit(flat, FitSettings.DEFAULT));
		assertEquals(30, fit(flat, FitSettings.DEFAULT.withM0Map(m0)).count(
			VoxelStatus.NO_ENHANCEMENT));
	}

	private static void assertSameVoxel(PerfusionMaps expected, PerfusionMaps actual, int voxel) {
		for (Parameter parameter : expected.parameters())
			assertEquals(expected.map(parameter).value(voxel), actual.map(parameter).value(voxel),
				parameter.key());
		assertEquals(expected.statusOf(voxel), actual.statusOf(voxel));
	}

	@Test
	void mapsAndMasksOfAnotherSizeAreRefused() {
		DynamicSeries series = series(SMALL, 0, 0);
		VoxelGrid other = VoxelGrid.axisAligned(6, 4, 1, 1, 1, 5);
		for (FitSettings settings : List.of(SETTINGS.withT10Map(ParameterMap.allocate("t10", "ms",
			other)), SETTINGS.withM0Map(ParameterMap.allocate("m0", "", other)), SETTINGS.withMask(
				new Region("mask", other, new int[] { 1 }))))
		{
			String message = assertThrows(IllegalArgumentException.class, () -> fit(series, settings))
				.getMessage();
			assertTrue(message.contains("6×4×1") && message.contains("6×5×1"), message);
		}
	}

	/** Two tissues, 1 s and 6 s after the artery: the mean is that of the mask. */
	@Test
	void theOneDelayIsThatOfTheMask() {
		DynamicSeries series = series(SMALL, 1, 0);
		DynamicSeries late = series(SMALL, 6, 0);
		for (int t = 0; t < TIMES.size(); t++)
			System.arraycopy(late.plane(0, t), 15, series.plane(0, t), 15, 15);
		FitSettings global = SETTINGS.withDelay(DelayMode.GLOBAL, DelayRange.DEFAULT);
		Region last = new Region("late", SMALL, IntStream.range(15, 30).toArray());
		assertEquals(6, fit(series, global.withMask(last)).delay().value(20), 0.2);
		assertTrue(fit(series, global).delay().value(20) < 5);
	}

	@Test
	void withoutADelayInTheMeanCurveOtherWaysAreNamed() {
		DynamicSeries dark = series(SMALL, 0, 0);
		for (int t = 0; t < TIMES.size(); t++)
			Arrays.fill(dark.plane(0, t), 0);
		String message = assertThrows(IllegalArgumentException.class, () -> fit(dark, SETTINGS
			.withDelay(DelayMode.GLOBAL, DelayRange.DEFAULT))).getMessage();
		assertTrue(message.contains("invalid signal") && message.contains("delay=voxel"), message);
	}

	private static PerfusionMaps fit(DynamicSeries series, FitSettings settings) {
		return PerfusionFit.fit(series, PLASMA, settings, Progress.NONE);
	}

	/** Extended Tofts in every voxel, the same in every slice; signal with or without noise. */
	private static DynamicSeries series(VoxelGrid grid, double delay, double snr) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, TIMES.size()), grid,
			TIMES, new Protocol(5, 2, 25, 1.5), "test", "magnitude", List.of(), List.of());
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		ArterialInput input = ArterialInput.of(PLASMA);
		double[] plasma = input.sample(TIMES, delay);
		for (int i = 0; i < grid.voxelsPerSlice(); i++) {
			double ktrans = 0.05 + 0.25 * (i % 11) / 10;
			double[] leak = input.convolve(TIMES, delay, ktrans / 0.3 / 60);
			for (int slice = 0; slice < grid.slices(); slice++) {
				Random noise = new Random(i + 100000 * slice);
				for (int t = 0; t < TIMES.size(); t++)
					series.plane(slice, t)[i] = (float) (sequence.signal(10000, 1 + 4.5 * (0.05 * plasma[t] +
						ktrans / 60 * leak[t])) * (1 + (snr == 0 ? 0 : noise.nextGaussian() / snr / 5)));
			}
		}
		return series;
	}
}

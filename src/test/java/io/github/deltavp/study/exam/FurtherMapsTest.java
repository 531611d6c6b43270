// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.OneCompartment;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.FurtherMaps.Comparison;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.PerfusionMaps;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/**
 * The left half of the exam is plasma alone, the right half leaks. M0 is known: a measured baseline
 * is wrong for the whole curve, which a test of single samples takes for a leak. The noise is the
 * same at every concentration, as the test assumes and a signal's is not.
 */
class FurtherMapsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(40, 30, 1, 1, 1, 5);
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));
	private static final FitSettings FIT = FitSettings.DEFAULT.withConcentration(FitSettings.DEFAULT
		.concentration().withBaseline(new BaselineFrames(0, 4)).withM0(10000));

	@Test
	void theFTestFindsWhereItLeaks() {
		List<ParameterMap> maps = maps(FIT, new FurtherMaps(false, Comparison.F_TEST));
		assertEquals(List.of("f_test_tofts", "f_test_patlak", "f_test_one_compartment"), maps.stream()
			.map(ParameterMap::name).toList());
		assertTrue(below(maps.get(2), 0.01, false) > 590, "leaking voxels need the leak");
		assertTrue(below(maps.get(2), 0.05, true) < 30, "of 600 that do not leak");
		assertTrue(below(maps.get(0), 0.01, true) > 590, "plasma alone needs vp");
	}

	@Test
	void theFTestOfPatlakKeepsItsLevel() {
		ParameterMap test = maps(FIT.withModel(new Patlak()), new FurtherMaps(false, Comparison.F_TEST))
			.get(0);
		assertEquals(15, below(test, 0.05, true), 10, "of 600: half of 5 %, because Ktrans ≥ 0");
	}

	/** The formula of {@link io.github.deltavp.maps.ModelComparison}, from the residuals. */
	@ParameterizedTest
	@CsvSource({ "NONE, 57", "VOXEL, 56" })
	void theFTestCountsWhatWasFitted(DelayMode delay, int free) {
		Region some = new Region("some", GRID, IntStream.range(0, 1200).filter(i -> i % 97 == 0)
			.toArray());
		FitSettings fit = FIT.withMask(some).withDelay(delay, new DelayRange(0, 2));
		ParameterMap patlak = maps(fit, new FurtherMaps(false, Comparison.F_TEST)).get(1);
		PerfusionMaps larger = PerfusionFit.fit(series(), PLASMA, fit, Progress.NONE);
		PerfusionMaps smaller = PerfusionFit.fit(series(), PLASMA, fit.withModel(new Patlak()),
			Progress.NONE);
		for (int voxel : some.voxels()) {
			double more = Math.pow(smaller.residual().value(voxel) / larger.residual().value(voxel), 2) -
				1;
			assertEquals(1 - new FDistribution(1, free).cumulativeProbability(Math.max(0, more * free)),
				patlak.value(voxel), 2e-3, "voxel " + voxel);
		}
	}

	@Test
	void whereTheModelHasNoAnswerNoOtherMapHasOne() {
		DynamicSeries series = series();
		PerfusionMaps some = PerfusionFit.fit(series, PLASMA, FIT.withMask(new Region("some", GRID,
			new int[] { 5, 25 })), Progress.NONE);
		for (ParameterMap map : new FurtherMaps(true, Comparison.NONE).of(new ExamImages(series, FIT
			.concentration().baseline()), FIT, PerfusionFit.of(series, PLASMA, FIT, Progress.NONE), some,
			Progress.NONE))
		{
			assertTrue(Float.isNaN(map.value(26)), map.name());
			assertFalse(Float.isNaN(map.value(25)), map.name());
		}
	}

	@ParameterizedTest
	@CsvSource({ "none,NONE", "' aicc ',AICC", "F_Test,F_TEST" })
	void aComparisonIsFoundByItsName(String key, Comparison comparison) {
		assertEquals(comparison, Comparison.of(key));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Comparison.of("aic")).getMessage()
			.contains("choose one of none, aicc, f_test"));
	}

	@Test
	void akaikeNamesTheModelByItsPlace() {
		ParameterMap model = maps(FIT.withModel(new OneCompartment()), new FurtherMaps(false,
			Comparison.AICC)).get(0);
		int plasma = TracerModels.all().indexOf(new OneCompartment()) + 1;
		int extended = TracerModels.all().indexOf(new ExtendedTofts()) + 1;
		assertTrue(IntStream.range(0, 1200).filter(i -> i % 40 < 20 && model.value(i) == plasma)
			.count() > 450, "Akaike takes one parameter too many in about a sixth of such cases");
		assertTrue(IntStream.range(0, 1200).filter(i -> i % 40 >= 20 && model.value(i) == extended)
			.count() > 560);
	}

	@Test
	void semiquantitativeMapsKeepToTheMask() {
		List<ParameterMap> maps = maps(FIT.withMask(new Region("some", GRID, new int[] { 5, 25 })),
			new FurtherMaps(true, Comparison.NONE));
		assertEquals(8, maps.size());
		assertTrue(maps.get(0).value(25) > 0);
		assertTrue(Float.isNaN(maps.get(0).value(26)));
	}

	@Test
	void aModelWithoutSpecialCaseIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> maps(FIT.withModel(new Tofts()),
			new FurtherMaps(false, Comparison.F_TEST))).getMessage().contains("choose comparison=aicc"));
	}

	private static long below(ParameterMap map, double level, boolean left) {
		return IntStream.range(0, 1200).filter(i -> i % 40 < 20 == left && map.value(i) < level)
			.count();
	}

	private static List<ParameterMap> maps(FitSettings fit, FurtherMaps further) {
		DynamicSeries series = series();
		PerfusionFit ready = PerfusionFit.of(series, PLASMA, fit, Progress.NONE);
		return further.of(new ExamImages(series, fit.concentration().baseline()), fit, ready, ready
			.maps(Progress.NONE), Progress.NONE);
	}

	private static DynamicSeries series() {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(GRID, TIMES.size()), GRID,
			TIMES, new Protocol(5, 2, 25, 1.5), "test", "magnitude", List.of(), List.of());
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		ArterialInput input = ArterialInput.of(PLASMA);
		double[] leak = input.convolve(TIMES, 0, 0.4 / 60);
		Random noise = new Random(3);
		for (int i = 0; i < 1200; i++)
			for (int t = 0; t < TIMES.size(); t++)
				series.plane(0, t)[i] = (float) sequence.signal(10000, 1 + 4.5 * (0.05 * PLASMA.value(t) +
					(i % 40 < 20 ? 0 : 0.12 / 60 * leak[t]) + 0.006 * noise.nextGaussian()));
		return series;
	}
}

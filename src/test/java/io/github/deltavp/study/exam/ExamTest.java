// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.report.Call;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An exam carries what is measured from it, and finds no more than somebody asks for. */
class ExamTest {

	private static final SimulatedExam SIMULATED = SampleStudy.standard(64, 10, 40).post();
	private static final DynamicSeries SERIES = SIMULATED.series();
	private static final Preprocessing OVER_TIME = new Preprocessing(false, 0, true, false);

	@TempDir
	Path folder;

	private static Exam exam(Preprocessing preprocessing, Extent extent) throws IOException {
		return Exam.analyse(SERIES, ExamAids.of(Optional.of(Regions.gather(SERIES.grid(), List.of(
			SIMULATED.lesion(), SIMULATED.reference())))), new Method(preprocessing,
				ConcentrationSettings.DEFAULT, new AifSource("parker", Optional.empty()),
				new ExtendedTofts(), DelayMode.NONE, false), extent, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource(Extent.class)
	void itsRegionsSayTheSameWhateverIsMapped(Extent extent) throws IOException {
		Exam exam = exam(OVER_TIME, extent);
		RegionFit plain = exam(Preprocessing.NONE, Extent.WHOLE).fitter(BootstrapSettings.NONE).fit(
			SIMULATED.lesion());
		RegionFit fit = exam.fitter(BootstrapSettings.NONE).fit(SIMULATED.lesion());
		assertArrayEquals(plain.concentration().toArray(), fit.concentration().toArray());
		assertEquals(plain.vp(), fit.vp());
		assertEquals(extent != Extent.NONE, exam.mapped().isPresent());
	}

	@Test
	void whatIsDrawnIsMappedAsInTheWholeExam() throws IOException {
		Exam whole = exam(OVER_TIME, Extent.WHOLE);
		Exam drawn = exam(OVER_TIME, Extent.DRAWN);
		int[] lesion = SIMULATED.lesion().voxels();
		for (int voxel : lesion)
			assertEquals(whole.maps().vp().value(voxel), drawn.maps().vp().value(voxel));
		assertEquals(lesion.length + SIMULATED.reference().count(), SERIES.grid().voxelsPerSlice() *
			SERIES.grid().slices() - drawn.maps().count(VoxelStatus.OUTSIDE_MASK));
	}

	/** Smoothing over time carries the foot of the bolus into the frame before it. */
	@Test
	void smoothedImagesHaveABaselineOfTheirOwn() throws IOException {
		ExamImages images = exam(OVER_TIME, Extent.NONE).images();
		assertSame(images, images.smoothed(SERIES));
		DynamicSeries smooth = OVER_TIME.smooth(SERIES, Progress.NONE);
		assertEquals(new BaselineFrames(0, 4), images.baseline());
		assertEquals(new BaselineFrames(0, 3), images.smoothed(smooth).baseline());
	}

	@Test
	void itsSettingsHoldTheFramesBeforeContrast() throws IOException {
		Exam exam = exam(Preprocessing.NONE, Extent.NONE);
		assertSame(exam.images().baseline(), exam.fit().concentration().baseline());
		assertTrue(exam.method().concentration().baseline().isAutomatic());
	}

	/** An exam that never enhances has no frames before contrast, and M0 needs none. */
	@Test
	void mapsThatAreGivenM0NeedNoBaseline() throws IOException {
		Path aif = folder.resolve("aif.csv");
		AifFile.write(aif, exam(Preprocessing.NONE, Extent.NONE).aif().plasma());
		DynamicSeries flat = SERIES.withSignal(DynamicSeries.allocate(SERIES.grid(), SERIES.times()
			.size()));
		for (int z = 0; z < SERIES.grid().slices(); z++)
			for (int t = 0; t < SERIES.times().size(); t++)
				Arrays.fill(flat.plane(z, t), 100);
		Exam exam = Exam.analyse(flat, ExamAids.of(Optional.empty()), new Method(Preprocessing.NONE,
			ConcentrationSettings.DEFAULT.withM0(5000), new AifSource("file", Optional.of(aif)),
			new Patlak(), DelayMode.NONE, false), Extent.WHOLE, Progress.NONE);
		assertFalse(exam.allMaps().isEmpty());
		assertThrows(IllegalArgumentException.class, exam::fit);
	}

	@Test
	void whatWasNotMappedHasNoMaps() throws IOException {
		Exam exam = exam(Preprocessing.NONE, Extent.NONE);
		assertEquals(List.of(), exam.remarks());
		assertThrows(IllegalStateException.class, exam::maps);
	}

	@ParameterizedTest
	@CsvSource({ "1, true, 1 time point;", "4, true, 4 time points;", "5, false," })
	void fewerThanFiveTimesAreNoDynamicSeries(int times, boolean refused, String told) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(SERIES.grid(), times), SERIES
			.grid(), TimeAxis.uniform(times, 5), SERIES.protocol(), "few", "magnitude", List.of(), List
				.of());
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> Exam.analyse(series,
			ExamAids.of(Optional.empty()), exam(Preprocessing.NONE, Extent.NONE).method(), Extent.NONE,
			Progress.NONE), "with five, nothing arrives");
		assertEquals(refused, refusal.getMessage().startsWith("the series has " + told), refusal
			.getMessage());
	}

	/** The true delays are some seconds, which a range up to 1 s does not hold. */
	@ParameterizedTest
	@CsvSource({ "VOXEL, 0, 1, delaymax", "VOXEL, 8, 15, delaymin", "VOXEL, 0, 15," })
	void delaysThatPileUpAtABoundAreTold(DelayMode mode, double lowest, double highest, String option)
		throws IOException
	{
		Exam exam = Exam.analyse(SERIES, ExamAids.of(Optional.of(Regions.gather(SERIES.grid(), List.of(
			SIMULATED.lesion(), SIMULATED.reference(), SIMULATED.aorta())))), new Method(
				Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource("roi", Optional.empty()),
				new ExtendedTofts(), mode, new DelayRange(lowest, highest), false, FurtherMaps.NONE),
			Extent.DRAWN, Progress.NONE);
		double bound = "delaymax".equals(option) ? highest : lowest;
		float[] delays = new float[2];
		for (int voxel = 0; voxel < SERIES.grid().voxelsPerSlice() * SERIES.grid().slices(); voxel++) {
			float delay = exam.maps().map(Parameter.DELAY).value(voxel);
			if (!exam.maps().statusOf(voxel).enhances()) continue;
			delays[0]++;
			if (Math.abs(delay - bound) < 1e-6) delays[1]++;
		}
		assertEquals(option == null ? List.of() : List.of(String.format(Locale.ROOT,
			"the arterial delay is at its bound of %.1f s in %.0f %% of the enhancing voxels; check the AIF or change %s",
			bound, 100 * delays[1] / delays[0], option)), exam.remarks());
	}

	@Test
	void theFileTellsTheMethodTheSeriesAndWhatBecameOfTheVoxels() throws IOException {
		Exam exam = exam(new Preprocessing(true, 2.5, true, false), Extent.DRAWN);
		Map<String, Object> told = ExamProvenance.of(exam, new Call("Maps...", Map.of("asked", "for"),
			Map.of(), Map.of(), Map.of()));
		assertEquals(Map.of("asked", "for"), told.get("options"));
		Map<?, ?> settings = (Map<?, ?>) told.get("settings");
		assertEquals(List.of("extended_tofts", "parker", "none", true, 2.5, true, false,
			"measured baseline", false, false), Stream.of("model", "aif", "delay", "mask", "smoothing_mm",
				"temporal", "motion", "m0", "t10_map", "m0_map").map(settings::get).toList());
		assertFalse(settings.containsKey("delay_range_s"), "no delay was fitted");
		assertEquals(Map.of("first", 1, "last", 4, "frames", 4, "source", "found"), told.get(
			"baseline"));
		Map<?, ?> series = (Map<?, ?>) told.get("series");
		assertEquals(List.of(64, 64, 10, 40), series.get("size"));
		assertEquals(SERIES.protocol().trMs(), series.get("tr_ms"));
		assertEquals(exam.aif().source(), ((Map<?, ?>) told.get("aif")).get("source"));
		assertEquals(64 * 64 * 10, ((Map<?, ?>) told.get("voxels")).values().stream().mapToInt(
			count -> ((Number) count).intValue()).sum());
	}

	@Test
	void framesBeforeContrastThatAreGivenAreUsedAndTold() throws IOException {
		ExamAids drawn = ExamAids.of(Optional.of(Regions.gather(SERIES.grid(), List.of(SIMULATED
			.lesion(), SIMULATED.reference(), SIMULATED.aorta()))));
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT.withBaseline(
			BaselineFrames.of("2-3")), new AifSource("roi", Optional.empty()), new ExtendedTofts(),
			DelayMode.NONE, false);
		Exam exam = Exam.analyse(SERIES, drawn, method, Extent.DRAWN, Progress.NONE);
		assertEquals(new BaselineFrames(1, 2), exam.images().baseline());
		assertEquals(Map.of("first", 2, "last", 3, "frames", 2, "source", "given"), ExamProvenance.of(
			exam, Call.NONE).get("baseline"));
		assertEquals(List.of("only 2 frames come before contrast, so the baseline is uncertain",
			"the arterial delay is taken as 0 s (delay=none): Vp is too low where blood arrives late"),
			exam.remarks());
		assertEquals(List.of(
			"only 2 frames come before the bolus, so the baseline of the AIF is uncertain"), exam.aif()
				.remarks());
	}

	/** Whatever the AIF: contrast in the baseline would lower every concentration. */
	@Test
	void framesThatTheBolusHasReachedAreNoBaseline() {
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT.withBaseline(
			BaselineFrames.of("12")), new AifSource("parker", Optional.empty()), new ExtendedTofts(),
			DelayMode.NONE, false);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Exam.analyse(SERIES, ExamAids.of(
			Optional.empty()), method, Extent.NONE, Progress.NONE)).getMessage().startsWith(
				"baseline=1-12 reaches into the bolus"));
	}

	@Test
	void theFileTellsTheRangeOfDelaysAndTheM0ThatWasGiven() throws IOException {
		Exam exam = exam(Preprocessing.NONE, Extent.DRAWN);
		Exam other = new Exam(exam.images(), exam.aif(), new ExamAids(exam.aids().regions(),
			VisitT10.OF_METHOD, Optional.of(exam.maps().vp()), Optional.of(exam.maps().vp())), new Method(
				Preprocessing.NONE, ConcentrationSettings.DEFAULT.withM0(5000), exam.method().aif(),
				new Patlak(), DelayMode.GLOBAL, new DelayRange(1, 9), false, FurtherMaps.NONE), exam
					.mapped(), exam.artery());
		Map<?, ?> settings = (Map<?, ?>) ExamProvenance.of(other, Call.NONE).get("settings");
		assertEquals(List.of(List.of(1.0, 9.0), 5000.0, true, true), Stream.of("delay_range_s", "m0",
			"t10_map", "m0_map").map(settings::get).toList());
	}

	@Test
	void aMapOfAnotherSizeIsRefused() throws IOException {
		Exam exam = exam(Preprocessing.NONE, Extent.DRAWN);
		VoxelGrid other = VoxelGrid.axisAligned(64, 64, 9, 1, 1, 5);
		ExamAids aids = new ExamAids(Optional.empty(), VisitT10.OF_METHOD, Optional.of(ParameterMap
			.allocate("t1", "ms", other)), Optional.empty());
		assertEquals("the map t1 is 64×64×9, the series 64×64×10; make it from the same exam",
			assertThrows(IllegalArgumentException.class, () -> Exam.analyse(SERIES, aids, exam.method(),
				Extent.WHOLE, Progress.NONE)).getMessage());
		DynamicSeries small = SampleStudy.standard(32, 4, 40).pre().series();
		assertThrows(IllegalArgumentException.class, () -> new Exam(new ExamImages(small, exam.images()
			.baseline()), exam.aif(), exam.aids(), exam.method(), exam.mapped(), exam.artery()));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T10 of a visit: given, of a map, or measured by flip angles beside the exam. */
class VisitT10Test {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(4, 2, 2, 1, 1, 5);
	private static final Region LESION = new Region("L1", GRID, new int[] { 1, 2, 9 });
	private static final Region REFERENCE = new Region("reference", GRID, new int[] { 4, 12 });
	private static final Regions DRAWN = Regions.gather(GRID, List.of(LESION, REFERENCE));
	private static final Method METHOD = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT
		.withT10Ms(950, 1440), new AifSource("roi", Optional.empty()), new ExtendedTofts(),
		DelayMode.NONE, false);
	private static final FitSettings FIT = FitSettings.DEFAULT.withConcentration(METHOD
		.concentration());

	private static double[] values(ParameterMap map) {
		return IntStream.range(0, 16).mapToDouble(map::value).toArray();
	}

	/** @return the value of each voxel: of the lesion, of the reference, of others */
	private static double[] expected(double lesion, double reference, double other) {
		return IntStream.range(0, 16).mapToDouble(voxel -> List.of(1, 2, 9).contains(voxel) ? lesion
			: List.of(4, 12).contains(voxel) ? reference : other).toArray();
	}

	@Test
	void itFillsWhatWasOutlinedAndTheMethodFillsTheRest() {
		assertEquals(List.of(700., 950.), List.of(new VisitT10(700, Double.NaN).orOfMethod(950)
			.lesionMs(), new VisitT10(700, Double.NaN).orOfMethod(950).referenceMs()));
		assertEquals(new VisitT10(950, 800), new VisitT10(Double.NaN, 800).orOfMethod(950));
	}

	@ParameterizedTest
	@CsvSource({ "700, 700, 700 ms", "700, 812.5, '700 ms, of the reference 812.5 ms'" })
	void itIsSaidOnceWhereLesionsAndReferenceShareIt(double lesion, double reference, String words) {
		assertEquals(words, new VisitT10(lesion, reference).words());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 10_000 })
	void itsEndsAreAllowedAndWhatLiesBeyondIsNot(double end) {
		new VisitT10(end, end);
		double beyond = end == 1 ? Math.nextDown(1.) : Math.nextUp(end);
		assertThrows(IllegalArgumentException.class, () -> new VisitT10(beyond, 900));
		assertThrows(IllegalArgumentException.class, () -> new VisitT10(900, beyond));
	}

	@Test
	void aMapGoesBeforeWhatIsGivenAndIsToldAsOne() {
		ParameterMap map = ParameterMap.allocate("t1", "ms", GRID);
		ExamAids plain = ExamAids.of(Optional.of(DRAWN));
		ExamAids given = new ExamAids(Optional.of(DRAWN), new VisitT10(700, Double.NaN), Optional
			.empty(), Optional.empty());
		ExamAids mapped = new ExamAids(Optional.of(DRAWN), new VisitT10(700, 800), Optional.of(map),
			Optional.empty());
		assertEquals(List.of(false, true, true), List.of(plain.knowsT10(), given.knowsT10(), mapped
			.knowsT10()));
		assertFalse(new ExamAids(Optional.of(DRAWN), new VisitT10(Double.NaN, 700), Optional.empty(),
			Optional.empty()).knowsT10());
		assertEquals(List.of("950 ms", "700 ms, of the reference 950 ms", "that of the T1 map",
			"measured by flip angles"), List.of(plain.t10Words(950), given.t10Words(950), mapped.t10Words(
				950), plain.measured(map, new FoundT10("", Map.of())).t10Words(950)));
	}

	/** Signals of a spoiled gradient echo at TR 4.5 ms, M0 10,000, by the T1 of each voxel. */
	private static DynamicSeries angle(double degrees, double... t1Ms) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(GRID, 1), GRID, TimeAxis
			.ofSeconds(0), new Protocol(4.5, 1.5, degrees, 1.5), "VFA", "magnitude", List.of(), List
				.of());
		double angle = Math.toRadians(degrees);
		for (int voxel = 0; voxel < 16; voxel++) {
			double e = Math.exp(-4.5 / t1Ms[voxel]);
			series.plane(voxel / 8, 0)[voxel % 8] = (float) (10_000 * Math.sin(angle) * (1 - e) / (1 - e *
				Math.cos(angle)));
		}
		return series;
	}

	private static ReadExam exam(double... t1Ms) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(GRID, 2), GRID, TimeAxis
			.uniform(2, 5), new Protocol(4.5, 1.5, 25, 1.5), "DCE", "magnitude", List.of(), List.of());
		return new ReadExam(series, ExamAids.of(Optional.of(DRAWN)), t1Ms.length == 0 ? List.of()
			: DoubleStream.of(2, 5, 12).mapToObj(degrees -> angle(degrees, t1Ms)).toList());
	}

	private static List<ReadExam> measured(ReadExam pre, ReadExam post) {
		return FlipAngleT10.ofBoth(pre, post, METHOD, Progress.NONE);
	}

	/** Marrow of 800 ms has turned to 600; a voxel of 20 s is fluid, and no tissue. */
	@Test
	void flipAnglesAtBothVisitsGiveRegionsAndVoxelsTheirT1() {
		double[] truth = expected(800, 1100, 1300);
		truth[15] = 20_000;
		List<ReadExam> exams = measured(exam(truth), exam(expected(600, 1100, 1300)));
		truth[15] = 950;
		assertArrayNear(truth, values(exams.get(0).aids().t10Map().orElseThrow()));
		assertArrayNear(expected(600, 1100, 1300), values(exams.get(1).aids().t10Map().orElseThrow()));
		assertEquals(
			"T10 from 3 flip angles (2, 5, 12 degrees) found in the exam's folder: L1 600 ms, " +
				"reference 1100 ms", exams.get(1).aids().t10Remark().orElseThrow());
		assertTrue(exams.get(0).aids().knowsT10());
		assertEquals(0, exams.get(0).aids().t10Error(LESION), 0.01, "signals without noise");
		assertEquals(GRID, exams.get(0).grid());
	}

	private static void assertArrayNear(double[] expected, double[] found) {
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], found[i], 0.005 * expected[i], "voxel " + i);
	}

	/** T10 measured at one visit and taken as given at the other would make a change. */
	@Test
	void flipAnglesThatOnlyOneVisitHasAreSaidAndNotUsed() {
		ReadExam plain = exam();
		List<ReadExam> exams = measured(exam(expected(800, 1100, 1300)), plain);
		assertEquals("3 flip angles (2, 5, 12 degrees) found in the exam's folder are not used: the " +
			"post visit has none", exams.get(0).aids().t10Remark().orElseThrow());
		assertTrue(exams.get(0).aids().t10Map().isEmpty());
		assertEquals(0, exams.get(0).aids().t10Error(LESION));
		assertSame(plain, exams.get(1));
		assertTrue(measured(plain, exam(expected(800, 1100, 1300))).get(1).aids().t10Remark()
			.orElseThrow().endsWith("the pre visit has none"));
	}

	@ParameterizedTest
	@CsvSource({ "50, 800, L1", "800, 9000, reference" })
	void aRegionWithoutTheT1OfATissueIsSaid(double lesion, double reference, String name) {
		List<ReadExam> exams = measured(exam(expected(800, 1100, 1300)), exam(expected(lesion,
			reference, 1300)));
		for (ReadExam exam : exams) {
			assertTrue(exam.aids().t10Remark().orElseThrow().endsWith(
				"are not used: they give no T1 of " + name + " in the post visit"), exam.aids().t10Remark()
					.orElseThrow());
			assertTrue(exam.aids().t10Map().isEmpty());
		}
	}

	@Test
	void whatIsGivenIsFittedWithInTheVoxelsOfEachRegion() {
		ExamAids given = new ExamAids(Optional.of(DRAWN), new VisitT10(700, 800), Optional.empty(),
			Optional.empty());
		assertArrayNear(expected(700, 800, 950), values(given.onto(FIT, GRID).t10Map().orElseThrow()));
		assertSame(FIT, ExamAids.of(Optional.of(DRAWN)).onto(FIT, GRID));
		ParameterMap m0 = ParameterMap.allocate("m0", "", GRID);
		ParameterMap t1 = ParameterMap.allocate("t1", "ms", GRID);
		FitSettings mapped = new ExamAids(Optional.of(DRAWN), new VisitT10(700, 800), Optional.of(t1),
			Optional.of(m0)).onto(FIT, GRID);
		assertSame(t1, mapped.t10Map().orElseThrow());
		assertSame(m0, mapped.m0Map().orElseThrow());
		VoxelGrid other = VoxelGrid.axisAligned(4, 2, 3, 1, 1, 5);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new ExamAids(Optional.of(DRAWN),
			VisitT10.OF_METHOD, Optional.of(t1), Optional.empty()).onto(FIT, other)).getMessage()
			.startsWith("the map t1 is 4×2×2, the series 4×2×3"));
	}
}

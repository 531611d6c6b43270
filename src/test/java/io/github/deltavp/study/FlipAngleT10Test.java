// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.exam.ReadExam;
import io.github.deltavp.study.report.StudyTables;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Studies whose lesion relaxes faster or slower after therapy, with flip angles beside the exams.
 */
class FlipAngleT10Test {

	private static final SampleStudy STUDY = SampleStudy.standard(64, 8, 40);
	private static final double TRUTH = STUDY.truth().deltaVpPercent();
	private static final double[] DEGREES = { 2, 5, 10, 15 };
	private static final Method METHOD = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT,
		new AifSource("roi", Optional.empty()), new ExtendedTofts(), DelayMode.NONE, false);

	/** The lesion of an exam with another T10. */
	private static SimulatedExam exam(SimulatedExam exam, double t10Ms, long seed) {
		return new SimulatedExam(exam.anatomy(), exam.truth().with(Tissue.LESION, exam.truth()
			.perfusion(Tissue.LESION).relaxing(t10Ms)), exam.bolus(), exam.acquisition(), seed);
	}

	private static ReadExam read(SimulatedExam exam, List<DynamicSeries> angles) {
		Regions regions = Regions.gather(exam.grid(), List.of(exam.reference(), exam.aorta(),
			new Region("L1", exam.grid(), exam.lesion().voxels())));
		return new ReadExam(exam.series(), ExamAids.of(Optional.of(regions)), angles);
	}

	private static StudyResult analyse(ReadExam pre, ReadExam post, Extent extent)
		throws IOException
	{
		return StudyAnalysis.of(progress -> pre, progress -> post, METHOD, new StudySettings("P1",
			Cutoffs.DEFAULT, new BootstrapSettings(200, 1)), extent, Progress.NONE);
	}

	private static StudyLesion analyse(ReadExam pre, ReadExam post) throws IOException {
		return analyse(pre, post, Extent.NONE).lesions().get(0);
	}

	private static ReadExam pre(double... degrees) {
		return read(STUDY.pre(), STUDY.pre().flipAngleSeries(degrees));
	}

	private static ReadExam post(double t10Ms, double... degrees) {
		SimulatedExam exam = exam(STUDY.post(), t10Ms, 2);
		return read(exam, exam.flipAngleSeries(degrees));
	}

	@ParameterizedTest(name = "{0} ms, seed {1}")
	@DisplayName("With flip angles at both visits ΔVp is right though T10 of the lesion changed, and they are told")
	@CsvSource({ "700, 1", "700, 2", "1300, 1" })
	void flipAnglesAtBothVisitsAreUsed(double t10Ms, long seed) throws IOException {
		SimulatedExam before = exam(STUDY.pre(), 1000, 10 + seed);
		SimulatedExam after = exam(STUDY.post(), t10Ms, 20 + seed);
		StudyLesion plain = analyse(read(before, List.of()), read(after, List.of()));
		assertTrue(Math.abs(plain.deltaVp().percent() - TRUTH) > 7);
		StudyLesion lesion = analyse(read(before, before.flipAngleSeries(DEGREES)), read(after, after
			.flipAngleSeries(DEGREES)));
		assertEquals(TRUTH, lesion.deltaVp().percent(), 4);
		String told = lesion.remarks().stream().filter(remark -> remark.startsWith("post: T10"))
			.findFirst().orElseThrow();
		assertTrue(told.startsWith(
			"post: T10 from 4 flip angles (2, 5, 10, 15 degrees) found in the exam's folder: L1 "), told);
		double measured = Double.parseDouble(told.replaceAll(".*L1 (\\d+) ms.*", "$1"));
		assertEquals(t10Ms, measured, 0.06 * t10Ms);
	}

	@Test
	@DisplayName("Flip angles at one visit only are not used, and the remark says why")
	void flipAnglesAtOneVisitAreNotUsed() throws IOException {
		StudyLesion plain = analyse(pre(), post(700));
		StudyLesion lesion = analyse(pre(DEGREES), post(700));
		assertEquals(plain.deltaVp(), lesion.deltaVp());
		assertTrue(lesion.remarks().contains(
			"pre: 4 flip angles (2, 5, 10, 15 degrees) found in the exam's folder are not used: the post visit has none"),
			() -> lesion.remarks().toString());
	}

	@Test
	@DisplayName("Flip angles that give no T1 of a tissue in a region are not used, nor are those that lie elsewhere")
	void flipAnglesWithoutAnAnswerAreNotUsed() throws IOException {
		StudyLesion plain = analyse(pre(), post(700));
		UnaryOperator<DynamicSeries> same = angle -> angle.withProtocol(angle.protocol()
			.withFlipAngleDegrees(2 + 0.1 * angle.protocol().flipAngleDegrees()));
		UnaryOperator<DynamicSeries> elsewhere = angle -> new DynamicSeries(angle.signal(), moved(angle
			.grid(), 400), angle.times(), angle.protocol(), "VFA", "magnitude", List.of(), List.of());
		for (UnaryOperator<DynamicSeries> wrong : List.of(same, elsewhere)) {
			StudyLesion lesion = analyse(pre(DEGREES), with(post(700, DEGREES), wrong));
			assertEquals(plain.deltaVp(), lesion.deltaVp());
			assertTrue(lesion.remarks().contains(
				"pre: 4 flip angles (2, 5, 10, 15 degrees) found in the exam's folder are not used: they give no T1 of L1 in the post visit"),
				() -> lesion.remarks().toString());
		}
	}

	private static ReadExam with(ReadExam exam, UnaryOperator<DynamicSeries> angle) {
		return new ReadExam(exam.series(), exam.aids(), exam.flipAngles().stream().map(angle).toList());
	}

	private static VoxelGrid moved(VoxelGrid grid, double mm) {
		List<Double> origin = grid.originMm();
		return new VoxelGrid(grid.width(), grid.height(), grid.slices(), grid.spacingXMm(), grid
			.spacingYMm(), grid.spacingZMm(), List.of(origin.get(0), origin.get(1) + mm, origin.get(2)),
			grid.rowDirection(), grid.columnDirection());
	}

	@Test
	@DisplayName("Flip angles of more and smaller voxels are carried to where the dynamic series lies")
	void flipAnglesOfAnotherResolution() throws IOException {
		SimulatedExam pre = STUDY.pre();
		SimulatedExam post = exam(STUDY.post(), 700, 2);
		StudyLesion lesion = analyse(read(pre, finer(pre).flipAngleSeries(DEGREES)), read(post, finer(
			post).flipAngleSeries(DEGREES)));
		assertEquals(TRUTH, lesion.deltaVp().percent(), 4);
	}

	private static SimulatedExam finer(SimulatedExam exam) {
		return new SimulatedExam(exam.anatomy().sized(96, 8), exam.truth(), exam.bolus(), exam
			.acquisition(), 3);
	}

	@Test
	@DisplayName("The maps have the T1 of a region in all of its voxels, and elsewhere that of each voxel")
	void mapsHaveTheT1OfTheRegion() throws IOException {
		StudyResult result = analyse(pre(DEGREES), post(700, DEGREES), Extent.DRAWN);
		ParameterMap map = result.post().exam().aids().t10Map().orElseThrow();
		int[] lesion = STUDY.post().lesion().voxels();
		for (int voxel : lesion)
			assertEquals(700, map.value(voxel), 42);
		assertEquals(1, Arrays.stream(lesion).mapToObj(map::value).distinct().count());
		double[] fat = Arrays.stream(STUDY.post().tissues().region("fat", Tissue.FAT).voxels())
			.mapToDouble(map::value).sorted().toArray();
		assertEquals(290, fat[fat.length / 2], 30);
		assertEquals(TRUTH, meanOfVoxels(result), 8);
	}

	private static double meanOfVoxels(StudyResult result) {
		double pre = nVp(result.pre());
		return 100 * (nVp(result.post()) - pre) / pre;
	}

	private static double nVp(StudyVisit visit) {
		ParameterMap vp = visit.exam().maps().map(io.github.deltavp.kinetics.Parameter.VP);
		return mean(vp, visit.lesion("l1").orElseThrow().region()) / mean(vp, visit.reference()
			.region());
	}

	private static double mean(ParameterMap map, Region region) {
		return Arrays.stream(region.voxels()).mapToDouble(map::value).filter(Double::isFinite).average()
			.orElseThrow();
	}

	@Test
	@DisplayName("The noise of T1 is in the interval: that of a lesion of a few voxels is wider by it")
	void theNoiseOfT1IsInTheInterval() throws IOException {
		StudyVisit visit = analyse(pre(DEGREES), post(700, DEGREES), Extent.NONE).pre();
		double error = visit.exam().aids().t10Error(visit.lesion("l1").orElseThrow().region());
		assertTrue(error > 0.01 && error < 0.1, () -> "error of T1 " + error);
		double plain = spread(analyse(pre(), post(700), Extent.NONE).pre());
		assertEquals(Math.sqrt(plain * plain + error * error), spread(visit), 0.35 * error);
	}

	/** Of Vp of the lesion, as a share of it. */
	private static double spread(StudyVisit visit) {
		RegionFit lesion = visit.lesion("l1").orElseThrow();
		return lesion.vpFloor() / 1.96 / lesion.vp();
	}

	@Test
	@DisplayName("Without flip angles nothing is said of them")
	void withoutFlipAngles() throws IOException {
		StudyResult result = analyse(pre(), post(1000), Extent.NONE);
		assertEquals(Optional.empty(), result.pre().exam().aids().t10Remark());
		assertTrue(StudyTables.response(result).rows().toString().indexOf("flip angle") < 0);
	}
}

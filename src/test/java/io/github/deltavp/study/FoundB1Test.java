// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.FoundB1;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.scanner.Coils;
import io.github.deltavp.report.Call;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.exam.ReadExam;
import io.github.deltavp.study.report.StudyProvenance;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Studies whose flip angles are not the nominal ones, with B1 maps beside the exams. */
class FoundB1Test {

	private static final SampleStudy STUDY = SampleStudy.standard(64, 8, 40);
	private static final double TRUTH = STUDY.truth().deltaVpPercent();
	private static final double[] DEGREES = { 2, 5, 10, 15 };

	private static SimulatedExam exam(SimulatedExam exam, double flipAngle, double variation,
		double t10Ms, long seed)
	{
		return new SimulatedExam(exam.anatomy(), exam.truth().with(Tissue.LESION, exam.truth()
			.perfusion(Tissue.LESION).relaxing(t10Ms)), exam.bolus(), exam.acquisition().with(
				Coils.STANDARD.withFlipAngle(flipAngle, variation)).with(Artefacts.NONE), seed);
	}

	private static SimulatedExam pre(double variation, long seed) {
		return exam(STUDY.pre(), 0.8, variation, 1000, seed);
	}

	private static SimulatedExam post(double variation, double t10Ms, long seed) {
		return exam(STUDY.post(), 1.15, -variation, t10Ms, seed);
	}

	/** Its B1 map has voxels twice as wide. */
	private static ReadExam read(SimulatedExam exam, boolean b1, double... degrees) {
		Regions regions = Regions.gather(exam.grid(), List.of(exam.reference(), exam.aorta(),
			new Region("L1", exam.grid(), exam.lesion().voxels())));
		return new ReadExam(exam.series(), ExamAids.of(Optional.of(regions)), exam.flipAngleSeries(
			degrees), b1 ? new FoundB1(Optional.of(exam.b1(coarse(exam.grid()))), "") : FoundB1.NONE);
	}

	private static VoxelGrid coarse(VoxelGrid grid) {
		return new VoxelGrid(grid.width() / 2, grid.height() / 2, grid.slices(), 2 * grid.spacingXMm(),
			2 * grid.spacingYMm(), grid.spacingZMm(), Arrays.stream(grid.positionMm(0.5, 0.5, 0)).boxed()
				.toList(), grid.rowDirection(), grid.columnDirection());
	}

	private static StudyResult analyse(ReadExam pre, ReadExam post, String aif, Extent extent)
		throws IOException
	{
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(aif,
			Optional.empty()), new ExtendedTofts(), DelayMode.NONE, false);
		return StudyAnalysis.of(progress -> pre, progress -> post, method, new StudySettings("P1",
			Cutoffs.DEFAULT, new BootstrapSettings(50, 1)), extent, Progress.NONE);
	}

	/** In percentage points of ΔVp. */
	private static double error(StudyResult result) {
		return Math.abs(result.lesions().get(0).deltaVp().percent() - TRUTH);
	}

	/** By what share Vp of the reference before therapy departs from that of another analysis. */
	private static double vpError(StudyResult result, StudyResult from) {
		return Math.abs(result.pre().reference().vp() / from.pre().reference().vp() - 1);
	}

	@Test
	@DisplayName("With B1 maps at both visits AIF, Vp and maps are right though every flip angle is wrong")
	void b1MapsOfBothVisitsAreUsed() throws IOException {
		StudyResult nominal = analyse(read(pre(0.1, 11), false), read(post(0.1, 1000, 12), false),
			"auto", Extent.NONE);
		StudyResult mapped = analyse(read(pre(0.1, 11), true), read(post(0.1, 1000, 12), true), "auto",
			Extent.DRAWN);
		StudyResult right = analyse(read(exam(STUDY.pre(), 1, 0, 1000, 11), false), read(exam(STUDY
			.post(), 1, 0, 1000, 12), false), "auto", Extent.NONE);
		assertTrue(vpError(nominal, right) > 0.25, () -> "nominal " + vpError(nominal, right));
		assertTrue(vpError(mapped, right) < 0.03, () -> "mapped " + vpError(mapped, right));
		assertTrue(error(mapped) < 4, () -> "mapped " + error(mapped));
		assertEquals(TRUTH, meanOfVoxels(mapped), 8);
	}

	@Test
	@DisplayName("T10 by flip angles takes the true ones; with the nominal ones ΔVp is wrong")
	void b1CountsInT10() throws IOException {
		StudyResult nominal = analyse(read(pre(0.25, 13), false, DEGREES), read(post(0.25, 700, 14),
			false, DEGREES), "roi", Extent.NONE);
		StudyResult mapped = analyse(read(pre(0.25, 13), true, DEGREES), read(post(0.25, 700, 14), true,
			DEGREES), "roi", Extent.NONE);
		assertTrue(error(nominal) > 7, () -> "nominal " + error(nominal));
		assertTrue(error(mapped) < 4, () -> "mapped " + error(mapped));
		List<String> remarks = mapped.lesions().get(0).remarks();
		assertTrue(remarks.contains(
			"post: B1 from the series found in the exam's folder: L1 1.21, reference 1.04, aif 1.24 of the nominal flip angle"),
			remarks::toString);
		Map<?, ?> told = (Map<?, ?>) StudyProvenance.of(mapped, Call.NONE).get("post");
		assertTrue(remarks.contains("post: " + told.get("b1")), told::toString);
	}

	private static double meanOfVoxels(StudyResult result) {
		double pre = nVp(result.pre());
		return 100 * (nVp(result.post()) - pre) / pre;
	}

	private static double nVp(StudyVisit visit) {
		ParameterMap vp = visit.exam().maps().map(Parameter.VP);
		return mean(vp, visit.lesion("l1").orElseThrow().region()) / mean(vp, visit.reference()
			.region());
	}

	private static double mean(ParameterMap map, Region region) {
		return Arrays.stream(region.voxels()).mapToDouble(map::value).filter(Double::isFinite).average()
			.orElseThrow();
	}
}

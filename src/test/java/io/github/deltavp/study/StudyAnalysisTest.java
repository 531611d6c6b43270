// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.table.ColumnNames;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.MapMeasures;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.report.Call;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.exam.VisitT10;
import io.github.deltavp.study.report.StudyProvenance;
import io.github.deltavp.study.report.StudyTables;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyAnalysisTest {

	private static final SampleStudy STUDY = MeasuredStudy.SAMPLE;
	private static final StudySettings SETTINGS = new StudySettings("P1", Cutoffs.DEFAULT,
		new BootstrapSettings(50, 7));
	private static Exam pre;
	private static Exam post;

	@BeforeAll
	static void analyseExams() throws IOException {
		pre = exam(STUDY.pre(), 1000);
		post = exam(STUDY.post(), 1000);
	}

	private static Exam exam(SimulatedExam simulated, double t10Ms) throws IOException {
		return exam(simulated, t10Ms, VisitT10.OF_METHOD);
	}

	private static Exam exam(SimulatedExam simulated, double t10Ms, VisitT10 own) throws IOException {
		return exam(simulated, ConcentrationSettings.DEFAULT.withT10Ms(t10Ms, 1440), own);
	}

	private static Exam exam(SimulatedExam simulated, ConcentrationSettings concentration,
		VisitT10 own) throws IOException
	{
		Method method = new Method(Preprocessing.NONE, concentration, new AifSource("roi", Optional
			.empty()), new ExtendedTofts(), DelayMode.NONE, false);
		return Exam.analyse(simulated.series(), new ExamAids(Optional.of(regions(simulated, "L1")), own,
			Optional.empty(), Optional.empty()), method, Extent.NONE, Progress.NONE);
	}

	private static Regions regions(SimulatedExam exam, String... lesions) {
		List<Region> outlines = new ArrayList<>(List.of(exam.reference(), exam.aorta()));
		for (String name : lesions)
			outlines.add(new Region(name, exam.grid(), exam.lesion().voxels()));
		return Regions.gather(exam.grid(), outlines);
	}

	private static StudyResult analyse(String[] before, String[] after, StudySettings settings) {
		return StudyAnalysis.analyse(pre, regions(STUDY.pre(), before), post, regions(STUDY.post(),
			after), settings);
	}

	private static StudyResult analyse() {
		return analyse(new String[] { "L1" }, new String[] { "l1" }, SETTINGS);
	}

	@Test
	@DisplayName("The sample study: ΔVp −66.1 % is found, with its verdict")
	void sampleStudy() {
		StudyLesion lesion = analyse().lesions().get(0);
		assertEquals(STUDY.truth().deltaVpPercent(), lesion.deltaVp().percent(), 5);
		assertEquals(STUDY.truth().deltaKtransPercent(), lesion.deltaKtrans().percent(), 8);
		assertTrue(lesion.deltaVpInterval().holds(lesion.deltaVp().percent()));
		assertEquals(Verdict.RESPONSE, lesion.verdict());
		assertEquals(STUDY.pre().truth().perfusion(io.github.deltavp.phantom.anatomy.Tissue.LESION)
			.delaySeconds(), lesion.pre().orElseThrow().lesion().delaySeconds(), 1.5);
	}

	@Test
	void theSameSeedGivesTheSameInterval() {
		assertEquals(StudyTables.response(analyse()), StudyTables.response(analyse()));
		StudyResult other = analyse(new String[] { "L1" }, new String[] { "L1" }, new StudySettings(
			"P1", Cutoffs.DEFAULT, new BootstrapSettings(50, 8)));
		assertTrue(other.lesions().get(0).deltaVpInterval().low() != analyse().lesions().get(0)
			.deltaVpInterval().low());
	}

	@Test
	void fewFramesBeforeContrastAreTold() throws IOException {
		ConcentrationSettings few = ConcentrationSettings.DEFAULT.withBaseline(BaselineFrames.of("2"));
		StudyResult result = StudyAnalysis.analyse(exam(STUDY.pre(), few, VisitT10.OF_METHOD), regions(
			STUDY.pre(), "L1"), exam(STUDY.post(), few, VisitT10.OF_METHOD), regions(STUDY.post(), "L1"),
			SETTINGS);
		for (String visit : List.of("pre", "post")) {
			String remark = visit + ": only 2 frames come before contrast, so the baseline is uncertain";
			assertTrue(result.lesions().get(0).remarks().contains(remark), remark);
			assertEquals(Map.of("first", 1, "last", 2, "frames", 2, "source", "given"),
				((Map<?, ?>) StudyProvenance.of(result, Call.NONE).get(visit)).get("baseline"));
		}
		assertTrue(analyse().lesions().get(0).remarks().stream().noneMatch(remark -> remark.contains(
			"before contrast")));
	}

	@Test
	@DisplayName("response.csv and curves.csv keep the columns that others read")
	void columns() {
		CsvTable response = StudyTables.response(analyse());
		assertEquals("patient,lesion,voxels_pre,voxels_post,vp_pre,vp_post,reference_vp_pre," +
			"reference_vp_post,nvp_pre,nvp_post,delta_vp_percent,delta_vp_low,delta_vp_high," +
			"ktrans_pre_per_min,ktrans_post_per_min,delta_ktrans_percent,signal_auc_pre," +
			"signal_auc_post,delta_signal_percent,area_pre_mm2,area_post_mm2,delta_area_percent," +
			"delay_pre_s,delay_post_s,verdict,remark,delta_vp_low_total,delta_vp_high_total," +
			"verdict_firm,verdict_reason", String.join(",", response.header()));
		assertEquals(response.header().size(), response.rows().get(0).size());
		assertEquals(List.of("delta_vp_percent", "delta_ktrans_percent", "delta_signal_percent",
			"delta_area_percent"), response.header().stream().filter(column -> !ColumnNames.isBookkeeping(
				column)).toList(), "a cohort takes no other column for a marker");
		CsvTable curves = StudyTables.curves(analyse());
		assertEquals("patient,lesion,visit,time_s,signal_relative,concentration_mM,fit_mM", String.join(
			",", curves.header()));
		assertEquals(2 * 2 * 50, curves.rows().size());
	}

	@Test
	@DisplayName("Where both visits have a Vp map, endpoints.csv has the mean curve and the voxels of each lesion")
	void endpoints() {
		Exam before = MeasuredStudy.pre().exam();
		Exam after = MeasuredStudy.post().exam();
		StudyResult result = StudyAnalysis.analyse(before, regions(STUDY.pre(), "L1", "L2"), after,
			regions(STUDY.post(), "l1"), SETTINGS);
		CsvTable table = StudyTables.endpoints(result);
		assertEquals(
			"patient,lesion,endpoint,nvp_pre,nvp_post,delta_vp_percent,delta_vp_low,delta_vp_high", String
				.join(",", table.header()));
		assertEquals(List.of("mean_curve", "mean", "p10", "median", "p90", "hottest_tenth"), table
			.rows().stream().map(row -> row.get(2)).toList(), "L2 has one visit");
		StudyLesion lesion = result.lesions().get(0);
		assertEquals(List.of("P1", "L1", "mean_curve", lesion.deltaVp().pre(), lesion.deltaVp().post(),
			lesion.deltaVp().percent(), lesion.deltaVpInterval().low(), lesion.deltaVpInterval().high()),
			table.rows().get(0));
		assertEquals(mean(before, result.pre().lesions().get("l1")) / mean(before, result.pre()
			.reference()), table.rows().get(1).get(3));
		assertEquals(STUDY.truth().deltaVpPercent(), (double) table.rows().get(3).get(5), 8);
		assertTrue(analyse().endpoints().isEmpty(), "no maps, no endpoints");
	}

	/** Of the voxels, fitted with the delay of the mean curve. */
	private static double mean(Exam exam, RegionFit fit) {
		return MapMeasures.of(fit.region(), exam.voxels(List.of(fit)).get(0).vp()).values().mean();
	}

	@Test
	@DisplayName("change.csv tells how the patient moved, and how many voxels fell, stayed and rose")
	void change() {
		StudyResult result = StudyAnalysis.analyse(MeasuredStudy.pre().exam(), regions(STUDY.pre(),
			"L1", "L2"), MeasuredStudy.post().exam(), regions(STUDY.post(), "l1"), SETTINGS);
		CsvTable table = StudyTables.change(result);
		assertEquals(
			"patient,lesion,voxels_pre,voxels_both,voxels_mapped,fell_percent,stayed_percent," +
				"rose_percent,delta_vp_mean,delta_vp_median,delta_vp_p10,delta_vp_p90,shift_mm,rotation_deg," +
				"correlation,remark", String.join(",", table.header()));
		assertEquals(1, table.rows().size(), "L2 has one visit");
		List<Object> row = table.rows().get(0);
		assertEquals(List.of("P1", "L1", STUDY.pre().lesion().count()), row.subList(0, 3));
		assertTrue((int) row.get(3) > 0.7 * STUDY.pre().lesion().count(), "in both outlines " + row);
		assertEquals(100, (double) row.get(5) + (double) row.get(6) + (double) row.get(7), 1e-9);
		assertTrue((double) row.get(5) > 90, "fell " + row);
		assertEquals(STUDY.truth().deltaVpPercent(), (double) row.get(8), 5);
		assertEquals(Math.sqrt(29), (double) row.get(12), 0.5, "2 mm back and 5 mm up");
		assertEquals(0, (double) row.get(13), 0.7);
		assertEquals("", row.get(15));
		assertTrue(analyse().changes().isEmpty(), "no maps, no changes");
	}

	/** Another vertebra was outlined after therapy. */
	@Test
	@DisplayName("Where the outlines lie apart there is no change of voxels, and a remark says so")
	void changeOfTwoPlaces() {
		StudyResult result = StudyAnalysis.analyse(MeasuredStudy.pre().exam(), regions(STUDY.pre(),
			"L1"), MeasuredStudy.post().exam(), Regions.gather(STUDY.post().grid(), List.of(new Region(
				"L1", STUDY.post().grid(), STUDY.post().reference().voxels()), STUDY.post().reference())),
			SETTINGS);
		StudyLesion lesion = result.lesions().get(0);
		assertTrue(lesion.remarks().stream().anyMatch(remark -> remark.startsWith("the outlines lie ")),
			lesion.remarks().toString());
		assertEquals(0, result.changeOf(lesion).orElseThrow().statistics().count());
	}

	@Test
	@DisplayName("Other choices of the method: the analysis itself first, then one choice a row")
	void sensitivity() {
		StudyResult result = analyse(new String[] { "L1", "L2" }, new String[] { "L1" }, SETTINGS
			.withSensitivity(true));
		List<SensitivityRow> rows = result.sensitivityOf(result.lesions().get(0));
		assertEquals(List.of("as analysed", "delay: 0 frames", "delay: 1 frame", "delay: 2 frames",
			"aif: parker", "aif: georgiou", "aif: weinmann", "aif: fritz_hansen", "t10: −20 %",
			"t10: +20 %", "smoothing: 2.5 mm"), rows.stream().map(SensitivityRow::label).toList());
		assertEquals(result.lesions().get(0).deltaVp(), rows.get(0).deltaVp());
		assertEquals(0, rows.get(0).points());
		for (SensitivityRow row : rows)
			assertEquals(STUDY.truth().deltaVpPercent(), row.deltaVp().percent(), 5, row.label());
		assertEquals(List.of(), result.sensitivityOf(result.lesions().get(1)), "L2 has one visit");
		assertEquals(rows.size(), StudyTables.sensitivity(result).rows().size());
		assertEquals(List.of(), analyse().sensitivity());
	}

	@Test
	@DisplayName("A row is what the whole analysis would say under that choice")
	void sensitivityIsThatOfTheWholeAnalysis() throws IOException {
		assertEquals(analysed(1200, VisitT10.OF_METHOD).lesions().get(0).deltaVp().percent(),
			twentyMore(analysed(1000, VisitT10.OF_METHOD)), 1e-9);
	}

	@Test
	@DisplayName("T10 of a visit is raised in that row as T10 of both is, that of its reference too")
	void sensitivityToTheT10OfAVisit() throws IOException {
		assertEquals(analysed(1000, new VisitT10(1080, 720)).lesions().get(0).deltaVp().percent(),
			twentyMore(analysed(1000, new VisitT10(900, 600))), 1e-9);
	}

	private static StudyResult analysed(double t10Ms, VisitT10 own) throws IOException {
		return StudyAnalysis.analyse(exam(STUDY.pre(), t10Ms, own), regions(STUDY.pre(), "L1"), exam(
			STUDY.post(), t10Ms, own), regions(STUDY.post(), "L1"), SETTINGS.withSensitivity(true));
	}

	private static double twentyMore(StudyResult result) {
		return result.sensitivity().stream().filter(row -> row.label().equals("t10: +20 %")).findFirst()
			.orElseThrow().deltaVp().percent();
	}

	/** Of the study after therapy, whose lesion or reference has another T10. */
	private static SimulatedExam relaxed(Tissue tissue, double t10Ms) {
		SimulatedExam exam = STUDY.post();
		return new SimulatedExam(exam.anatomy(), exam.truth().with(tissue, exam.truth().perfusion(
			tissue).relaxing(t10Ms)), exam.bolus(), exam.acquisition(), 2);
	}

	private static double deltaVp(SimulatedExam after, VisitT10 own) throws IOException {
		return StudyAnalysis.analyse(pre, regions(STUDY.pre(), "L1"), exam(after, 1000, own), regions(
			after, "L1"), SETTINGS).lesions().get(0).deltaVp().percent();
	}

	@ParameterizedTest(name = "{0} ms")
	@DisplayName("A lesion with another T10 after therapy has the right ΔVp if each visit is given its own")
	@ValueSource(doubles = { 700, 1300 })
	void eachVisitHasItsOwnT10OfTheLesion(double t10Ms) throws IOException {
		SimulatedExam after = relaxed(Tissue.LESION, t10Ms);
		double truth = STUDY.truth().deltaVpPercent();
		assertEquals(truth, deltaVp(after, new VisitT10(t10Ms, Double.NaN)), 4);
		assertTrue(Math.abs(deltaVp(after, VisitT10.OF_METHOD) - truth) > 5);
	}

	@ParameterizedTest(name = "{0} ms")
	@DisplayName("The reference has a T10 of its own in each visit, apart from that of the lesions")
	@ValueSource(doubles = { 700, 1300 })
	void eachVisitHasItsOwnT10OfTheReference(double t10Ms) throws IOException {
		SimulatedExam after = relaxed(Tissue.REFERENCE, t10Ms);
		double truth = STUDY.truth().deltaVpPercent();
		assertEquals(truth, deltaVp(after, new VisitT10(Double.NaN, t10Ms)), 4);
		assertTrue(Math.abs(deltaVp(after, VisitT10.OF_METHOD) - truth) > 5);
	}
}

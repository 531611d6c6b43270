// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.lesion.total.Doubt;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.StudyVisit;
import io.github.deltavp.study.VisitDays;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.FurtherMaps;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The report of a small study, block by block, beside the numbers that it tells. */
class StudyDocumentTest {

	/** The lesion has a second name after therapy, so that one lesion has two visits and two one. */
	private static final class Small {

		private static final StudyResult RESULT = analyse();

		private static StudyResult analyse() {
			SampleStudy study = SampleStudy.standard(64, 8, 40);
			Regions pre = regions(study.pre(), "L 1", "old");
			Regions post = regions(study.post(), "L 1");
			return StudyAnalysis.analyse(exam(study.pre(), pre), pre, exam(study.post(), post), post,
				new StudySettings("P1", Cutoffs.DEFAULT, new BootstrapSettings(40, 1)));
		}

		private static Exam exam(SimulatedExam exam, Regions regions) {
			Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
				"roi", Optional.empty()), new ExtendedTofts(), DelayMode.NONE, DelayRange.DEFAULT, false,
				FurtherMaps.NONE);
			try {
				return Exam.analyse(exam.series(), ExamAids.of(Optional.of(regions)), method, Extent.DRAWN,
					Progress.NONE);
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static Regions regions(SimulatedExam exam, String... names) {
			List<Region> drawn = new ArrayList<>(List.of(exam.reference(), exam.aorta()));
			for (String name : names)
				drawn.add(new Region(name, exam.grid(), exam.lesion().voxels()));
			return Regions.gather(exam.grid(), drawn);
		}
	}

	private final StudyResult result = Small.RESULT;
	private final StudyLesion lesion = result.lesions().get(0);

	private List<ReportBlock> blocks() {
		return StudyReport.of(result, new StudySizes(Map.of(), Map.of())).blocks();
	}

	private <T extends ReportBlock> List<T> blocks(Class<T> type) {
		return blocks().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static String fixed(double value) {
		return String.format(java.util.Locale.ROOT, "%.1f", value).replace('-', '−');
	}

	private ReportBlock.Table table(String caption) {
		return blocks(ReportBlock.Table.class).stream().filter(table -> table.caption().startsWith(
			caption)).findFirst().orElseThrow();
	}

	@Test
	void everyLesionHasAHeadingAndASentenceWithItsAnswer() {
		ReportDocument report = StudyReport.of(result, new StudySizes(Map.of(), Map.of()));
		assertEquals("Change of plasma volume, P1", report.title());
		List<String> headings = blocks(ReportBlock.Heading.class).stream().map(
			ReportBlock.Heading::text).toList();
		assertEquals(List.of("L 1: response" + (lesion.firmness().firm() ? "" : ", not firm"),
			"old: not evaluable", "L 1: what was measured", "old: what was measured",
			"How it was measured"), headings);
		List<String> paragraphs = blocks(ReportBlock.Paragraph.class).stream().map(
			ReportBlock.Paragraph::text).toList();
		assertTrue(paragraphs.get(0).startsWith("ΔVp is " + fixed(lesion.deltaVp().percent()) +
			" % (95 % interval " + fixed(lesion.deltaVpInterval().low()) + " to " + fixed(lesion
				.deltaVpInterval().high()) + "), at a cut-off of −40 %: response. With outlines"),
			paragraphs.get(0));
		assertTrue(paragraphs.get(0).contains("the interval is " + fixed(lesion.totalInterval().low()) +
			" to " + fixed(lesion.totalInterval().high()) + ": the verdict is " + (lesion.firmness()
				.firm() ? "firm" : "not firm") + ", because "), paragraphs.get(0));
		assertTrue(paragraphs.get(0).contains(" Δarea is " + fixed(lesion.deltaArea().percent()) +
			" %, at a cut-off of −10 %: "), paragraphs.get(0));
		assertTrue(paragraphs.contains("ΔVp is not evaluable: no ROI named old in the post visit."),
			paragraphs.toString());
		String method = paragraphs.get(paragraphs.size() - 3);
		assertTrue(method.contains(
			"is fitted by the model Extended Tofts with an arterial delay of its own"), method);
		assertTrue(paragraphs.get(paragraphs.size() - 2).startsWith(
			"Response: ΔVp at or below −40 %; persistent: above it."));
		assertTrue(paragraphs.get(paragraphs.size() - 1).startsWith(
			"To cite: Behar et al., AJNR 2023"));
	}

	@Test
	@DisplayName("The protocol of both visits stands side by side, and what differs is marked")
	void theProtocols() {
		List<List<String>> rows = table("The two visits").rows();
		var series = result.pre().exam().series();
		assertEquals(List.of("TR (ms)", Text.number(series.protocol().trMs()), Text.number(series
			.protocol().trMs()), ""), rows.get(0));
		assertEquals(List.of("time points", "40", "40", ""), rows.get(8));
		String duration = Text.number(series.times().seconds(39));
		assertEquals(List.of("duration (s)", duration, duration, ""), rows.get(10));
		StudyResult other = new StudyResult(result.settings().withDays(new VisitDays(-3, 60)), result
			.pre(), result.post(), result.lesions(), result.endpoints(), result.changes(), List.of());
		List<List<String>> dated = StudyReport.of(other, new StudySizes(Map.of(), Map.of())).blocks()
			.stream().filter(ReportBlock.Table.class::isInstance).map(ReportBlock.Table.class::cast)
			.filter(table -> table.caption().equals("The two visits")).findFirst().orElseThrow().rows();
		assertEquals(List.of("day", "−3", "60", "63 days between"), dated.get(0));
	}

	@Test
	void theTableHasBothVisitsAndTheirChange() {
		List<List<String>> rows = table("Before and after therapy").rows();
		RegionFit pre = lesion.pre().orElseThrow().lesion();
		RegionFit post = lesion.post().orElseThrow().lesion();
		assertEquals(List.of("nVp", "Vp (mL/100 mL)", "Ktrans (1/min)", "signal AUC 0–60 s (s)",
			"largest area (mm²)", "arterial delay (s)", "voxels"), rows.stream().map(row -> row.get(0))
				.toList());
		assertEquals(List.of("nVp", Text.number(lesion.deltaVp().pre()), Text.number(lesion.deltaVp()
			.post()), fixed(lesion.deltaVp().percent()), fixed(lesion.deltaVpInterval().low()) + " to " +
				fixed(lesion.deltaVpInterval().high())), rows.get(0));
		assertEquals(List.of("Vp (mL/100 mL)", Text.number(100 * pre.vp()), Text.number(100 * post
			.vp()), "", ""), rows.get(1));
		assertEquals("–", rows.get(4).get(4));
		assertEquals(List.of("arterial delay (s)", Text.number(pre.delaySeconds()), Text.number(post
			.delaySeconds()), "", ""), rows.get(5));
		assertEquals(List.of("voxels", Text.number(pre.voxels()), Text.number(post.voxels()), "", ""),
			rows.get(6));
	}

	@Test
	void everyDoubtHasItsWidthAndItsMend() {
		List<List<String>> rows = table("What the total interval is made of").rows();
		assertEquals(Arrays.stream(Doubt.values()).map(doubt -> List.of(doubt.words(), fixed(lesion
			.firmness().total().widths().get(doubt)), doubt.mend())).toList(), rows);
	}

	@Test
	void theVoxelsStandBesideTheMeanCurve() {
		var endpoints = result.endpointsOf(lesion).orElseThrow();
		ReportBlock.Table voxels = table("Voxels, with the arterial delay of their mean curve: ");
		assertTrue(voxels.caption().endsWith(endpoints.pre().lesion().values().count() + " before, " +
			endpoints.post().lesion().values().count() + " after"), voxels.caption());
		assertEquals(List.of("mean curve (the answer)", "mean", "10th percentile", "median",
			"90th percentile", "hottest tenth"), voxels.rows().stream().map(row -> row.get(0)).toList());
		assertEquals(fixed(endpoints.changes().get(2).change().percent()), voxels.rows().get(3).get(3));
		var change = result.changeOf(lesion).orElseThrow();
		assertTrue(blocks(ReportBlock.Paragraph.class).stream().anyMatch(paragraph -> paragraph.text()
			.startsWith("Of " + change.lesion().count() + " voxels before therapy " + change.both() +
				" lie within") && paragraph.text().endsWith("of the " + change.statistics().count() +
					" voxels whose Vp before therapy is above noise.")));
	}

	@Test
	void remarksStandAsWarnings() {
		List<String> warnings = blocks(ReportBlock.Warning.class).stream().map(
			ReportBlock.Warning::text).toList();
		List<String> remarks = new ArrayList<>(lesion.remarks());
		remarks.addAll(result.lesions().get(1).remarks());
		assertEquals(remarks, warnings);
	}

	@Test
	@DisplayName("The answer comes with both visits and their curves, what was measured with slices and voxels")
	void figuresOfTheAnswerAndOfTheMeasures() {
		StudyLesion old = result.lesions().get(1);
		List<Figure> both = new ArrayList<>(StudyFigures.ofAnswer(result, lesion));
		assertEquals(List.of("fused_L_1~abca9b4207", "signal_L_1~abca9b4207",
			"concentration_L_1~abca9b4207"), both.stream().map(Figure::name).toList());
		both.addAll(StudyFigures.ofMeasures(result, lesion));
		assertEquals(List.of("slices_L_1~abca9b4207", "change_L_1~abca9b4207",
			"histogram_L_1~abca9b4207"), both.subList(3, 6).stream().map(Figure::name).toList());
		assertEquals(List.of("signal_old", "concentration_old"), StudyFigures.ofAnswer(result, old)
			.stream().map(Figure::name).toList());
		assertEquals(List.of(), StudyFigures.ofMeasures(result, old));
		assertTrue(StudyFigures.intervals(result).orElseThrow().caption().startsWith(
			"ΔVp of each lesion."));
		assertTrue(both.get(0).caption().contains("; ΔVp " + fixed(lesion.deltaVp().percent()) + " %."),
			both.get(0).caption());
		assertTrue(both.get(1).caption().startsWith("Signal relative to its baseline of L 1 and the"));
		for (Figure figure : both)
			assertTrue(Arrays.stream(figure.image(72).getRGB(0, 0, 200, 100, null, 0, 200)).distinct()
				.count() > 5, figure.name());
		Figure drawn = StudyFigures.arteries(result).get(0);
		assertEquals("aif_pre", drawn.name());
		assertTrue(drawn.caption().startsWith("Arterial input before therapy, Cp in plasma: " + result
			.pre().exam().aif().source() + ". Dotted"), drawn.caption());
	}

	@Test
	void theTableForProgramsHasEveryNumberInItsColumn() {
		CsvTable table = StudyTables.response(result);
		RegionFit pre = lesion.pre().orElseThrow().lesion();
		RegionFit post = lesion.post().orElseThrow().lesion();
		Map<String, Object> row = row(table, 0);
		assertEquals(List.of("P1", "L 1", pre.voxels(), post.voxels(), pre.vp(), post.vp()), List
			.copyOf(row.values()).subList(0, 6));
		assertEquals(result.pre().reference().vp(), row.get("reference_vp_pre"));
		assertEquals(post.vp() / result.post().reference().vp(), row.get("nvp_post"));
		assertEquals(pre.signal().auc(), row.get("signal_auc_pre"));
		assertEquals(post.signal().auc(), row.get("signal_auc_post"));
		assertEquals(pre.size().areaMm2(), row.get("area_pre_mm2"));
		assertEquals(post.size().areaMm2(), row.get("area_post_mm2"));
		assertEquals(lesion.firmness().firm(), row.get("verdict_firm"));
		assertEquals(post.ktransPerMinute(), row.get("ktrans_post_per_min"));
		Map<String, Object> alone = row(table, 1);
		assertEquals("old", alone.get("lesion"));
		assertEquals(null, alone.get("voxels_post"));
		assertTrue(Double.isNaN((double) alone.get("vp_post")));
		assertEquals("no ROI named old in the post visit", alone.get("remark"));
	}

	private static Map<String, Object> row(CsvTable table, int index) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (int i = 0; i < table.header().size(); i++)
			row.put(table.header().get(i), table.rows().get(index).get(i));
		return row;
	}

	@Test
	void curvesEndpointsAndChangesHaveTheirRows() {
		CsvTable curves = StudyTables.curves(result);
		RegionFit reference = result.pre().reference();
		Map<String, Object> third = row(curves, 2);
		assertEquals(List.of("P1", "reference", "pre", reference.signal().relative().times().seconds(2),
			reference.signal().relative().value(2), reference.concentration().value(2), reference.fit()
				.model().value(2)), List.copyOf(third.values()));
		assertEquals(5 * 40, curves.rows().size(), "three regions before and two after therapy");
		assertEquals(6, StudyTables.endpoints(result).rows().size());
		var change = result.changeOf(lesion).orElseThrow();
		assertEquals(List.of("P1", "L 1", change.lesion().count(), change.both(), change.statistics()
			.count()), StudyTables.change(result).rows().get(0).subList(0, 5));
		assertEquals(List.of(), StudyTables.sensitivity(result).rows());
	}

	@Test
	@SuppressWarnings("unchecked")
	void theProvenanceHasSettingsRegionsAndAnswers() {
		Map<String, Object> values = StudyProvenance.of(result, new Call("", Map.of("cutoff", -40.), Map
			.of(), Map.of(), Map.of()));
		assertEquals(Map.of("cutoff", -40.), values.get("options"));
		Map<String, Object> settings = (Map<String, Object>) values.get("settings");
		assertEquals(List.of(-40., 40, 1L), List.of(settings.get("cutoff_delta_vp_percent"), settings
			.get("bootstrap_replicates"), settings.get("seed")));
		Map<String, Object> pre = (Map<String, Object>) values.get("pre");
		List<Map<String, Object>> regions = (List<Map<String, Object>>) pre.get("regions");
		assertEquals(List.of("reference", "L 1", "old"), regions.stream().map(region -> region.get(
			"name")).toList());
		assertEquals(lesion.pre().orElseThrow().lesion().vp(), regions.get(1).get("vp"));
		Map<String, Object> first = ((List<Map<String, Object>>) values.get("lesions")).get(0);
		assertEquals(List.of(lesion.deltaVpInterval().low(), lesion.deltaVpInterval().high()), first
			.get("delta_vp_interval"));
		assertEquals(Doubt.values().length, ((Map<String, Double>) first.get("total_interval_widths"))
			.size());
	}

	@Test
	void sizesStandBesideTheAnswer() {
		StudySizes sizes = new StudySizes(Map.of("l 1", new LesionSize(20, 10, Double.NaN, Double.NaN,
			Double.NaN)), Map.of("L 1", new LesionSize(10, 8, 3, Double.NaN, Double.NaN)));
		Map<String, Object> row = row(sizes.table(result), 0);
		assertEquals(List.of("P1", "L 1", lesion.deltaVp().percent(), "response", 20., 10., -50.,
			"partial response", 200., 80., -60., "partial response"), List.copyOf(row.values()).subList(0,
				12));
		ReportBlock.Table block = (ReportBlock.Table) sizes.block(lesion).orElseThrow();
		assertEquals(List.of("longest diameter (mm), RECIST 1.1", "20", "10", "−50",
			"partial response"), block.rows().get(0));
		assertEquals(List.of("longest diameter (mm), RECIST 1.1", "diameter × perpendicular (mm²), WHO",
			"extraosseous, front to back (mm)"), block.rows().stream().map(line -> line.get(0)).toList());
		assertEquals(Optional.empty(), sizes.block(result.lesions().get(1)));
		assertEquals(1, sizes.table(result).rows().size());
	}

	/** The mean of the last five frames, pixel by pixel. */
	@Test
	void theLateImageIsTheMeanOfFiveFrames() {
		DynamicSeries series = result.pre().exam().series();
		float[] late = StudyFigures.late(series, 3);
		for (int pixel : new int[] { 0, 1000, 2100 }) {
			double sum = 0;
			for (int t = series.times().size() - 5; t < series.times().size(); t++)
				sum += series.plane(3, t)[pixel];
			assertEquals(sum / 5, late[pixel], 1e-3 * Math.max(1, late[pixel]));
		}
	}

	/**
	 * The next of 1, 1.5, 2, 3, 5, 8 times a power of ten above 98 % of both visits' voxels, and at
	 * least what all exams have.
	 */
	@Test
	void theColoursReachToARoundNumberAboveTheVoxels() {
		double highest = Math.max(percentile98(result.pre(), lesion.pre().orElseThrow().lesion()),
			percentile98(result.post(), lesion.post().orElseThrow().lesion()));
		double[] round = { 0.01, 0.015, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5, 0.8, 1 };
		double expected = Arrays.stream(round).filter(value -> value >= highest).min().orElseThrow();
		assertEquals(Math.max(0.15, expected), StudyFigures.upperEnd(result, lesion), 1e-12);
	}

	private static double percentile98(StudyVisit visit, RegionFit lesion) {
		double[] values = java.util.stream.IntStream.concat(Arrays.stream(lesion.region().voxels()),
			Arrays.stream(visit.reference().region().voxels())).mapToDouble(visit.exam().maps()
				.vp()::value).filter(Double::isFinite).sorted().toArray();
		double place = 0.98 * (values.length - 1);
		int left = (int) place;
		return values[left] + (place - left) * (values[Math.min(left + 1, values.length - 1)] -
			values[left]);
	}
}

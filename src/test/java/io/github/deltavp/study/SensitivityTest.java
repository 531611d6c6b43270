// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.VisitT10;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sample study under other choices of the method. */
class SensitivityTest {

	private static final StudyVisit PRE = MeasuredStudy.unmapped(MeasuredStudy.pre());
	private static final StudyVisit POST = MeasuredStudy.unmapped(MeasuredStudy.post());
	private static final double TRUTH = MeasuredStudy.SAMPLE.truth().deltaVpPercent();

	/** L1, which both visits have, and L2, which one has. */
	private static StudyResult result(StudyVisit pre, StudyVisit post) {
		NormalisedVp before = new NormalisedVp(pre.lesions().get("l1"), pre.reference());
		NormalisedVp after = new NormalisedVp(post.lesions().get("l1"), post.reference());
		return new StudyResult(MeasuredStudy.SETTINGS, pre, post, Stream.of(Optional.of(after), Optional
			.<NormalisedVp> empty()).map(there -> new StudyLesion(there.isPresent() ? "L1" : "L2",
				Optional.of(before), there, before.to(after), before.intervalTo(after), before.to(after),
				before.intervalTo(after), before.to(after), before.intervalTo(after), before.to(after),
				Verdict.RESPONSE, Firmness.withoutInterval(), List.of())).toList(), Map.of(), Map.of(), List
					.of());
	}

	@Test
	@DisplayName("Each choice is a row of each lesion of both visits, near the truth, as far from the analysis as it says")
	void eachChoiceIsARow() {
		StudyResult result = result(PRE, POST);
		List<SensitivityRow> all = Sensitivity.of(result);
		List<SensitivityRow> rows = result.withSensitivity(all).sensitivityOf(result.lesions().get(0));
		assertEquals(List.of("as analysed", "delay: 0 frames", "delay: 1 frame", "delay: 2 frames",
			"aif: parker", "aif: georgiou", "aif: weinmann", "aif: fritz_hansen", "t10: −20 %",
			"t10: +20 %", "smoothing: 2.5 mm"), rows.stream().map(SensitivityRow::label).toList());
		assertEquals(rows, all, "L2 has one visit");
		double analysed = result.lesions().get(0).deltaVp().percent();
		for (SensitivityRow row : rows) {
			assertEquals(TRUTH, row.deltaVp().percent(), 5, row.label());
			assertEquals(row.deltaVp().percent() - analysed, row.points(), 1e-12);
			assertEquals(Verdict.RESPONSE, row.verdict());
			assertEquals(row.deltaVp().pre(), row.pre().orElseThrow().value());
			assertEquals(row.deltaVp().post(), row.post().orElseThrow().value());
			assertEquals(row.setting().matches("weinmann|fritz_hansen")
				? "this population has no first pass, so Vp itself means little" : "", row.remark());
		}
		assertEquals(0, rows.get(0).points());
		assertEquals(10, rows.stream().skip(1).filter(row -> row.points() != 0).count());
	}

	@Test
	void theInputFunctionOfTheAnalysisIsNoOtherChoice() {
		StudyResult result = result(parker(PRE), parker(POST));
		assertEquals(List.of("aif: georgiou", "aif: weinmann", "aif: fritz_hansen"), Sensitivity.of(
			result).stream().map(SensitivityRow::label).filter(label -> label.startsWith("aif"))
			.toList());
	}

	private static StudyVisit parker(StudyVisit visit) {
		Method method = visit.exam().method();
		return MeasuredStudy.with(visit, visit.exam().aif(), visit.exam().aids(), new Method(method
			.preprocessing(), method.concentration(), new AifSource("parker", Optional.empty()), method
				.model(), method.delay(), false));
	}

	/** The T1 map has no value in the lesion, so that nothing can be fitted in it again. */
	@Test
	void aChoiceThatCannotBeMadeSaysWhy() {
		StudyVisit none = mapped(PRE, Float.NaN);
		List<SensitivityRow> rows = Sensitivity.of(result(none, POST));
		SensitivityRow row = rows.get(1);
		assertEquals("map t1 has no value in reference; draw the region where the map has values", row
			.remark());
		assertEquals(Verdict.NOT_EVALUABLE, row.verdict());
		assertEquals(Optional.of(row.remark()), row.deltaVp().obstacle());
		assertTrue(Double.isNaN(row.points()) && row.pre().isEmpty() && row.post().isEmpty());
		assertEquals("L1", row.lesion());
	}

	private static StudyVisit mapped(StudyVisit visit, float t10Ms) {
		ParameterMap map = ParameterMap.allocate("t1", "ms", visit.exam().series().grid());
		for (FloatType value : map.values())
			value.set(t10Ms);
		return MeasuredStudy.with(visit, visit.exam().aif(), new ExamAids(Optional.of(visit.regions()),
			VisitT10.OF_METHOD, Optional.of(map), Optional.empty()), visit.exam().method());
	}

	/** Vp with a T10 is that of an exam that was analysed with it, a map's or one for all. */
	@Test
	void t10IsThatOfTheMethodOrTheMapTimesAFactor() {
		Map<String, RegionFit> more = new SensitivityVisit(PRE).withT10(1.2);
		assertEquals(List.of("", "l1"), List.copyOf(more.keySet()));
		StudyVisit other = mapped(PRE, 1200);
		RegionFit expected = other.exam().fitter(BootstrapSettings.NONE).fit(PRE.lesions().get("l1")
			.region());
		assertEquals(expected.vp(), more.get("l1").vp(), 1e-9);
		assertEquals(expected.vp(), new SensitivityVisit(mapped(PRE, 1500)).withT10(0.8).get("l1").vp(),
			1e-6);
		assertNotEquals(PRE.lesions().get("l1").vp(), expected.vp(), 1e-3);
	}

	/** 6 s a frame. */
	@Test
	void shiftedCurvesHaveThatDelay() {
		for (RegionFit fit : new SensitivityVisit(PRE).shifted(2).values())
			assertEquals(12, fit.delaySeconds(), 1e-9);
		assertEquals(0, new SensitivityVisit(PRE).shifted(0).get("").delaySeconds());
	}

	/** The noise floor is that of the analysis. */
	@Test
	void fitsKeepTheReplicatesAndTheRegions() {
		Map<String, RegionFit> fits = new SensitivityVisit(PRE).withPopulation(PopulationAif.PARKER);
		assertArrayEquals(PRE.reference().replicates().vp(), fits.get("").replicates().vp());
		assertEquals(PRE.lesions().get("l1").region(), fits.get("l1").region());
		assertEquals(PRE.reference().voxels(), fits.get("").voxels());
	}

	/** Smoothing spreads a single bright voxel beside the lesion into it. */
	@Test
	void smoothingReachesTheSlicesOfTheRegions() {
		double[] plain = PRE.reference().concentration().toArray();
		double[] smooth = new SensitivityVisit(PRE).smoothed(12).get("").concentration().toArray();
		assertNotEquals(Arrays.stream(plain).max().orElseThrow(), Arrays.stream(smooth).max()
			.orElseThrow(), 1e-3);
	}
}

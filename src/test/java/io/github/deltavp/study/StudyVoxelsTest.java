// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import io.github.deltavp.lesion.endpoint.VoxelEndpoint;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the voxels of the sample study say: how it moved, and how each of them changed. */
class StudyVoxelsTest {

	private static final StudyVisit PRE = MeasuredStudy.pre();
	private static final StudyVisit POST = MeasuredStudy.post();
	private static final double TRUTH = MeasuredStudy.SAMPLE.truth().deltaVpPercent();

	private static StudyMotion motion(StudyVisit pre, StudyVisit post) {
		return StudyMotion.of(pre, pre.exam().still(), post, post.exam().still());
	}

	/** The patient lies 2 mm further back and 5 mm further up. */
	@Test
	void lesionsOfBothVisitsAndTheReferenceMoveAsThePatientDid() {
		StudyMotion motion = motion(MeasuredStudy.named(PRE, "L2", "L1"), MeasuredStudy.named(POST,
			"L1", "L3"));
		assertEquals(Set.of("l1"), motion.lesions().keySet());
		for (Registered moved : List.of(motion.lesions().get("l1"), motion.reference())) {
			Vector3D from = moved.motion().centre();
			assertEquals(0, moved.motion().apply(from).subtract(from).distance(new Vector3D(0, 2, 5)), 1);
			assertTrue(moved.isAlike());
		}
		double apart = PRE.exam().still().middle(PRE.lesions().get("l1").region()).distance(PRE.exam()
			.still().middle(PRE.reference().region()));
		assertEquals(apart, motion.lesions().get("l1").motion().centre().distance(motion.reference()
			.motion().centre()), 1e-9, "each around its own middle");
	}

	private static Map<String, LesionChange> changes(StudyVisit pre, StudyVisit post) {
		return StudyChanges.of(VisitVoxels.of(pre), VisitVoxels.of(post), motion(pre, post));
	}

	@Test
	@DisplayName("The voxels of a lesion at both visits lost what the lesion did; without maps there is none")
	void voxelsChangedAsTheLesionDid() {
		Map<String, LesionChange> changes = changes(MeasuredStudy.named(PRE, "L2", "L1"), MeasuredStudy
			.named(POST, "L1", "L3"));
		assertEquals(Set.of("l1"), changes.keySet());
		assertEquals(TRUTH, changes.get("l1").statistics().mean(), 5);
		assertEquals(Map.of(), changes(MeasuredStudy.unmapped(PRE), POST));
		assertEquals(Map.of(), changes(PRE, MeasuredStudy.unmapped(POST)));
	}

	/** Arterial curve, reference and delay are the same for all voxels. */
	@Test
	void whatAllVoxelsShareMakesEachLessCertain() {
		double with = error(PRE, POST);
		double without = error(bare(PRE), bare(POST));
		double shared = new io.github.deltavp.lesion.NormalisedVp(PRE.lesions().get("l1"), PRE
			.reference()).intervalTo(new io.github.deltavp.lesion.NormalisedVp(POST.lesions().get("l1"),
				POST.reference())).deviation();
		assertEquals(with, Math.hypot(without, shared), 1e-3);
	}

	/** Of the first voxel that has one. */
	private static double error(StudyVisit pre, StudyVisit post) {
		LesionChange change = changes(pre, post).get("l1");
		return Arrays.stream(change.lesion().voxels()).mapToDouble(change.error()::value).filter(
			Double::isFinite).findFirst().orElseThrow();
	}

	private static StudyVisit bare(StudyVisit visit) {
		StudyVisit bare = MeasuredStudy.visit(visit.exam(), BootstrapSettings.NONE);
		return new StudyVisit(visit.exam(), visit.regions(), bare.reference(), bare.lesions());
	}

	/** The fit of a curve that does not enhance gives the reference no plasma. */
	@Test
	void besideAReferenceWithoutPlasmaNoVoxelIsNormalised() {
		RegionFit flat = PRE.exam().fitter(BootstrapSettings.NONE).fit(PRE.reference().region());
		RegionFit none = new RegionFit(flat.region(), flat.voxels(), 0, flat.size(), flat.signal(), flat
			.concentration().map(c -> 0), new io.github.deltavp.kinetics.fit.CurveFit(PRE.exam().method()
				.model(), flat.concentration().times(), PRE.exam().aif().plasma(),
				io.github.deltavp.kinetics.FitBounds.DEFAULT, PRE.exam().method().delays()).fit(flat
					.concentration().map(c -> 0)), flat.replicates());
		StudyVisit visit = new StudyVisit(PRE.exam(), PRE.regions(), none, PRE.lesions());
		assertFalse(none.vp() > 0, "Vp " + none.vp());
		Optional<VisitVoxels> voxels = VisitVoxels.of(PRE).map(of -> new VisitVoxels(visit, of
			.reference(), of.lesions()));
		assertEquals(Map.of(), StudyChanges.of(voxels, VisitVoxels.of(POST), motion(PRE, POST)));
		assertEquals(Map.of(), StudyChanges.of(VisitVoxels.of(POST), voxels, motion(PRE, POST)));
	}

	private static Map<String, LesionEndpoints> endpoints(StudyVisit pre, StudyVisit post) {
		return StudyEndpoints.of(MeasuredStudy.SETTINGS, VisitVoxels.of(pre), VisitVoxels.of(post));
	}

	@Test
	void endpointsAreThoseOfTheLesionsOfBothVisits() {
		Map<String, LesionEndpoints> endpoints = endpoints(MeasuredStudy.named(PRE, "L2", "L1"),
			MeasuredStudy.named(POST, "L1", "L3"));
		assertEquals(Set.of("l1"), endpoints.keySet());
		LesionEndpoints of = endpoints.get("l1");
		assertEquals(TRUTH, of.curve().percent(), 5);
		assertTrue(of.curveInterval().holds(of.curve().percent()));
		assertEquals(TRUTH, of.changes().get(VoxelEndpoint.MEDIAN.ordinal()).change().percent(), 8);
		assertEquals(Map.of(), endpoints(MeasuredStudy.unmapped(PRE), POST));
		assertEquals(Map.of(), endpoints(PRE, MeasuredStudy.unmapped(POST)));
	}

	/** Their mean is near what the mean curve says, and only they have a value in the map. */
	@Test
	void voxelsOfAVisitAreThoseOfItsRegions() {
		VisitVoxels voxels = VisitVoxels.of(MeasuredStudy.named(PRE, "L2", "L1")).orElseThrow();
		assertEquals(List.of("l2", "l1"), List.copyOf(voxels.lesions().keySet()));
		assertMean(PRE.reference(), voxels.reference().vp());
		assertMean(PRE.lesions().get("l1"), voxels.lesions().get("l2").vp());
		assertEquals(PRE.reference().region().count() + PRE.lesions().get("l1").region().count(), PRE
			.exam().series().grid().voxelsPerSlice() * 6 - PRE.exam().maps().count(
				VoxelStatus.OUTSIDE_MASK));
		assertTrue(VisitVoxels.hasVp(PRE.exam()));
		assertFalse(VisitVoxels.hasVp(MeasuredStudy.unmapped(PRE).exam()));
		assertEquals(PRE.lesions().get("l1").vp() / PRE.reference().vp(), voxels.nVp("l1").value());
	}

	private static void assertMean(RegionFit fit, ParameterMap vp) {
		double[] values = Arrays.stream(fit.region().voxels()).mapToDouble(vp::value).toArray();
		assertEquals(fit.vp(), Arrays.stream(values).average().orElseThrow(), 0.1 * fit.vp());
	}

	@Test
	void aWholeComparisonKeepsWhatOneVisitLacks() {
		StudyResult result = StudyComparison.of(new StudySettings("P1", Cutoffs.DEFAULT,
			BootstrapSettings.NONE), bare(PRE), bare(POST));
		StudyLesion lesion = result.lesions().get(0);
		assertEquals(TRUTH, lesion.deltaVp().percent(), 5);
		assertEquals("no interval was asked for", lesion.firmness().reason());
		assertEquals(100 * (POST.lesions().get("l1").size().areaMm2() / PRE.lesions().get("l1").size()
			.areaMm2() - 1), lesion.deltaArea().percent(), 1e-9);
		assertEquals(100 * (POST.lesions().get("l1").signal().auc() / PRE.lesions().get("l1").signal()
			.auc() - 1), lesion.deltaSignal().percent(), 1e-9);
		assertEquals(MeasuredStudy.SAMPLE.truth().deltaKtransPercent(), lesion.deltaKtrans().percent(),
			8);
		assertTrue(result.changeOf(lesion).isPresent() && result.endpointsOf(lesion).isPresent());
	}

	@Test
	void aPlainStudyIsFirm() {
		StudyLesion lesion = StudyComparison.of(MeasuredStudy.SETTINGS, MeasuredStudy.unmapped(PRE),
			MeasuredStudy.unmapped(POST)).lesions().get(0);
		assertTrue(lesion.firmness().firm(), lesion.firmness().reason());
		assertEquals(List.of("lesion pre has only 16 voxels", "lesion post has only 17 voxels"), lesion
			.remarks());
		for (var interval : List.of(lesion.deltaVpInterval(), lesion.totalInterval()))
			assertTrue(interval.holds(TRUTH), interval.toString());
		assertTrue(lesion.deltaKtransInterval().holds(lesion.deltaKtrans().percent()));
		assertTrue(lesion.deltaSignalInterval().holds(lesion.deltaSignal().percent()));
	}

	@Test
	@DisplayName("A lesion of one visit keeps its numbers, and has no change")
	void aLesionOfOneVisitKeepsItsNumbers() {
		StudyVisit pre = MeasuredStudy.unmapped(MeasuredStudy.named(PRE, "L1", "L2"));
		StudyVisit post = MeasuredStudy.unmapped(MeasuredStudy.named(POST, "l1", "L3"));
		StudyResult result = StudyComparison.of(MeasuredStudy.SETTINGS, pre, post);
		assertEquals(List.of("L1", "L2", "L3"), result.lesions().stream().map(StudyLesion::name)
			.toList());
		assertEquals(List.of(List.of("no ROI named L2 in the post visit"), List.of(
			"no ROI named L3 in the pre visit")), result.lesions().subList(1, 3).stream().map(
				StudyLesion::remarks).toList());
		StudyLesion before = result.lesions().get(1);
		assertEquals(PRE.lesions().get("l1").ktransPerMinute(), before.deltaKtrans().pre());
		assertEquals(PRE.lesions().get("l1").signal().auc(), before.deltaSignal().pre());
		assertEquals(PRE.lesions().get("l1").size().areaMm2(), before.deltaArea().pre());
		assertEquals(before.pre().orElseThrow().value(), before.deltaVp().pre());
		assertTrue(Double.isNaN(before.deltaVp().post()) && Double.isNaN(before.post(RegionFit::vp)));
		assertEquals(PRE.lesions().get("l1").vp(), before.pre(RegionFit::vp));
		assertFalse(before.isAtBothVisits() || result.lesions().get(2).isAtBothVisits());
		assertTrue(result.lesions().get(0).isAtBothVisits());
		assertEquals(
			"pre: L2 and L1 share 16 voxels; draw them apart, or cut with an outline named exclude",
			result.lesions().get(0).firmness().reason());
		assertFalse(result.lesions().get(0).firmness().firm(), "until somebody has looked");
		assertEquals(result.lesions().get(0).firmness().total().interval(), result.lesions().get(0)
			.totalInterval());
		assertEquals(List.of("lesion pre has only 16 voxels", "lesion post has only 17 voxels",
			"pre: L2 and L1 share 16 voxels; draw them apart, or cut with an outline named exclude",
			"post: L3 and l1 share 17 voxels; draw them apart, or cut with an outline named exclude",
			"no ROI named L2 in the post visit", "no ROI named L3 in the pre visit"), result.remarks()
				.stream().map(remark -> remark.sentence()).toList(), "each once");
	}
}

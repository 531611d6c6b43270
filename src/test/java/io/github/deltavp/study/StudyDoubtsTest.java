// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.total.Doubt;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.registration.StillImages;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.VisitT10;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a verdict from being firm, told of the sample study with one thing wrong. */
class StudyDoubtsTest {

	private static final StudyVisit PRE = MeasuredStudy.pre();
	private static final StudyVisit POST = MeasuredStudy.post();

	private static Firmness firmness(StudyVisit pre, StudyVisit post, StillImages after) {
		return StudyDoubts.of(MeasuredStudy.SETTINGS, pre, pre.exam().still(), post, after)
			.orElseThrow().firmness("l1", vp(pre), vp(post));
	}

	private static Firmness firmness(StudyVisit pre, StudyVisit post) {
		return firmness(pre, post, post.exam().still());
	}

	private static NormalisedVp vp(StudyVisit visit) {
		return new NormalisedVp(visit.lesions().get("l1"), visit.reference());
	}

	private static double width(Firmness firmness, Doubt doubt) {
		return firmness.total().widths().get(doubt);
	}

	@Test
	void aPlainStudyIsFirm() {
		Firmness firmness = firmness(PRE, POST);
		assertEquals("the total interval lies below the cut-off of -40 %", firmness.reason());
		assertTrue(firmness.firm());
		assertTrue(firmness.total().interval().holds(MeasuredStudy.SAMPLE.truth().deltaVpPercent()));
	}

	@Test
	void withoutReplicatesNothingIsDoubted() {
		assertEquals(Optional.empty(), StudyDoubts.of(new StudySettings("", Cutoffs.DEFAULT,
			BootstrapSettings.NONE), PRE, PRE.exam().still(), POST, POST.exam().still()));
	}

	/** T10 is known where one visit has measured it. */
	@ParameterizedTest
	@ValueSource(strings = { "neither", "pre", "post" })
	@DisplayName("A lesion that became brighter before contrast may have another T10, unless that is known")
	void aBrighterLesionMayHaveAnotherT10(String known) {
		StudyVisit pre = known.equals("pre") ? knowingT10(PRE) : PRE;
		StudyVisit post = known.equals("post") ? knowingT10(POST) : POST;
		StillImages brighter = brighter(POST, POST.lesions().get("l1").region(), 1.4f);
		double plain = width(firmness(pre, post), Doubt.T10);
		double wide = width(firmness(pre, post, brighter), Doubt.T10);
		if (known.equals("neither")) assertTrue(wide > 3 * plain, plain + " to " + wide);
		else assertEquals(plain, wide, "known T10 needs no guess from the signal");
	}

	private static StudyVisit knowingT10(StudyVisit visit) {
		return MeasuredStudy.with(visit, visit.exam().aif(), new ExamAids(Optional.of(visit.regions()),
			new VisitT10(1000, Double.NaN), Optional.empty(), Optional.empty()), visit.exam().method());
	}

	/** The images of a visit with a region that has more signal, contrast or none. */
	private static StillImages brighter(StudyVisit visit, Region region, float factor) {
		Exam exam = visit.exam();
		DynamicSeries series = changed(exam.series(), region, (t, signal) -> factor * signal);
		return StillImages.of(series, exam.images().baseline(), exam.arrivalSeconds());
	}

	private interface Signal {

		float of(int time, float signal);
	}

	private static DynamicSeries changed(DynamicSeries series, Region region, Signal change) {
		BitSet voxels = region.toBitSet();
		return series.mapPlanes((slice, time, plane) -> {
			float[] changed = plane.clone();
			for (int i = 0; i < plane.length; i++)
				if (voxels.get(slice * plane.length + i)) changed[i] = change.of(time, plane[i]);
			return changed;
		});
	}

	/** A reference that was brighter by another T10 too: its Vp fell with the power of −1.25. */
	@Test
	void aBrighterReferenceMayHaveAnotherT10() {
		StillImages brighter = brighter(POST, POST.reference().region(), 1.4f);
		double plain = width(firmness(PRE, POST), Doubt.REFERENCE);
		assertTrue(width(firmness(PRE, POST, brighter), Doubt.REFERENCE) > 2 * plain);
		StudyVisit known = knowingT10(POST);
		assertEquals(width(firmness(PRE, known), Doubt.REFERENCE), width(firmness(PRE, known, brighter),
			Doubt.REFERENCE), 1);
	}

	/** What it gains after contrast is halved, so that its Vp is too. */
	private static StudyVisit irradiated(Region part, Regions regions) {
		Exam exam = POST.exam();
		BaselineFrames before = exam.images().baseline();
		DynamicSeries series = exam.series();
		double[] mean = new double[series.times().size()];
		for (int t = 0; t < mean.length; t++) {
			int time = t;
			mean[t] = Arrays.stream(part.voxels()).mapToDouble(voxel -> series.plane(voxel / series.grid()
				.voxelsPerSlice(), time)[voxel % series.grid().voxelsPerSlice()]).average().orElseThrow();
		}
		double bare = Arrays.stream(mean, before.first(), before.last() + 1).average().orElseThrow();
		return MeasuredStudy.visit(MeasuredStudy.exam(changed(series, part, (t,
			signal) -> (float) (signal - (mean[t] - bare) / 2)), regions, Extent.NONE),
			MeasuredStudy.SETTINGS.bootstrap());
	}

	@Test
	@DisplayName("A reference that lost half of its plasma is told")
	void anIrradiatedReferenceIsTold() {
		StudyVisit post = irradiated(POST.reference().region(), POST.regions());
		Firmness firmness = firmness(PRE, post);
		assertTrue(firmness.reason().matches(
			"Vp of the reference changed by -[45]\\d % against the tissue around it, as after irradiation; " +
				"choose another vertebra.*"), firmness.reason());
		assertEquals(false, firmness.firm());
	}

	@Test
	@DisplayName("Of two references of which one changed, the change is less certain than of one region")
	void referencesThatChangedDifferentlyAreLessCertain() {
		Region whole = POST.reference().region();
		int half = whole.count() / 2;
		Region part = new Region("reference2", POST.exam().series().grid(), Arrays.copyOfRange(whole
			.voxels(), half, whole.count()));
		StudyVisit together = irradiated(part, POST.regions());
		StudyVisit pre = new StudyVisit(PRE.exam(), halved(PRE), PRE.reference(), PRE.lesions());
		StudyVisit post = new StudyVisit(together.exam(), halved(POST), together.reference(), together
			.lesions());
		double one = width(firmness(PRE, together), Doubt.REFERENCE);
		double two = width(firmness(pre, post), Doubt.REFERENCE);
		assertTrue(two > 1.1 * one, one + " to " + two);
		assertEquals(width(firmness(PRE, POST), Doubt.REFERENCE), width(firmness(pre, new StudyVisit(
			POST.exam(), halved(POST), POST.reference(), POST.lesions())), Doubt.REFERENCE), 1);
	}

	/** The reference in two outlines. */
	private static Regions halved(StudyVisit visit) {
		int[] voxels = visit.reference().region().voxels();
		var grid = visit.exam().series().grid();
		return Regions.gather(grid, List.of(new Region("reference1", grid, Arrays.copyOf(voxels,
			voxels.length / 2)), new Region("reference2", grid, Arrays.copyOfRange(voxels, voxels.length /
				2, voxels.length))));
	}

	/** A sample left out of a first pass of one frame changes its whole area. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void oneVisitWithAFirstPassOfOneFrameIsTooCoarse(boolean before) {
		StudyVisit coarse = narrow(before ? PRE : POST);
		assertEquals(
			"the frames are too far apart for the first pass in the artery; shorter frames are needed",
			firmness(before ? coarse : PRE, before ? POST : coarse).reason());
	}

	private static StudyVisit narrow(StudyVisit visit) {
		Curve plasma = visit.exam().aif().plasma();
		double[] values = plasma.toArray();
		values[plasma.peakIndex()] *= 2;
		return MeasuredStudy.with(visit, new ArterialInputFunction(new Curve(plasma.times(), values),
			"roi", List.of()), visit.exam().aids(), visit.exam().method());
	}

	@Test
	void aRegionWithoutASignalHasNoVp() {
		int[] dark = { 0, 1, 2 };
		Region air = new Region("air", PRE.exam().series().grid(), dark);
		DynamicSeries series = changed(PRE.exam().series(), air, (t, signal) -> 0);
		StudyVisit visit = MeasuredStudy.visit(MeasuredStudy.exam(series, PRE.regions(), Extent.NONE),
			BootstrapSettings.NONE);
		VisitDoubts doubts = VisitDoubts.of(visit, visit.exam().still());
		assertTrue(Double.isNaN(doubts.vp(air)));
		RegionFit reference = PRE.reference();
		assertEquals(reference.vp(), doubts.vp(reference.region()));
	}

	@Test
	void aVisitTellsItsLesionAndItsReferenceApart() {
		VisitDoubts doubts = VisitDoubts.of(PRE, PRE.exam().still());
		assertEquals(PRE.lesions().get("l1").vp(), doubts.of("l1").lesion().vp());
		assertEquals(PRE.reference().vp(), doubts.of("l1").reference().vp());
		assertEquals(PRE.reference().replicates().vp(), doubts.of("l1").reference().replicates());
		assertEquals(PRE.reference().fit().standardError(io.github.deltavp.kinetics.Parameter.VP),
			doubts.referenceNoise() * PRE.reference().vp(), 1e-12);
		assertTrue(doubts.coarseness() > 0.05 && doubts.coarseness() < 0.35,
			"at 6 s a frame 0.1 … 0.2");
	}
}

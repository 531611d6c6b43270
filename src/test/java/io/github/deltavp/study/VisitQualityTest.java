// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.Remark;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How good a visit is, in numbers that are worked out by hand. */
class VisitQualityTest {

	private static final StudyVisit PRE = MeasuredStudy.unmapped(MeasuredStudy.pre());
	private static final DynamicSeries SERIES = PRE.exam().series();

	private interface Signal {

		double of(int time, double signal);
	}

	/** The exam with other signals in a region; AIF and fits stay. */
	private static StudyVisit with(Region region, Signal change) {
		BitSet voxels = region.toBitSet();
		Exam exam = MeasuredStudy.exam(SERIES.mapPlanes((slice, time, plane) -> {
			float[] changed = plane.clone();
			for (int i = 0; i < plane.length; i++)
				if (voxels.get(slice * plane.length + i)) changed[i] = (float) change.of(time, plane[i]);
			return changed;
		}), PRE.regions(), Extent.NONE);
		return new StudyVisit(new Exam(exam.images(), PRE.exam().aif(), exam.aids(), exam.method(),
			Optional.empty(), Optional.empty()), PRE.regions(), PRE.reference(), PRE.lesions());
	}

	/**
	 * 100 before contrast; later 150 ± 2 in turn, whose second differences are all ± 8, which is what
	 * a normal noise of 8 × 1.4826 ÷ √6 has as its median. What lies between tells nothing.
	 */
	@Test
	void signalToNoiseIsThatBeforeContrastOverThatOfTheEnd() {
		int last = PRE.exam().images().baseline().last();
		StudyVisit visit = with(PRE.reference().region(), (t, signal) -> t <= last ? 100 : t < 25
			? 120 + 40 * (t % 2) : 150 + 2 * (1 - 2 * (t % 2)));
		assertEquals(100 / (1.4826 * 8 / Math.sqrt(6)), VisitQuality.of(visit).snr(), 1e-4);
	}

	/** Of a phantom that was made with 25. */
	@Test
	void signalToNoiseOfThePhantomIsThatItWasMadeWith() {
		assertEquals(25, VisitQuality.snr(PRE.exam(), PRE.reference().region()), 2.5);
	}

	/** Twelve voxels of the artery at the largest value, some of them at two times. */
	@Test
	@DisplayName("Voxels of the artery that reach the largest value of all images are counted once each, and told above 5 %")
	void voxelsThatAreCutAreCounted() {
		Region artery = PRE.regions().artery().orElseThrow();
		Region twelve = new Region("cut", SERIES.grid(), IntStream.range(0, 12).map(i -> artery
			.voxels()[7 * i]).toArray());
		StudyVisit visit = with(twelve, (t, signal) -> t == 8 || t == 9 ? 1e5 : signal);
		double percent = 100. * 12 / artery.count();
		assertEquals(percent, VisitQuality.of(visit).aifCutPercent(), 1e-9);
		assertEquals(List.of(new Remark(Check.PEAK, String.format(java.util.Locale.ROOT,
			"post: %.0f %% of the artery's voxels reach the largest value of the images, as where a receiver saturates; the true peak is higher",
			percent))), told(visit, Check.PEAK));
		assertEquals(List.of(), told(PRE, Check.PEAK));
	}

	private static List<Remark> told(StudyVisit visit, Check check) {
		return new VisitChecks("post", visit).remarks().stream().filter(remark -> remark
			.check() == check).toList();
	}

	@Test
	void anInputFunctionFromNoVoxelsTellsNothingOfThem() {
		Method method = PRE.exam().method();
		StudyVisit visit = MeasuredStudy.with(PRE, PRE.exam().aif(), PRE.exam().aids(), new Method(
			method.preprocessing(), method.concentration(), new AifSource("parker", Optional.empty()),
			method.model(), method.delay(), false));
		assertTrue(Double.isNaN(VisitQuality.of(visit).aifCutPercent()));
		assertTrue(Double.isNaN(VisitQuality.of(visit).aifScore()));
	}

	/**
	 * Of the region that fits worst: the lesion, its curve 10 % of its peak off in every other frame.
	 */
	@Test
	@DisplayName("What the fit leaves is told of the region that fits worst, above 8 %")
	void whatTheFitLeavesIsToldOfTheWorstRegion() {
		assertEquals(leaves(PRE.lesions().get("l1")), VisitQuality.of(PRE).residualPercent(), 1);
		assertEquals(List.of(), told(PRE, Check.FIT));
		StudyVisit visit = swinging(0.1);
		double leaves = leaves(visit.lesions().get("l1"));
		assertEquals(leaves, VisitQuality.of(visit).residualPercent(), 1e-6);
		assertTrue(leaves > 8 && leaves < 12, "leaves " + leaves);
		assertEquals(List.of(new Remark(Check.FIT, String.format(java.util.Locale.ROOT,
			"post: the fit leaves %.0f %% of the highest concentration; look at its curves, the AIF, and for motion",
			leaves))), told(visit, Check.FIT));
	}

	/** Root mean square of measured less fitted, in % of the highest that was measured. */
	private static double leaves(RegionFit fit) {
		double sum = 0;
		double highest = 0;
		for (int t = 0; t < fit.concentration().size(); t++) {
			sum += Math.pow(fit.concentration().value(t) - fit.fit().model().value(t), 2);
			highest = Math.max(highest, fit.concentration().value(t));
		}
		return 100 * Math.sqrt(sum / fit.concentration().size()) / highest;
	}

	private static StudyVisit swinging(double share) {
		RegionFit lesion = PRE.lesions().get("l1");
		Curve curve = lesion.concentration();
		double swing = share * curve.value(curve.peakIndex());
		double[] values = IntStream.range(0, curve.size()).mapToDouble(t -> curve.value(t) + swing *
			(1 - 2 * (t % 2))).toArray();
		Curve swung = new Curve(curve.times(), values);
		var fit = new io.github.deltavp.kinetics.fit.CurveFit(PRE.exam().method().model(), curve
			.times(), PRE.exam().aif().plasma(), io.github.deltavp.kinetics.FitBounds.DEFAULT, PRE.exam()
				.method().delays()).fit(swung);
		return new StudyVisit(PRE.exam(), PRE.regions(), PRE.reference(), java.util.Map.of("l1",
			new RegionFit(lesion.region(), lesion.voxels(), lesion.failed(), lesion.size(), lesion
				.signal(), swung, fit, lesion.replicates())));
	}

	/** 50 frames 6 s apart; the bolus of the phantom arrives in the seventh. */
	@Test
	void timesAreToldAsTheyWere() {
		VisitQuality quality = VisitQuality.of(PRE);
		assertEquals(294 - PRE.exam().arrivalSeconds(), quality.secondsAfter());
		assertEquals(6, quality.framesBefore());
		assertEquals("ROI of " + PRE.regions().artery().orElseThrow().count() + " voxels", quality
			.aif());
		assertEquals(PRE.exam().aif().plasma().value(PRE.exam().aif().plasma().peakIndex()), quality
			.aifPeakMm());
		assertTrue(quality.motionMm() < 1, "a still patient moved " + quality.motionMm());
	}

	/** 2 mM, and the end of the exam 120 s after the arrival. */
	@Test
	void limitsAreThoseOfTheDocument() {
		assertEquals(List.of(), told(peak(2.01), Check.ARTERY));
		assertEquals(List.of(new Remark(Check.ARTERY,
			"post: the AIF peaks at only 2.0 mM, as in muscle or a small vessel; look whether it is an artery's")),
			told(peak(1.99), Check.ARTERY));
		assertEquals(List.of(), told(late(23), Check.DURATION));
		assertEquals(1, told(late(24), Check.DURATION).size());
	}

	private static StudyVisit peak(double mM) {
		Curve plasma = PRE.exam().aif().plasma();
		double highest = plasma.value(plasma.peakIndex());
		return aif(plasma.map(c -> c * mM / highest));
	}

	/** The bolus so many frames later: it arrives some 30 s after the first. */
	private static StudyVisit late(int frames) {
		Curve plasma = PRE.exam().aif().plasma();
		return aif(Curve.sample(plasma.times(), t -> plasma.valueAt(t - 6. * frames)));
	}

	private static StudyVisit aif(Curve plasma) {
		return MeasuredStudy.with(PRE, new ArterialInputFunction(plasma, "roi", List.of()), PRE.exam()
			.aids(), PRE.exam().method());
	}
}

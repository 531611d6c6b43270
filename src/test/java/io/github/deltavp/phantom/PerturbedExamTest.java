// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.anatomy.Orientation;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.scanner.Coils;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.FattyTissue;
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.tissue.TissueModel;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.relaxation.T1Map;
import io.github.deltavp.series.relaxation.T1Mapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.imglib2.view.Views;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each thing that goes wrong between two visits does to the images, in numbers. */
class PerturbedExamTest {

	private static final SpineAnatomy ANATOMY = SpineAnatomy.standard().sized(64, 10);
	private static final PerfusionTruth TRUTH = PerfusionTruth.standard();
	private static final Acquisition QUIET = Acquisition.standard().sampled(12, 10).withSnr(
		Double.POSITIVE_INFINITY).with(Artefacts.NONE);

	private static SimulatedExam exam(SpineAnatomy anatomy, PerfusionTruth truth,
		Acquisition acquisition)
	{
		return new SimulatedExam(anatomy, truth, Bolus.standard(), acquisition, 1);
	}

	/** Signal of the pure reference vertebra ÷ that of the standard one, frame by frame. */
	private static double[] beside(TissueModel reference, Acquisition acquisition) {
		SimulatedExam standard = exam(ANATOMY, TRUTH, QUIET);
		SimulatedExam other = exam(ANATOMY, TRUTH.with(Tissue.REFERENCE, reference), acquisition);
		Curve before = standard.idealSignal(standard.reference());
		Curve after = other.idealSignal(other.reference());
		double[] ratio = new double[before.toArray().length];
		for (int t = 0; t < ratio.length; t++)
			ratio[t] = after.value(t) / before.value(t);
		return ratio;
	}

	@ParameterizedTest
	@CsvSource({ "0.7, 1.402", "1.3, 0.777" })
	@DisplayName("T10 ×0.7 raises the signal before contrast by 40 %, ×1.3 lowers it by 22 %")
	void t10(double factor, double signal) {
		PerfusedTissue reference = TRUTH.perfusion(Tissue.REFERENCE);
		assertEquals(signal, beside(reference.relaxing(1000 * factor), QUIET)[0], 2e-3);
	}

	/** 15 % of fat of 290 ms in water of 1000 ms: 0.85 + 0.15 · 3.11. */
	@Test
	@DisplayName("15 % of fat raises the signal before contrast by 32 % and what the bolus adds not at all")
	void fat() {
		PerfusedTissue reference = TRUTH.perfusion(Tissue.REFERENCE);
		double[] ratio = beside(new FattyTissue(reference, 0.15), QUIET);
		assertEquals(1.317, ratio[0], 2e-3);
		SimulatedExam exam = exam(ANATOMY, TRUTH, QUIET);
		Curve signal = exam.idealSignal(exam.reference());
		double rise = signal.value(4) - signal.value(0);
		assertEquals(rise, ratio[4] * signal.value(4) - ratio[0] * signal.value(0), 0.03 * rise);
		assertEquals(reference, TRUTH.with(Tissue.REFERENCE, new FattyTissue(reference, 0.15))
			.perfusion(Tissue.REFERENCE));
	}

	@Test
	@DisplayName("Gain makes signal and noise larger alike; a flip angle of 90 % gives the signal of 22.5°")
	void coils() {
		Acquisition noisy = QUIET.withSnr(20);
		SimulatedExam loud = exam(ANATOMY, TRUTH, noisy.with(Coils.STANDARD.withReceiver(1.4, 0)));
		SimulatedExam plain = exam(ANATOMY, TRUTH, noisy);
		assertEquals(1.4, loud.noiseSd() / plain.noiseSd(), 1e-6);
		float[] once = plain.series().plane(5, 3);
		float[] more = loud.series().plane(5, 3);
		for (int p = 0; p < once.length; p++)
			assertEquals(1.4, more[p] / once[p], 1e-3);
		double[] weak = beside(TRUTH.perfusion(Tissue.REFERENCE), QUIET.with(Coils.STANDARD
			.withFlipAngle(0.9, 0)));
		double[] lower = beside(TRUTH.perfusion(Tissue.REFERENCE), QUIET.withFlipAngle(22.5));
		assertArrayEquals(lower, weak, 1e-6);
	}

	@Test
	@DisplayName("The point spread blends the rim of a lesion with its surroundings and leaves its middle")
	void pointSpread() {
		DynamicSeries sharp = exam(ANATOMY, TRUTH, QUIET).series();
		SimulatedExam exam = exam(ANATOMY, TRUTH, QUIET.with(Artefacts.NONE.withPointSpread(1.2)));
		DynamicSeries spread = exam.series();
		Region middle = exam.tissues().outline("middle", Tissue.MUSCLE, -0.5, 0, 0);
		Region rim = exam.tissues().outline("lesion", Tissue.LESION, 0.5, 0, 0);
		assertEquals(1, enhancement(spread, middle) / enhancement(sharp, middle), 0.05);
		double inside = enhancement(sharp, exam.lesion());
		assertTrue(enhancement(sharp, rim) < inside);
		assertTrue(enhancement(spread, rim) < 0.97 * enhancement(sharp, rim));
	}

	/** Mean signal at 40 s less that before contrast. */
	private static double enhancement(DynamicSeries series, Region region) {
		Curve signal = series.meanSignal(region);
		return signal.value(4) - signal.value(0);
	}

	@ParameterizedTest
	@CsvSource({ "SAGITTAL", "AXIAL", "CORONAL" })
	@DisplayName("Blood is bright where it enters: arteries at the head, veins at the feet")
	void inflow(Orientation orientation) {
		SimulatedExam exam = exam(ANATOMY.with(ANATOMY.lesion(), 5).sliced(orientation), TRUTH, QUIET
			.with(Artefacts.NONE.withInflow(150)));
		for (Tissue blood : new Tissue[] { Tissue.ARTERY, Tissue.VEIN }) {
			int[] voxels = exam.tissues().region("blood", blood).voxels();
			double[] byHeight = Arrays.stream(voxels).boxed().sorted((a, b) -> Double.compare(headMm(exam,
				b), headMm(exam, a))).mapToDouble(v -> enhancementRatio(exam, v)).toArray();
			double head = byHeight[0];
			double feet = byHeight[byHeight.length - 1];
			assertTrue(blood == Tissue.ARTERY ? head < 0.6 * feet : feet < 0.95 * head, blood + " " +
				head + " " + feet);
		}
	}

	private static double headMm(SimulatedExam exam, int voxel) {
		return exam.grid().positionMm(exam.grid().position(voxel, 0), exam.grid().position(voxel, 1),
			exam.grid().position(voxel, 2))[2];
	}

	private static double enhancementRatio(SimulatedExam exam, int voxel) {
		Curve signal = exam.idealSignal(new Region("voxel", exam.grid(), new int[] { voxel }));
		return signal.value(signal.peakIndex()) / signal.value(0);
	}

	@Test
	@DisplayName("A T1 map of five flip angles finds every tissue's T10; a weak B1 makes it too low, its map right again")
	void flipAngles() {
		assertEquals(1000, t1(QUIET), 15);
		Acquisition weak = QUIET.with(Coils.STANDARD.withFlipAngle(0.9, 0.1));
		assertEquals(0.81 * 1000, t1(QUIET.with(Coils.STANDARD.withFlipAngle(0.9, 0))), 20);
		SimulatedExam exam = exam(ANATOMY, TRUTH, weak);
		B1Map b1 = B1Map.of(exam.grid(), exam.b1(exam.grid()), "");
		assertTrue(Math.abs(1 - b1.mean(exam.reference().voxels())) > 0.05);
		assertEquals(1000, t1(exam, exam.flipAngleSeries(2, 5, 10, 15, 20).stream().map(angle -> angle
			.withB1(b1)).toList()), 15);
	}

	private static double t1(Acquisition acquisition) {
		SimulatedExam exam = exam(ANATOMY, TRUTH, acquisition);
		return t1(exam, exam.flipAngleSeries(2, 5, 10, 15, 20));
	}

	private static double t1(SimulatedExam exam, List<DynamicSeries> angles) {
		T1Map map = T1Mapping.DEFAULT.of(angles, Progress.NONE);
		DynamicSeries t1 = new DynamicSeries(Views.addDimension(map.t1Ms(), 0, 0), exam.grid(), TimeAxis
			.uniform(1, 1), exam.acquisition().protocol(), "T1", "T1", List.of(), List.of());
		return t1.meanSignal(exam.reference()).value(0);
	}

	@Test
	@DisplayName("Flip angle series have the noise of the exam, each its own")
	void noiseOfFlipAngles() {
		SimulatedExam exam = exam(ANATOMY, TRUTH, QUIET.withSnr(20));
		List<DynamicSeries> angles = exam.flipAngleSeries(5, 10);
		List<DynamicSeries> quiet = exam(ANATOMY, TRUTH, QUIET).flipAngleSeries(5, 10);
		double[] sums = new double[3];
		int[] voxels = exam.tissues().region("muscle", Tissue.MUSCLE).voxels();
		for (int voxel : voxels) {
			double[] noise = new double[2];
			for (int i = 0; i < 2; i++)
				noise[i] = angles.get(i).plane(voxel / 4096, 0)[voxel % 4096] - quiet.get(i).plane(voxel /
					4096, 0)[voxel % 4096];
			for (int i = 0; i < 3; i++)
				sums[i] += noise[i / 2] * noise[(i + 1) / 2] / voxels.length;
		}
		double variance = exam.noiseSd() * exam.noiseSd();
		assertEquals(1, sums[0] / variance, 0.1);
		assertEquals(0, sums[1] / variance, 0.1);
		assertEquals(1, sums[2] / variance, 0.1);
	}

	@Test
	@DisplayName("Where the reference was irradiated, the truth is that beside other vertebrae")
	void irradiated() {
		PerfusedTissue lesion = TRUTH.perfusion(Tissue.LESION);
		PerfusedTissue reference = TRUTH.perfusion(Tissue.REFERENCE);
		PerfusionTruth after = TRUTH.with(Tissue.LESION, lesion.perfused(0.1, lesion.vp() / 2)).with(
			Tissue.REFERENCE, reference.perfused(0.03, reference.vp() * 0.7));
		SampleStudy study = new SampleStudy("irradiated", exam(ANATOMY, TRUTH, QUIET), exam(ANATOMY,
			after, QUIET));
		assertEquals(-50, study.deltaVpPercentBesideMarrow(), 1e-9);
		assertEquals(100 * (0.5 / 0.7 - 1), study.truth().deltaVpPercent(), 1e-9);
	}

	@Test
	void impossibleThingsAreRefused() {
		PerfusedTissue reference = TRUTH.perfusion(Tissue.REFERENCE);
		assertThrows(IllegalArgumentException.class, () -> new FattyTissue(reference, 1));
		assertThrows(IllegalArgumentException.class, () -> reference.relaxing(0));
		assertThrows(IllegalArgumentException.class, () -> Coils.STANDARD.withFlipAngle(2, 0));
		assertThrows(IllegalArgumentException.class, () -> Coils.STANDARD.withReceiver(0, 0));
		assertThrows(IllegalArgumentException.class, () -> Artefacts.NONE.withPointSpread(-1));
		assertThrows(IllegalArgumentException.class, () -> ANATOMY.irradiated(-2));
	}
}

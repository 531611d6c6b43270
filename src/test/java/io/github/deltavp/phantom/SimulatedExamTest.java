// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.TissueMap;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedExamTest {

	private static final SpineAnatomy ANATOMY = SpineAnatomy.standard();
	private static final Acquisition QUIET = Acquisition.standard().sampled(12, 10).withSnr(
		Double.POSITIVE_INFINITY).with(Artefacts.NONE);

	private static SimulatedExam still;

	@BeforeAll
	static void makeOnce() {
		still = exam(QUIET, 1);
	}

	private static SimulatedExam exam(Acquisition acquisition, long seed) {
		return new SimulatedExam(ANATOMY, PerfusionTruth.standard(), Bolus.standard(), acquisition,
			seed);
	}

	@Test
	@DisplayName("The same seed gives the same exam on one thread and on many; another seed another one")
	void deterministic() throws Exception {
		Acquisition all = Acquisition.standard().sampled(3, 30).with(Artefacts.NONE.withInflow(150)
			.withGhosts(0.05, 40).withMotion(0.5, 5));
		DynamicSeries many = exam(all, 5).series();
		ForkJoinPool one = new ForkJoinPool(1);
		DynamicSeries single = one.submit(() -> exam(all, 5).series()).get();
		one.shutdown();
		DynamicSeries other = exam(all, 6).series();
		for (int i = 0; i < 30; i++)
			assertArrayEquals(many.plane(i % 10, i / 10), single.plane(i % 10, i / 10));
		assertFalse(Arrays.equals(many.plane(5, 1), other.plane(5, 1)));
	}

	@ParameterizedTest
	@EnumSource(value = Tissue.class, names = { "LESION", "REFERENCE", "ARTERY" })
	@DisplayName("The noise-free signal of a region inverts to the true concentration")
	void signalInvertsToTruth(Tissue tissue) {
		SimulatedExam exam = still;
		Region region = tissue == Tissue.LESION ? exam.lesion() : tissue == Tissue.REFERENCE ? exam
			.reference() : exam.aorta();
		Curve signal = exam.series().meanSignal(region);
		double t10 = exam.truth().tissues().get(tissue).t10Ms() / 1000;
		for (int t = 0; t < 12; t++)
			assertEquals(exam.concentration(tissue).value(t), inverted(signal.value(t) / signal.value(0),
				t10), 0.01 + 0.03 * exam.concentration(tissue).value(t));
	}

	/**
	 * Spoiled gradient echo solved for R1 by bisection, with TR 4.5 ms, 25° and r1 4.5 /s/mM written
	 * out. A region holds up to 1 % of other tissue, hence the tolerance.
	 */
	private static double inverted(double ratio, double t10) {
		double low = 0;
		double high = 40;
		for (int i = 0; i < 60; i++) {
			double middle = (low + high) / 2;
			if (spoiled(1 / t10 + 4.5 * middle) / spoiled(1 / t10) < ratio) low = middle;
			else high = middle;
		}
		return low;
	}

	private static double spoiled(double r1) {
		double e = Math.exp(-0.0045 * r1);
		return (1 - e) / (1 - e * 0.9063077870366499);
	}

	@Test
	void idealSignalIsThatOfTheNoiseFreeSeries() {
		SimulatedExam exam = still;
		double[] found = exam.series().meanSignal(exam.lesion()).toArray();
		assertArrayEquals(exam.idealSignal(exam.lesion()).toArray(), found, 1e-3);
	}

	@Test
	@DisplayName("SNR is the reference's signal ÷ the noise, seen as the scatter of repeated frames")
	void noiseIsAsAskedFor() {
		SimulatedExam exam = exam(QUIET.sampled(20, 1).withSnr(20), 3);
		Region reference = exam.reference();
		DynamicSeries series = exam.series();
		double squares = 0;
		for (int voxel : reference.voxels()) {
			double[] values = IntStream.range(0, 20).mapToDouble(t -> series.plane(voxel / 16384,
				t)[voxel % 16384]).toArray();
			double mean = Arrays.stream(values).average().orElseThrow();
			squares += Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 19;
		}
		double scatter = Math.sqrt(squares / reference.count());
		assertEquals(exam.idealSignal(reference).value(0) / 20, scatter, 0.03 * scatter);
	}

	@Test
	@DisplayName("Air is Rayleigh-distributed: mean √(π/2) times the noise of one channel")
	void airIsRayleigh() {
		SimulatedExam exam = exam(QUIET.sampled(2, 1).withSnr(20), 3);
		float[] plane = exam.series().plane(5, 0);
		double mean = IntStream.range(0, 128).mapToDouble(row -> plane[128 * row + 127]).average()
			.orElseThrow();
		assertEquals(Math.sqrt(Math.PI / 2) * exam.noiseSd(), mean, 0.15 * exam.noiseSd());
	}

	@Test
	void regionsAreThereAndDoNotOverlap() {
		SimulatedExam exam = still;
		Set<Integer> seen = new HashSet<>();
		for (Region region : List.of(exam.lesion(), exam.reference(), exam.aorta())) {
			assertTrue(region.count() > 50, region.name() + " has " + region.count());
			for (int voxel : region.voxels())
				assertTrue(seen.add(voxel), region.name());
		}
	}

	@Test
	void fractionsSumToOne() {
		TissueMap map = still.tissues();
		for (int voxel = 0; voxel < 10 * 128 * 128; voxel += 97) {
			double sum = 0;
			for (Tissue tissue : Tissue.values())
				sum += map.fraction(tissue, voxel);
			assertEquals(1, sum, 2e-3);
		}
	}

	@Test
	void fastCountOfLesionVoxelsIsThatOfTheMap() {
		SpineAnatomy moved = ANATOMY.repositioned(3, -4);
		assertEquals(TissueMap.of(moved).region("lesion", Tissue.LESION).count(), TissueMap
			.lesionVoxels(moved));
	}

	@Test
	@DisplayName("Blood that has just entered is bright and enhances little; the AIF region leaves it out")
	void inflow() {
		SimulatedExam exam = exam(QUIET.with(Artefacts.NONE.withInflow(200)), 1);
		Region entry = exam.tissues().region("entry", Tissue.ARTERY, 0, 3);
		Curve atEntry = exam.idealSignal(entry);
		Curve settled = exam.idealSignal(exam.aorta());
		assertTrue(atEntry.value(0) > 4 * settled.value(0));
		assertTrue(atEntry.value(4) / atEntry.value(0) < 2);
		assertEquals(1, settled.value(0) / still.idealSignal(exam.aorta()).value(0), 0.01);
	}

	@Test
	void motionMovesTheAskedFractionOfFramesButNotTheFirst() {
		SimulatedExam exam = exam(QUIET.sampled(400, 1).with(Artefacts.NONE.withMotion(0.15, 6)), 1);
		List<double[]> shifts = exam.shiftsMm();
		long moved = shifts.stream().filter(s -> s[0] != 0).count();
		assertTrue(moved > 40 && moved < 80, "moved " + moved);
		assertEquals(0, shifts.get(0)[0]);
		assertTrue(shifts.stream().allMatch(s -> Math.abs(s[0]) <= 6 && Math.abs(s[1]) <= 6));
	}

	@Test
	@DisplayName("Averaging over the frame lowers the peak of a bolus; sampling it does not")
	void averagingBlursThePeak() {
		SimulatedExam sampled = exam(QUIET.sampled(50, 6), 1);
		SimulatedExam averaged = exam(QUIET.sampled(50, 6).averaging(25), 1);
		Curve sharp = sampled.idealSignal(sampled.aorta());
		Curve blurred = averaged.idealSignal(averaged.aorta());
		assertTrue(blurred.value(blurred.peakIndex()) < 0.99 * sharp.value(sharp.peakIndex()));
	}

	@Test
	@DisplayName("Ghosts of the artery lie where they are told to, no stronger than told")
	void ghosts() {
		DynamicSeries with = exam(QUIET.with(Artefacts.NONE.withGhosts(0.05, 50)), 1).series();
		SimulatedExam exam = still;
		DynamicSeries without = exam.series();
		Set<Integer> ghosted = new HashSet<>();
		for (int voxel = 0; voxel < 10 * 16384; voxel++)
			if (exam.tissues().fraction(Tissue.ARTERY, voxel) > 0) {
				ghosted.add(voxel + 20);
				ghosted.add(voxel - 20);
			}
		float most = 0;
		for (int slice = 0; slice < 10; slice++)
			for (int p = 0; p < 16384; p++) {
				float change = Math.abs(with.plane(slice, 5)[p] - without.plane(slice, 5)[p]);
				assertTrue(change < 1e-2 || ghosted.contains(p + 16384 * slice));
				most = Math.max(most, change);
			}
		Curve artery = exam.idealSignal(exam.aorta());
		assertTrue(most > 1 && most < 0.15 * artery.value(5), "ghost of " + most);
	}

	@Test
	@DisplayName("r2* lowers the peak of the artery's signal")
	void transverseRelaxation() {
		PerfusionTruth truth = PerfusionTruth.standard().withR2Star(20);
		SimulatedExam dimmed = new SimulatedExam(ANATOMY, truth, Bolus.standard(), QUIET, 1);
		SimulatedExam bright = still;
		double c = bright.concentration(Tissue.ARTERY).value(4);
		assertEquals(Math.exp(-0.0013 * 20 * c), dimmed.idealSignal(dimmed.aorta()).value(4) / bright
			.idealSignal(bright.aorta()).value(4), 2e-3);
	}

	@Test
	void veinComesAfterTheArtery() {
		SimulatedExam exam = exam(QUIET.sampled(100, 1), 1);
		assertTrue(exam.concentration(Tissue.VEIN).peakIndex() >= exam.concentration(Tissue.ARTERY)
			.peakIndex() + 5);
	}

	@Test
	void refusesALesionInTheReferenceVertebra() {
		assertThrows(IllegalArgumentException.class, () -> ANATOMY.with(ANATOMY.lesion(), 4));
	}
}

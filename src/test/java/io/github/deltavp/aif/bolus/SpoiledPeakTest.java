// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.RegionAif;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An artery whose signal a receiver or T2* decay has spoiled. */
class SpoiledPeakTest {

	private static SimulatedExam exam;
	private static DynamicSeries series;
	private static double top;

	@BeforeAll
	static void simulate() {
		SimulatedExam sample = SampleStudy.standard(64, 8, 40).pre();
		Acquisition faster = sample.acquisition().sampled(100, 3);
		exam = new SimulatedExam(sample.anatomy(), sample.truth(), sample.bolus(), faster, 5);
		series = exam.series();
		top = Arrays.stream(series.meanSignal(exam.aorta()).toArray()).max().orElseThrow();
	}

	@Test
	void aNaturalPeakIsNeitherFlatNorBent() {
		PeakShape peak = PeakShape.of(exam.arterialPlasma(), 0);
		assertFalse(peak.isFlat() || peak.isBent(), peak::toString);
		assertEquals(0, peak.dip(), 0.01);
	}

	/** The receiver is at its limit at 75 % of the artery's signal. */
	@Test
	void aSaturatedArteryDoesNotPass() {
		IllegalArgumentException refusal = refusal(s -> Math.min(s, 0.75 * top));
		assertTrue(refusal.getMessage().contains("cut flat or bent down"), refusal.getMessage());
	}

	/** Signal that falls again with more agent, as T2* decay makes it. */
	@Test
	void aRegionBentByT2StarSaysSo() {
		DynamicSeries bent = spoiled(s -> s * Math.exp(-Math.pow(s / (1.05 * top), 4)));
		ArterialInputFunction aif = RegionAif.of(bent, exam.aorta(), ConcentrationSettings.DEFAULT);
		assertTrue(aif.remarks().stream().anyMatch(r -> r.contains("valley") || r.contains(
			"flat over")), aif.remarks()::toString);
	}

	@Test
	void aRegionInASaturatedArterySaysSo() {
		DynamicSeries saturated = spoiled(s -> Math.min(s, 0.75 * top));
		ArterialInputFunction aif = RegionAif.of(saturated, exam.aorta(),
			ConcentrationSettings.DEFAULT);
		assertTrue(aif.remarks().stream().anyMatch(r -> r.contains("flat over")), aif
			.remarks()::toString);
	}

	private static DynamicSeries spoiled(DoubleUnaryOperator signal) {
		return series.mapPlanes((slice, time, plane) -> {
			float[] spoiled = new float[plane.length];
			for (int p = 0; p < plane.length; p++)
				spoiled[p] = (float) signal.applyAsDouble(plane[p]);
			return spoiled;
		});
	}

	private static IllegalArgumentException refusal(DoubleUnaryOperator signal) {
		DynamicSeries spoiled = spoiled(signal);
		return assertThrows(IllegalArgumentException.class, () -> AutomaticAif.find(spoiled,
			ConcentrationSettings.DEFAULT, AutomaticAifSettings.DEFAULT, Progress.NONE));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AifReplicatesTest {

	/** Second differences of ±d, ∓d, ±d are ±4 d, of which 6 σ² is the variance. */
	@Test
	void noiseIsThatOfTheLateSecondDifferences() {
		TimeAxis times = TimeAxis.uniform(21, 5);
		Curve zigzag = Curve.sample(times, t -> t < 50 ? 1000 * Math.sin(t) : 3 - t / 100 + (t % 10 == 0
			? 0.3 : -0.3));
		assertEquals(0.3 * 4 / Math.sqrt(6), AifReplicates.noise(zigzag), 1e-12);
		assertEquals(0, AifReplicates.noise(Curve.sample(times, t -> t < 50 ? 0 : 8 - t / 50)), 1e-12);
		assertEquals(0, AifReplicates.noise(Curve.sample(TimeAxis.uniform(4, 5), t -> t * t)));
		assertEquals(50 / Math.sqrt(6), AifReplicates.noise(Curve.sample(TimeAxis.uniform(5, 5),
			t -> t * t)), 1e-12);
	}

	/** A spline through a parabola with the right ends is that parabola; a line always is. */
	@Test
	void withoutNoiseReplicatesAreTheSameCurveAtOtherTimes() {
		Curve plasma = Curve.sample(TimeAxis.uniform(40, 5), t -> 1 + t / 20);
		List<Curve> curves = AifReplicates.of(plasma, 50, 3);
		assertEquals(51, curves.size());
		assertSame(plasma, curves.get(0));
		double earliest = 0;
		double latest = 0;
		for (Curve curve : curves.subList(1, 51)) {
			double shift = curve.times().seconds(0);
			earliest = Math.min(earliest, shift);
			latest = Math.max(latest, shift);
			for (int i = 1; i < 39; i++) {
				assertEquals(5 * i + shift, curve.times().seconds(i), 1e-9);
				assertEquals(1 + curve.times().seconds(i) / 20, curve.value(i), 1e-9);
			}
		}
		assertTrue(earliest > -2.5 && earliest < -2 && latest < 2.5 && latest > 2, earliest + " " +
			latest);
	}

	/** Between samples noise is averaged a little, at samples not at all. */
	@Test
	void noiseIsAddedAsMuchAsThereIs() {
		Random random = new Random(4);
		Curve plasma = Curve.sample(TimeAxis.uniform(400, 5), t -> 5 + 0.1 * random.nextGaussian());
		assertEquals(0.1, AifReplicates.noise(plasma), 0.012);
		ArterialInput input = ArterialInput.of(plasma);
		double squares = 0;
		for (Curve curve : AifReplicates.of(plasma, 20, 3).subList(1, 21)) {
			double[] same = input.sample(curve.times(), 0);
			for (int i = 1; i < 399; i++)
				squares += Math.pow(curve.value(i) - same[i], 2);
		}
		double sd = Math.sqrt(squares / 20 / 398);
		assertTrue(sd > 0.07 && sd < 0.105, sd + "");
	}
}

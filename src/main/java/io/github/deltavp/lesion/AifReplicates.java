// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Arterial curves that could have been measured as well. Noise is added to each sample: that of the
 * late part, where an artery changes slowly, so that second differences are noise, of variance 6σ².
 * Then the curve is sampled anew between its samples, as if the scanner had started at another
 * moment: what a first pass loses between frames a few seconds apart.
 */
final class AifReplicates {

	private static final double LATE_FRACTION = 0.5;

	private AifReplicates() {}

	/** @return the curve itself, then {@code count} others */
	static List<Curve> of(Curve plasma, int count, long seed) {
		double sd = noise(plasma);
		double interval = plasma.times().intervalSeconds();
		SplittableRandom random = new SplittableRandom(seed);
		List<Curve> curves = new ArrayList<>();
		curves.add(plasma);
		for (int i = 0; i < count; i++)
			curves.add(sampledAnew(plasma.map(c -> c + sd * random.nextGaussian()), interval * (random
				.nextDouble() - 0.5)));
		return curves;
	}

	/** The curve at times that are {@code seconds} later. */
	private static Curve sampledAnew(Curve plasma, double seconds) {
		double[] values = ArterialInput.of(plasma).sample(plasma.times(), -seconds);
		return new Curve(TimeAxis.ofSeconds(Arrays.stream(plasma.times().toSeconds()).map(t -> t +
			seconds).toArray()), values);
	}

	/** Standard deviation of the noise of a sample, in mM. */
	static double noise(Curve plasma) {
		double[] late = Arrays.copyOfRange(plasma.toArray(), (int) (plasma.size() * (1 -
			LATE_FRACTION)), plasma.size());
		double sum = 0;
		for (int i = 2; i < late.length; i++) {
			double difference = late[i] - 2 * late[i - 1] + late[i - 2];
			sum += difference * difference;
		}
		return late.length < 3 ? 0 : Math.sqrt(sum / (6 * (late.length - 2)));
	}
}

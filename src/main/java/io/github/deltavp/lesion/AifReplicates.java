/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Arterial curves that could have been measured as well: the curve with noise added to each sample.
 * The noise is that of its own late part, where an artery changes slowly: the second differences of
 * a slow curve are noise, of variance 6σ².
 */
final class AifReplicates {

	private static final double LATE_FRACTION = 0.5;

	private AifReplicates() {}

	/** @return the curve itself, then {@code count} others */
	static List<Curve> of(Curve plasma, int count, long seed) {
		double sd = noise(plasma);
		SplittableRandom random = new SplittableRandom(seed);
		List<Curve> curves = new ArrayList<>();
		curves.add(plasma);
		for (int i = 0; i < count; i++)
			curves.add(plasma.map(c -> c + sd * random.nextGaussian()));
		return curves;
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

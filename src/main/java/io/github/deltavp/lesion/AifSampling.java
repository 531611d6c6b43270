// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is not known of a first pass between its samples, told by the samples themselves: each in
 * turn is left out, and everything is fitted again. What changes then is what a sample is worth; of
 * the samples that were never taken a share of it is missing (docs/delta-vp.md has the study that
 * gave the share). One sample is missing from lesion and reference alike, so that most of it
 * cancels in their ratio.
 *
 * @param without the arterial curve without one of its samples, one after another
 * @param coarseness by what share the area of the first pass changes, as the root of the sum of
 *          squares; 0.1 at 5.5 s a frame, 0.4 at 10 s
 * @param seed of the random numbers; all regions of an exam share it, two exams do not
 */
public record AifSampling(List<Curve> without, double coarseness, long seed) {

	/** Above it a first pass is not known well enough for a firm answer. */
	public static final double TOO_COARSE = 0.35;

	private static final double SECONDS_AFTER_PEAK = 40;
	private static final int SAMPLES_BEFORE_PEAK = 4;
	/**
	 * The largest that the study saw; with less, intervals of plain studies held the truth too
	 * rarely.
	 */
	private static final double SHARE = 0.5;

	/** Nothing is drawn. */
	static final AifSampling NONE = new AifSampling(List.of(), 0, 0);

	/** @return that of an arterial plasma curve */
	public static AifSampling of(Curve plasma, long seed) {
		double end = plasma.times().seconds(plasma.peakIndex()) + SECONDS_AFTER_PEAK;
		List<Curve> without = IntStream.range(Math.max(1, plasma.peakIndex() - SAMPLES_BEFORE_PEAK),
			plasma.size() - 1).filter(i -> plasma.size() > 4 && plasma.times().seconds(i) <= end)
			.mapToObj(i -> without(plasma, i)).toList();
		double area = area(plasma, end);
		return new AifSampling(without, Math.sqrt(without.stream().mapToDouble(curve -> area(curve,
			end) / area - 1).map(change -> change * change).sum()), seed);
	}

	private static Curve without(Curve plasma, int index) {
		int[] kept = IntStream.range(0, plasma.size()).filter(i -> i != index).toArray();
		return new Curve(TimeAxis.ofSeconds(IntStream.of(kept).mapToDouble(plasma.times()::seconds)
			.toArray()), IntStream.of(kept).mapToDouble(plasma::value).toArray());
	}

	private static double area(Curve plasma, double end) {
		return ArterialInput.of(plasma).convolve(TimeAxis.ofSeconds(0, end), 0, 0)[1];
	}

	/**
	 * @param changes logarithms of the change of a number where each sample is left out
	 * @param replicate which of them
	 * @return a factor that the number could have had
	 */
	double factor(double[] changes, int replicate) {
		SplittableRandom random = new SplittableRandom(seed + replicate);
		double sum = 0;
		for (double change : changes)
			sum += SHARE * random.nextGaussian() * change;
		return Math.exp(sum);
	}
}

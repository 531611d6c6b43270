// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Arguments;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The percentile bootstrap of a ROC curve: the interval of its area, and its pointwise band;
 * Carpenter and Bithell, Stat Med 2000;19:1141. Immutable; the same seed gives the same bits.
 * <p>
 * Stratified: positives are drawn from the positives and negatives from the negatives, with
 * replacement. Clustered: patients are drawn with all their lesions, within the strata of patients
 * that have only positives, only negatives, or both.
 */
public final class RocBootstrap {

	/** Replicates of a band are all kept, a hundred numbers each. */
	private static final int MOST_OF_A_BAND = 10_000;

	private final int replicates;
	private final long seed;
	private final double alpha;

	/**
	 * @param replicates number of resampled cohorts, at least 100; a band is made of 10,000 at most
	 * @param seed of the random numbers
	 * @param alpha 1 − confidence
	 */
	public RocBootstrap(int replicates, long seed, double alpha) {
		Arguments.requireAtLeast("number of bootstrap replicates", 100, replicates);
		Arguments.requireFraction("alpha", alpha);
		this.replicates = replicates;
		this.seed = seed;
		this.alpha = alpha;
	}

	/**
	 * What the drawn curves say of the curve.
	 *
	 * @param area interval of the area
	 * @param band pointwise band
	 */
	public record Resampled(Interval area, RocBand band) {
	}

	/** @return from resampled lesions */
	public Resampled stratified(GroupPair groups) {
		return resampled(Resampling.ofLesions(groups));
	}

	/**
	 * @param values the marker, one value a lesion, none missing
	 * @param positive which lesions are positive
	 * @param patients whose lesion it is
	 * @return from resampled patients
	 */
	public Resampled clustered(double[] values, boolean[] positive, List<String> patients) {
		return resampled(Resampling.ofPatients(values, positive, patients));
	}

	private Resampled resampled(Resampling cohort) {
		double[] areas = new double[replicates];
		double[][] curves = new double[Math.min(replicates, MOST_OF_A_BAND)][];
		IntStream.range(0, replicates).parallel().forEach(replicate -> {
			Resampling.Drawn drawn = cohort.draw(new SplitMix(seed, replicate));
			areas[replicate] = drawn.auc();
			if (replicate < curves.length) curves[replicate] = drawn.sensitivities();
		});
		return new Resampled(interval(areas), new RocBand(IntStream.rangeClosed(0, RocBand.STEPS)
			.mapToObj(i -> interval(Arrays.stream(curves).mapToDouble(curve -> curve[i]).toArray()))
			.toList()));
	}

	private Interval interval(double[] drawn) {
		Sample sample = Sample.of(drawn);
		return new Interval(sample.quantile(alpha / 2), sample.quantile(1 - alpha / 2));
	}
}

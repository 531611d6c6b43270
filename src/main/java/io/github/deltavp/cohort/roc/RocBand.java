// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Interval;
import java.util.List;

/**
 * The pointwise confidence band of a ROC curve: at each false positive rate an interval of the
 * sensitivity, each for itself and not all at once.
 *
 * @param sensitivities intervals at false positive rates of 0, 0.01 … 1
 */
public record RocBand(List<Interval> sensitivities) {

	/** Steps of the false positive rate from 0 to 1. */
	static final int STEPS = 100;

	public RocBand {
		sensitivities = List.copyOf(sensitivities);
		if (sensitivities.size() != STEPS + 1) throw new IllegalArgumentException("the band has " +
			sensitivities.size() + " intervals; " + (STEPS + 1) + " are needed");
	}

	/**
	 * @param i place, 0 … {@code sensitivities().size()} − 1
	 * @return the false positive rate there
	 */
	public static double falsePositiveRate(int i) {
		return (double) i / STEPS;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.Region;
import java.util.Optional;

/**
 * How the artery is looked for.
 *
 * @param within only voxels of this region may be chosen; empty for the whole exam
 * @param minimumScore least score that passes, 0 … 1
 * @param candidate number of the candidate that a person takes, whatever its score; 0: the best
 */
public record AutomaticAifSettings(Optional<Region> within, double minimumScore, int candidate) {

	/** The whole exam, with the score of the validation study (docs/aif.md). */
	public static final AutomaticAifSettings DEFAULT = new AutomaticAifSettings(Optional.empty(),
		0.5);

	/** The best. */
	public AutomaticAifSettings(Optional<Region> within, double minimumScore) {
		this(within, minimumScore, 0);
	}

	public AutomaticAifSettings {
		if (!(minimumScore >= 0 && minimumScore <= 1)) throw new IllegalArgumentException(
			"the least AIF score is " + minimumScore + "; it must lie between 0 and 1");
	}

	/** @return the same, searching only within a region */
	public AutomaticAifSettings within(Region region) {
		return new AutomaticAifSettings(Optional.of(region), minimumScore, candidate);
	}

	/** @return the same, taking that candidate */
	public AutomaticAifSettings taking(int number) {
		return new AutomaticAifSettings(within, minimumScore, number);
	}
}

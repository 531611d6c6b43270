// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import java.util.Locale;
import java.util.Optional;

/**
 * What other tissue says of the reference.
 *
 * @param change how its Vp changed against that tissue
 * @param better a place that kept its Vp, where the reference did not and one was found
 */
public record ReferenceCheck(LogRatio change, Optional<OtherVertebra> better) {

	/** A reference that changed by less than that is left alone. */
	private static final double SHARE = 0.15;

	/** @return whether a change is too large for chance and for a healthy vertebra */
	public static boolean isDoubtful(LogRatio change) {
		return change.isBeyond(SHARE);
	}

	/** Why no verdict is firm with it; empty where nothing is wrong. */
	Optional<String> reason() {
		return isDoubtful(change) ? Optional.of(String.format(Locale.ROOT,
			"Vp of the reference changed by %.0f %% against the tissue around it, as after irradiation; choose another vertebra",
			change.percent()) + better.map(other -> ", for example " + other.place()).orElse(""))
			: Optional.empty();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

/**
 * Where response ends and persistent disease begins (Behar et al., AJNR 2023;44:1451,
 * <a href="https://doi.org/10.3174/ajnr.A8057">doi 10.3174/ajnr.A8057</a>).
 *
 * @param deltaVpPercent cut-off of ΔVp in percent, −100 … 1000; a lesion above it is persistent
 * @param deltaAreaPercent cut-off of Δarea in percent, the same
 * @param leastNvp nVp before therapy at or below which a lesion has too little plasma to lose, 0 …
 *          100; docs/delta-vp.md says where the default comes from
 */
public record Cutoffs(double deltaVpPercent, double deltaAreaPercent, double leastNvp) {

	/** ΔVp −40 %, Δarea −10 %, nVp 1.5 */
	public static final Cutoffs DEFAULT = new Cutoffs(-40, -10, 1.5);

	public Cutoffs {
		require("deltaVp", deltaVpPercent);
		require("deltaArea", deltaAreaPercent);
		if (!(leastNvp >= 0 && leastNvp <= 100)) throw new IllegalArgumentException(
			"the least nVp is " + leastNvp + "; it must lie between 0 and 100, e.g. 1.5");
	}

	/** @return the verdict on a change of normalised plasma volume */
	public Verdict ofDeltaVp(Change change) {
		return Verdict.of(change, deltaVpPercent);
	}

	/** @return the verdict on a change of area */
	public Verdict ofDeltaArea(Change change) {
		return Verdict.of(change, deltaAreaPercent);
	}

	private static void require(String name, double percent) {
		if (!(percent >= -100 && percent <= 1000)) throw new IllegalArgumentException(
			"the cut-off of " + name + " is " + percent + " %; it must lie between -100 and 1000 %");
	}
}

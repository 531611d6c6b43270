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

/**
 * Where response ends and persistent disease begins (Behar et al., AJNR 2023;44:1451,
 * <a href="https://doi.org/10.3174/ajnr.A8057">doi 10.3174/ajnr.A8057</a>).
 *
 * @param deltaVpPercent cut-off of ΔVp in percent, −100 … 1000; a lesion above it is persistent
 * @param deltaAreaPercent cut-off of Δarea in percent, the same
 */
public record Cutoffs(double deltaVpPercent, double deltaAreaPercent) {

	/** ΔVp −40 %, Δarea −10 % */
	public static final Cutoffs DEFAULT = new Cutoffs(-40, -10);

	public Cutoffs {
		require("deltaVp", deltaVpPercent);
		require("deltaArea", deltaAreaPercent);
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

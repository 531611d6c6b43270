// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

import io.github.deltavp.phantom.value.Checks;

/**
 * A tissue of which fat has taken a part, as in marrow after radiation. Its vp, ve and Ktrans are
 * of the whole tissue as before, but all contrast agent is in the water that is left; the signals
 * of water and fat add up in phase. Fat shortens no T10 and takes up nothing: it is bright.
 *
 * @param perfusion perfusion of the whole, and T10 of its water
 * @param fatFraction part of the protons that is fat, 0 … 0.95
 */
public record FattyTissue(PerfusedTissue perfusion, double fatFraction) implements TissueModel {

	public FattyTissue {
		Checks.within("fat fraction", fatFraction, 0, 0.95);
	}

	@Override
	public double t10Ms() {
		return perfusion.t10Ms();
	}

	@Override
	public double m0() {
		return perfusion.m0();
	}

	@Override
	public FineCurve concentration(FineCurve arterialBlood, double hematocrit) {
		return perfusion.concentration(arterialBlood, hematocrit);
	}
}

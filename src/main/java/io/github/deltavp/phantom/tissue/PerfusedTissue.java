// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

import io.github.deltavp.phantom.value.Checks;

/**
 * A tissue that follows the extended Tofts model (Tofts et al. 1999, doi
 * 10.1002/(SICI)1522-2586(199909)10:3&lt;223::AID-JMRI2&gt;3.0.CO;2-S), solved as the differential
 * equation of its interstitium.
 *
 * @param ktransPerMinute Ktrans in 1/min, at least 0
 * @param ve volume fraction of the interstitium, above 0, at most 1
 * @param vp volume fraction of plasma, 0 … 1
 * @param delaySeconds arterial delay behind the aorta in s; below zero for what lies before it
 * @param t10Ms T10 in ms
 * @param m0 fully relaxed signal relative to fat
 */
public record PerfusedTissue(double ktransPerMinute, double ve, double vp, double delaySeconds,
		double t10Ms, double m0) implements TissueModel {

	public PerfusedTissue {
		Checks.within("Ktrans (1/min)", ktransPerMinute, 0, 5);
		Checks.within("ve", ve, 1e-6, 1);
		Checks.within("vp", vp, 0, 1);
		Checks.within("arterial delay (s)", delaySeconds, -20, 30);
		Checks.within("T10 (ms)", t10Ms, 1, 10_000);
	}

	/** @return the same with another Ktrans (1/min) and vp */
	public PerfusedTissue perfused(double ktransPerMinute, double vp) {
		return new PerfusedTissue(ktransPerMinute, ve, vp, delaySeconds, t10Ms, m0);
	}

	/** @return the same with another arterial delay (s) */
	public PerfusedTissue delayed(double delaySeconds) {
		return new PerfusedTissue(ktransPerMinute, ve, vp, delaySeconds, t10Ms, m0);
	}

	/** @return the same with another T10 (ms) */
	public PerfusedTissue relaxing(double t10Ms) {
		return new PerfusedTissue(ktransPerMinute, ve, vp, delaySeconds, t10Ms, m0);
	}

	@Override
	public FineCurve concentration(FineCurve arterialBlood, double hematocrit) {
		FineCurve plasma = arterialBlood.delayed(delaySeconds).times(1 / (1 - hematocrit));
		double ktransPerSecond = ktransPerMinute / 60;
		return plasma.times(vp).plus(plasma.leakyIntegral(ktransPerSecond / ve).times(ktransPerSecond));
	}
}

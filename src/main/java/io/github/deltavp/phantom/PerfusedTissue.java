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

package io.github.deltavp.phantom;

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

	@Override
	public FineCurve concentration(FineCurve arterialBlood, double hematocrit) {
		FineCurve plasma = arterialBlood.delayed(delaySeconds).times(1 / (1 - hematocrit));
		double ktransPerSecond = ktransPerMinute / 60;
		return plasma.times(vp).plus(plasma.leakyIntegral(ktransPerSecond / ve).times(ktransPerSecond));
	}
}

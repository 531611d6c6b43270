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
 * The signal of a spoiled gradient echo, pulse by pulse: steady state as in Ernst and Anderson
 * (1966, doi 10.1063/1.1719961), and on the way to it for blood that has felt only few pulses.
 *
 * @param trSeconds TR in s
 * @param teSeconds TE in s
 * @param flipAngleRadians flip angle in radians
 */
record SpoiledEcho(double trSeconds, double teSeconds, double flipAngleRadians) {

	/**
	 * @param r1 longitudinal relaxation rate in 1/s
	 * @param r2StarGain r2* added by the contrast agent in 1/s
	 * @return signal ÷ M0
	 */
	double steadyState(double r1, double r2StarGain) {
		return afterPulses(r1, r2StarGain, Double.POSITIVE_INFINITY);
	}

	/**
	 * Longitudinal magnetisation before pulse n of spins that were fully relaxed before pulse 0:
	 * M<sub>n+1</sub> = 1 − E·(1 − M<sub>n</sub>·cos α).
	 *
	 * @param pulses n, at least 0; infinite for the steady state
	 * @return signal ÷ M0 at that pulse
	 */
	double afterPulses(double r1, double r2StarGain, double pulses) {
		double decay = Math.exp(-trSeconds * r1);
		double left = decay * Math.cos(flipAngleRadians);
		double steady = (1 - decay) / (1 - left);
		double magnetisation = steady + (1 - steady) * Math.pow(left, pulses);
		return Math.sin(flipAngleRadians) * magnetisation * Math.exp(-teSeconds * r2StarGain);
	}
}

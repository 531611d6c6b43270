// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

/**
 * The signal of a spoiled gradient echo, pulse by pulse: steady state as in Ernst and Anderson
 * (1966, doi 10.1063/1.1719961), and on the way to it for blood that has felt only few pulses.
 *
 * @param trSeconds TR in s
 * @param teSeconds TE in s
 * @param flipAngleRadians flip angle in radians
 */
public record SpoiledEcho(double trSeconds, double teSeconds, double flipAngleRadians) {

	/**
	 * @param r1 longitudinal relaxation rate in 1/s
	 * @param r2StarGain r2* added by the contrast agent in 1/s
	 * @return signal ÷ M0
	 */
	public double steadyState(double r1, double r2StarGain) {
		return afterPulses(r1, r2StarGain, Double.POSITIVE_INFINITY);
	}

	/**
	 * Longitudinal magnetisation before pulse n of spins that were fully relaxed before pulse 0:
	 * M<sub>n+1</sub> = 1 − E·(1 − M<sub>n</sub>·cos α).
	 *
	 * @param pulses n, at least 0; infinite for the steady state
	 * @return signal ÷ M0 at that pulse
	 */
	public double afterPulses(double r1, double r2StarGain, double pulses) {
		double decay = Math.exp(-trSeconds * r1);
		double left = decay * Math.cos(flipAngleRadians);
		double steady = (1 - decay) / (1 - left);
		double magnetisation = steady + (1 - steady) * Math.pow(left, pulses);
		return Math.sin(flipAngleRadians) * magnetisation * Math.exp(-teSeconds * r2StarGain);
	}
}

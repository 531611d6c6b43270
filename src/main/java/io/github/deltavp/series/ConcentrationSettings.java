// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.kinetics.Hematocrit;

/**
 * What turns signal into concentration.
 *
 * @param t10Ms T1 of tissue before contrast in ms, above 0
 * @param bloodT10Ms T1 of blood before contrast in ms, above 0
 * @param relaxivity r1 of the agent in 1/s/mM, above 0
 * @param hematocrit Hct of the large vessels
 * @param m0 equilibrium signal M0 in the unit of the images; NaN: the measured baseline is used
 * @param baseline frames before contrast; not used where {@code m0} is given
 */
public record ConcentrationSettings(double t10Ms, double bloodT10Ms, double relaxivity,
		Hematocrit hematocrit, double m0, BaselineFrames baseline) {

	/** T10 1000 ms (blood 1440 ms), r1 4.5 /s/mM, Hct 0.42, baseline measured where it is found. */
	public static final ConcentrationSettings DEFAULT = new ConcentrationSettings(1000, 1440, 4.5,
		new Hematocrit(0.42), Double.NaN, BaselineFrames.AUTOMATIC);

	public ConcentrationSettings {
		requirePositive("t10 (ms)", t10Ms);
		requirePositive("bloodt10 (ms)", bloodT10Ms);
		requirePositive("r1 (/s/mM)", relaxivity);
		if (!Double.isNaN(m0)) requirePositive("m0", m0);
	}

	/** @return whether M0 is given, so that no baseline is needed */
	public boolean hasM0() {
		return !Double.isNaN(m0);
	}

	/** @return the same with other T1 values before contrast, in ms */
	public ConcentrationSettings withT10Ms(double tissueMs, double bloodMs) {
		return new ConcentrationSettings(tissueMs, bloodMs, relaxivity, hematocrit, m0, baseline);
	}

	/** @return the same with another hematocrit */
	public ConcentrationSettings withHematocrit(Hematocrit hematocrit) {
		return new ConcentrationSettings(t10Ms, bloodT10Ms, relaxivity, hematocrit, m0, baseline);
	}

	/** @return the same with an equilibrium signal; NaN: the measured baseline is used */
	public ConcentrationSettings withM0(double m0) {
		return new ConcentrationSettings(t10Ms, bloodT10Ms, relaxivity, hematocrit, m0, baseline);
	}

	/** @return the same with other frames before contrast */
	public ConcentrationSettings withBaseline(BaselineFrames baseline) {
		return new ConcentrationSettings(t10Ms, bloodT10Ms, relaxivity, hematocrit, m0, baseline);
	}

	private static void requirePositive(String name, double value) {
		if (!(value > 0 && value < Double.MAX_VALUE)) throw new IllegalArgumentException(name + " is " +
			value + "; it must be above 0");
	}
}

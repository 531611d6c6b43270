// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report;

import io.github.deltavp.kinetics.Parameter;

/**
 * How the plasma volume Vp is shown to people, in windows, figures and tables alike: in mL/100 mL,
 * on one scale. Files for machines keep the fraction.
 */
public final class PlasmaVolume {

	/** Unit of what people see. */
	public static final String UNIT = "mL/100 mL";

	/** Name and unit, for axes, bars and rows. */
	public static final String LABEL = "Vp (" + UNIT + ")";

	/**
	 * The fraction at the upper end of all colours of Vp, so that one colour means one value in every
	 * exam: wide enough for most metastases, while vessels saturate.
	 */
	public static final double HIGHEST_FRACTION = 0.15;

	private PlasmaVolume() {}

	/**
	 * @return whether a map or column of that name holds plasma volumes: Vp, or its standard error
	 */
	public static boolean isHeldBy(String name) {
		return name.equals(Parameter.VP.key()) || name.equals(Parameter.VP.key() + "_se");
	}

	/** @return a fraction of the tissue's volume in mL/100 mL */
	public static double shown(double fraction) {
		return 100 * fraction;
	}

	/** @return the same of a whole map or part of it */
	public static float[] shown(float[] fractions) {
		float[] shown = new float[fractions.length];
		for (int i = 0; i < shown.length; i++)
			shown[i] = 100 * fractions[i];
		return shown;
	}
}

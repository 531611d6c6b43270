// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;

/**
 * The hematocrit of the large vessels, and the one place where whole blood becomes plasma: C_plasma
 * = C_blood / (1 − Hct), because the agent stays out of the red cells.
 *
 * @param fraction Hct, 0 … below 1
 */
public record Hematocrit(double fraction) {

	public Hematocrit {
		if (!(fraction >= 0 && fraction < 1)) throw new IllegalArgumentException("hematocrit is " +
			fraction + "; it must be at least 0 and below 1, e.g. 0.42");
	}

	/** @return plasma concentration of a whole-blood concentration, same unit */
	public double plasma(double blood) {
		return blood / (1 - fraction);
	}

	/** @return plasma concentration of a whole-blood concentration curve, same unit */
	public Curve plasma(Curve blood) {
		return blood.map(this::plasma);
	}
}

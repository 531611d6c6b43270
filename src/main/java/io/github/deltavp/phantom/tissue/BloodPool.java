// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

import io.github.deltavp.phantom.value.Checks;

/**
 * Blood in a vessel or a heart chamber: the aortic bolus, delayed, and dispersed by exponentially
 * distributed transit times.
 *
 * @param delaySeconds delay behind the aorta in s; below zero upstream of it
 * @param dispersionSeconds mean of the transit times in s, 0 for none
 * @param t10Ms T10 of blood in ms
 * @param m0 fully relaxed signal relative to fat
 */
public record BloodPool(double delaySeconds, double dispersionSeconds, double t10Ms, double m0)
		implements
			TissueModel {

	public BloodPool {
		Checks.within("delay of the blood (s)", delaySeconds, -20, 30);
		Checks.within("dispersion of the blood (s)", dispersionSeconds, 0, 30);
		Checks.within("T10 (ms)", t10Ms, 1, 10_000);
	}

	@Override
	public FineCurve concentration(FineCurve arterialBlood, double hematocrit) {
		return arterialBlood.delayed(delaySeconds).dispersed(dispersionSeconds);
	}
}

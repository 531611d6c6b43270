// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

/** How the contrast agent passes through a tissue, and its signal without any. */
public sealed interface TissueModel permits PerfusedTissue, FattyTissue, BloodPool {

	/** @return T10, the longitudinal relaxation time of its water without contrast agent, in ms */
	double t10Ms();

	/** @return M0, the fully relaxed signal relative to fat */
	double m0();

	/** @return part of its protons that is fat and sees no contrast agent, 0 … 0.95 */
	default double fatFraction() {
		return 0;
	}

	/**
	 * @param arterialBlood concentration in whole blood of the aorta in mM
	 * @param hematocrit Hct, 0 … 1
	 * @return concentration in the tissue in mM
	 */
	FineCurve concentration(FineCurve arterialBlood, double hematocrit);
}

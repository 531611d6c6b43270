// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.Verdict;
import java.util.Optional;

/**
 * One lesion under one other choice of the method.
 *
 * @param lesion its name
 * @param factor what is chosen otherwise: analysis (as it was), delay, aif, t10 or smoothing
 * @param setting how it is chosen, with its unit
 * @param pre normalised Vp before therapy; empty if the choice gave none
 * @param post the same after therapy
 * @param deltaVp ΔVp in percent
 * @param points how many percentage points ΔVp is above that of the analysis; NaN if one is missing
 * @param verdict of this ΔVp at the cut-off
 * @param remark why there is no answer, or what to know of the choice; may be empty
 */
public record SensitivityRow(String lesion, String factor, String setting,
		Optional<NormalisedVp> pre, Optional<NormalisedVp> post, Change deltaVp, double points,
		Verdict verdict, String remark) {

	/** @return what stands beside a plot, e.g. "delay: 1 frame" */
	public String label() {
		return factor.equals(Sensitivity.ANALYSIS) ? setting : factor + ": " + setting;
	}
}

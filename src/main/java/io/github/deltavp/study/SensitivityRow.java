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

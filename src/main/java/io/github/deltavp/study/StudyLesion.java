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
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One lesion of a study: its change between two visits, and what that says.
 *
 * @param name the lesion's name, as the user wrote it
 * @param pre normalised Vp before therapy; empty if the lesion was not drawn then
 * @param post the same after therapy
 * @param deltaVp ΔVp in percent
 * @param deltaVpInterval its 95 % interval
 * @param deltaKtrans ΔKtrans in percent, not normalised
 * @param deltaKtransInterval its 95 % interval
 * @param deltaSignal change of the signal AUC in percent
 * @param deltaSignalInterval its 95 % interval, of voxel noise only
 * @param deltaArea change of the largest area in percent
 * @param verdict of ΔVp at its cut-off
 * @param remarks what the reader should know, one sentence each
 */
public record StudyLesion(String name, Optional<NormalisedVp> pre, Optional<NormalisedVp> post,
		Change deltaVp, ChangeInterval deltaVpInterval, Change deltaKtrans,
		ChangeInterval deltaKtransInterval, Change deltaSignal, ChangeInterval deltaSignalInterval,
		Change deltaArea, Verdict verdict, List<String> remarks) {

	public StudyLesion {
		remarks = List.copyOf(remarks);
	}

	/** @return a number of the lesion before therapy; NaN if it was not drawn then */
	public double pre(ToDoubleFunction<RegionFit> number) {
		return pre.map(NormalisedVp::lesion).map(number::applyAsDouble).orElse(Double.NaN);
	}

	/** @return the same after therapy */
	public double post(ToDoubleFunction<RegionFit> number) {
		return post.map(NormalisedVp::lesion).map(number::applyAsDouble).orElse(Double.NaN);
	}
}

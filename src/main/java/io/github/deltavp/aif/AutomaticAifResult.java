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

package io.github.deltavp.aif;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.Region;
import java.util.List;
import java.util.SortedMap;

/**
 * An artery that was found, with the reasons.
 *
 * @param aif its plasma concentration
 * @param artery the voxels that the curve was taken from, named "aif"
 * @param slices Cp in mM of its voxels in each slice that has any; key: slice, from 0
 * @param onset when the bolus arrives in the exam
 * @param shape peak, width and first moment of the curve
 * @param baselineSnr signal of the artery before the bolus ÷ σ of the noise of one voxel; infinite
 *          without noise
 * @param score 0 … 1, below {@link AutomaticAifSettings#minimumScore} nothing is returned
 * @param partialVolume how much other tissue its voxels may hold
 * @param chosen the artery as one of the candidates
 * @param rejected the other candidates, largest first, with reasons
 */
public record AutomaticAifResult(ArterialInputFunction aif, Region artery,
		SortedMap<Integer, Curve> slices, BolusOnset onset, BolusShape shape, double baselineSnr,
		double score, PartialVolume partialVolume, AifCandidate chosen, List<AifCandidate> rejected) {

	public AutomaticAifResult {
		rejected = List.copyOf(rejected);
	}

	/** @return what the user should know, one sentence each */
	public List<String> warnings() {
		return aif.remarks();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.Region;
import java.util.List;
import java.util.SortedMap;

/**
 * An artery that was found, with the reasons.
 *
 * @param aif its plasma concentration
 * @param artery the voxels that the curve was taken from, named "aif"
 * @param onset when the bolus arrives in the exam
 * @param shape peak, width and first moment of the curve
 * @param baselineSnr signal of the artery before the bolus ÷ σ of the noise of one voxel; infinite
 *          without noise
 * @param score 0 … 1, below {@link AutomaticAifSettings#minimumScore} nothing is returned
 * @param partialVolume how much other tissue its voxels may hold
 * @param chosen the artery as one of the candidates
 * @param rejected the other candidates, largest first, with reasons
 */
public record AutomaticAifResult(ArterialInputFunction aif, Region artery, BolusOnset onset,
		BolusShape shape, double baselineSnr, double score, PartialVolume partialVolume,
		AifCandidate chosen, List<AifCandidate> rejected) {

	public AutomaticAifResult {
		rejected = List.copyOf(rejected);
	}

	/** @return Cp in mM of its voxels in each slice that has any; key: slice, from 0 */
	public SortedMap<Integer, Curve> slices() {
		return aif.slices();
	}

	/** @return the same, with more for the user to know */
	public AutomaticAifResult with(List<String> remarks) {
		return new AutomaticAifResult(aif.with(remarks), artery, onset, shape, baselineSnr, score,
			partialVolume, chosen, rejected);
	}

	/** @return what the user should know, one sentence each */
	public List<String> warnings() {
		return aif.remarks();
	}
}

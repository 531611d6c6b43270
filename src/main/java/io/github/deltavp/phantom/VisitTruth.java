// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import java.util.Arrays;
import java.util.List;

/**
 * What is true of one visit.
 *
 * @param lesion perfusion of the lesion
 * @param reference perfusion of the reference vertebra
 * @param nvp normalised vp: vp of the lesion ÷ vp of the reference vertebra
 * @param lesionVoxels pure voxels of the lesion
 * @param referenceVoxels pure voxels of the reference vertebra
 * @param snr signal of the reference vertebra before contrast ÷ noise
 * @param bolusArrivalSeconds arrival in the aorta in s from the first frame
 * @param timesSeconds times of the frames in s
 * @param arterialPlasmaMm the arterial input function at those times: concentration in plasma in mM
 * @param lesionSignal mean signal of the lesion without noise
 * @param referenceSignal mean signal of the reference vertebra without noise
 * @param lesionMm concentration in the lesion in mM
 * @param referenceMm concentration in the reference vertebra in mM
 */
public record VisitTruth(PerfusedTissue lesion, PerfusedTissue reference, double nvp,
		int lesionVoxels, int referenceVoxels, double snr, double bolusArrivalSeconds,
		List<Double> timesSeconds, List<Double> arterialPlasmaMm, List<Double> lesionSignal,
		List<Double> referenceSignal, List<Double> lesionMm, List<Double> referenceMm) {

	/** @return the truth of an exam */
	public static VisitTruth of(SimulatedExam exam) {
		PerfusedTissue lesion = exam.truth().perfusion(Tissue.LESION);
		PerfusedTissue reference = exam.truth().perfusion(Tissue.REFERENCE);
		return new VisitTruth(lesion, reference, lesion.vp() / reference.vp(), exam.lesion().count(),
			exam.reference().count(), exam.acquisition().snr(), exam.bolus().arrivalSeconds(), list(exam
				.times().toSeconds()), list(exam.arterialPlasma().toArray()), list(exam.idealSignal(exam
					.lesion()).toArray()), list(exam.idealSignal(exam.reference()).toArray()), list(exam
						.concentration(Tissue.LESION).toArray()), list(exam.concentration(Tissue.REFERENCE)
							.toArray()));
	}

	private static List<Double> list(double[] values) {
		return Arrays.stream(values).boxed().toList();
	}
}

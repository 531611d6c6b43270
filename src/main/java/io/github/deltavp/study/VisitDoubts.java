// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.AifSampling;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.total.AifPeak;
import io.github.deltavp.lesion.total.DoubtedVp;
import io.github.deltavp.lesion.total.RegionEffects;
import io.github.deltavp.lesion.total.TotalInterval;
import io.github.deltavp.lesion.total.VisitImages;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.series.registration.StillImages;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One visit as it could have been measured otherwise.
 *
 * @param visit as it was measured
 * @param fitter fits mean curves alike, without replicates
 * @param images its images before and after the bolus
 * @param reference what Vp of the reference gains where something is done otherwise
 * @param lesions the same by the key of the lesion
 */
record VisitDoubts(StudyVisit visit, RegionFitter fitter, VisitImages images,
		RegionEffects reference, Map<String, RegionEffects> lesions) {

	/** @param images of the visit */
	static VisitDoubts of(StudyVisit visit, StillImages images) {
		Exam exam = visit.exam();
		RegionFitter fitter = exam.fitter(BootstrapSettings.NONE);
		RegionFitter higher = new RegionFitter(exam.series(), AifPeak.higher(exam.aif()), exam
			.arrivalSeconds(), exam.fit(), BootstrapSettings.NONE);
		Map<String, RegionEffects> lesions = new LinkedHashMap<>();
		visit.lesions().forEach((key, fit) -> lesions.put(key, effects(exam, fit, fitter, higher)));
		return new VisitDoubts(visit, fitter, new VisitImages(images, visit.all().stream().map(
			RegionFit::region).toList()), effects(exam, visit.reference(), fitter, higher), lesions);
	}

	private static RegionEffects effects(Exam exam, RegionFit fit, RegionFitter fitter,
		RegionFitter higher)
	{
		return RegionEffects.of(fit, exam.series().grid(), fitter, higher);
	}

	/** Vp of a lesion and the reference, with what may be wrong with them. */
	TotalInterval.Visit of(String key) {
		return new TotalInterval.Visit(DoubtedVp.of(visit.lesions().get(key), lesions.get(key)),
			DoubtedVp.of(visit.reference(), reference));
	}

	/** Vp of the mean curve of a region; NaN where it has none. */
	double vp(Region region) {
		try {
			return fitter.fit(region).vp();
		}
		catch (IllegalArgumentException noSignal) {
			return Double.NaN;
		}
	}

	/** How coarsely the artery is sampled: {@link AifSampling#coarseness}. */
	double coarseness() {
		return AifSampling.of(visit.exam().aif().plasma(), 0).coarseness();
	}

	/** Standard error of Vp of the reference as a share of it, for the artery as it was measured. */
	double referenceNoise() {
		return visit.reference().fit().standardError(Parameter.VP) / visit.reference().vp();
	}
}

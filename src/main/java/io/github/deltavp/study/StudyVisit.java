// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.Exam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One visit of a study, measured: the exam and what the mean curves of its regions say.
 *
 * @param exam the exam
 * @param regions what was drawn on it
 * @param reference the healthy vertebra
 * @param lesions the lesions by the key of their name, in the order drawn
 */
public record StudyVisit(Exam exam, Regions regions, RegionFit reference,
		Map<String, RegionFit> lesions) {

	/**
	 * @param visit "pre" or "post", for messages
	 * @throws IllegalArgumentException if there is no reference or no lesion, or one of them has no
	 *           signal
	 */
	public static StudyVisit measure(String visit, Exam exam, Regions regions,
		BootstrapSettings bootstrap)
	{
		Region reference = regions.reference().orElseThrow(() -> new IllegalArgumentException("the " +
			visit +
			" visit has no ROI named reference; outline a healthy vertebra and name it reference"));
		if (regions.lesions().isEmpty()) throw new IllegalArgumentException("the " + visit +
			" visit has no lesion; outline it and give the ROI a name of its own, e.g. L1");
		RegionFitter fitter = exam.fitter(bootstrap);
		Function<Region, RegionFit> fit = region -> fitter.fit(region).withT10Error(exam.aids()
			.t10Error(region), bootstrap.seed());
		Map<String, RegionFit> lesions = new LinkedHashMap<>();
		for (Region lesion : regions.lesions())
			lesions.put(RegionName.of(lesion.name()).key(), fit.apply(lesion));
		return new StudyVisit(exam, regions, fit.apply(reference), lesions);
	}

	/** @return the reference, then the lesions */
	public List<RegionFit> all() {
		List<RegionFit> all = new java.util.ArrayList<>(List.of(reference));
		all.addAll(lesions.values());
		return all;
	}

	/** @return the lesion of that key, if it was drawn */
	public Optional<RegionFit> lesion(String key) {
		return Optional.ofNullable(lesions.get(key));
	}
}

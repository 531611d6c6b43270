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

import io.github.deltavp.aif.BolusOnset;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
		RegionFitter fitter = new RegionFitter(exam.series(), exam.aif().plasma(), arrival(exam), exam
			.fit(), bootstrap);
		Map<String, RegionFit> lesions = new LinkedHashMap<>();
		for (Region lesion : regions.lesions())
			lesions.put(RegionName.of(lesion.name()).key(), fitter.fit(lesion));
		return new StudyVisit(exam, regions, fitter.fit(reference), lesions);
	}

	/** @return when the bolus arrives in the artery, in s on the clock of the series */
	public double arrivalSeconds() {
		return arrival(exam);
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

	private static double arrival(Exam exam) {
		return BolusOnset.of(exam.aif().plasma()).seconds();
	}
}

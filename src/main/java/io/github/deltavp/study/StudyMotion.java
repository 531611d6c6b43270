// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.registration.RigidRegistration;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import io.github.deltavp.series.registration.StillImages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the surroundings of what was outlined moved between the visits.
 *
 * @param lesions of every lesion that both visits have, by the key of its name
 * @param reference of the reference
 */
record StudyMotion(Map<String, Registered> lesions, Registered reference) {

	/** @param before images of the visit before therapy, as {@code after} of the other */
	static StudyMotion of(StudyVisit pre, StillImages before, StudyVisit post, StillImages after) {
		List<String> keys = pre.lesions().keySet().stream().filter(key -> post.lesion(key).isPresent())
			.toList();
		List<RegionFit> here = new ArrayList<>(List.of(pre.reference()));
		List<RegionFit> there = new ArrayList<>(List.of(post.reference()));
		for (String key : keys) {
			here.add(pre.lesion(key).orElseThrow());
			there.add(post.lesion(key).orElseThrow());
		}
		RigidRegistration registration = new RigidRegistration(before, after);
		Registered[] found = new Registered[here.size()];
		ParallelLoop.over(found.length).forEach(i -> found[i] = registration.around(here.get(i)
			.region(), there.get(i).region()));
		Map<String, Registered> lesions = new LinkedHashMap<>();
		for (int i = 0; i < keys.size(); i++)
			lesions.put(keys.get(i), found[i + 1]);
		return new StudyMotion(lesions, found[0]);
	}
}

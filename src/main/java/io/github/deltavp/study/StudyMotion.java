// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.series.registration.RigidRegistration;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import io.github.deltavp.series.registration.StillImages;
import java.util.LinkedHashMap;
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
		Map<String, Registered> lesions = new LinkedHashMap<>();
		pre.lesions().forEach((key, lesion) -> post.lesion(key).ifPresent(other -> lesions.put(key,
			around(before, lesion, after, other))));
		return new StudyMotion(lesions, around(before, pre.reference(), after, post.reference()));
	}

	private static Registered around(StillImages before, RegionFit pre, StillImages after,
		RegionFit post)
	{
		return RigidRegistration.around(before, pre.region(), after, post.region());
	}
}

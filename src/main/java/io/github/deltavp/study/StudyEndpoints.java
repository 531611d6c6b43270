// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the voxels of a study say, beside the mean curves. */
final class StudyEndpoints {

	private StudyEndpoints() {}

	/**
	 * @return the endpoints of every lesion that both visits have, by the key of its name; none where
	 *         a visit has no Vp map
	 */
	static Map<String, LesionEndpoints> of(StudySettings settings, Optional<VisitVoxels> pre,
		Optional<VisitVoxels> post)
	{
		Map<String, LesionEndpoints> endpoints = new LinkedHashMap<>();
		pre.ifPresent(before -> post.ifPresent(after -> before.lesions().keySet().stream().filter(after
			.lesions()::containsKey).forEach(key -> endpoints.put(key, of(settings, key, before,
				after)))));
		return endpoints;
	}

	private static LesionEndpoints of(StudySettings settings, String key, VisitVoxels pre,
		VisitVoxels post)
	{
		NormalisedVp before = pre.nVp(key);
		NormalisedVp after = post.nVp(key);
		return LesionEndpoints.of(pre.mapped(key), post.mapped(key), key, before.to(after), before
			.intervalTo(after), settings.bootstrap());
	}
}

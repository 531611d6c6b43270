// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import io.github.deltavp.lesion.endpoint.MappedVp;
import io.github.deltavp.lesion.endpoint.VoxelBlocks;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.Exam;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the voxels of the Vp maps of a study say, beside the mean curves. */
final class StudyEndpoints {

	private StudyEndpoints() {}

	/**
	 * @return the endpoints of every lesion that both visits have, by the key of its name; none where
	 *         a visit has no Vp map
	 */
	static Map<String, LesionEndpoints> of(StudySettings settings, StudyVisit pre, StudyVisit post) {
		if (!hasVp(pre.exam()) || !hasVp(post.exam())) return Map.of();
		Map<String, LesionEndpoints> endpoints = new LinkedHashMap<>();
		pre.lesions().forEach((key, before) -> post.lesion(key).ifPresent(after -> {
			NormalisedVp a = new NormalisedVp(before, pre.reference());
			NormalisedVp b = new NormalisedVp(after, post.reference());
			endpoints.put(key, LesionEndpoints.of(mapped(pre, before), mapped(post, after), key, a.to(b),
				a.intervalTo(b), settings.bootstrap()));
		}));
		return endpoints;
	}

	/** Whether an exam was mapped by a model that has Vp. */
	static boolean hasVp(Exam exam) {
		return exam.mapped().isPresent() && exam.maps().has(Parameter.VP);
	}

	private static MappedVp mapped(StudyVisit visit, RegionFit lesion) {
		return new MappedVp(blocks(visit.exam(), lesion.region()), blocks(visit.exam(), visit
			.reference().region()));
	}

	private static VoxelBlocks blocks(Exam exam, Region region) {
		return VoxelBlocks.of(region, exam.maps().vp(), exam.method().preprocessing().smoothingMm());
	}
}

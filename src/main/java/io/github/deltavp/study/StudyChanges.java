// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.change.LesionChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the voxels of the lesions of a study changed. */
final class StudyChanges {

	private StudyChanges() {}

	/**
	 * @return the change of every lesion that both visits have, by the key of its name; none where a
	 *         visit has no Vp map, or the reference no plasma
	 */
	static Map<String, LesionChange> of(Optional<VisitVoxels> pre, Optional<VisitVoxels> post,
		StudyMotion motion)
	{
		Map<String, LesionChange> changes = new LinkedHashMap<>();
		if (!isNormalised(pre) || !isNormalised(post)) return changes;
		pre.get().lesions().forEach((key, before) -> Optional.ofNullable(post.get().lesions().get(key))
			.ifPresent(after -> changes.put(key, LesionChange.of(pre.get().outlined(key), post.get()
				.outlined(key), motion.lesions().get(key), shared(pre.get(), post.get(), key)))));
		return changes;
	}

	private static boolean isNormalised(Optional<VisitVoxels> voxels) {
		return voxels.filter(visit -> visit.visit().reference().vp() > 0).isPresent();
	}

	/** Standard error in points that all voxels have in common; 0 without replicates. */
	private static double shared(VisitVoxels pre, VisitVoxels post, String key) {
		double deviation = pre.nVp(key).intervalTo(post.nVp(key)).deviation();
		return Double.isNaN(deviation) ? 0 : deviation;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionVoxels;
import io.github.deltavp.lesion.change.OutlinedVp;
import io.github.deltavp.lesion.endpoint.MappedVp;
import io.github.deltavp.lesion.endpoint.VoxelBlocks;
import io.github.deltavp.study.exam.Exam;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The voxels of what was drawn on one visit, each region with the delay of its mean curve.
 *
 * @param visit the visit
 * @param reference those of the reference vertebra
 * @param lesions those of the lesions, by the key of their name
 */
record VisitVoxels(StudyVisit visit, RegionVoxels reference, Map<String, RegionVoxels> lesions) {

	/** Empty where the exam was not mapped by a model that has Vp. */
	static Optional<VisitVoxels> of(StudyVisit visit) {
		if (!hasVp(visit.exam())) return Optional.empty();
		Iterator<RegionVoxels> voxels = visit.exam().voxels(visit.all()).iterator();
		RegionVoxels reference = voxels.next();
		Map<String, RegionVoxels> lesions = new LinkedHashMap<>();
		visit.lesions().keySet().forEach(key -> lesions.put(key, voxels.next()));
		return Optional.of(new VisitVoxels(visit, reference, lesions));
	}

	/** Whether an exam was mapped by a model that has Vp. */
	static boolean hasVp(Exam exam) {
		return exam.mapped().isPresent() && exam.maps().has(Parameter.VP);
	}

	/** Of the mean curve of a lesion. */
	NormalisedVp nVp(String key) {
		return new NormalisedVp(visit.lesions().get(key), visit.reference());
	}

	/** For the endpoints of a lesion. */
	MappedVp mapped(String key) {
		return new MappedVp(blocks(lesions.get(key)), blocks(reference));
	}

	private VoxelBlocks blocks(RegionVoxels voxels) {
		return VoxelBlocks.of(voxels.region(), voxels.vp(), visit.exam().method().preprocessing()
			.smoothingMm());
	}

	/** For the change of a lesion. */
	OutlinedVp outlined(String key) {
		return new OutlinedVp(lesions.get(key), visit.reference().vp());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.study.check.Remark;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study, analysed.
 *
 * @param settings how the visits were compared
 * @param pre the visit before therapy
 * @param post the visit after therapy
 * @param lesions every lesion of either visit
 * @param endpoints what the voxels of the Vp maps say of the lesions that both visits have, by the
 *          key of their names; empty where a visit has no Vp map
 * @param changes how the voxels of those lesions changed, likewise
 * @param sensitivity the answer under other choices of the method; empty if not asked for
 */
public record StudyResult(StudySettings settings, StudyVisit pre, StudyVisit post,
		List<StudyLesion> lesions, Map<String, LesionEndpoints> endpoints,
		Map<String, LesionChange> changes, List<SensitivityRow> sensitivity) {

	public StudyResult {
		lesions = List.copyOf(lesions);
		endpoints = Map.copyOf(endpoints);
		changes = Map.copyOf(changes);
		sensitivity = List.copyOf(sensitivity);
	}

	/** @return the same with the answer under other choices */
	StudyResult withSensitivity(List<SensitivityRow> rows) {
		return new StudyResult(settings, pre, post, lesions, endpoints, changes, rows);
	}

	/** @return what is to be known of its lesions, once each */
	public List<Remark> remarks() {
		return lesions.stream().flatMap(lesion -> lesion.checked().stream()).distinct().toList();
	}

	/** @return what the voxels of the Vp maps say of a lesion */
	public Optional<LesionEndpoints> endpointsOf(StudyLesion lesion) {
		return Optional.ofNullable(endpoints.get(RegionName.of(lesion.name()).key()));
	}

	/** @return how the voxels of a lesion changed */
	public Optional<LesionChange> changeOf(StudyLesion lesion) {
		return Optional.ofNullable(changes.get(RegionName.of(lesion.name()).key()));
	}

	/** @return the rows of one lesion */
	public List<SensitivityRow> sensitivityOf(StudyLesion lesion) {
		return sensitivity.stream().filter(row -> row.lesion().equals(lesion.name())).toList();
	}
}

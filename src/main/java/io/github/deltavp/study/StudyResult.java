// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import java.util.List;

/**
 * A study, analysed.
 *
 * @param settings how the visits were compared
 * @param pre the visit before therapy
 * @param post the visit after therapy
 * @param lesions every lesion of either visit
 * @param sensitivity the answer under other choices of the method; empty if not asked for
 */
public record StudyResult(StudySettings settings, StudyVisit pre, StudyVisit post,
		List<StudyLesion> lesions, List<SensitivityRow> sensitivity) {

	public StudyResult {
		lesions = List.copyOf(lesions);
		sensitivity = List.copyOf(sensitivity);
	}

	/** @return the same with the answer under other choices */
	StudyResult withSensitivity(List<SensitivityRow> rows) {
		return new StudyResult(settings, pre, post, lesions, rows);
	}

	/** @return the rows of one lesion */
	public List<SensitivityRow> sensitivityOf(StudyLesion lesion) {
		return sensitivity.stream().filter(row -> row.lesion().equals(lesion.name())).toList();
	}
}

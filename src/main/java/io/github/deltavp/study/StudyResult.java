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

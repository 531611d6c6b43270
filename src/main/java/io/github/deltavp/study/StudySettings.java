// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;

/**
 * How two visits are compared.
 *
 * @param patient pseudonym of the patient, as it shall stand in tables; may be empty
 * @param cutoffs where response ends
 * @param bootstrap how intervals are found
 * @param sensitivity whether the answer is also sought under other choices of the method
 * @param days when the visits were; no number depends on it
 */
public record StudySettings(String patient, Cutoffs cutoffs, BootstrapSettings bootstrap,
		boolean sensitivity, VisitDays days) {

	/** No pseudonym, the paper's cut-offs, 400 replicates. */
	public static final StudySettings DEFAULT = new StudySettings("", Cutoffs.DEFAULT,
		BootstrapSettings.DEFAULT);

	/** The same without other choices of the method, at days that are not told. */
	public StudySettings(String patient, Cutoffs cutoffs, BootstrapSettings bootstrap) {
		this(patient, cutoffs, bootstrap, false, VisitDays.UNKNOWN);
	}

	/** @return the same with or without other choices of the method */
	public StudySettings withSensitivity(boolean wanted) {
		return new StudySettings(patient, cutoffs, bootstrap, wanted, days);
	}

	/** @return the same for visits on these days */
	public StudySettings withDays(VisitDays visits) {
		return new StudySettings(patient, cutoffs, bootstrap, sensitivity, visits);
	}
}

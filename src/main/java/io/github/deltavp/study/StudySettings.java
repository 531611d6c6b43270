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

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;

/**
 * How two visits are compared.
 *
 * @param patient pseudonym of the patient, as it shall stand in tables; may be empty
 * @param cutoffs where response ends
 * @param bootstrap how intervals are found
 * @param sensitivity whether the answer is also sought under other choices of the method
 */
public record StudySettings(String patient, Cutoffs cutoffs, BootstrapSettings bootstrap,
		boolean sensitivity) {

	/** No pseudonym, the paper's cut-offs, 400 replicates. */
	public static final StudySettings DEFAULT = new StudySettings("", Cutoffs.DEFAULT,
		BootstrapSettings.DEFAULT);

	/** The same without other choices of the method. */
	public StudySettings(String patient, Cutoffs cutoffs, BootstrapSettings bootstrap) {
		this(patient, cutoffs, bootstrap, false);
	}

	/** @return the same with or without other choices of the method */
	public StudySettings withSensitivity(boolean wanted) {
		return new StudySettings(patient, cutoffs, bootstrap, wanted);
	}
}

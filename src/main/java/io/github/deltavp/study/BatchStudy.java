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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One study of a batch.
 *
 * @param name names its folder in the output
 * @param options options of {@code Analyse Study...} that are its own: text by key
 * @param group the group that the list gives it, for a cohort; empty if there is none
 * @param obstacle why it cannot be analysed, in one sentence; empty if nothing is known
 */
public record BatchStudy(String name, Map<String, String> options, Optional<String> group,
		Optional<String> obstacle) {

	public BatchStudy {
		options = new LinkedHashMap<>(options);
	}

	/** A study of a folder: its name is the pseudonym of the patient. */
	static BatchStudy ofFolder(String name, Map<String, String> found) {
		Map<String, String> options = new LinkedHashMap<>(found);
		options.put("patient", name);
		return new BatchStudy(name, options, Optional.empty(), Optional.empty());
	}

	/** A study that cannot be analysed. */
	static BatchStudy impossible(String name, String obstacle) {
		return new BatchStudy(name, Map.of(), Optional.empty(), Optional.of(obstacle));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

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

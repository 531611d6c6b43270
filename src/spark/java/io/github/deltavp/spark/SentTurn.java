// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.study.batch.BatchEntry;
import io.github.deltavp.study.batch.BatchStudy;
import io.github.deltavp.study.batch.BatchTurn;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link BatchTurn} on its way to another machine.
 *
 * @param options that of the study itself, a {@code LinkedHashMap}: thousands wait on the driver
 * @param group null if there is none
 * @param before null if no earlier run wrote anything down: status, reason, options
 */
record SentTurn(String name, Map<String, String> options, String group, String[] before,
		boolean overwrite) implements Serializable {

	static SentTurn of(BatchTurn turn) {
		BatchStudy study = turn.study();
		return new SentTurn(study.name(), study.options(), study.group().orElse(
			null), turn.before().map(entry -> new String[] { entry.status(), entry.reason(), entry
				.options() }).orElse(null), turn.overwrite());
	}

	BatchTurn turn() {
		return new BatchTurn(new BatchStudy(name, options, Optional.ofNullable(group), Optional
			.empty()), Optional.ofNullable(before).map(texts -> new BatchEntry(texts[0], texts[1],
				texts[2])), overwrite);
	}
}

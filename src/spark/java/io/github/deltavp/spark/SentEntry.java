// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import io.github.deltavp.study.batch.BatchEntry;
import java.io.Serializable;

/**
 * What became of a study on another machine.
 *
 * @param staged name of the folder with its results, among those that wait for their place; empty
 *          if there are none
 * @param status as in {@link BatchEntry}
 * @param reason as in {@link BatchEntry}
 * @param options as in {@link BatchEntry}
 */
record SentEntry(String staged, String status, String reason, String options) implements
		Serializable
{

	static SentEntry of(BatchEntry entry, String staged) {
		return new SentEntry(staged, entry.status(), entry.reason(), entry.options());
	}

	BatchEntry entry() {
		return new BatchEntry(status, reason, options);
	}
}

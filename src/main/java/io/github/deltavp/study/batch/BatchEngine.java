// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Goes through the studies of a batch: one after the other here, or many at once elsewhere. */
public interface BatchEngine {

	/**
	 * @param turns of all studies of which nothing forbids that they are analysed, in their order
	 * @param journal is told what becomes of each
	 * @throws IOException if the journal cannot be written; what goes wrong with a study is its row
	 * @throws CancellationException if {@code progress} cancelled
	 */
	void run(List<BatchTurn> turns, BatchJournal journal, Progress progress) throws IOException;
}

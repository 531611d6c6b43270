// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * One study after the other, in this program.
 *
 * @param output gets a folder a study
 * @param analysis what is done with each
 */
record BatchSequence(Path output, Batch.Analysis analysis) implements BatchEngine {

	@Override
	public void run(List<BatchTurn> turns, BatchJournal journal, Progress progress)
		throws IOException
	{
		List<BatchTurn> open = new ArrayList<>();
		for (BatchTurn turn : turns)
			if (turn.mayBeSettled() && Files.exists(folder(turn).resolve(BatchResponses.NAME))) journal
				.put(turn, turn.settle(analysis));
			else open.add(turn);
		for (int i = 0; i < open.size(); i++)
			analyse(open.get(i), (i + 1) + " of " + open.size(), journal, progress);
	}

	private void analyse(BatchTurn turn, String place, BatchJournal journal, Progress progress)
		throws IOException
	{
		boolean own = turn.isOwn(OutputFolder.isNew(folder(turn)));
		if (own) journal.put(turn, turn.running());
		try {
			journal.put(turn, turn.analyse(analysis, folder(turn), own, (what, fraction) -> progress
				.report("Study " + place + ", " + turn.study().name() + ": " + what, fraction)));
		}
		catch (CancellationException e) {
			journal.put(turn, turn.entry(BatchEntry.NOT_RUN, "cancelled"));
			throw e;
		}
	}

	private Path folder(BatchTurn turn) {
		return output.resolve(turn.study().name());
	}
}

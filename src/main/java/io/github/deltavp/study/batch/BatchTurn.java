// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A study whose turn it is, on whatever machine: is it finished, may its folder be replaced, and
 * what becomes of it.
 *
 * @param study what is to be analysed
 * @param before what an earlier run wrote down of it; empty if nothing
 * @param overwrite whether it is analysed again if it is finished
 */
public record BatchTurn(BatchStudy study, Optional<BatchEntry> before, boolean overwrite) {

	/** @return whether an earlier run ended in the middle of it */
	public boolean isInterrupted() {
		return before.filter(entry -> entry.status().equals(BatchEntry.RUNNING)).isPresent();
	}

	/** @return fingerprint of the results that an earlier run left; empty if there are none */
	public Optional<String> finishedWith() {
		return before.map(BatchEntry::options).filter(options -> !options.isEmpty());
	}

	/** @return whether results of an earlier run may stay as they are, if they are there */
	public boolean mayBeSettled() {
		return !overwrite && !isInterrupted() && finishedWith().isPresent();
	}

	/**
	 * @param isNew whether nothing is in its folder
	 * @return whether what is in its folder may be replaced
	 */
	public boolean isOwn(boolean isNew) {
		return overwrite || isInterrupted() || isNew;
	}

	/** @return what becomes of it as results of an earlier run are there: nothing is to be done */
	public BatchEntry settle(Batch.Analysis analysis) throws IOException {
		return finishedWith().orElseThrow().equals(analysis.fingerprint(study)) ? entry(
			BatchEntry.COMPLETE, "finished in an earlier run with the same options") : entry(
				BatchEntry.FAILED,
				"an earlier run analysed it with other options, ROIs, images or version" +
					"; choose another output, or overwrite=true to analyse all again");
	}

	/**
	 * Analyses it: what goes wrong becomes its row.
	 *
	 * @param output folder of its results
	 * @param own whether what is there may be replaced
	 */
	public BatchEntry analyse(Batch.Analysis analysis, Path output, boolean own, Progress progress) {
		try {
			String fingerprint = analysis.fingerprint(study);
			analysis.run(study, output, own, progress);
			return new BatchEntry(BatchEntry.COMPLETE, "", fingerprint);
		}
		catch (IOException | IllegalArgumentException e) {
			return failed(analysis, e);
		}
	}

	/** @return that it failed, and why */
	public BatchEntry failed(Batch.Analysis analysis, Exception failure) {
		return entry(BatchEntry.FAILED, analysis.reason(study, failure));
	}

	/** @return that it is going to be written: what is in its folder is nobody else's */
	public BatchEntry running() {
		return entry(BatchEntry.RUNNING, "the batch was stopped in the middle of it");
	}

	/** @return a row of a study whose earlier results, if any, stay */
	BatchEntry entry(String status, String reason) {
		return new BatchEntry(status, reason, finishedWith().orElse(""));
	}

	/** @return the row before it has been its turn */
	BatchEntry waiting() {
		return isInterrupted() ? before.get() : entry(BatchEntry.NOT_RUN,
			"the batch was stopped before");
	}
}

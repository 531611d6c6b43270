// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.report.file.Claim;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Many studies: what becomes of each, and the tables of all. One that fails does not stop the
 * others; one that an earlier run finished with the same options is not analysed again.
 */
public final class Batch {

	/** Analyses one study. */
	public interface Analysis {

		/** @return {@link BatchFingerprint} of what is going to be done */
		String fingerprint(BatchStudy study) throws IOException;

		/**
		 * @param output folder of its results: all or nothing
		 * @param overwrite whether results that are there may be replaced
		 * @throws IOException with a sentence for the user
		 */
		void run(BatchStudy study, Path output, boolean overwrite, Progress progress)
			throws IOException;

		/** @return {@link BatchReason} of a failure: what {@code batch.csv} may say of it */
		default String reason(BatchStudy study, Exception failure) {
			return BatchReason.of(failure, study.options().values(), Identifiers.DROP);
		}
	}

	private static final String CLAIM = ".deltavp-batch.lock";

	private final Path output;
	private final Analysis analysis;
	private final BatchJournal journal;

	private Batch(Path output, Analysis analysis) throws IOException {
		this.output = output;
		this.analysis = analysis;
		journal = BatchJournal.in(output);
	}

	/**
	 * Analyses one study after the other.
	 *
	 * @param studies what to analyse
	 * @param output gets a folder a study, {@code batch.csv}, {@code response.csv} and
	 *          {@code overview.html}
	 * @param overwrite whether finished studies are analysed again
	 * @throws IOException if not all are complete in the end, naming the first that is not
	 * @throws CancellationException if {@code progress} cancelled; what was finished stays
	 */
	public static void run(List<BatchStudy> studies, Path output, boolean overwrite,
		Analysis analysis, Progress progress) throws IOException
	{
		run(studies, output, overwrite, analysis, new BatchSequence(output, analysis), progress);
	}

	/**
	 * The same by an engine.
	 *
	 * @param engine goes through the studies; what it has done lies in {@code output} in the end
	 */
	public static void run(List<BatchStudy> studies, Path output, boolean overwrite,
		Analysis analysis, BatchEngine engine, Progress progress) throws IOException
	{
		BatchResponses responses = new BatchResponses(output);
		responses.requireOwn(overwrite);
		Files.createDirectories(output);
		try (Claim claim = claim(output)) {
			OutputFolder.clean(output);
			new Batch(output, analysis).run(studies, overwrite, engine, responses, progress);
		}
	}

	private static Claim claim(Path output) throws IOException {
		return Claim.on(output.resolve(CLAIM)).orElseThrow(() -> new IOException(
			"another batch writes to " + output + "; wait until it ends, or choose another output"));
	}

	private void run(List<BatchStudy> studies, boolean overwrite, BatchEngine engine,
		BatchResponses responses, Progress progress) throws IOException
	{
		List<BatchTurn> turns = journal.begin(studies, overwrite);
		try {
			engine.run(possible(turns), journal, progress);
		}
		finally {
			journal.flush();
			responses.write(studies.stream().filter(study -> journal.entries().get(study.name())
				.isComplete()).toList());
			new BatchOverview(output).write(studies, journal);
		}
		requireAllComplete();
	}

	/** Writes down what cannot be analysed, and why. */
	private List<BatchTurn> possible(List<BatchTurn> turns) throws IOException {
		Map<BatchTurn, BatchEntry> impossible = new LinkedHashMap<>();
		for (BatchTurn turn : turns)
			turn.study().obstacle().ifPresent(obstacle -> impossible.put(turn, turn.failed(analysis,
				new IOException(obstacle))));
		journal.put(impossible);
		return turns.stream().filter(turn -> !impossible.containsKey(turn)).toList();
	}

	private void requireAllComplete() throws IOException {
		List<Map.Entry<String, BatchEntry>> open = journal.entries().entrySet().stream().filter(
			entry -> !entry.getValue().isComplete()).toList();
		if (open.isEmpty()) return;
		throw new IOException(open.size() + " of " + journal.entries().size() +
			" studies are not complete; " + output.resolve(BatchJournal.NAME) + " says why, e.g. " + open
				.get(0).getKey() + ": " + open.get(0).getValue().reason());
	}
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Many studies, one after the other. One that fails does not stop the others; one that an earlier
 * run finished with the same options is not analysed again.
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
	private final boolean overwrite;
	private final Analysis analysis;
	private final BatchJournal journal;

	private Batch(Path output, boolean overwrite, Analysis analysis) throws IOException {
		this.output = output;
		this.overwrite = overwrite;
		this.analysis = analysis;
		journal = BatchJournal.in(output);
	}

	/**
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
		BatchResponses responses = new BatchResponses(output);
		responses.requireOwn(overwrite);
		Files.createDirectories(output);
		try (Claim claim = claim(output)) {
			OutputFolder.clean(output);
			new Batch(output, overwrite, analysis).run(studies, responses, progress);
		}
	}

	private static Claim claim(Path output) throws IOException {
		return Claim.on(output.resolve(CLAIM)).orElseThrow(() -> new IOException(
			"another batch writes to " + output + "; wait until it ends, or choose another output"));
	}

	private void run(List<BatchStudy> studies, BatchResponses responses, Progress progress)
		throws IOException
	{
		journal.begin(studies);
		try {
			List<BatchStudy> open = new ArrayList<>();
			for (BatchStudy study : studies)
				if (!isSettled(study)) open.add(study);
			for (int i = 0; i < open.size(); i++)
				analyse(open.get(i), (i + 1) + " of " + open.size(), progress);
		}
		finally {
			responses.write(studies.stream().filter(study -> journal.entries().get(study.name())
				.isComplete()).toList());
			new BatchOverview(output).write(studies, journal);
		}
		requireAllComplete();
	}

	/** Whether nothing is to be done, because it is done already or cannot be done. */
	private boolean isSettled(BatchStudy study) throws IOException {
		if (study.obstacle().isPresent()) {
			fail(study, new IOException(study.obstacle().get()));
			return true;
		}
		if (journal.isInterrupted(study)) return false;
		Optional<String> before = journal.finishedWith(study);
		if (overwrite || before.isEmpty() || !Files.exists(folder(study).resolve(BatchResponses.NAME)))
			return false;
		if (before.get().equals(analysis.fingerprint(study))) journal.put(study, BatchJournal.COMPLETE,
			"finished in an earlier run with the same options");
		else journal.put(study, BatchJournal.FAILED,
			"an earlier run analysed it with other options, ROIs, images or version" +
				"; choose another output, or overwrite=true to analyse all again");
		return true;
	}

	private void analyse(BatchStudy study, String place, Progress progress) throws IOException {
		try {
			String fingerprint = analysis.fingerprint(study);
			boolean own = overwrite || journal.isInterrupted(study) || isNew(folder(study));
			if (own) journal.run(study);
			analysis.run(study, folder(study), own, (what, fraction) -> progress.report("Study " + place +
				", " + study.name() + ": " + what, fraction));
			journal.complete(study, fingerprint);
		}
		catch (CancellationException e) {
			journal.put(study, BatchJournal.NOT_RUN, "cancelled");
			throw e;
		}
		catch (IOException | IllegalArgumentException e) {
			fail(study, e);
		}
	}

	private void fail(BatchStudy study, Exception failure) throws IOException {
		journal.put(study, BatchJournal.FAILED, analysis.reason(study, failure));
	}

	private static boolean isNew(Path folder) throws IOException {
		if (!Files.exists(folder)) return true;
		try (Stream<Path> inside = Files.list(folder)) {
			return inside.findAny().isEmpty();
		}
	}

	private Path folder(BatchStudy study) {
		return output.resolve(study.name());
	}

	private void requireAllComplete() throws IOException {
		List<Map.Entry<String, BatchJournal.Entry>> open = journal.entries().entrySet().stream().filter(
			entry -> !entry.getValue().isComplete()).toList();
		if (open.isEmpty()) return;
		throw new IOException(open.size() + " of " + journal.entries().size() +
			" studies are not complete; " + output.resolve(BatchJournal.NAME) + " says why, e.g. " + open
				.get(0).getKey() + ": " + open.get(0).getValue().reason());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import io.github.deltavp.host.CommandLine;
import io.github.deltavp.host.EndedProcess;
import io.github.deltavp.torture.Verdict.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Batches that are killed at random moments, several times each, and then run to their end: results
 * are those of a batch that nobody disturbed, to the byte, and nothing else is left.
 * {@code batch.csv} alone says which studies an earlier run finished.
 */
final class Kills {

	private static final int STUDIES = 4;
	private static final int KILLS = 5;
	private static final int FIRST_MS = 700;
	private static final String JOURNAL = "batch.csv";

	private final Path list;
	private final Path out;
	private final Random random;
	private long wholeMs;

	private Kills(Path list, Path out, long seed) {
		this.list = list;
		this.out = out;
		random = new Random(seed);
	}

	/** @param chains how many batches, each killed up to five times */
	static void run(Workplace place, Path out, int chains, long seed, Tally tally) throws IOException,
		InterruptedException
	{
		Path list = place.in().resolve("four.csv");
		Files.writeString(list, "study,pre,post,prerois,postrois\n" + IntStream.range(0, STUDIES)
			.mapToObj(i -> "S" + i + ",study/pre,study/post,study/pre-rois.zip,study/post-rois.zip\n")
			.collect(Collectors.joining()));
		new Kills(list, out, seed).run(chains, tally);
	}

	private void run(int chains, Tally tally) throws IOException, InterruptedException {
		Path whole = Files.createDirectories(out).resolve("whole");
		long start = System.nanoTime();
		if (start(whole).waitFor() != 0) throw new IllegalStateException("a batch alone fails");
		wholeMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
		Contents expected = Contents.of(whole).without(JOURNAL);
		for (int i = 0; i < chains; i++)
			chain(i, expected, tally);
		Trial.delete(out);
	}

	private void chain(int number, Contents expected, Tally tally) throws IOException,
		InterruptedException
	{
		Path killed = out.resolve("killed");
		int kills = 0;
		for (int i = 0; i < KILLS; i++)
			if (kill(killed)) kills++;
		int status = start(killed).waitFor();
		String differs = status == 0 ? expected.differences(Contents.of(killed).without(JOURNAL))
			: "status " + status;
		for (int i = 0; i < kills; i++)
			tally.add("kill -9 in a batch", "chain " + number, differs.isEmpty() ? new Verdict(
				Outcome.ANSWER, "") : new Verdict(Outcome.DEFECT, "differs: " + differs));
		Trial.delete(killed);
	}

	/** @return whether it was still running */
	private boolean kill(Path output) throws IOException, InterruptedException {
		Process batch = start(output);
		boolean ended = batch.waitFor(FIRST_MS + random.nextInt((int) wholeMs / 2),
			TimeUnit.MILLISECONDS);
		batch.destroyForcibly().waitFor();
		return !ended;
	}

	private Process start(Path output) throws IOException {
		return new ProcessBuilder(List.of(EndedProcess.java(), EndedProcess.SHORT_LIVED,
			"-XX:+UseSerialGC", "-Xmx512m", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-cp",
			System.getProperty("java.class.path"), CommandLine.class.getName(), "Batch Studies...",
			"input=" + list, "output=" + output, "aif=parker")).redirectErrorStream(true).redirectOutput(
				new File(output.resolveSibling("log").toString())).start();
	}
}

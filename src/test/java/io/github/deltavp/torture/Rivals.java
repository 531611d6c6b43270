// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import io.github.deltavp.torture.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two runs of one command at once into one place: the result is that of one run, and whoever is not
 * served is told so.
 */
final class Rivals {

	private Rivals() {}

	static void run(Workplace place, Path out, Tally tally) throws IOException {
		for (String call : Calls.ALL)
			for (String overwrite : List.of("overwrite=false", "overwrite=true"))
				tally.add("two at once", call.split(":")[0] + " " + overwrite, verdict(Calls.trial(place,
					call + " " + overwrite, out, "result")));
	}

	static Verdict verdict(Trial trial) throws IOException {
		Files.createDirectories(trial.out());
		Verdict alone = trial.runOn(trial.out());
		Contents whole = Contents.of(trial.out());
		Trial.delete(trial.out());
		if (alone.outcome() != Outcome.ANSWER) return alone;
		Files.createDirectories(trial.out());
		List<Verdict> both = atOnce(trial);
		String differs = whole.differences(Contents.of(trial.out()));
		Trial.delete(trial.out());
		if (!differs.isEmpty()) return new Verdict(Outcome.DEFECT, "other than alone: " + differs +
			"; " + both);
		return both.stream().filter(one -> one.outcome() == Outcome.DEFECT).findFirst().or(() -> both
			.stream().filter(one -> one.outcome() == Outcome.REFUSAL).findFirst()).orElse(alone);
	}

	private static List<Verdict> atOnce(Trial trial) {
		List<Verdict> both = new ArrayList<>();
		List<Thread> threads = Stream.generate(() -> new Thread(() -> {
			Verdict verdict = trial.called();
			synchronized (both) {
				both.add(verdict.outcome() == Outcome.REFUSAL ? Sentence.complaint(verdict.told()).map(
					what -> new Verdict(Outcome.DEFECT, what + ": " + verdict.told())).orElse(verdict)
					: verdict);
			}
		})).limit(2).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads)
			try {
				thread.join();
			}
			catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		return both;
	}
}

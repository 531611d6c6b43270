// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Trials with damaged files. */
final class Mutations {

	private Mutations() {}

	/**
	 * @param out where results may go
	 * @param seed of the first; each file has seeds of its own
	 * @param count how many of the subject
	 */
	static void run(Workplace place, Path out, Subject subject, long seed, int count, Tally tally)
		throws IOException
	{
		Path file = place.in().resolve(subject.file());
		byte[] good = Files.readAllBytes(file);
		for (int i = 0; i < subject.calls().size(); i++)
			requireAnswer(trial(place, out, subject.call(i)));
		for (int i = 0; i < count; i++) {
			Files.write(file, subject.mutation().of(good, new Random(seed * 1_000_003 + i)));
			Trial trial = trial(place, out, subject.call(i));
			tally.add(subject.kind(), "number " + i + " of seed " + seed + ", " + trial.command(), trial
				.run());
		}
		Files.write(file, good);
	}

	private static Trial trial(Workplace place, Path out, String[] call) {
		return new Trial(place, call[0], call[1], out);
	}

	/** A call that is refused with good files tries nothing. */
	private static void requireAnswer(Trial trial) throws IOException {
		Verdict verdict = trial.run();
		if (verdict.outcome() != Verdict.Outcome.ANSWER) throw new IllegalStateException(trial +
			" with nothing damaged: " + verdict);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** All fault tests; a sample of each runs with the other tests. */
public final class Torture {

	private static final long SEED = 17;
	private static final int MUTATIONS = 200;
	/** Batches of up to five kills. */
	private static final int CHAINS = 8;

	private final Workplace place;
	private final Path folder;
	private final PrintStream out;
	private final Tally tally;

	private Torture(Path folder, PrintStream out) throws IOException {
		this.folder = folder;
		this.out = out;
		tally = new Tally(out::println);
		place = Workplace.whole(folder.resolve("in"));
	}

	/**
	 * @param args seed; mutations of each kind of file; a word of the kinds to try, for these alone
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Locale.setDefault(Locale.ROOT);
		long seed = args.length > 0 ? Long.parseLong(args[0]) : SEED;
		int count = args.length > 1 ? Integer.parseInt(args[1]) : MUTATIONS;
		Path folder = Files.createTempDirectory("deltavp-torture");
		Torture torture = new Torture(folder, new PrintStream(System.out, true,
			StandardCharsets.UTF_8));
		torture.run(seed, count, args.length > 2 ? args[2] : "");
		Trial.delete(folder);
		torture.out.print(torture.tally.table());
		System.exit(torture.tally.defects().isEmpty() ? 0 : 1);
	}

	private void run(long seed, int count, String only) throws IOException, InterruptedException {
		for (Subject subject : Subject.all())
			if (subject.kind().contains(only)) Mutations.run(place, folder.resolve("out"), subject, seed,
				count, tally);
		if ("hostile zip".contains(only)) HostileZips.run(place, folder.resolve("out"), tally);
		if ("hostile name".contains(only)) HostileNames.run(place, folder.resolve("out"), tally);
		if ("two at once".contains(only)) Rivals.run(place, folder.resolve("out"), tally);
		if ("kill".contains(only)) Kills.run(place, folder.resolve("kills"), CHAINS, seed, tally);
		if ("disk".contains(only) && !BadOutputs.run(place, folder.resolve("out"), tally)) out.println(
			"Full and read-only disks are skipped: only root may mount them.");
	}
}

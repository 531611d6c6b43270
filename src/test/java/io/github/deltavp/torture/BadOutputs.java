// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Places where nothing can be written. */
final class BadOutputs {

	private BadOutputs() {}

	/** @return whether discs of memory could be mounted, which only root may */
	static boolean run(Workplace place, Path out, Tally tally) throws IOException {
		for (String call : Calls.ALL) {
			String label = call.split(":")[0];
			Path file = Files.writeString(Files.createDirectories(out.resolveSibling("taken")).resolve(
				"file"), "mine");
			for (String where : List.of("file/below", "file/", "/proc/self/x", "/dev/zero/x"))
				tally.add("output that can be none", label + " into " + where, Calls.trial(place, call, out,
					where.startsWith("/") ? "../../../../../.." + where : "../taken/" + where).run());
			if (!Files.readString(file).equals("mine")) tally.add("output that can be none", label,
				new Verdict(Verdict.Outcome.DEFECT, "a file of others is changed"));
			Trial.delete(file.getParent());
		}
		return disks(place, out, tally);
	}

	private static boolean disks(Workplace place, Path out, Tally tally) throws IOException {
		Path disk = Files.createDirectories(out.resolveSibling("disk"));
		for (String option : List.of("size=4k", "size=16k", "size=64k", "size=256k", "size=1m", "ro"))
			for (String call : Calls.ALL) {
				if (!run("mount", "-t", "tmpfs", "-o", option, "none", disk.toString())) return false;
				try {
					tally.add(option.equals("ro") ? "read-only disk" : "full disk", call.split(":")[0] +
						" of " + option, Calls.trial(place, call, out, "../disk/results").runOn(disk));
				}
				finally {
					run("umount", "-l", disk.toString());
				}
			}
		Files.delete(disk);
		return true;
	}

	private static boolean run(String... command) throws IOException {
		try {
			return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}

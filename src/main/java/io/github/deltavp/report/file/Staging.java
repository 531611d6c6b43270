// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hidden folder in which results are made, and the claim that says that somebody is making them.
 * Those without a claim were left by programs that ended, and go when the next one is made.
 */
final class Staging implements Closeable {

	private static final String OWN = ".deltavp-";
	private static final Pattern NAME = Pattern.compile("(\\.deltavp-\\d+)(\\.lock)?");

	private final Disk disk;
	private final Path folder;
	private final Claim claim;

	private Staging(Disk disk, Path folder, Claim claim) {
		this.disk = disk;
		this.folder = folder;
		this.claim = claim;
	}

	/** @param base an existing folder, in which it is made */
	static Staging in(Disk disk, Path base) throws IOException {
		clean(disk, base);
		Path named = Files.createTempFile(base, ".deltavp-", ".lock");
		Claim claim = Claim.on(named).orElseThrow(() -> new IOException(named +
			" is locked; run the command again"));
		Staging staging = new Staging(disk, folderOf(named), claim);
		try {
			disk.makeFolder(staging.folder);
			return staging;
		}
		catch (IOException | RuntimeException | Error e) {
			staging.release();
			throw e;
		}
	}

	/** Results of such a name would be taken for what a program left, and go with the next run. */
	static void requireOtherName(Path result) throws IOException {
		if (result.getFileName() != null && result.getFileName().toString().startsWith(OWN))
			throw new IOException("names that begin with " + OWN +
				" are kept for work in progress; choose another output than " + result);
	}

	/** Takes away what programs left that ended too early. */
	static void clean(Disk disk, Path base) throws IOException {
		for (Path path : inside(base)) {
			Matcher name = NAME.matcher(path.getFileName().toString());
			if (!name.matches()) continue;
			Optional<Claim> dead = Claim.on(base.resolve(name.group(1) + ".lock"));
			if (dead.isEmpty()) continue;
			remove(disk, base.resolve(name.group(1)));
			dead.get().close();
		}
	}

	private static Path folderOf(Path lock) {
		return lock.resolveSibling(lock.getFileName().toString().replace(".lock", ""));
	}

	private static List<Path> inside(Path folder) throws IOException {
		if (!Files.isReadable(folder)) return List.of();
		try (Stream<Path> all = Files.list(folder)) {
			return all.sorted().toList();
		}
	}

	Path folder() {
		return folder;
	}

	/** @return its files, in the order of their paths */
	List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	static void remove(Disk disk, Path folder) throws IOException {
		if (!Files.exists(folder)) return;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				disk.delete(path);
		}
	}

	/** Takes it away, with what is in it. */
	@Override
	public void close() throws IOException {
		try {
			remove(disk, folder);
		}
		finally {
			release();
		}
	}

	/** Leaves it to the commit that goes on from here. */
	void release() throws IOException {
		claim.close();
	}
}

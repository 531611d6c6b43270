// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to become of results in a folder that has something in it already: written down in one
 * rename, then done step by step. Whoever opens the folder next does what is left of it.
 *
 * @param staging name of the folder of the results, inside the folder
 * @param names files and folders that belong to the command
 * @param written files of the results, below {@code staging}
 */
record Commit(String staging, List<String> names, List<String> written) {

	private static final String NAME = ".deltavp-commit";
	private static final String SUPERSEDED = "superseded";

	/** A file that lies in a folder of results may come from anybody. */
	private void requireInside() throws IOException {
		for (String name : Stream.of(List.of(staging), names, written).flatMap(List::stream).toList())
			if (!isInside(name)) throw new IOException(NAME + " names " + name +
				", which lies outside its folder; delete that file");
	}

	private static boolean isInside(String name) {
		Path path = Path.of(name).normalize();
		return !path.isAbsolute() && !path.startsWith("..");
	}

	/** Decides that it happens, and does it. */
	void in(Path folder, Disk disk) throws IOException {
		Path draft = folder.resolve(NAME + ".part");
		disk.write(this, draft);
		disk.move(draft, folder.resolve(NAME));
		finish(folder, disk);
	}

	/** Does what an interrupted program has decided, and had not done yet. */
	static void finish(Path folder, Disk disk) throws IOException {
		if (Files.exists(folder.resolve(NAME + ".part"))) disk.delete(folder.resolve(NAME + ".part"));
		if (!Files.exists(folder.resolve(NAME))) return;
		Commit decided = JsonFile.read(folder.resolve(NAME), Commit.class);
		decided.requireInside();
		decided.setAside(folder, disk);
		Path results = folder.resolve(decided.staging);
		for (String file : decided.written)
			if (Files.exists(results.resolve(file))) move(results.resolve(file), folder.resolve(file),
				disk);
		Staging.remove(disk, results);
		disk.delete(folder.resolve(NAME));
	}

	/** What the results do not replace, of those that the command wrote before. */
	private void setAside(Path folder, Disk disk) throws IOException {
		for (String name : names)
			for (Path file : files(folder.resolve(name))) {
				Path below = folder.relativize(file);
				if (!written.contains(name(below))) move(file, folder.resolve(SUPERSEDED).resolve(below),
					disk);
			}
	}

	/** @return a path as every system writes it */
	static String name(Path path) {
		return path.toString().replace('\\', '/');
	}

	private static List<Path> files(Path path) throws IOException {
		if (!Files.exists(path)) return List.of();
		try (Stream<Path> all = Files.walk(path)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static void move(Path file, Path target, Disk disk) throws IOException {
		disk.makeFolder(target.getParent());
		disk.move(file, target);
	}
}

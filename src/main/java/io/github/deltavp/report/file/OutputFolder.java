// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that results go into, all or nothing: files are made in a hidden folder inside it and
 * moved to their places when all are complete. Closing without {@link #commit} leaves the folder as
 * it was.
 */
public final class OutputFolder implements Closeable {

	private final Path folder;
	private final Path staging;
	private final Path created;
	private final boolean overwrite;
	private final List<String> names;

	private OutputFolder(Path folder, Path staging, Path created, boolean overwrite,
		List<String> names)
	{
		this.folder = folder;
		this.staging = staging;
		this.created = created;
		this.overwrite = overwrite;
		this.names = names;
	}

	/**
	 * @param folder where the files will be; made if it is not there
	 * @param overwrite whether files of the same names may be replaced
	 * @param names files that are going to be written; if one is there already and may not be
	 *          replaced, work need not begin
	 * @throws IOException with a sentence for the user if the folder cannot be written or a file is
	 *           in the way
	 */
	public static OutputFolder open(Path folder, boolean overwrite, String... names)
		throws IOException
	{
		for (String name : names)
			refuseExisting(folder.resolve(name), overwrite);
		Path created = firstMissing(folder);
		try {
			Files.createDirectories(folder);
			return new OutputFolder(folder, Files.createTempDirectory(folder, ".deltavp-"), created,
				overwrite, List.of(names));
		}
		catch (IOException e) {
			removeEmpty(folder, created);
			throw new IOException("the folder " + folder + " cannot be written; choose another output",
				e);
		}
	}

	/**
	 * @param name a path below the folder, e.g. {@code maps/vp.tif}
	 * @return where to write it for now
	 */
	public Path file(String name) throws IOException {
		Path file = staging.resolve(name);
		Files.createDirectories(file.getParent());
		return file;
	}

	/** @return the folder that stands for the output for now */
	public Path folder() {
		return staging;
	}

	/**
	 * Moves all files to their places. What an earlier run left there under the names of this one and
	 * this one did not replace goes to {@code superseded/}: results of two runs must not stand side
	 * by side, and nothing is to be lost.
	 */
	public void commit() throws IOException {
		List<Path> written = files(staging).stream().map(staging::relativize).toList();
		for (Path file : written)
			refuseExisting(folder.resolve(file), overwrite);
		for (String name : names)
			if (Files.exists(folder.resolve(name))) for (Path file : files(folder.resolve(name)))
				if (!written.contains(folder.relativize(file))) move(file, folder.resolve("superseded")
					.resolve(folder.relativize(file)));
		for (Path file : written)
			move(staging.resolve(file), folder.resolve(file));
	}

	private static void move(Path file, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> all = Files.walk(staging)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				Files.delete(path);
		}
		removeEmpty(folder, created);
	}

	private static void refuseExisting(Path file, boolean overwrite) throws IOException {
		if (!overwrite && Files.exists(file)) throw new IOException(file +
			" is there already; choose another output, or overwrite=true");
	}

	private static Path firstMissing(Path folder) {
		Path missing = null;
		for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path
			.getParent())
			missing = path;
		return missing;
	}

	/** Takes away the folders that were made for nothing. */
	private static void removeEmpty(Path folder, Path created) throws IOException {
		if (created == null) return;
		for (Path path = folder.toAbsolutePath(); path.startsWith(created); path = path.getParent()) {
			if (!Files.isDirectory(path)) continue;
			try (Stream<Path> inside = Files.list(path)) {
				if (inside.findAny().isPresent()) return;
			}
			Files.delete(path);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}
}

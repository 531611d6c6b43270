// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that results go into, all or nothing: files are made in a hidden folder and moved to
 * their places when all are complete. Closing without {@link #commit} leaves the folder as it was.
 * A folder that is new appears in one rename. One that has something in it is changed by a
 * {@link Commit}, which the next run finishes if this one is interrupted.
 */
public final class OutputFolder implements Closeable {

	/** Whoever changes a folder has it for that moment. */
	private static final String TURN = ".deltavp-turn.lock";

	private final Disk disk;
	private final Path folder;
	private final Staging staging;
	private final Path created;
	private final boolean overwrite;
	private final List<String> names;
	private boolean decided;

	private OutputFolder(Disk disk, Path folder, Staging staging, Path created, boolean overwrite,
		List<String> names)
	{
		this.disk = disk;
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
		return open(Disk.REAL, folder, overwrite, names);
	}

	/** The same on a disk of a test. */
	static OutputFolder open(Disk disk, Path folder, boolean overwrite, String... names)
		throws IOException
	{
		Path place = folder.toAbsolutePath().normalize();
		Staging.requireOtherName(place);
		for (String name : names) {
			Staging.requireOtherName(folder.resolve(name));
			refuseExisting(folder.resolve(name), overwrite);
		}
		Path base = Files.exists(place) ? place : place.getParent();
		Path created = firstMissing(base);
		try {
			disk.makeFolder(base);
			return new OutputFolder(disk, place, stagingIn(base, disk), created, overwrite, List.of(
				names));
		}
		catch (IOException e) {
			removeEmpty(base, created);
			throw new IOException("the folder " + folder + " cannot be written; choose another output",
				e);
		}
	}

	private static Staging stagingIn(Path base, Disk disk) throws IOException {
		try (Claim turn = Claim.await(base.resolve(TURN))) {
			Commit.finish(base, disk);
			return Staging.in(disk, base);
		}
	}

	/**
	 * Takes away what interrupted programs left in a folder, and does what they had decided.
	 *
	 * @param folder an existing folder
	 */
	public static void clean(Path folder) throws IOException {
		try (Claim turn = Claim.await(folder.resolve(TURN))) {
			Commit.finish(folder, Disk.REAL);
			Staging.clean(Disk.REAL, folder);
		}
	}

	/**
	 * @param name a path below the folder, e.g. {@code maps/vp.tif}
	 * @return where to write it for now
	 */
	public Path file(String name) throws IOException {
		Path file = staging.folder().resolve(name);
		Files.createDirectories(file.getParent());
		return file;
	}

	/** @return the folder that stands for the output for now */
	public Path folder() {
		return staging.folder();
	}

	/**
	 * Moves all files to their places. What an earlier run left there under the names of this one and
	 * this one did not replace goes to {@code superseded/}: results of two runs must not stand side
	 * by side, and nothing is to be lost. Who does it at the same time waits, and meets these results
	 * as if they had been there before.
	 */
	public void commit() throws IOException {
		try (Claim turn = Claim.await(staging.folder().resolveSibling(TURN))) {
			moveAll();
		}
	}

	private void moveAll() throws IOException {
		List<String> written = staging.files().stream().map(staging.folder()::relativize).map(
			Commit::name).toList();
		for (String file : written)
			refuseExisting(folder.resolve(file), overwrite);
		if (!Files.exists(folder)) disk.move(staging.folder(), folder);
		else if (staging.folder().startsWith(folder)) change(written);
		else try (Claim turn = Claim.await(folder.resolve(TURN))) {
			change(written);
		}
	}

	private void change(List<String> written) throws IOException {
		Path inside = folder.resolve(staging.folder().getFileName());
		if (!Files.exists(inside)) disk.move(staging.folder(), inside);
		decided = true;
		new Commit(inside.getFileName().toString(), names, written).in(folder, disk);
	}

	@Override
	public void close() throws IOException {
		if (decided) staging.release();
		else staging.close();
		removeEmpty(folder, created);
	}

	private static void refuseExisting(Path file, boolean overwrite) throws IOException {
		if (!overwrite && Files.exists(file)) throw new IOException(file +
			" is there already; choose another output, or overwrite=true");
	}

	/** @return whether nothing is there, or an empty folder */
	public static boolean isNew(Path place) throws IOException {
		if (!Files.exists(place)) return true;
		if (!Files.isDirectory(place)) return false;
		try (Stream<Path> inside = Files.list(place)) {
			return inside.findAny().isEmpty();
		}
	}

	private static Path firstMissing(Path folder) {
		Path missing = null;
		for (Path path = folder; path != null && !Files.exists(path); path = path.getParent())
			missing = path;
		return missing;
	}

	/** Takes away the folders that were made for nothing. */
	private static void removeEmpty(Path folder, Path created) throws IOException {
		if (created == null) return;
		for (Path path = folder; path.startsWith(created); path = path.getParent()) {
			if (!Files.isDirectory(path)) continue;
			if (!isNew(path)) return;
			Files.delete(path);
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that says that a running program works there. The lock on it ends with the program,
 * however that ends; the file goes when the claim is closed, or with the next claim.
 */
public final class Claim implements Closeable {

	/** Far behind what is written: some systems let nobody read what is locked. */
	private static final long LOCKED = 1 << 20;
	private static final long PATIENCE_MS = 60_000;
	private static final long LOOK_MS = 20;

	/**
	 * Some systems drop the lock of a program as soon as it closes the file, however it opened it.
	 */
	private static final Set<Path> OF_THIS_PROGRAM = ConcurrentHashMap.newKeySet();

	private final Path file;
	private final FileChannel channel;

	private Claim(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * @param file made if it is not there
	 * @return the claim; empty if another program, or another part of this one, has it
	 * @throws IOException if the folder cannot be written
	 */
	public static Optional<Claim> on(Path file) throws IOException {
		Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
		if (!OF_THIS_PROGRAM.add(real)) return Optional.empty();
		Optional<Claim> claim = Optional.empty();
		try {
			claim = onReal(real);
		}
		finally {
			if (claim.isEmpty()) OF_THIS_PROGRAM.remove(real);
		}
		return claim;
	}

	private static Optional<Claim> onReal(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
			StandardOpenOption.WRITE);
		try {
			if (isLocked(channel) && isThere(file, channel)) return Optional.of(new Claim(file, channel));
		}
		catch (IOException full) {
			new Claim(file, channel).close();
			throw full;
		}
		channel.close();
		return Optional.empty();
	}

	/**
	 * Waits for a claim that others have for a moment only.
	 *
	 * @param file made if it is not there
	 * @throws IOException if the folder cannot be written, or others keep it for a minute
	 */
	static Claim await(Path file) throws IOException {
		for (long waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
			Optional<Claim> claim = on(file);
			if (claim.isPresent()) return claim.get();
			pause();
		}
		throw new IOException("another command keeps " + file + "; wait until it ends");
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_MS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	/**
	 * Who had it before may have deleted it meanwhile, and another made it anew. Only its length
	 * tells without opening it once more.
	 */
	private static boolean isThere(Path file, FileChannel channel) throws IOException {
		long length = ThreadLocalRandom.current().nextLong(1, LOCKED);
		channel.truncate(0).write(ByteBuffer.allocate(1), length - 1);
		try {
			return Files.size(file) == length;
		}
		catch (NoSuchFileException e) {
			return false;
		}
	}

	/** Some network drives know no locks: there everybody gets the claim, as if alone. */
	private static boolean isLocked(FileChannel channel) {
		try {
			FileLock lock = channel.tryLock(LOCKED, 1, false);
			return lock != null;
		}
		catch (OverlappingFileLockException e) {
			return false;
		}
		catch (IOException e) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			// A system that deletes no open file keeps it until the next claim.
			Files.deleteIfExists(file);
			channel.close();
		}
		finally {
			OF_THIS_PROGRAM.remove(file);
		}
	}
}

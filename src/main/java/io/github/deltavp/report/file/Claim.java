// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * A file that says that a running program works there. The lock on it ends with the program,
 * however that ends; the file goes when the claim is closed, or with the next claim.
 */
public final class Claim implements Closeable {

	/** Far behind what is written: some systems let nobody read what is locked. */
	private static final long LOCKED = 1 << 20;
	private static final long PATIENCE_MS = 60_000;
	private static final long LOOK_MS = 20;

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

	/** Who had it before may have deleted it meanwhile, and another made it anew. */
	private static boolean isThere(Path file, FileChannel channel) throws IOException {
		byte[] own = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
		channel.truncate(0).write(ByteBuffer.wrap(own));
		try {
			return Arrays.equals(own, Files.readAllBytes(file));
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
		// A system that deletes no open file keeps it until the next claim.
		Files.deleteIfExists(file);
		channel.close();
	}
}

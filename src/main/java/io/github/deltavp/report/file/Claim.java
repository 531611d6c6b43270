// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that says that a running program works there. The lock on it ends with the program,
 * however that ends; the file goes when the claim is closed, or with the next claim.
 */
public final class Claim implements Closeable {

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
		if (isLocked(channel) && Files.exists(file)) return Optional.of(new Claim(file, channel));
		channel.close();
		return Optional.empty();
	}

	/** Some network drives know no locks: there everybody gets the claim, as if alone. */
	private static boolean isLocked(FileChannel channel) {
		try {
			FileLock lock = channel.tryLock();
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

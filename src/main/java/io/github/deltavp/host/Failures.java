// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What goes wrong, as one sentence for the user. */
public final class Failures {

	private static final String FULL = "No space left on device";

	private Failures() {}

	/** @return what, where, and how to mend it; one line */
	public static String sentence(Throwable failure) {
		return words(failure).replaceAll("\\p{Cntrl}+", " ").strip();
	}

	private static String words(Throwable failure) {
		if (failure instanceof OutOfMemoryError) return "not enough memory (" + Runtime.getRuntime()
			.maxMemory() / (1 << 20) +
			" MB); give ImageJ more with Edit > Options > Memory & Threads, or the command line with " +
			"DELTAVP_JAVA_OPTIONS=-Xmx8g";
		if (failure instanceof UncheckedIOException io) return words(io.getCause());
		if (failure instanceof IOException io) return words(io);
		if (failure instanceof IllegalArgumentException && isSaid(failure)) return failure.getMessage();
		return "internal error (" + failure + " at " + failure.getStackTrace()[0] +
			"); please report it with the options used";
	}

	private static String words(IOException failure) {
		String said = String.valueOf(failure.getMessage());
		if (said.contains(FULL)) return "the disk is full (" + said +
			"); make room, or choose another output";
		if (failure instanceof CharacterCodingException) return "a text file is not UTF-8 (" + said +
			"); save it again as UTF-8";
		if (failure instanceof FileSystemException file) return words(file);
		return isSaid(failure) ? said : "a file cannot be read or written (" + failure.getClass()
			.getSimpleName() + "); look at the files and folders that the options name";
	}

	/** Java's own say the path alone. */
	private static String words(FileSystemException failure) {
		if (failure instanceof NoSuchFileException) return "there is no " + failure.getFile() +
			"; look at the path";
		if (failure instanceof AccessDeniedException) return failure.getFile() +
			" may not be read or written; change its permissions, or choose another";
		String why = failure.getReason() == null ? failure.getClass().getSimpleName().replace(
			"Exception", "") : failure.getReason();
		return failure.getFile() + " cannot be read or written (" + why + "); choose another";
	}

	private static boolean isSaid(Throwable failure) {
		return failure.getMessage() != null && !failure.getMessage().isBlank();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes wrong, as one sentence for the user. */
public final class Failures {

	/** Longer than any name of a file that somebody gave with care. */
	private static final Pattern LONG_WORD = Pattern.compile("([^\\s/\\\\]{80})[^\\s/\\\\]{20,}");
	private static final Pattern LONG_LIST = Pattern.compile(
		"((?:[^\\s,;]+, ){12})((?:[^\\s,;]+, ){4,}[^\\s,;.]+)");

	private static final String FULL = "No space left on device";

	private Failures() {}

	/** @return what, where, and how to mend it; one line, that can be read at a glance */
	public static String sentence(Throwable failure) {
		return shortened(words(failure).replaceAll("[\\p{Cc}\u2028\u2029]+", " ").strip());
	}

	/** What a sentence quotes of a file, or lists, may be as long as the file. */
	private static String shortened(String sentence) {
		String words = LONG_WORD.matcher(sentence).replaceAll("$1…");
		return LONG_LIST.matcher(words).replaceAll(list -> Matcher.quoteReplacement(list.group(1) +
			"and " + list.group(2).split(", ").length + " more"));
	}

	private static String words(Throwable failure) {
		if (failure instanceof OutOfMemoryError) return "not enough memory (" + Runtime.getRuntime()
			.maxMemory() / (1 << 20) +
			" MB); give ImageJ more with Edit > Options > Memory & Threads, the command line with " +
			"DELTAVP_JAVA_OPTIONS=-Xmx8g, Spark with spark.executor.memory=8g";
		if (failure instanceof UncheckedIOException io) return words(io.getCause());
		if (failure instanceof IOException io) return words(io);
		if (failure instanceof InvalidPathException path) return path.getInput() + " can be no path (" +
			path.getReason() + "); give another";
		if (failure instanceof IllegalArgumentException && isSaid(failure)) return failure.getMessage();
		return "internal error (" + failure + " at " + failure.getStackTrace()[0] +
			"); please report it with the options used";
	}

	private static String words(IOException failure) {
		String said = String.valueOf(failure.getMessage());
		for (Throwable cause = failure; cause != null; cause = cause.getCause())
			if (String.valueOf(cause.getMessage()).contains(FULL)) return "the disk is full (" + cause
				.getMessage() + "); make room, or choose another output";
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

	@TempDir
	private Path folder;

	private static String of(IOException failure) {
		return Failures.sentence(failure);
	}

	@Test
	void aPathAloneIsNoMessage() {
		Path none = folder.resolve("none");
		IOException missing = assertThrows(IOException.class, () -> Files.readString(none));
		assertEquals("there is no " + none + "; look at the path", of(missing));
		assertEquals(of(missing), Failures.sentence(new UncheckedIOException(missing)));
		assertEquals("/x may not be read or written; change its permissions, or choose another", of(
			new AccessDeniedException("/x")));
		assertEquals("/x cannot be read or written (File name too long); choose another", of(
			new FileSystemException("/x", null, "File name too long")));
		assertTrue(of(new EOFException()).startsWith(
			"a file cannot be read or written (EOFException);"));
	}

	@Test
	void bytesThatAreNoTextAreSaidInWords() throws IOException {
		Path file = Files.write(folder.resolve("t"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(of(assertThrows(IOException.class, () -> Files.readString(file))).startsWith(
			"a text file is not UTF-8 ("));
	}

	/** A damaged file may be quoted. */
	@Test
	void aSentenceIsOneLineWithoutWhatNoScreenShows() {
		assertEquals("a b c d", Failures.sentence(new IllegalArgumentException("a\nb\u0085c\u2028d")));
	}

	@Test
	void aFullDiskIsSaidWithTheMend() {
		assertEquals(
			"the disk is full (/x: No space left on device); make room, or choose another output", of(
				new FileSystemException("/x", null, "No space left on device")));
	}

	@Test
	void tooLittleMemoryIsToldInMegabytesWithTheMend() {
		assertTrue(Failures.sentence(new OutOfMemoryError("heap")).startsWith("not enough memory (" +
			Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB); give ImageJ more"));
	}

	/** Whatever else happens is ours to mend; a sentence of ours is told as it is. */
	@Test
	void whatNobodyForesawIsReported() {
		assertTrue(Failures.sentence(new IllegalStateException("odd")).matches(
			"internal error \\(java.lang.IllegalStateException: odd at .*FailuresTest.*\\); please " +
				"report it with the options used"));
		assertTrue(Failures.sentence(new IllegalArgumentException()).startsWith("internal error ("));
		assertEquals("give tr=", Failures.sentence(new IllegalArgumentException("give tr=")));
	}

	@Test
	void aSentenceIsOneLine() {
		assertEquals("there is no a b; give another", of(new IOException(
			"there is no a\nb; give another\n")));
	}

	/** What is quoted of a file may be as long as the file. */
	@Test
	void aSentenceCanBeReadAtAGlance() {
		assertEquals("\"" + "9".repeat(79) + "… is not a number", of(new IOException("\"" + "9".repeat(
			5000) + "\" is not a number")));
		assertEquals("it has 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, and 28 more; give one", of(
			new IOException("it has " + IntStream.range(0, 40).mapToObj(String::valueOf).collect(
				Collectors.joining(", ")) + "; give one")));
		String path = "/" + "a".repeat(60) + "/" + "b".repeat(70) + "/c";
		assertEquals("there is no " + path, of(new IOException("there is no " + path)));
	}

	@Test
	void aFullDiskIsSaidWhoeverMetIt() {
		assertEquals("the disk is full (/x: No space left on device); make room, or choose another " +
			"output", of(new IOException("the folder cannot be written", new FileSystemException("/x",
				null, "No space left on device"))));
	}

	@Test
	void whatCanBeNoPathIsSaid() {
		assertEquals("a b can be no path (Nul character not allowed); give another", Failures.sentence(
			new java.nio.file.InvalidPathException("a\0b", "Nul character not allowed")));
	}
}

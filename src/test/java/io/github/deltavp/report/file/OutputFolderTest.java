// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

	@TempDir
	Path folder;

	@Test
	void filesAppearTogetherAtTheEnd() throws IOException {
		Path target = folder.resolve("a/b");
		try (OutputFolder output = OutputFolder.open(target, false, "maps/vp.tif")) {
			Files.writeString(output.file("maps/vp.tif"), "map");
			assertFalse(Files.exists(target.resolve("maps")));
			output.commit();
		}
		assertEquals("map", Files.readString(target.resolve("maps/vp.tif")));
		assertEquals(1, count(target));
	}

	@Test
	void nothingIsLeftWhenTheWorkFails() throws IOException {
		try (OutputFolder output = OutputFolder.open(folder.resolve("a/b"), false)) {
			Files.writeString(output.file("half.tif"), "half");
		}
		assertEquals(0, count(folder));
	}

	@Test
	void whatAnEarlierRunLeftIsSetAside() throws IOException {
		Files.createDirectories(folder.resolve("maps"));
		Files.writeString(folder.resolve("maps/fp.tif"), "of another model");
		Files.writeString(folder.resolve("notes.txt"), "the user's");
		try (OutputFolder output = OutputFolder.open(folder, true, "maps")) {
			Files.writeString(output.file("maps/vp.tif"), "new");
			output.commit();
		}
		assertEquals("of another model", Files.readString(folder.resolve("superseded/maps/fp.tif")));
		assertFalse(Files.exists(folder.resolve("maps/fp.tif")));
		assertEquals("new", Files.readString(folder.resolve("maps/vp.tif")));
		assertTrue(Files.exists(folder.resolve("notes.txt")));
	}

	@Test
	void aFileInTheWayIsKept() throws IOException {
		Files.writeString(folder.resolve("aif.csv"), "mine");
		assertTrue(assertThrows(IOException.class, () -> OutputFolder.open(folder, false, "aif.csv"))
			.getMessage().contains("overwrite=true"));
		try (OutputFolder output = OutputFolder.open(folder, true, "aif.csv")) {
			Files.writeString(output.file("aif.csv"), "new");
			output.commit();
		}
		assertEquals("new", Files.readString(folder.resolve("aif.csv")));
	}

	@Test
	void aFolderThatIsAFileIsRefused() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");
		assertTrue(assertThrows(IOException.class, () -> OutputFolder.open(file.resolve("below"),
			false)).getMessage().contains("cannot be written"));
	}

	@Test
	void whatIsCompleteIsInTheFolderThatStandsForTheOutput() throws IOException {
		try (OutputFolder output = OutputFolder.open(folder, false)) {
			Path file = Files.writeString(output.file("a/b.csv"), "x");
			assertEquals(output.folder().resolve("a/b.csv"), file);
			assertTrue(output.folder().startsWith(folder) && Files.isDirectory(output.folder()));
		}
		assertEquals(0, count(folder));
	}

	@Test
	void foldersOfOthersStayWhenTheWorkFails() throws IOException {
		Files.createDirectories(folder.resolve("theirs"));
		OutputFolder output = OutputFolder.open(folder.resolve("theirs/new/deep"), false);
		Files.writeString(folder.resolve("theirs/new/note.txt"), "came meanwhile");
		output.close();
		assertFalse(Files.exists(folder.resolve("theirs/new/deep")));
		assertTrue(Files.exists(folder.resolve("theirs/new/note.txt")));
	}

	@Test
	void aFileThatCameMeanwhileIsKept() throws IOException {
		try (OutputFolder output = OutputFolder.open(folder, false, "a.csv")) {
			Files.writeString(output.file("a.csv"), "new");
			Files.writeString(output.file("b.csv"), "new");
			Files.writeString(folder.resolve("b.csv"), "mine");
			assertThrows(IOException.class, output::commit);
		}
		assertEquals("mine", Files.readString(folder.resolve("b.csv")));
		assertFalse(Files.exists(folder.resolve("a.csv")), "all or nothing");
	}

	@Test
	void whatIsWrittenAgainIsReplacedAndNotSetAside() throws IOException {
		for (String text : new String[] { "old", "new" })
			try (OutputFolder output = OutputFolder.open(folder, true, "maps", "a.csv")) {
				Files.writeString(output.file("maps/vp.tif"), text);
				output.commit();
			}
		assertEquals("new", Files.readString(folder.resolve("maps/vp.tif")));
		assertFalse(Files.exists(folder.resolve("superseded")));
	}

	private static long count(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.count();
		}
	}
}

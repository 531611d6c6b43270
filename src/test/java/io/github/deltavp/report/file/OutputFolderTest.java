// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	/** The next run would clear it away. */
	@Test
	void namesOfWorkInProgressAreRefused() {
		Path own = folder.resolve(".deltavp-1");
		String refusal = "names that begin with .deltavp- are kept for work in progress; choose " +
			"another output than " + own;
		assertEquals(refusal, assertThrows(IOException.class, () -> OutputFolder.open(own, true))
			.getMessage());
		assertEquals(refusal, assertThrows(IOException.class, () -> OutputFolder.open(folder, true,
			".deltavp-1")).getMessage());
		assertEquals(refusal, assertThrows(IOException.class, () -> WholeFile.write(own, path -> Files
			.writeString(path, "x"))).getMessage());
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

	/** A disk that ends the program at one of its steps. */
	private static final class Ending implements Disk {

		/** What no program catches: the power is off. */
		private static final class Off extends Error {

			private static final long serialVersionUID = 1;
		}

		private int steps;

		Ending(int steps) {
			this.steps = steps;
		}

		private void step() {
			if (steps-- <= 0) throw new Off();
		}

		@Override
		public void move(Path file, Path target) throws IOException {
			step();
			REAL.move(file, target);
		}

		@Override
		public void delete(Path file) throws IOException {
			step();
			REAL.delete(file);
		}

		@Override
		public void makeFolder(Path made) throws IOException {
			step();
			REAL.makeFolder(made);
		}

		@Override
		public void write(Object tree, Path file) throws IOException {
			step();
			REAL.write(tree, file);
		}
	}

	private static void write(Disk disk, Path target) throws IOException {
		try (OutputFolder output = OutputFolder.open(disk, target, true, "maps", "a.csv")) {
			Files.writeString(output.file("maps/vp.tif"), "new");
			Files.writeString(output.file("maps/ktrans.tif"), "new");
			Files.writeString(output.file("a.csv"), "new");
			output.commit();
		}
	}

	private static Path before(Path target, boolean used) throws IOException {
		if (!used) return target;
		Files.createDirectories(target.resolve("maps"));
		Files.writeString(target.resolve("maps/vp.tif"), "old");
		Files.writeString(target.resolve("maps/fp.tif"), "of another model");
		Files.writeString(target.resolve("notes.txt"), "the user's");
		return target;
	}

	/** Every file and its text. */
	private static Map<String, String> tree(Path top) throws IOException {
		Map<String, String> tree = new TreeMap<>();
		try (Stream<Path> all = Files.walk(top)) {
			for (Path file : all.filter(Files::isRegularFile).toList())
				tree.put(top.relativize(file).toString(), Files.readString(file));
		}
		return tree;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	@DisplayName("A program that ends between any two steps leaves what the next run mends")
	void interrupted(boolean used) throws IOException {
		write(Disk.REAL, before(folder.resolve("whole/out"), used));
		Map<String, String> whole = tree(folder.resolve("whole"));
		int ended = 0;
		for (int steps = 0; ended == steps; steps++) {
			Path target = before(folder.resolve(steps + "/out"), used);
			try {
				write(new Ending(steps), target);
			}
			catch (Ending.Off e) {
				ended++;
				assertKept(used, target);
				write(Disk.REAL, target);
			}
			assertEquals(whole, tree(folder.resolve(String.valueOf(steps))), "ended at step " + steps);
		}
		assertTrue(ended >= (used ? 10 : 2), ended + " steps");
	}

	/** New results are all there or not at all, and nothing of the old is lost. */
	private static void assertKept(boolean used, Path target) throws IOException {
		if (!used) assertTrue(!Files.exists(target) || tree(target).size() == 3);
		else {
			assertEquals("the user's", Files.readString(target.resolve("notes.txt")));
			assertTrue(tree(target).containsValue("of another model"));
		}
	}

	@Test
	void whoWorksBesideIsLeftAlone() throws IOException {
		try (OutputFolder first = OutputFolder.open(folder.resolve("a"), false)) {
			Path file = Files.writeString(first.file("a.csv"), "x");
			OutputFolder.open(folder.resolve("b"), false).close();
			assertTrue(Files.exists(file));
			first.commit();
		}
		assertEquals(Map.of("a/a.csv", "x"), tree(folder));
	}

	private static long count(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.count();
		}
	}

	/** Written by somebody else into a folder that others are to write into. */
	@Test
	void aCommitThatNamesFilesOutsideIsNotDone() throws IOException {
		Path target = Files.createDirectories(folder.resolve("results"));
		Path own = Files.writeString(folder.resolve("own.txt"), "mine");
		Files.writeString(target.resolve(".deltavp-commit"),
			"{\"staging\": \".\", \"names\": [\"../own.txt\"], \"written\": []}");
		assertThrows(IOException.class, () -> OutputFolder.open(target, true, "maps"));
		assertEquals("mine", Files.readString(own));
	}

	/** The one waits for the other, and meets what it wrote as if it had been there before. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void twoAtOnceAreKeptApart(boolean there) throws Exception {
		Path target = folder.resolve("out");
		if (there) Files.createDirectories(target);
		for (int round = 0; round < 6; round++) {
			Thread other = new Thread(() -> writeAll(target));
			other.start();
			writeAll(target);
			other.join();
		}
		assertEquals(3, tree(folder).size(), tree(folder)::toString);
	}

	/** Whatever moves while results are put in place, nobody else gets his turn. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aCommitHasTheFolderForItself(boolean there) throws Exception {
		Path target = before(folder.resolve("out"), there);
		Path turn = (there ? target : folder).resolve(".deltavp-turn.lock");
		AtomicInteger steps = new AtomicInteger();
		write(new Watching(() -> {
			assertTrue(Claim.on(turn).isEmpty());
			steps.incrementAndGet();
		}), target);
		assertTrue(steps.get() > 0);
		assertTrue(Claim.on(turn).isPresent());
	}

	/** What is to hold at each move. */
	private record Watching(Executable holds) implements Disk {

		@Override
		public void move(Path file, Path target) throws IOException {
			assertDoesNotThrow(holds);
			REAL.move(file, target);
		}

		@Override
		public void delete(Path file) throws IOException {
			REAL.delete(file);
		}

		@Override
		public void makeFolder(Path made) throws IOException {
			REAL.makeFolder(made);
		}

		@Override
		public void write(Object tree, Path file) throws IOException {
			REAL.write(tree, file);
		}
	}

	private static void writeAll(Path target) {
		try {
			write(Disk.REAL, target);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whoever loses is told so, and what the other wrote is whole. */
	@Test
	void whoComesSecondMayNotReplaceUnasked() throws IOException {
		try (OutputFolder first = OutputFolder.open(folder.resolve("a"), false, "a.csv");
				OutputFolder second = OutputFolder.open(folder.resolve("a"), false, "a.csv"))
		{
			Files.writeString(first.file("a.csv"), "first");
			Files.writeString(second.file("a.csv"), "second");
			first.commit();
			assertEquals(folder.resolve("a/a.csv") +
				" is there already; choose another output, or overwrite=true", assertThrows(
					IOException.class, second::commit).getMessage());
		}
		assertEquals(Map.of("a/a.csv", "first"), tree(folder));
	}
}

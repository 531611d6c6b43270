// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code Replay...}: from what a result tells of itself to the same result. */
class ReplayTest {

	@TempDir
	static Path folder;

	@TempDir
	Path output;

	private final ByteArrayOutputStream told = new ByteArrayOutputStream();

	/** One exam, chosen by a word of its own; then it lies elsewhere, under other names. */
	@BeforeAll
	static void makeMaps() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 5, 20), folder.resolve("study"), false);
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		assertEquals(0, new CommandLine(out, out).run(List.of("perfusion-maps", "aif=parker", "input=" +
			folder.resolve("study/pre"), "output=" + folder.resolve("maps"), "t10=900",
			"series=SAG DCE FSPGR 3D")), told.toString(StandardCharsets.UTF_8));
		assertEquals(0, new CommandLine(out, out).run(List.of("compare-visits", "aif=parker", "pre=" +
			folder.resolve("study/pre"), "post=" + folder.resolve("study/post"), "prerois=" + folder
				.resolve("study/pre-rois.zip"), "postrois=" + folder.resolve("study/post-rois.zip"),
			"output=" + folder.resolve("compared"))), told.toString(StandardCharsets.UTF_8));
		Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/of the archive"));
		Files.move(folder.resolve("study/pre"), elsewhere.resolve("1"));
		Files.move(folder.resolve("study/post"), elsewhere.resolve("2"));
		Files.move(folder.resolve("study/pre-rois.zip"), elsewhere.resolve("before.zip"));
		Files.move(folder.resolve("study/post-rois.zip"), elsewhere.resolve("after.zip"));
	}

	private int replay(String result, String... more) {
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		List<String> words = new ArrayList<>(List.of("replay", folder.resolve(result).resolve(
			"provenance.json").toString(), "--output", output.resolve("again").toString()));
		words.addAll(List.of(more));
		return new CommandLine(out, out).run(words);
	}

	private String told() {
		return told.toString(StandardCharsets.UTF_8);
	}

	@Test
	void inputsAreFoundByWhatTheyHoldAndGiveTheSame() throws IOException {
		assertEquals(0, replay("maps"), told());
		assertTrue(told().startsWith("The same: all values of "), told());
		assertEquals(-1, Files.mismatch(folder.resolve("maps/maps/vp.tif"), output.resolve(
			"again/result/maps/vp.tif")));
		String provenance = Files.readString(folder.resolve("maps/provenance.json"));
		assertFalse(provenance.contains("FSPGR"), "free text");
		assertTrue(provenance.contains("\"t10\": \"call\"") && !provenance.contains("\"r1\": \""),
			provenance);
	}

	@Test
	void aStudyIsDoneAgainWithItsOutlines() throws IOException {
		assertEquals(0, replay("compared", "--input", folder.resolve("elsewhere").toString()), told());
		assertTrue(told().startsWith("The same: all values of 5 files"), told());
		assertEquals(5, Files.readAllLines(output.resolve("again/replay.csv")).size() - 1);
	}

	@Test
	void theValueThatMovedMostIsNamed() throws IOException {
		Path other = folder.resolve("other");
		copy(folder.resolve("maps"), other);
		ImagePlus map = IJ.openImage(other.resolve("maps/vp.tif").toString());
		float now = map.getStack().getProcessor(2).getf(20, 30);
		map.getStack().getProcessor(2).setf(20, 30, now + 1);
		IJ.saveAsTiff(map, other.resolve("maps/vp.tif").toString());
		assertEquals(0, replay("other"), told());
		assertTrue(told().contains("1 of ") && told().contains(
			" files; most moved maps/vp.tif, x 20, y 30, slice 2: " + (double) (now + 1) + " before, " +
				(double) now + " now"), told());
		assertTrue(Files.readString(output.resolve("again/replay.csv")).contains(
			"maps/vp.tif,moved,1,\"x 20, y 30, slice 2\","));
	}

	@Test
	void whatIsNotThereOrNoCallIsRefused() throws IOException {
		Path empty = Files.createDirectories(output.resolve("empty"));
		assertEquals(1, replay("maps", "--input", empty.toString()));
		assertTrue(told().contains("holds what input held (") && told().contains("give in input="),
			told());
		Path odd = Files.createDirectories(folder.resolve("odd"));
		Files.writeString(odd.resolve("provenance.json"), "{}");
		told.reset();
		assertEquals(1, replay("odd"));
		assertTrue(told().contains("does not tell how it was called"), told());
		assertFalse(Files.exists(output.resolve("again")));
	}

	private static void copy(Path from, Path to) throws IOException {
		try (var files = Files.walk(from)) {
			for (Path file : files.toList())
				Files.copy(file, to.resolve(from.relativize(file)));
		}
	}
}

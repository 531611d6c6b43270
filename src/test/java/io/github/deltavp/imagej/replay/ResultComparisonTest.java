// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two results of one call: what moved, where, and by how much of it. */
class ResultComparisonTest {

	@TempDir
	Path folder;

	private Path before;
	private Path after;

	@BeforeEach
	void make() throws IOException {
		before = Files.createDirectories(folder.resolve("before"));
		after = Files.createDirectories(folder.resolve("after"));
	}

	private void both(String name, String old, String now) throws IOException {
		write(before, name, old);
		write(after, name, now);
	}

	private static void write(Path result, String name, String text) throws IOException {
		Path file = result.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private String words() throws IOException {
		return ResultComparison.of(before, after).words();
	}

	/** file,outcome,values_moved,most_moved,before,after,relative_difference */
	private List<String> rows() throws IOException {
		Path table = folder.resolve(ResultComparison.NAME);
		ResultComparison.of(before, after).write(table);
		List<String> lines = Files.readAllLines(table);
		return lines.subList(1, lines.size());
	}

	@Test
	void filesThatHoldTheSameAreTheSame() throws IOException {
		both("response.csv", "lesion,vp\nL1,0.5\n", "lesion,vp\nL1,0.5\n");
		both("checks.json", "{\"a\": 1}", "{\n\t\"a\": 1\n}");
		assertEquals("The same: all values of 2 files.", words());
		assertEquals(List.of("checks.json,same,0,,,,", "response.csv,same,0,,,,"), rows());
	}

	@Test
	void theCellThatMovedMostIsNamed() throws IOException {
		both("response.csv", "lesion,vp,ve\nL1,0.5,2\nL2,-4,n\n", "lesion,vp,ve\nL1,0.55,2\nL2,-5,n\n");
		assertEquals(
			"Not the same: 1 of 1 files; most moved response.csv, row 2, vp: -4 before, -5 now (0.25 of it)",
			words());
		assertEquals(List.of("response.csv,moved,2,\"row 2, vp\",-4,-5,0.25"), rows());
	}

	/** A word counts more than any number, and a row that is gone is one. */
	@Test
	void wordsAndRowsThatAreGoneHaveNoShare() throws IOException {
		both("response.csv", "lesion,verdict\nL1,response\n", "lesion,verdict\nL1,persistent\n");
		assertEquals("Not the same: 1 of 1 files; most moved response.csv, row 1, verdict: response " +
			"before, persistent now", words());
		assertEquals(List.of("response.csv,moved,1,\"row 1, verdict\",response,persistent,"), rows());
		both("response.csv", "lesion\nL1\nL2\n", "lesion\nL1\n");
		assertEquals(
			"Not the same: 1 of 1 files; most moved response.csv, row 2, lesion: L2 before,  now",
			words());
	}

	/** What a run tells of itself is no difference, wherever it stands. */
	@Test
	void jsonIsComparedByItsNames() throws IOException {
		both("provenance.json", "{\"a\": {\"b\": [1, 2, null]}, \"x\": {\"endTime\": \"10:15\"}}",
			"{\"x\": {\"endTime\": \"11:20\"}, \"a\": {\"b\": [1, 3, null]}}");
		assertEquals(
			"Not the same: 1 of 1 files; most moved provenance.json, a.b[2]: 2 before, 3 now (0.50 of it)",
			words());
		both("provenance.json", "{\"endTime\": \"10:15\"}", "{\"endTime\": \"11:20\"}");
		assertEquals("The same: all values of 1 files.", words());
	}

	private static void image(Path file, int slices, float... values) {
		ImageStack stack = new ImageStack(2, 2);
		for (int slice = 0; slice < slices; slice++)
			stack.addSlice(new FloatProcessor(2, 2, java.util.Arrays.copyOfRange(values, 4 * slice, 4 *
				slice + 4)));
		IJ.saveAsTiff(new ImagePlus("map", stack), file.toString());
	}

	/** As a share of the largest value without its sign, 8; NaN that stays NaN did not move. */
	@Test
	void theVoxelThatMovedMostIsNamed() throws IOException {
		image(before.resolve("vp.tif"), 2, 1, 2, Float.NaN, -8, 1, 2, 3, 4);
		image(after.resolve("vp.tif"), 2, 1, 2, Float.NaN, -8, 1, 2.5f, 3, 6);
		assertEquals(
			"Not the same: 1 of 1 files; most moved vp.tif, x 1, y 1, slice 2: 4.0 before, 6.0 now (0.25 of it)",
			words());
		assertEquals(List.of("vp.tif,moved,2,\"x 1, y 1, slice 2\",4.0,6.0,0.25"), rows());
		image(after.resolve("vp.tif"), 2, 1, 2, 5, -8, 1, 2.5f, 3, 6);
		assertEquals(
			"Not the same: 1 of 1 files; most moved vp.tif, x 0, y 1, slice 1: NaN before, 5.0 now",
			words());
		image(after.resolve("vp.tif"), 1, 1, 2, 3, 4);
		assertEquals(
			"Not the same: 1 of 1 files; most moved vp.tif, size: 2 × 2 × 2 and 2 × 2 × 1 before, " +
				"2 × 2 × 2 and 2 × 2 × 1 now", words());
	}

	/** Of two files whose bytes differ, the one with a place is told. */
	@Test
	void filesThatAreMissingOrNewOrOfOtherBytesAreCounted() throws IOException {
		both("report.pdf", "one", "two");
		assertEquals("Not the same: 1 of 1 files, such as report.pdf", words());
		write(after, "pre/aif.csv", "a\n1\n");
		write(before, "pre/curve.csv", "a\n1\n");
		both("z.csv", "a\n1\n", "a\n2\n");
		assertEquals(List.of("pre/aif.csv,new,0,,,,", "pre/curve.csv,missing,0,,,,",
			"report.pdf,moved,1,,,,", "z.csv,moved,1,\"row 1, a\",1,2,1.0"), rows());
		assertEquals(
			"Not the same: 4 of 4 files; most moved z.csv, row 1, a: 1 before, 2 now (1.0 of it)",
			words());
		write(before, "my notes.txt", "not of the result");
		assertEquals(4, rows().size(), "a folder may hold other things");
	}
}

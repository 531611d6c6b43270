// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.study.cohort.CohortStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example that the help of each command gives, run on the sample study, with the answer that it
 * tells.
 */
class ExamplesTest {

	@TempDir
	static Path folder;

	/**
	 * Series of several flip angles are no part of the sample study; the ROI panel needs a display.
	 */
	static Stream<Catalog.Entry> commands() {
		return Catalog.entries().stream().filter(entry -> entry.example().isPresent() && !entry.name()
			.equals("t1-mapping"));
	}

	@BeforeAll
	static void makeWhatTheExamplesRead() throws IOException {
		for (String study : List.of("study", "studies/P01"))
			SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve(study), false);
		CohortStudy.writeSynthetic(folder.resolve("cohort"), false);
		Files.writeString(folder.resolve("curves.csv"),
			"time_s,aif,tumour\n0,0,0\n5,4,.4\n10,2,.3\n15,1,.25\n20,1,.25\n25,1,.25\n");
		Roi line = new Line(10, 10, 20, 10);
		line.setName("L2 ap");
		line.setPosition(1);
		RoiFiles.write(folder.resolve("lines.zip"), List.of(line));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void theExampleWorksAndTellsWhereTheResultLies(Catalog.Entry entry) {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		String[] words = here(entry.example().orElseThrow()).split(" ");
		int status = new CommandLine(out, out).run(Stream.concat(Stream.of(entry.name()), Stream.of(
			words)).toList());
		String answer = told.toString(StandardCharsets.UTF_8);
		assertEquals(0, status, answer);
		String last = answer.lines().reduce((a, b) -> b).orElse("");
		String where = last.substring(Math.max(0, last.indexOf(folder.toString()))).split(" \\(|,")[0];
		assertTrue(Files.exists(Path.of(where)), answer);
	}

	/** The example with its paths in our folder; the sample study, which is there, in another. */
	private static String here(String example) {
		return example.replaceAll("(provenance|input|output|rois|pre|post|prerois|postrois|table)=",
			"$1=" + folder + "/").replace("output=" + folder + "/study", "output=" + folder + "/sample");
	}
}

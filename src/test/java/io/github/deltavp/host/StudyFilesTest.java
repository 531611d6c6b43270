// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SmallStudy;
import io.github.deltavp.study.file.StudyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study file in the place of ten paths. */
class StudyFilesTest {

	@TempDir
	Path folder;

	private Path study;
	private Path file;
	private final ToldCommandLine line = new ToldCommandLine();

	@BeforeEach
	void copyStudy() throws IOException {
		study = folder.resolve("P 7");
		file = study.resolve(StudyFile.NAME);
		Path small = SmallStudy.folder();
		try (Stream<Path> all = Files.walk(small)) {
			for (Path path : all.toList()) {
				Path there = study.resolve(small.relativize(path).toString());
				if (Files.isDirectory(path)) Files.createDirectories(there);
				else Files.copy(path, there);
			}
		}
	}

	@Test
	@DisplayName("The folder tells visits and outlines, and the study file gives the bytes that ten paths give")
	void theSameBytes() throws IOException {
		assertEquals(0, line.run("New Study...", "input=[" + study + "]"), line.told());
		assertTrue(line.told().contains("Before therapy: pre, series "), line.told());
		assertTrue(line.told().contains("outlines post-rois.zip"), line.told());
		assertEquals(0, compare("study=" + file, "one"), line.told());
		assertEquals(0, compare("patient=[P 7] pre=[" + study.resolve("pre") + "] post=[" + study
			.resolve("post") + "] prerois=[" + study.resolve("pre-rois.zip") + "] postrois=[" + study
				.resolve("post-rois.zip") + "]", "two"), line.told());
		for (String name : List.of("response.csv", "curves.csv", "size.csv"))
			assertEquals(Files.readString(folder.resolve("two").resolve(name)), Files.readString(folder
				.resolve("one").resolve(name)), name);
	}

	@Test
	@DisplayName("What is given goes before the file; what was done is written down, with what it used")
	void stepsAndOptions() throws IOException {
		assertEquals(0, line.run("New Study...", "input=[" + study + "]", "patient=P01"), line.told());
		assertEquals(0, compare("study=" + file, "one"), line.told());
		String first = step();
		assertEquals(0, compare("study=" + file + " overwrite=true", "one"), line.told());
		assertEquals(first, step());
		assertEquals(0, compare("study=" + file + " patient=P02", "other"), line.told());
		assertNotEquals(first, step());
		assertTrue(Files.readString(folder.resolve("one/response.csv")).contains("\nP01,"));
		assertTrue(Files.readString(folder.resolve("other/response.csv")).contains("\nP02,"));
		StudyFile now = StudyFile.read(file);
		assertEquals(1, now.steps().size());
		assertEquals("Compare Visits", now.steps().get(0).command());
		assertEquals("pre", now.options().get("pre"));
	}

	private String step() throws IOException {
		return StudyFile.read(file).step("Compare Visits").orElseThrow().fingerprint();
	}

	@Test
	void aFileIsNotReplacedUnasked() throws IOException {
		assertEquals(0, line.run("New Study...", "input=[" + study + "]"), line.told());
		assertEquals(1, line.run("New Study...", "input=[" + study + "]"));
		assertEquals("deltavp: " + file + " is there already; give another output, or overwrite=true\n",
			line.told());
		assertEquals(0, line.run("New Study...", "input=[" + study + "]", "overwrite=true"), line
			.told());
	}

	@Test
	@DisplayName("Names that tell no visit leave it to the dates, and what neither tells is asked for")
	void whatTheFolderDoesNotTellIsAsked() throws IOException {
		Files.move(study.resolve("pre"), study.resolve("a later name"));
		Files.move(study.resolve("post"), study.resolve("a name"));
		assertEquals(0, line.run("New Study...", "input=[" + study + "]"), line.told());
		assertEquals("a later name", StudyFile.read(file).options().get("pre"));
		assertEquals("0", StudyFile.read(file).options().get("preday"));
		assertTrue(line.told().contains("Days between the visits: " + StudyFile.read(file).options()
			.get("postday") + "\n"), line.told());
		Files.move(study.resolve("a name"), study.resolve("post"));
		assertEquals(1, line.run("New Study...", "input=[" + study + "] overwrite=true"));
		assertTrue(line.told().contains("holds no images of the pre visit"), line.told());
		Files.move(study.resolve("post"), study.resolve("a later name/within"));
		assertEquals(1, line.run("New Study...", "input=[" + study + "] overwrite=true"));
		assertTrue(line.told().contains(
			"holds 1 exam with a dynamic series, not two; name the folder of one visit pre" +
				" and that of the other post"), line.told());
	}

	@Test
	void anOptionThatThereIsNotIsNamed() throws IOException {
		Files.writeString(file, "{\"deltavp_study\": 1, \"options\": {\"dleay\": \"voxel\"}}");
		assertEquals(2, compare("study=" + file, "out"));
		assertEquals("deltavp: " + file +
			" names an option dleay, which there is not; did you mean delay?\n", line.told());
	}

	@Test
	@DisplayName("A batch takes study files from its folder and from its list")
	void batch() throws IOException {
		assertEquals(0, line.run("New Study...", "input=[" + study + "]", "patient=P01"), line.told());
		Files.move(study.resolve("pre"), study.resolve("images"));
		Files.writeString(file, Files.readString(file).replace("\"images\": \"pre\"",
			"\"images\": \"images\""));
		assertEquals(0, line.run("Batch Studies...", "input=" + folder, "aif=parker", "delay=none",
			"output=" + folder.resolve("a")), line.told());
		Path list = Files.writeString(folder.resolve("list.csv"), "study\nP 7/study.json\n");
		assertEquals(0, line.run("Batch Studies...", "input=" + list, "aif=parker", "delay=none",
			"output=" + folder.resolve("b")), line.told());
		assertEquals(List.of(true, true), Stream.of("a/P 7", "b/P01").map(name -> Files.exists(folder
			.resolve(name).resolve("response.csv"))).toList());
	}

	private int compare(String options, String output) {
		return line.run("Compare Visits...", "aif=parker output=[" + folder.resolve(output) + "] " +
			options.replace(file.toString(), "[" + file + "]"));
	}
}

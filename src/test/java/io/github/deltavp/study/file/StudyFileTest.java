// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFileTest {

	private static final Predicate<String> IS_PATH = Set.of("pre", "post", "prerois",
		"output")::contains;

	@TempDir
	Path folder;

	@Test
	@DisplayName("What was written is read, and paths below the folder stay right when it moves")
	void movesWithItsFolder() throws IOException {
		Path home = Files.createDirectories(folder.resolve("home"));
		Map<String, String> options = new LinkedHashMap<>();
		options.put("patient", "P 01");
		options.put("pre", home.resolve("visits/pre").toString());
		options.put("prerois", home.resolve("pre-rois.zip").toString());
		options.put("post", folder.resolve("elsewhere").toString());
		options.put("posttime", "AcquisitionTime");
		options.put("delay", "voxel");
		options.put("output", "analysis");
		new StudyFile(options, List.of()).write(home.resolve(StudyFile.NAME), IS_PATH);
		Path moved = Files.move(home, folder.resolve("moved")).resolve(StudyFile.NAME);
		Map<String, String> expected = new LinkedHashMap<>(options);
		expected.put("pre", folder.resolve("moved/visits/pre").toString());
		expected.put("prerois", folder.resolve("moved/pre-rois.zip").toString());
		expected.put("output", folder.resolve("moved/analysis").toString());
		assertEquals(expected, StudyFile.read(moved).optionsFrom(moved, IS_PATH));
	}

	@Test
	void theFileIsForPeopleToo() throws IOException {
		Path file = folder.resolve(StudyFile.NAME);
		Map<String, String> options = new LinkedHashMap<>();
		options.put("pre", folder.resolve("pre").toString());
		options.put("prerois", "");
		options.put("leastnvp", "2");
		new StudyFile(options, List.of(new StudyStep("Analyse Study", "analysis", "12ab"))).write(file,
			IS_PATH);
		assertEquals("""
				{
				  "deltavp_study": 1,
				  "patient": "",
				  "visits": {
				    "pre": {
				      "images": "pre",
				      "rois": ""
				    },
				    "post": {}
				  },
				  "options": {
				    "leastnvp": "2"
				  },
				  "steps": [
				    {
				      "command": "Analyse Study",
				      "output": "analysis",
				      "fingerprint": "12ab"
				    }
				  ]
				}
				""", Files.readString(file));
	}

	@Test
	@DisplayName("Numbers and truth values may stand without quotes")
	void plainValues() throws IOException {
		Path file = folder.resolve(StudyFile.NAME);
		Files.writeString(file, """
				{"deltavp_study": 1, "patient": "A", "options": {"t10": 900.5, "motion": true}}""");
		assertEquals(Map.of("patient", "A", "t10", "900.5", "motion", "true"), StudyFile.read(file)
			.options());
	}

	@Test
	void aStepTakesThePlaceOfTheOneBefore() {
		StudyFile study = new StudyFile(Map.of(), List.of()).with(new StudyStep("A", "1", "a")).with(
			new StudyStep("B", "2", "b")).with(new StudyStep("A", "3", "c"));
		assertEquals(2, study.steps().size());
		assertEquals(Optional.of(new StudyStep("A", "3", "c")), study.step("A"));
		assertEquals(Optional.empty(), study.step("C"));
	}

	@Test
	void whatIsNoStudyFileIsTold() throws IOException {
		Path file = folder.resolve(StudyFile.NAME);
		assertTrue(refusal(file).startsWith("there is no study file " + file), refusal(file));
		Files.writeString(file, "{\"format\": 1}");
		assertEquals(file +
			" is no study file, or is not written as docs/study.md tells; New Study... makes one of a folder",
			refusal(file));
		Files.writeString(file, "{\"deltavp_study\": ");
		assertTrue(refusal(file).startsWith(file + " is no study file"), refusal(file));
		Files.writeString(file, "[1, 2]");
		assertTrue(refusal(file).startsWith(file + " is no study file"), refusal(file));
		Files.writeString(file, "{\"deltavp_study\": 2}");
		assertTrue(refusal(file).startsWith(file + " is of a newer DeltaVp"), refusal(file));
		Files.writeString(file, "{\"deltavp_study\": 1, \"visits\": 3}");
		assertTrue(refusal(file).startsWith(file + " is no study file"), refusal(file));
		Files.writeString(file, "{\"deltavp_study\": 1, \"options\": {\"t10\": [1]}}");
		assertTrue(refusal(file).startsWith(file + " is no study file"), refusal(file));
	}

	private static String refusal(Path file) {
		return assertThrows(IOException.class, () -> StudyFile.read(file)).getMessage();
	}

	@Test
	void whatIsHalfAStepOrAVisitIsRefused() throws IOException {
		Path file = folder.resolve(StudyFile.NAME);
		for (String half : List.of("\"steps\": [null]", "\"steps\": [{\"output\": \"a\"}]",
			"\"visits\": {\"pre\": null}"))
			assertTrue(assertThrows(IOException.class, () -> StudyFile.read(Files.writeString(file,
				"{\"deltavp_study\": 1, " + half + "}"))).getMessage().endsWith(
					"New Study... makes one of a folder"), half);
	}
}

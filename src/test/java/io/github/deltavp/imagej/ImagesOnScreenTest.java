// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Display;
import io.github.deltavp.host.EndedProcess;
import io.github.deltavp.phantom.SampleStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands show on a small screen. Needs a display, or Xvfb to make one. */
@Tag("process")
class ImagesOnScreenTest {

	private static final String SERIES = "SAG DCE FSPGR 3D";

	@TempDir
	static Path folder;

	private static final Map<String, String> SEEN = new LinkedHashMap<>();

	@BeforeAll
	static void use() throws Exception {
		try (Display display = Display.find()) {
			SampleStudyFiles.write(() -> SampleStudy.standard(96, 6, 30), folder.resolve("study"), false);
			Path pictures = Files.createDirectories(Path.of("target/screenshots/images"))
				.toAbsolutePath();
			ProcessBuilder builder = new ProcessBuilder(EndedProcess.java(), "-Duser.home=" + folder,
				"-cp", System.getProperty("java.class.path"), ImagesUser.class.getName(), pictures
					.toString(), folder.resolve("study").toString());
			builder.environment().put("DISPLAY", display.name());
			EndedProcess.said(builder, folder, 400, 0).lines().map(line -> line.split(": ", 2)).filter(
				pair -> pair.length == 2).forEach(pair -> SEEN.put(pair[0], pair[1]));
		}
	}

	@AfterAll
	static void forget() {
		SEEN.clear();
	}

	@ParameterizedTest
	@CsvSource({ "series", "maps", "written", "measures", "preprocess", "artery", "answer",
		"overlay" })
	void windowsFitTheScreenAndHideNothing(String step) {
		assertEquals("[]", SEEN.get(step + " beyond the screen"));
		assertEquals("[]", SEEN.get(step + " overlaps"));
		assertEquals("[]", SEEN.get(step + " cropped"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "series; " + SERIES + " | " + SERIES + " (2)", "maps; " +
		SERIES + " | " + SERIES + " (2) | " + SERIES + " · maps", "written; " + SERIES + " · maps",
		"measures; " + SERIES + " · plot", "preprocess; " + SERIES + " · before | " + SERIES +
			" · after", "answer; P01 · fused | P01 · change",
		"overlay; P01 pre · overlay | P01 post · overlay | P01 · change overlay" })
	void titlesTellVisitAndQuantityApart(String step, String titles) {
		assertEquals(titles, SEEN.get(step));
	}

	@Test
	void whichOfTwoSeriesIsMeantIsAskedAndRecorded() {
		assertEquals(SERIES + " (2)", SEEN.get("chosen"));
		assertEquals(SERIES + " (2)", SEEN.get("front"));
		assertTrue(SEEN.get("recorded").endsWith("selectImage(\"" + SERIES + " (2)\");"), SEEN.get(
			"recorded"));
	}

	@Test
	void mapsInAFolderAreShownWithTheirBarButNotInBatchMode() {
		assertEquals("true", SEEN.get("written with bar"));
		assertEquals("0 images", SEEN.get("in batch mode"));
	}

	@Test
	void noTableTakesThePlaceOfAnother() {
		assertEquals(SERIES + " · curves | " + SERIES + " · measures | Maps · measures | " +
			"Maps · measures (2)", SEEN.get("measures tables"));
		assertEquals("P01 · lesions", SEEN.get("answer tables"));
		assertEquals("Open Report | Open Folder", SEEN.get("answer menu"));
	}

	@Test
	void theBarDoesNotEndWhatIsBeingRecorded() {
		assertEquals("Perfusion Maps... bar=true", SEEN.get("being recorded").strip());
	}
}

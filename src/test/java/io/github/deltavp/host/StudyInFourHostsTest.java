// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One study through the dialog of plain ImageJ, the macro recorded there, the same macro with no
 * display, and the command line: the same bytes. Skipped, and says so, without a display.
 */
@Tag("process")
class StudyInFourHostsTest {

	/** What a reader of the study computes with; figures depend on the fonts of the host. */
	private static final List<String> FILES = List.of("response.csv", "curves.csv", "provenance.json",
		"pre/maps/vp.tif", "post/maps/vp.tif", "pre/maps/status.tif", "pre/aif.csv", "post/aif.csv",
		"pre/provenance.json");

	@TempDir
	Path folder;

	@Test
	void theStudyIsTheSameToTheLastByte() throws Exception {
		try (ImageJProcess imagej = ImageJProcess.plain()) {
			SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
			String options = analyse(imagej);
			Path macro = Files.writeString(folder.resolve("recorded.ijm"),
				"run(\"Analyse Study...\", \"" + output(options, "headless") + "\");");
			String told = CommandLineProcess.run(folder, 0, "--macro", macro.toString());
			assertTrue(told.endsWith("Results: " + folder.resolve("headless/response.csv") +
				", report.html\n"), told);
			assertEquals(told.replace("headless", "line"), CommandLineProcess.run(folder, 0,
				"Analyse Study...", output(options, "line")));
			assertTrue(Files.readString(folder.resolve("dialog/response.csv")).contains("P 01,lesion,"));
			for (String host : List.of("replay", "headless", "line"))
				for (String file : FILES)
					assertSame(host, file);
		}
	}

	/** @return the options as recorded, after dialog and replay */
	private String analyse(ImageJProcess imagej) throws IOException, InterruptedException {
		String recorded = imagej.use(folder, "study", "Analyse Study...", "Before therapy=" + folder
			.resolve("study/pre"), "After therapy=" + folder.resolve("study/post"),
			"ROIs before therapy=" + folder.resolve("study/pre-rois.zip"), "ROIs after therapy=" + folder
				.resolve("study/post-rois.zip"), "Output folder=" + folder.resolve("dialog"),
			"Patient=P 01", "Hematocrit=0.437", "Cut-off=-30", "replay=" + folder.resolve("dialog") +
				">" + folder.resolve("replay"));
		String run = ImageJProcess.lastRun(recorded);
		return run.substring("run(\"Analyse Study...\", \"".length(), run.length() - "\");".length());
	}

	private String output(String options, String host) {
		return options.replace(folder.resolve("dialog").toString(), folder.resolve(host).toString());
	}

	private void assertSame(String host, String file) throws IOException {
		assertEquals(-1, Files.mismatch(folder.resolve("dialog").resolve(file), folder.resolve(host)
			.resolve(file)), host + " differs from the dialog in " + file);
	}
}

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plain ImageJ with DeltaVp in its plugins folder, used through its menu as a user would.
 */
@Tag("process")
class PlainImageJTest {

	private static ImageJProcess imagej;

	@TempDir
	Path folder;

	@BeforeAll
	static void open() throws Exception {
		imagej = ImageJProcess.plain();
	}

	@AfterAll
	static void close() {
		if (imagej != null) imagej.close();
	}

	/** Then it runs, and its maps are shown. */
	@Test
	void aRefusalComesBackToTheDialogWithAllAnswers() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		Path empty = Files.createDirectories(folder.resolve("empty"));
		Path input = folder.resolve("study/pre");
		String told = imagej.use(folder, "refused", "Perfusion Maps...", "Input=" + input,
			"Hematocrit=0.45", "refused=Input=" + empty);
		assertTrue(told.contains("No DICOM"), told);
		assertTrue(told.matches("(?s).*kept: \\[" + empty + ", .*0\\.45.*"), told);
		assertEquals("run(\"Perfusion Maps...\", \"input=" + input + " hematocrit=0.45\");",
			ImageJProcess.lastRun(told));
	}

	@Test
	void theOpenImageIsThatOfThePanelAndOfTheMeasures() throws Exception {
		Path image = series();
		Path rois = folder.resolve("study/pre-rois.zip");
		String recorded = imagej.use(folder, "open", "Measure ROIs...", "open=" + image, "ROIs=" + rois,
			"then", "ROI Panel...", "open=" + image, "Hematocrit=0.45");
		assertTrue(recorded.contains("focus: OK"), recorded);
		assertTrue(recorded.contains("run(\"Measure ROIs...\", \"rois=" + rois + "\");"), recorded);
		assertEquals("run(\"ROI Panel...\", \"hematocrit=0.45\");", ImageJProcess.lastRun(recorded));
	}

	/** A sample exam as a TIFF. */
	private Path series() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		java.io.PrintStream quiet = new java.io.PrintStream(java.io.OutputStream.nullOutputStream());
		assertEquals(0, new CommandLine(quiet, quiet).run(List.of("Import DICOM Series...", "input=" +
			folder.resolve("study/pre") + " output=" + folder.resolve("series"))));
		return folder.resolve("series/series.tif");
	}

	/** First none is chosen, which the status line tells. */
	@Test
	void theSeriesIsChosenFromATableAndRecorded() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(32, 3, 12), folder.resolve("study"), false);
		Path input = folder.resolve("study/pre");
		String told = imagej.use(folder, "series", "Import DICOM Series...", "DICOM folder=" + input,
			"table=cancel", "then", "Import DICOM Series...", "DICOM folder=" + input,
			"table=SAG DCE FSPGR 3D phase FA 25 TE 1.3");
		assertTrue(told.contains("status: Cancelled; nothing was written"), told);
		assertTrue(told.contains("selected: SAG DCE FSPGR 3D FA 25 TE 1.3"), told);
		assertEquals("run(\"Import DICOM Series...\", \"input=" + input +
			" series=[SAG DCE FSPGR 3D phase FA 25 TE 1.3] component=phase\");", ImageJProcess.lastRun(
				told));
	}

	/** Both visits lie in one folder: only a person knows which is meant. */
	@Test
	void theSeriesChosenForMapsIsRecordedAndReplayed() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		String recorded = imagej.use(folder, "which", "Perfusion Maps...", "Input=" + folder.resolve(
			"study"), "Output folder=" + folder.resolve("dialog"), "row=2", "replay=" + folder.resolve(
				"dialog") + ">" + folder.resolve("macro"));
		assertTrue(ImageJProcess.lastRun(recorded).contains(" series="), recorded);
		assertEquals(-1, Files.mismatch(folder.resolve("dialog/maps/vp.tif"), folder.resolve(
			"macro/maps/vp.tif")));
	}
}

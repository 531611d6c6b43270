// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From two folders of DICOM to the answer on the workbench, where Enter presses what comes next,
 * and once more as a macro.
 */
@Tag("process")
class WorkbenchTest {

	@TempDir
	Path folder;

	@Test
	void aStudyFromItsImagesToTheAnswerAndAgainWithoutADisplay() throws Exception {
		Path study = write("study");
		Path drawn = folder.resolve("drawn.zip");
		Files.move(study.resolve("pre-rois.zip"), drawn);
		Files.delete(study.resolve("post-rois.zip"));
		String told;
		try (ImageJProcess imagej = ImageJProcess.plain()) {
			told = imagej.use(WorkbenchUser.class, folder, "workbench", study.toString(), "#0", "#1",
				"key=ENTER", "#2", "key=ENTER", "draw=" + drawn, "key=ENTER", "key=ENTER", "key=ENTER",
				"#1", "Take the curve before therapy", "#4", "key=ENTER", "#3", "images");
		}
		assertTrue(told.contains("#0: Before therapy: pre"), told);
		assertTrue(told.contains(
			"#2: Before therapy: none yet After therapy: none yet Draw each lesion"), told);
		assertTrue(told.contains("key=ENTER: lesion: nVp "), told);
		assertTrue(Files.readString(study.resolve("study.json")).contains(
			"\"rois\": \"post-rois.zip\""), told);
		String macro = told.lines().filter(line -> line.matches(
			"// .*|run\\(\"(New Study|Arterial|Transfer|Analyse).*")).collect(Collectors.joining("\n"));
		assertEquals(9, macro.lines().count(), told);
		assertTrue(macro.contains("// Drawn, and kept in " + study.resolve("pre-rois.zip")), macro);
		assertFalse(told.contains("roiManager(\"reset") || told.contains("eselect"), told);
		again(study, macro);
	}

	/** The lines that need no display, on the study once more, with the outlines that were kept. */
	private void again(Path study, String macro) throws Exception {
		Path copy = write("again/study");
		Files.delete(copy.resolve("post-rois.zip"));
		Files.delete(copy.resolve("pre-rois.zip"));
		Files.copy(study.resolve("pre-rois.zip"), copy.resolve("pre-rois.zip"));
		Path lines = Files.writeString(folder.resolve("again.ijm"), macro.replace(study.toString(), copy
			.toString()).replaceFirst("(output=\\S+) overwrite=true", "$1"));
		CommandLineProcess.run(folder, 0, "--macro", lines.toString());
		for (String file : List.of("artery/pre/aif.csv", "analysis/response.csv",
			"analysis/post/maps/vp.tif"))
			assertEquals(-1, Files.mismatch(study.resolve(file), copy.resolve(file)), file);
	}

	private Path write(String name) throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve(name), false);
		return folder.resolve(name);
	}
}

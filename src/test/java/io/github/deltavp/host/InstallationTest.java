// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.report.Version;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain ImageJ, with nothing on its class path, and what a user has put into its folder. */
@Tag("process")
class InstallationTest {

	@TempDir
	Path folder;

	@Test
	void withTheZipAStudyIsAnalysed() throws Exception {
		Zips.install("imagej.xml", folder.resolve("ImageJ"));
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		Path study = folder.resolve("study");
		String said = run("Analyse Study...", "pre=" + study.resolve("pre") + " post=" + study.resolve(
			"post") + " prerois=" + study.resolve("pre-rois.zip") + " postrois=" + study.resolve(
				"post-rois.zip") + " output=" + folder.resolve("analysis"));
		assertTrue(Files.exists(folder.resolve("analysis/report.pdf")), said);
	}

	@Test
	void withThePluginAloneTheFirstCommandSaysWhatIsMissing() throws Exception {
		Jars.pack(Path.of("target/classes"), Files.createDirectories(folder.resolve("ImageJ/plugins"))
			.resolve("DeltaVp_-test.jar"));
		String said = run("About DeltaVp");
		assertTrue(said.contains("DeltaVp needs SciJava Common 2, ImgLib2 8, "), said);
		assertTrue(said.contains("Bio-Formats 7, which are not installed. Unzip DeltaVp-" + Version
			.current() + "-imagej.zip over the ImageJ folder again and restart."), said);
	}

	/** @return what the message box said */
	private String run(String... arguments) throws IOException, InterruptedException {
		String home = folder.resolve("ImageJ").toString();
		List<String> command = new ArrayList<>(List.of(EndedProcess.java(), "-Duser.home=" + home,
			"-Dplugins.dir=" + home, "-cp", Zips.jar("ij") + File.pathSeparator + Path.of(
				"target/test-classes").toAbsolutePath(), FirstCommand.class.getName()));
		command.addAll(List.of(arguments));
		try (Display display = Display.find()) {
			ProcessBuilder builder = new ProcessBuilder(command);
			builder.environment().put("DISPLAY", display.name());
			return EndedProcess.said(builder, folder, 300, 0);
		}
	}
}

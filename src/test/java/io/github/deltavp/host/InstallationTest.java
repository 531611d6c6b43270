/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain ImageJ, with nothing on its class path, and what a user has put into its folder. */
class InstallationTest {

	@TempDir
	Path folder;

	@Test
	void withTheZipAStudyIsAnalysed() throws Exception {
		Zips.install("imagej.xml", folder.resolve("ImageJ"));
		SampleStudyFiles.write(() -> SampleStudy.standard(64, 10, 40), folder.resolve("study"), false);
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
		assertTrue(said.contains("DeltaVp needs SciJava Common 2, ImgLib2 6, "), said);
		assertTrue(said.contains("Bio-Formats 7, which are not installed. Unzip DeltaVp-" + Version
			.current() + "-imagej.zip over the ImageJ folder again and restart."), said);
	}

	/** @return what the message box said */
	private String run(String... arguments) throws IOException, InterruptedException {
		String home = folder.resolve("ImageJ").toString();
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin",
			"java").toString(), "-Duser.home=" + home, "-Dplugins.dir=" + home, "-cp", Zips.jar("ij") +
				File.pathSeparator + Path.of("target/test-classes").toAbsolutePath(), FirstCommand.class
					.getName()));
		command.addAll(List.of(arguments));
		File log = folder.resolve("imagej.log").toFile();
		try (Display display = Display.find()) {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
				log);
			builder.environment().put("DISPLAY", display.name());
			Process process = builder.start();
			boolean ended = process.waitFor(300, TimeUnit.SECONDS);
			process.destroyForcibly();
			String said = Files.readString(log.toPath());
			assertTrue(ended, said);
			assertEquals(0, process.exitValue(), said);
			return said;
		}
	}
}

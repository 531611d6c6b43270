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
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plain ImageJ with DeltaVp in its plugins folder, used through its menu as a user would. Needs a
 * display, or Xvfb to make one; skipped, and says so, without. Screenshots stay in
 * target/screenshots.
 */
class PlainImageJTest {

	private static Display display;

	@TempDir
	Path folder;

	@BeforeAll
	static void findDisplay() throws Exception {
		display = Display.find();
	}

	@AfterAll
	static void closeDisplay() {
		if (display != null) display.close();
	}

	@Test
	void aCommandRunsFromTheMenuAndIsRecorded() throws Exception {
		String recorded = use("sample", "Sample Study...", "Output folder=" + folder.resolve("study"));
		assertTrue(Files.exists(folder.resolve("study/post-rois.zip")));
		assertEquals("run(\"Sample Study...\", \"output=" + folder.resolve("study") + "\");", lastRun(
			recorded));
	}

	@Test
	void mapsOfAnExamAreShown() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(96, 10, 40), folder.resolve("study"), false);
		Path input = folder.resolve("study/pre");
		String recorded = use("maps", "Perfusion Maps...", "Input=" + input, "Hematocrit=0.45");
		assertEquals("run(\"Perfusion Maps...\", \"input=" + input + " hematocrit=0.45\");", lastRun(
			recorded));
	}

	@Test
	void theSeriesIsChosenFromATableAndRecorded() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(32, 3, 12), folder.resolve("study"), false);
		Path input = folder.resolve("study/pre");
		String recorded = use("series", "Import DICOM Series...", "DICOM folder=" + input,
			"table=SAG DCE FSPGR 3D phase FA 25 TE 1.3");
		assertTrue(recorded.contains("selected: SAG DCE FSPGR 3D FA 25 TE 1.3"), recorded);
		assertEquals("run(\"Import DICOM Series...\", \"input=" + input +
			" series=[SAG DCE FSPGR 3D phase FA 25 TE 1.3] component=phase\");", lastRun(recorded));
	}

	private static String lastRun(String recorded) {
		return recorded.lines().filter(line -> line.startsWith("run(")).reduce((a, b) -> b).orElse("");
	}

	/** @return what the Recorder wrote */
	private String use(String name, String... arguments) throws IOException, InterruptedException {
		Path home = install();
		Path pictures = Files.createDirectories(Path.of("target/screenshots", name)).toAbsolutePath();
		List<String> command = new ArrayList<>(List.of(java(), "-Duser.home=" + home, "-Dplugins.dir=" +
			home, "-cp", libraries() + File.pathSeparator + jarOf(PlainImageJTest.class), MenuUser.class
				.getName(), pictures.toString()));
		command.addAll(List.of(arguments));
		File log = folder.resolve("imagej.log").toFile();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
			log);
		builder.environment().put("DISPLAY", display.name());
		Process process = builder.start();
		boolean ended = process.waitFor(100, TimeUnit.SECONDS);
		process.destroyForcibly();
		String output = Files.readString(log.toPath());
		assertTrue(ended, output);
		assertEquals(0, process.exitValue(), output);
		return output;
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * An ImageJ folder with DeltaVp in plugins/; what it needs stands on the class path, as in
	 * ImageJ's jars/.
	 */
	private Path install() throws IOException {
		Path plugins = Files.createDirectories(folder.resolve("ImageJ/plugins"));
		Jars.pack(Path.of(jarOf(Catalog.class)), plugins.resolve("DeltaVp_.jar"));
		return folder.resolve("ImageJ");
	}

	private static String libraries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(
			entry -> entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
	}

	private static String jarOf(Class<?> type) {
		return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
	}
}

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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Plain ImageJ with DeltaVp in its plugins folder, on the display that is there, or one of Xvfb's.
 * Without either, tests are skipped and say so. Screenshots stay in target/screenshots.
 */
final class PlainImageJ implements AutoCloseable {

	private final Display display;

	private PlainImageJ(Display display) {
		this.display = display;
	}

	/** Finds a display or makes one; skips the test where neither is possible. */
	static PlainImageJ onADisplay() throws IOException, InterruptedException {
		return new PlainImageJ(Display.find());
	}

	@Override
	public void close() {
		display.close();
	}

	/**
	 * @param folder where ImageJ is installed and its log stands
	 * @param name folder of the screenshots
	 * @param arguments those of {@link MenuUser}
	 * @return what the Recorder wrote, and what {@link MenuUser} says
	 */
	String use(Path folder, String name, String... arguments) throws IOException,
		InterruptedException
	{
		Path home = install(folder);
		Path pictures = Files.createDirectories(Path.of("target/screenshots", name)).toAbsolutePath();
		List<String> command = new ArrayList<>(List.of(java(), "-Duser.home=" + home, "-Dplugins.dir=" +
			home, "-cp", libraries() + File.pathSeparator + jarOf(PlainImageJ.class), MenuUser.class
				.getName(), pictures.toString()));
		command.addAll(List.of(arguments));
		File log = folder.resolve("imagej.log").toFile();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
			log);
		builder.environment().put("DISPLAY", display.name());
		Process process = builder.start();
		boolean ended = process.waitFor(600, TimeUnit.SECONDS);
		process.destroyForcibly();
		String output = Files.readString(log.toPath());
		assertTrue(ended, output);
		assertEquals(0, process.exitValue(), output);
		return output;
	}

	/** @return the last command that was recorded */
	static String lastRun(String recorded) {
		return recorded.lines().filter(line -> line.startsWith("run(")).reduce((a, b) -> b).orElse("");
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * An ImageJ folder with DeltaVp in plugins/; what it needs stands on the class path, as in
	 * ImageJ's jars/.
	 */
	private static Path install(Path folder) throws IOException {
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

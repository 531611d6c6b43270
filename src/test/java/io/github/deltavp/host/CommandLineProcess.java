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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bin/deltavp} in a process of its own, without the shell script. */
final class CommandLineProcess {

	private CommandLineProcess() {}

	/**
	 * @param folder where its log stands
	 * @param status the exit status that it must have
	 * @return what it printed
	 */
	static String run(Path folder, int status, String... arguments) throws IOException,
		InterruptedException
	{
		return run(folder, status, Map.of(), arguments);
	}

	/** @param environment variables of the process besides our own */
	static String run(Path folder, int status, Map<String, String> environment, String... arguments)
		throws IOException, InterruptedException
	{
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin",
			"java").toString(), "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-cp", System
				.getProperty("java.class.path"), CommandLine.class.getName()));
		command.addAll(List.of(arguments));
		File log = File.createTempFile("deltavp", ".log", folder.toFile());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
			log);
		builder.environment().putAll(environment);
		Process process = builder.start();
		boolean ended = process.waitFor(400, TimeUnit.SECONDS);
		process.destroyForcibly();
		String output = Files.readString(log.toPath());
		assertTrue(ended, output);
		assertEquals(status, process.exitValue(), output);
		return output;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that a test runs to its end. */
public final class EndedProcess {

	/** A program of some seconds spends half of them on compiling what it then hardly runs. */
	public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

	/** {@code -Ddeltavp.screenshots=true} leaves pictures of what tests with windows see. */
	static final String SCREENSHOTS = "deltavp.screenshots";

	private EndedProcess() {}

	/** @return the program {@code java} that runs the tests */
	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * @param folder where its log stands
	 * @param patienceS how long it may take, in s
	 * @param status the exit status that it must have
	 * @return what it said; the test fails with that if it does not end so
	 */
	public static String said(ProcessBuilder program, Path folder, int patienceS, int status)
		throws IOException, InterruptedException
	{
		File log = File.createTempFile("said", ".log", folder.toFile());
		if (program.command().get(0).equals(java())) program.command().addAll(1, flags());
		Process process = program.redirectErrorStream(true).redirectOutput(log).start();
		boolean ended = process.waitFor(patienceS, TimeUnit.SECONDS);
		process.destroyForcibly();
		String said = Files.readString(log.toPath());
		assertTrue(ended, said);
		assertEquals(status, process.exitValue(), said);
		return said;
	}

	/**
	 * Our own programs end soon, show what they see if anybody asks, and tell what they ran, as the
	 * tests do.
	 */
	private static List<String> flags() {
		return Stream.concat(Stream.of(SHORT_LIVED, "-XX:+UseSerialGC", "-D" + SCREENSHOTS + "=" +
			Boolean.getBoolean(SCREENSHOTS)), ManagementFactory.getRuntimeMXBean().getInputArguments()
				.stream().filter(argument -> argument.startsWith("-javaagent:") && argument.contains(
					"jacoco"))).toList();
	}
}

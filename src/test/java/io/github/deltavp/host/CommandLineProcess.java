// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
		List<String> command = new ArrayList<>(List.of(EndedProcess.java(), "--add-opens",
			"java.base/java.lang=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
			CommandLine.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(environment);
		return EndedProcess.said(builder, folder, 400, status);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs commands one after the other with the classes of some jars and no others. */
public final class CommandsOfJars {

	private CommandsOfJars() {}

	/**
	 * Ends with status 1 and what a command said if it did not end as it must.
	 *
	 * @param arguments a file of lines {@code status|label|options}, then folders of classes and jars
	 */
	public static void main(String[] arguments) throws Exception {
		URL[] urls = new URL[arguments.length - 1];
		for (int i = 0; i < urls.length; i++)
			urls[i] = Path.of(arguments[i + 1]).toUri().toURL();
		try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
			for (String line : Files.readAllLines(Path.of(arguments[0]))) {
				String[] parts = line.split("\\|", -1);
				run(loader, Integer.parseInt(parts[0]), parts[1], parts[2]);
			}
		}
		System.exit(0);
	}

	private static void run(ClassLoader loader, int status, String label, String options)
		throws ReflectiveOperationException
	{
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
		Class<?> line = loader.loadClass("io.github.deltavp.host.CommandLine");
		Object result = line.getMethod("run", List.class).invoke(line.getConstructor(PrintStream.class,
			PrintStream.class).newInstance(stream, stream), List.of(label, options));
		if (result.equals(status)) return;
		System.out.println(label + " ended with " + result + ": " + said.toString(
			StandardCharsets.UTF_8));
		System.exit(1);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import io.github.deltavp.imagej.window.Refusals;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.imagej.patcher.LegacyEnvironment;

/**
 * Runs an ImageJ macro with no display: ImageJ, patched for headless use as in Fiji, with DeltaVp's
 * commands in its menus. The patch has to come before the first ImageJ class is loaded, so one
 * process runs one macro.
 */
final class MacroRunner {

	private final PrintStream err;

	MacroRunner(PrintStream err) {
		this.err = err;
	}

	/**
	 * @param file an ImageJ macro (.ijm)
	 * @param argument what {@code getArgument()} returns in it
	 * @return the exit status: 0 if the macro ran to its end and no command refused
	 */
	int run(Path file, String argument) {
		String macro = read(file);
		patch();
		return status(file, IJ.runMacro(macro, argument));
	}

	/**
	 * @param file the macro
	 * @param result what ImageJ gave back for it
	 * @return the exit status; why it is not 0 is told, unless a command told it already
	 */
	int status(Path file, String result) {
		boolean aborted = "[aborted]".equals(result);
		if (aborted && !Refusals.unseen()) err.println("deltavp: " + file +
			" was aborted by an error in the macro; see the lines above");
		return aborted || Refusals.unseen() ? 1 : 0;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new IllegalArgumentException("the macro " + file +
				" cannot be read; give the path of a text file", e);
		}
	}

	private static void patch() {
		try {
			LegacyEnvironment imagej = new LegacyEnvironment(Thread.currentThread()
				.getContextClassLoader(), true);
			imagej.disableIJ1PluginDirs();
			imagej.disableInitializer();
			imagej.noPluginClassLoader();
			imagej.addPluginClasspath(home());
			imagej.setMacroOptions(null);
		}
		catch (ClassNotFoundException e) {
			throw new IllegalStateException("ImageJ is not on the class path", e);
		}
	}

	private static File home() {
		try {
			return new File(MacroRunner.class.getProtectionDomain().getCodeSource().getLocation()
				.toURI());
		}
		catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}

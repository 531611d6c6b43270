// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scijava.module.Module;

/** Whether results would take the place of what they are made of. */
public final class Inputs {

	private static final String OUTPUT = "output";

	private Inputs() {}

	/**
	 * @param command a command with its options
	 * @param written names below the output folder that the command replaces
	 * @throws IllegalArgumentException naming both options, if the output, or one of the names in it,
	 *           is an input or holds one
	 */
	public static void requireKept(Module command, String... written) {
		String output = text(command, OUTPUT);
		if (output.isBlank()) return;
		Path place = Folders.path(output);
		for (Option option : OptionRules.options(command.getInfo())) {
			if (!option.kind().isPath() || option.key().equals(OUTPUT)) continue;
			for (String input : text(command, option.key()).split(option.takesSeveral() ? ";" : "\0"))
				if (!input.isBlank()) requireKept(option.key(), Folders.path(input), place, written);
		}
	}

	private static void requireKept(String option, Path input, Path output, String... written) {
		if (isIn(input, output, true)) throw new IllegalArgumentException("output and " + option +
			" are both " + output + "; choose another output");
		for (String name : written)
			if (isIn(input, output.resolve(name), false)) throw new IllegalArgumentException(
				"output would replace " + input + ", which is " + option + "; choose another output");
	}

	/** Links count as what they lead to. */
	private static boolean isIn(Path file, Path place, boolean itself) {
		if (!Files.exists(file) || !Files.exists(place)) return false;
		try {
			Path real = file.toRealPath();
			return itself ? real.equals(place.toRealPath()) : real.startsWith(place.toRealPath());
		}
		catch (IOException e) {
			return false;
		}
	}

	/** @return the text of an option; empty where a command has none of that name */
	static String text(Module command, String key) {
		return command.getInfo().getInput(key) != null && command.getInput(key) instanceof String text
			? text : "";
	}
}

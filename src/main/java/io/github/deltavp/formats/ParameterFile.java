// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a ParaVision file (JCAMP-DX): {@code ##$NAME=VALUE}, arrays on further lines.
 */
final class ParameterFile {

	private static final Pattern SIZE = Pattern.compile("^\\( *\\d+(, *\\d+)* *\\)");
	private static final Pattern REPEATED = Pattern.compile("@(\\d+)\\*\\(([^)]*)\\)");

	private final Map<String, String> values = new HashMap<>();

	/** Reads a file; one that is not there has no parameters. */
	static ParameterFile read(Path file) throws IOException {
		ParameterFile parameters = new ParameterFile();
		String name = "";
		if (Files.exists(file)) for (String line : Files.readString(file, StandardCharsets.ISO_8859_1)
			.split("\\R"))
		{
			int equals = line.indexOf('=');
			if (line.startsWith("$$")) continue;
			if (!line.startsWith("##")) parameters.values.merge(name, " " + line, String::concat);
			else {
				name = equals < 0 ? "" : line.substring(line.startsWith("##$") ? 3 : 2, equals);
				parameters.values.put(name, line.substring(equals + 1));
			}
		}
		return parameters;
	}

	/** @return the value without its size and brackets, empty if absent */
	String text(String name) {
		String value = values.getOrDefault(name, "").strip();
		return SIZE.matcher(value).replaceFirst("").replaceAll("[<>]", "").strip();
	}

	/** @return the value as it is written, without its size */
	String raw(String name) {
		return SIZE.matcher(values.getOrDefault(name, "").strip()).replaceFirst("");
	}

	/** @return the numbers of an array, empty if absent or no numbers */
	double[] numbers(String name) {
		Matcher repeated = REPEATED.matcher(text(name));
		String plain = repeated.replaceAll(match -> (match.group(2) + " ").repeat(Integer.parseInt(match
			.group(1)))).strip();
		try {
			return plain.isEmpty() ? new double[0] : Arrays.stream(plain.split("\\s+")).mapToDouble(
				Double::parseDouble).toArray();
		}
		catch (NumberFormatException e) {
			return new double[0];
		}
	}

	/** @return the first number, NaN if there is none */
	double number(String name) {
		double[] numbers = numbers(name);
		return numbers.length == 0 ? Double.NaN : numbers[0];
	}
}

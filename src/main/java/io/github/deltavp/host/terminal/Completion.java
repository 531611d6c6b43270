// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Nearest;
import io.github.deltavp.host.option.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script that lets bash complete names of commands, keys, choices and paths. It holds all of
 * them, so that pressing the key starts no Java.
 */
public final class Completion {

	private Completion() {}

	/** @return {@code completion.bash} with the commands and options filled in */
	public static String script() {
		List<Catalog.Entry> entries = Catalog.entries();
		return template().replace("@COMMANDS@", entries.stream().map(Catalog.Entry::name).collect(
			Collectors.joining(" "))).replace("@OPTIONS@\n", entries.stream().map(Completion::options)
				.collect(Collectors.joining()));
	}

	private static String options(Catalog.Entry entry) {
		return "\t\t" + Nearest.letters(entry.label()) + ") echo '" + entry.options().stream().map(
			option -> option.key() + "=" + values(option)).collect(Collectors.joining(" ")) + "' ;;\n";
	}

	/** Choices with a bar between, "@" for a path, nothing for what cannot be guessed. */
	private static String values(Option option) {
		if (option.kind() == Option.Kind.FLAG) return "true|false";
		return option.kind().isPath() ? "@" : option.choices().stream().map(Option.Choice::key).collect(
			Collectors.joining("|"));
	}

	private static String template() {
		try (InputStream text = Completion.class.getResourceAsStream("completion.bash")) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

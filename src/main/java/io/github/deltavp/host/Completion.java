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
final class Completion {

	private Completion() {}

	/** @return {@code completion.bash} with the commands and options filled in */
	static String script() {
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

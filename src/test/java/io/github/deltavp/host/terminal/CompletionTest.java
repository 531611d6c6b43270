// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash offers after the words that are on the line, the last of which is being written. */
class CompletionTest {

	@TempDir
	Path folder;

	@BeforeEach
	void makeFiles() throws IOException {
		Files.createDirectory(folder.resolve("scans of pre"));
		Files.createFile(folder.resolve("scans.zip"));
		Files.writeString(folder.resolve("completion.bash"), Completion.script());
	}

	/** In bash = is a word of its own, unless it stands in quotes. */
	@ParameterizedTest
	@CsvSource({ "perf,perfusion-maps", "perfusion-maps|mod,model=",
		"perfusion-maps|model|=|to,tofts", "Perfusion\\ Maps...|model|=|pat,patlak",
		"perfusion-maps|model=pat,model=patlak", "perfusion-maps|mask|=,true;false",
		"perfusion-maps|input|=|sc,scans of pre;scans.zip",
		"perfusion-maps|\"output=scans o,output=scans of pre", "perfusion-maps|t10|=|9,",
		"perfusion-maps|input|=|a|inp,", "perfusion-maps|nokey|=|a,", "nocommand|inp,",
		"help|sample,sample-study", "--list|cohort,cohort-analysis", "--macro|scans.,scans.zip",
		"--comp,--completion" })
	void whatFitsIsOffered(String line, String offered) throws Exception {
		List<String> words = new ArrayList<>(List.of("deltavp"));
		words.addAll(Arrays.asList(line.split("\\|", -1)));
		assertEquals(offered == null ? "" : offered.replace(';', '\n') + "\n", complete(words));
	}

	@Test
	void everyCommandAndKeyIsOffered() throws Exception {
		String names = complete(List.of("deltavp", ""));
		for (Catalog.Entry entry : Catalog.entries()) {
			assertTrue(names.contains(entry.name() + "\n"), entry.name());
			String keys = complete(List.of("deltavp", entry.name(), ""));
			entry.options().forEach(option -> assertTrue(keys.contains(option.key() + "=\n"), entry
				.name() + " " + option.key()));
		}
	}

	/** Calls the function as bash does; in quotes, readline hands over the word without them. */
	private String complete(List<String> words) throws Exception {
		String last = words.get(words.size() - 1);
		List<String> command = new ArrayList<>(List.of("bash", "-c",
			"source completion.bash; word=$1; shift; COMP_WORDS=(\"$@\"); COMP_LINE=\"$*\"; COMP_LINE=${COMP_LINE// = /=}; COMP_CWORD=$(($# - 1)); " +
				"_deltavp deltavp \"$word\" x; [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"",
			"bash", last.equals("=") ? "" : last.replace("\"", "")));
		command.addAll(words);
		Process bash = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
			.start();
		String told = new String(bash.getInputStream().readAllBytes(), UTF_8);
		assertEquals(0, bash.waitFor(), told);
		return told;
	}
}

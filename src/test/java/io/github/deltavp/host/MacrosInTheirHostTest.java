// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Macros on a display and without one: a refusal is told and ends the macro; what a macro leaves
 * out is not asked for.
 */
@Tag("process")
class MacrosInTheirHostTest {

	private static final String REFUSAL = "Perfusion Maps: there is no input /absent";

	@TempDir
	Path folder;
	private Path refused;

	@BeforeEach
	void writeMacro() throws IOException {
		refused = Files.writeString(folder.resolve("refused.ijm"),
			"run(\"Perfusion Maps...\", \"input=/absent output=" + folder.resolve("x") +
				"\");\nFile.saveString(\"went on\", \"" + folder.resolve("after.txt") + "\");");
	}

	@Test
	void inPlainImageJ() throws Exception {
		try (ImageJProcess imagej = ImageJProcess.plain()) {
			onADisplay(imagej);
		}
	}

	@Test
	void inFiji() throws Exception {
		try (ImageJProcess fiji = ImageJProcess.fiji()) {
			String told = onADisplay(fiji, "then", Files.writeString(folder.resolve("entries.ijm"),
				"return call(\"io.github.deltavp.host.FijiEntries.list\");").toString());
			assertTrue(told.contains("result: " + Catalog.entries().stream().map(entry -> entry.label() +
				" · " + entry.description() + " · " + entry.info().getIconPath()).sorted().collect(
					Collectors.joining("\n"))), told);
		}
	}

	private String onADisplay(ImageJProcess imagej, String... more) throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		String[] arguments = Stream.concat(Stream.of(refused.toString(), "then", Path.of(
			"macros/One_Exam.ijm").toAbsolutePath().toString(), "argument=" + folder.resolve(
				"study/pre") + "," + folder.resolve("out"), "then", Files.writeString(folder.resolve(
					"refresh.ijm"), "run(\"Refresh Menus\");").toString(), "then", "Sample Study...",
			"Output folder=" + folder.resolve("cohort"), "Content=Table of 49 lesions"), Stream.of(more))
			.toArray(String[]::new);
		String told = imagej.use(folder, "macros", arguments);
		assertTrue(told.contains("message: " + REFUSAL), told);
		assertFalse(Files.exists(folder.resolve("after.txt")));
		assertTrue(Files.exists(folder.resolve("out/maps/vp.tif")), told);
		assertTrue(told.contains("run(\"Sample Study...\", \"output=" + folder.resolve("cohort") +
			" content=cohort\");"), told);
		return told;
	}

	@Test
	void inFijiWithoutADisplay() throws Exception {
		try (ImageJProcess fiji = ImageJProcess.fiji()) {
			String told = fiji.headless(folder, refused);
			assertTrue(told.contains("deltavp: " + REFUSAL), told);
			assertFalse(told.contains("ThreadDeath"), told);
			assertEquals(false, told.contains("\tat "), told);
			assertFalse(Files.exists(folder.resolve("after.txt")));
		}
	}

	/** Fiji itself ends with 0 whatever a macro did. */
	@Test
	void theExampleInGroovyGivesFijiAnExitStatus() throws Exception {
		Path fine = Files.writeString(folder.resolve("fine.ijm"),
			"print(getArgument());\nreturn \"done\";");
		Files.writeString(refused, "\nreturn \"done\";", StandardOpenOption.APPEND);
		try (ImageJProcess fiji = ImageJProcess.fiji()) {
			assertTrue(fiji.headless(folder, 0, status(fine)).contains("P 01"));
			assertTrue(fiji.headless(folder, 1, status(refused)).contains(REFUSAL));
		}
	}

	private static String[] status(Path macro) {
		return new String[] { "--run", "docs/examples/macro_status.groovy", "macro='" + macro +
			"',argument='P 01'" };
	}
}

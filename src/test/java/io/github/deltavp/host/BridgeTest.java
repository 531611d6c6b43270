// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.Macro;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.StudyOptions;
import io.github.deltavp.imagej.window.Refusals;
import java.io.ByteArrayOutputStream;
import io.github.deltavp.series.Progress;
import java.util.Map;
import java.util.List;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

/** What ImageJ's menu calls, as a macro without a display calls it. */
class BridgeTest {

	private static final String LOGBACK = "logback.configurationFile";

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final PrintStream usualOut = System.out;
	private final PrintStream usualErr = System.err;

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void forget() {
		System.setOut(usualOut);
		System.setErr(usualErr);
		IJ.setProperty("deltavp.refusal", null);
	}

	/** ImageJ gives a macro's options to threads of such a name. */
	private static void run(String command, String options) throws Exception {
		FutureTask<Void> done = new FutureTask<>(() -> {
			Macro.setOptions(options);
			new PlugInEntry().run(Catalog.find(command).info().getClassName());
			Macro.setOptions(null);
			return null;
		});
		new Thread(done, "Run$_bridge").start();
		done.get();
	}

	@Test
	void aCommandRunsWithTheOptionsOfTheMacroAndAnswersInTheLog() throws Exception {
		Path curves = Files.writeString(folder.resolve("curves.csv"),
			"time_s,aif,a\n0,0,0\n5,2.5,0.25\n10,1.5,0.5\n15,1,0.75\n20,0.5,0.5\n");
		Path fits = folder.resolve("my fits.csv");
		run("Fit Curves", "input=" + curves + " output=[" + fits + "]");
		assertTrue(Files.exists(fits), err.toString(StandardCharsets.UTF_8));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains(fits.toString()), out.toString(
			StandardCharsets.UTF_8));
		assertFalse(Refusals.unseen());
	}

	@Test
	void anOptionThatIsNoneIsRefusedInTheNameOfTheCommand() throws Exception {
		run("Perfusion Maps", "modle=tofts");
		assertEquals("deltavp: Perfusion Maps: there is no option modle; did you mean model?", told());
		assertTrue(Refusals.unseen());
	}

	@Test
	void bioFormatsIsKeptQuietWhereNobodyElseSaidHow() throws Exception {
		String before = System.getProperty(LOGBACK);
		try {
			System.clearProperty(LOGBACK);
			run("Fit Curves", "modle=tofts");
			assertEquals(CommandLine.QUIET, System.getProperty(LOGBACK));
			System.setProperty(LOGBACK, "own.xml");
			run("Fit Curves", "modle=tofts");
			assertEquals("own.xml", System.getProperty(LOGBACK));
		}
		finally {
			if (before == null) System.clearProperty(LOGBACK);
			else System.setProperty(LOGBACK, before);
		}
	}

	@Test
	void whatTheCommandRefusesIsToldOnStandardError() throws Exception {
		run("Fit Curves", "input=" + folder.resolve("none.csv") + " output=" + folder.resolve("x.csv"));
		assertTrue(told().startsWith("deltavp: Fit Curves: ") && told().contains("none.csv"), told());
		assertEquals(1, told().lines().count());
		assertTrue(Refusals.unseen());
	}

	/** For a window that runs commands: the answer comes back, and so does a refusal. */
	@Test
	void aCommandThatIsRunForAWindowAnswersToIt() throws Exception {
		Path curves = Files.writeString(folder.resolve("curves.csv"),
			"time_s,aif,a\n0,0,0\n5,2.5,0.25\n10,1.5,0.5\n15,1,0.75\n20,0.5,0.5\n");
		Path fits = folder.resolve("fits.csv");
		Map<String, String> options = Map.of("input", curves.toString(), "output", fits.toString());
		String name = Thread.currentThread().getName();
		List<String> answer = ImageJBridge.run("Fit Curves...", options, Progress.NONE, false);
		assertTrue(answer.get(answer.size() - 1).contains(fits.toString()), answer.toString());
		assertTrue(Files.exists(fits));
		assertEquals("", out.toString(StandardCharsets.UTF_8), "nothing in the log");
		assertTrue(assertThrows(IOException.class, () -> ImageJBridge.run("Fit Curves...", options,
			Progress.NONE, false)).getMessage().contains("is there already"));
		assertEquals(name, Thread.currentThread().getName());
		assertEquals("", ImageJBridge.unasked(() -> Macro.getOptions().strip()));
		assertFalse(Refusals.unseen());
	}

	/** As a macro has to give it: neither defaults, nor what the study file holds. */
	@Test
	void whatIsRecordedIsWhatAMacroHasToGive() throws Exception {
		Catalog.Entry entry = Catalog.find("Analyse Study");
		Path study = folder.resolve("study.json");
		StudyOptions.write(study, Map.of(), Map.of("hematocrit", "0.45", "dose", "0.2"), false);
		Module module = entry.create();
		OptionRules.fill(module, Map.of("study", study.toString(), "dose", "0.3", "cutoff", "-40"));
		assertEquals(Map.of("study", study.toString(), "dose", "0.3"), ImageJBridge.recorded(entry,
			module));
		Module plain = entry.create();
		OptionRules.fill(plain, Map.of("hematocrit", "0.45"));
		assertEquals(Map.of("hematocrit", "0.45"), ImageJBridge.recorded(entry, plain));
	}

	/** What a macro without a display comes to: a refusal was told when it happened. */
	@Test
	void theStatusOfAMacroIsThatOfItsEndAndItsRefusals() {
		MacroRunner runner = new MacroRunner(System.err);
		Path file = folder.resolve("a.ijm");
		assertEquals(0, runner.status(file, null));
		assertEquals(0, runner.status(file, "42"));
		assertEquals("", told());
		assertEquals(1, runner.status(file, "[aborted]"));
		assertEquals("deltavp: " + file + " was aborted by an error in the macro; see the lines above",
			told());
		err.reset();
		Refusals.show("give input=");
		assertEquals(1, runner.status(file, null));
		assertEquals(1, runner.status(file, "[aborted]"));
		assertEquals("deltavp: give input=", told(), "told once");
		assertEquals("the macro " + file + " cannot be read; give the path of a text file",
			assertThrows(IllegalArgumentException.class, () -> runner.run(file, "")).getMessage());
	}

	private String told() {
		return err.toString(StandardCharsets.UTF_8).strip();
	}
}

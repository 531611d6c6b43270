// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** Programs that call the commands through SciJava, as scripts of Fiji and pyimagej do. */
class ScriptingTest {

	private static final String COMMANDS = "io.github.deltavp.command.";

	@TempDir
	static Path folder;

	private static Context context;
	private static CommandService commands;

	/** Groovy, as Fiji's scripting-groovy adapts it. */
	public static final class Groovy extends AdaptedScriptLanguage {

		public Groovy() {
			super("groovy");
		}
	}

	@BeforeAll
	static void open() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(64, 10, 40), folder.resolve("study"), false);
		context = new Context(CommandService.class, ScriptService.class, PluginService.class);
		context.service(PluginService.class).addPlugin(new PluginInfo<>(Groovy.class,
			ScriptLanguage.class));
		commands = context.service(CommandService.class);
	}

	@AfterAll
	static void close() {
		context.dispose();
	}

	@Test
	void theExampleInGroovyGivesMapsTableAndAnswer() throws Exception {
		ScriptModule done = context.service(ScriptService.class).run(new File(
			"docs/examples/delta_vp.groovy"), true, "study", folder.resolve("study").toFile()).get();
		ImagePlus maps = (ImagePlus) done.getOutput("maps");
		assertEquals(10, maps.getNSlices());
		assertTrue(maps.getNChannels() >= 7);
		ResultsTable measures = (ResultsTable) done.getOutput("measures");
		assertTrue(measures.size() > 10);
		ResultsTable response = (ResultsTable) done.getOutput("response");
		assertEquals("P01", response.getStringValue("patient", 0));
		assertEquals(compared("delta_vp_percent"), response.getValue("delta_vp_percent", 0), 1e-9);
	}

	/** A file is text to a command, and what is written is what the command line writes. */
	@Test
	void filesAreTakenAndWritten() throws Exception {
		CommandModule done = run("PerfusionMapsCommand", Map.of("input", folder.resolve("study/pre")
			.toFile(), "output", folder.resolve("called").toFile(), "hematocrit", 0.45, "model",
			"tofts"));
		assertFalse(done.isCanceled(), done.getCancelReason());
		line("Perfusion Maps...", "input=" + folder.resolve("study/pre") + " output=" + folder.resolve(
			"line") + " hematocrit=0.45 model=tofts");
		assertEquals(-1, Files.mismatch(folder.resolve("called/maps/ktrans.tif"), folder.resolve(
			"line/maps/ktrans.tif")));
		assertEquals(-1, Files.mismatch(folder.resolve("called/provenance.json"), folder.resolve(
			"line/provenance.json")));
	}

	@Test
	void aRefusalIsTheSentenceOfEveryHost() throws Exception {
		CommandModule done = run("PerfusionMapsCommand", Map.of("input", new File("/absent")));
		assertTrue(done.isCanceled());
		assertTrue(done.getCancelReason().startsWith("there is no input /absent"), done
			.getCancelReason());
		assertEquals("t10=0.0 is outside 1 … 10000 (T10 of tissue (ms))", run("PerfusionMapsCommand",
			Map.of("t10", 0.0)).getCancelReason());
	}

	/** SciJava would read what is no number as 0, which lies in the range of a hematocrit. */
	@Test
	void whatIsNoNumberIsNeverZero() throws Exception {
		Map<String, Object> options = new HashMap<>(Map.of("input", folder.resolve("study/pre")
			.toFile()));
		options.put("hematocrit", null);
		assertEquals("'hematocrit' is required but unset.", run("PerfusionMapsCommand", options)
			.getCancelReason());
		options.put("rois", null);
		options.remove("hematocrit");
		assertTrue(run("PerfusionMapsCommand", options).getCancelReason().startsWith(
			"rois is given, but nothing in it"));
		options.remove("rois");
		options.put("hematocrit", "x");
		assertEquals(0.42, run("PerfusionMapsCommand", options).getInput("hematocrit"));
	}

	private static CommandModule run(String name, Map<String, Object> options) throws Exception {
		return commands.run(COMMANDS + name, true, options).get();
	}

	private static double compared(String column) throws IOException {
		Path study = folder.resolve("study");
		line("Compare Visits...", "pre=" + study.resolve("pre") + " post=" + study.resolve("post") +
			" prerois=" + study.resolve("pre-rois.zip") + " postrois=" + study.resolve("post-rois.zip") +
			" patient=P01 output=" + folder.resolve("compared"));
		List<String> lines = Files.readAllLines(folder.resolve("compared/response.csv"));
		return Double.parseDouble(lines.get(1).split(",", -1)[List.of(lines.get(0).split(",")).indexOf(
			column)]);
	}

	private static void line(String label, String options) {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true);
		assertEquals(0, new CommandLine(out, out).run(List.of(label, options)), told.toString());
	}
}

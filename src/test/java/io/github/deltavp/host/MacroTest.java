// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ImageJ macros with no display, as {@code bin/deltavp --macro} runs them: each in a process of its
 * own, because ImageJ has to be patched before its first class is loaded.
 */
@Tag("process")
class MacroTest {

	@TempDir
	static Path folder;

	private static Path study;

	@BeforeAll
	static void makeStudy() throws IOException {
		study = folder.resolve("studies/P01");
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), study, false);
	}

	@Test
	void oneExamGivesWhatTheCommandLineGives() throws Exception {
		Path exam = study.resolve("pre");
		assertEquals(answer("macro"), run(0, "--macro", "macros/One_Exam.ijm", exam + "," + folder
			.resolve("macro")));
		assertEquals(answer("line"), line("Perfusion Maps...", "input=" + exam + " output=" + folder
			.resolve("line")));
		assertSame(folder.resolve("macro"), folder.resolve("line"), "maps/vp.tif", "aif.csv");
	}

	private static String answer(String output) {
		return "Maps: " + folder.resolve(output).resolve("maps") + " (vp.tif, ktrans.tif, ve.tif, …)\n";
	}

	/**
	 * One study, the same from the command line and by its ROIs alone, the folder of studies, and new
	 * ROIs on its maps.
	 */
	@Test
	void theWorkflowsOfAStudyAgree() throws Exception {
		List<String> told = run(0, "--macro", macro("runMacro('macros/One_Study.ijm', '" + study +
			"'); runMacro('macros/Compare_Again.ijm', '" + study +
			"'); runMacro('macros/Folder_Of_Studies.ijm', '" + study.getParent() + "');")).lines()
			.toList();
		assertAnswered(told.subList(0, 2));
		assertAnswered(told.subList(2, 4));
		assertSame(study.resolve("result"), study.resolve("again"), "response.csv");
		List<String> ofFolder = Files.readAllLines(study.resolveSibling("results/P01/response.csv"));
		assertEquals(2, ofFolder.size());
		assertTrue(ofFolder.get(1).startsWith("P01,lesion,"), ofFolder.get(1));
		String options = "pre=" + study + "/pre post=" + study + "/post prerois=" + study +
			"/pre-rois.zip postrois=" + study + "/post-rois.zip output=" + folder.resolve("typed");
		assertEquals(String.join("\n", told.subList(0, 2)), line("Analyse Study...", options).replace(
			folder.resolve("typed").toString(), study.resolve("result").toString()).strip());
		assertSame(study.resolve("result"), folder.resolve("typed"), "response.csv", "curves.csv",
			"pre/maps/vp.tif", "post/maps/vp.tif", "pre/aif.csv");
		fill(study.resolve("result/post/maps/vp.tif"), 42);
		run(0, "--macro", "macros/Remeasure.ijm", study.toString());
		assertEquals(42, mean("post", "vp"));
		assertTrue(mean("pre", "vp") > 0.05 && mean("pre", "vp") < 0.15, "vp " + mean("pre", "vp"));
	}

	private static void assertAnswered(List<String> told) {
		assertTrue(told.get(0).startsWith("lesion: ΔVp −"), told.toString());
		assertTrue(told.get(1).startsWith("Results: " + study), told.toString());
	}

	private static void assertSame(Path one, Path other, String... files) throws IOException {
		for (String file : files)
			assertEquals(-1, Files.mismatch(one.resolve(file), other.resolve(file)), file);
	}

	private static String macro(String lines) throws IOException {
		return Files.writeString(folder.resolve("lines.ijm"), lines).toString();
	}

	/** The same in this process: no macro, no patched ImageJ. */
	private static String line(String... arguments) {
		ToldCommandLine line = new ToldCommandLine();
		assertEquals(0, line.run(arguments));
		return line.told();
	}

	private static void fill(Path map, double value) {
		ImagePlus image = IJ.openImage(map.toString());
		for (int z = 1; z <= image.getStackSize(); z++)
			image.getStack().getProcessor(z).set(value);
		IJ.saveAsTiff(image, map.toString());
	}

	/** The lesion's mean on a map, as Remeasure.ijm wrote it. */
	private static double mean(String visit, String map) throws IOException {
		String row = Files.readAllLines(study.resolve("measured/" + visit + "/measures.csv")).stream()
			.filter(line -> line.startsWith("lesion," + map + ",")).findFirst().orElseThrow();
		return Double.parseDouble(row.split(",", -1)[8]);
	}

	@Test
	void aRefusalEndsTheMacroAndTellsWhy() throws Exception {
		Path macro = Files.writeString(folder.resolve("bad.ijm"),
			"run(\"Perfusion Maps...\", \"input=/absent output=" + folder.resolve("x") +
				"\");\nFile.saveString(\"went on\", \"" + folder.resolve("after.txt") + "\");");
		assertTrue(run(1, "--macro", macro.toString()).contains("there is no input /absent"));
		assertFalse(Files.exists(folder.resolve("after.txt")));
	}

	@Test
	void anUnknownOptionIsRefusedInAMacroToo() throws Exception {
		Path macro = Files.writeString(folder.resolve("typo.ijm"),
			"run(\"Sample Study...\", \"outptu=x\");");
		assertTrue(run(1, "--macro", macro.toString()).contains("there is no option outptu"));
	}

	private static String run(int status, String... arguments) throws IOException,
		InterruptedException
	{
		return CommandLineProcess.run(folder, status, arguments);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.report.Call;
import io.github.deltavp.study.cohort.CohortStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command, from the menu: its dialog says what is wrong and stays, takes the right answers,
 * the recorded line is replayed as a macro, and both give the bytes of the command line.
 */
@Tag("process")
class EveryCommandTest {

	/**
	 * One command as a user meets it.
	 *
	 * @param label as in the menu
	 * @param wrong a field and a text that the dialog must not take; empty for none
	 * @param complaint what it says then
	 * @param answers fields and texts; {@code OUT} stands for where results go
	 * @param options the same for a macro
	 * @param files what is compared, below {@code OUT}, with commas; empty where nothing is written
	 */
	private record Use(String label, String wrong, String complaint, List<String> answers,
			String options, String files) {

		boolean isWriting() {
			return !files.isEmpty();
		}
	}

	/** What a reader of a study computes with; figures depend on the fonts of the host. */
	private static final String STUDY =
		"OUT/analysed/response.csv,OUT/analysed/curves.csv,OUT/analysed/provenance.json,OUT/analysed/pre/maps/vp.tif," +
			"OUT/analysed/post/maps/vp.tif,OUT/analysed/pre/maps/status.tif,OUT/analysed/pre/aif.csv," +
			"OUT/analysed/post/aif.csv,OUT/analysed/pre/provenance.json";

	@TempDir
	Path folder;

	/** Where there is no Fiji the tests of it make none. */
	private void makeData() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		InputOfEachStep.write(folder);
		CohortStudy.writeSynthetic(folder.resolve("cohort"), false);
		Files.writeString(folder.resolve("list.csv"), "study,pre,post,prerois,postrois\nS1,study/pre," +
			"study/post,study/pre-rois.zip,study/post-rois.zip\n");
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true);
		assertEquals(0, new CommandLine(out, out).run(List.of("Perfusion Maps...", at(
			"aif=parker input=IN/study/pre output=IN/made", ""))), told.toString());
	}

	@Test
	void inPlainImageJ() throws Exception {
		try (ImageJProcess imagej = ImageJProcess.plain()) {
			everyCommand(imagej, "plain");
		}
	}

	@Test
	void inFiji() throws Exception {
		try (ImageJProcess fiji = ImageJProcess.fiji()) {
			everyCommand(fiji, "fiji");
		}
	}

	/** The recorded lines, as a macro that nobody watches. */
	@Test
	void inFijiWithoutADisplay() throws Exception {
		try (ImageJProcess fiji = ImageJProcess.fiji()) {
			makeData();
			List<Use> writing = uses().stream().filter(Use::isWriting).toList();
			String lines = writing.stream().map(use -> "run(\"" + use.label + "\", \"" + at(use.options,
				"headless") + "\");\n").collect(Collectors.joining());
			fiji.headless(folder, Files.writeString(folder.resolve("all.ijm"), lines));
			for (Use use : writing)
				assertSame(use, "headless");
		}
	}

	private void everyCommand(ImageJProcess imagej, String name) throws Exception {
		makeData();
		assertEquals(Catalog.entries().stream().map(Catalog.Entry::label).sorted().toList(), uses()
			.stream().map(Use::label).sorted().toList());
		List<String> arguments = new ArrayList<>();
		for (Use use : uses())
			arguments.addAll(arguments(use));
		String told = imagej.use(folder, "every-command-" + name, arguments.subList(0, arguments
			.size() - 1).toArray(String[]::new));
		assertFalse(told.contains("Overriding"), "Fiji found two entries of one name: " + told);
		for (Use use : uses()) {
			assertTrue(told.lines().anyMatch(recorded(use)::equals), recorded(use) + " in " + told);
			if (!use.wrong.isEmpty()) assertTrue(told.lines().anyMatch(line -> line.startsWith(use.label +
				" complains: ") && line.contains(use.complaint)), use.complaint + " in " + told);
			if (use.isWriting()) assertSame(use, "dialog", "macro");
		}
	}

	private List<String> arguments(Use use) {
		List<String> arguments = new ArrayList<>(List.of(use.label));
		use.answers.forEach(answer -> arguments.add(at(answer, "dialog")));
		if (!use.wrong.isEmpty()) arguments.add("wrong=" + use.wrong);
		if (use.isWriting()) arguments.add("replay=" + folder.resolve("dialog") + ">" + folder.resolve(
			"macro"));
		arguments.add("then");
		return arguments;
	}

	private String recorded(Use use) {
		return "run(\"" + use.label + "\"" + (use.options.isEmpty() ? "" : ", \"" + at(use.options,
			"dialog") + "\"") + ");";
	}

	private void assertSame(Use use, String... hosts) throws IOException {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true);
		assertEquals(0, new CommandLine(out, out).run(List.of(use.label, at(use.options, "line"))), told
			.toString());
		for (String host : hosts)
			for (String file : use.files.split(","))
				assertSame(Path.of(at(file, host)), Path.of(at(file, "line")), use.label + " by " + host +
					": " + file);
	}

	/** Fiji has a version of its own, on which no number depends. */
	private static void assertSame(Path one, Path other, String what) throws IOException {
		if (!one.endsWith("provenance.json")) assertEquals(-1, Files.mismatch(one, other), what);
		else assertEquals(provenance(one), provenance(other), what);
	}

	private static JsonObject provenance(Path file) throws IOException {
		JsonObject told = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		assertTrue(told.has(Call.COMPUTED_BY), told.toString());
		told.remove(Call.COMPUTED_BY);
		return told;
	}

	private String at(String text, String host) {
		return text.replace("OUT", folder.resolve(host).toString()).replace("IN", folder.toString());
	}

	private List<Use> uses() {
		String pre = "Before therapy=IN/study/pre";
		String post = "After therapy=IN/study/post";
		String prerois = "ROIs before therapy=IN/study/pre-rois.zip";
		String postrois = "ROIs after therapy=IN/study/post-rois.zip";
		String visits =
			"pre=IN/study/pre post=IN/study/post prerois=IN/study/pre-rois.zip postrois=IN/study/post-rois.zip";
		List<String> study = List.of(pre, post, prerois, postrois);
		return List.of(new Use("Import DICOM Series...", "DICOM folder=/absent",
			"There is no such folder or file.", List.of("DICOM folder=IN/study/pre",
				"Output folder=OUT/import", "table=SAG DCE FSPGR 3D FA 25 TE 1.3"),
			"input=IN/study/pre output=OUT/import series=[SAG DCE FSPGR 3D FA 25 TE 1.3]",
			"OUT/import/series.tif"), new Use("Preprocess...", "Smoothing (mm)=99",
				"Give a number 0 to 20.", List.of("Input=IN/study/pre", "Output folder=OUT/preprocessed",
					"Smoothing (mm)=3"), "input=IN/study/pre output=OUT/preprocessed smoothing=3",
				"OUT/preprocessed/series.tif"), new Use("T1 Mapping...", "DICOM folder=",
					"Choose a folder or file.", List.of("DICOM folder=IN/angles", "Output folder=OUT/t1"),
					"input=IN/angles output=OUT/t1", "OUT/t1/t1.tif"), new Use("Arterial Input Function...",
						"Hematocrit=x", "Give a number.", List.of("Input=IN/study/pre", "Output folder=OUT/aif",
							"Hematocrit=0.4"), "input=IN/study/pre output=OUT/aif hematocrit=0.4",
						"OUT/aif/aif.csv"), new Use("Perfusion Maps...", "Threads=1.5", "Give a whole number.",
							List.of("Input=IN/study/pre", "Output folder=OUT/maps", "Model=Tofts", "Threads=0"),
							"input=IN/study/pre output=OUT/maps model=tofts", "OUT/maps/maps/ktrans.tif"),
			new Use("Workbench...", "Folder of the study=/absent", "There is no such folder or file.",
				List.of("Folder of the study=IN/study"), "input=IN/study", ""), new Use("New Study...",
					"Folder of the study=", "Choose a folder.", List.of("Folder of the study=IN/study",
						"Study file=OUT/new.json"), "input=IN/study output=OUT/new.json", "OUT/new.json"),
			new Use("Fit Curves...", "Curves=/absent.csv", "There is no such file.", List.of(
				"Curves=IN/curves.csv", "Output file=OUT/fits.csv"),
				"input=IN/curves.csv output=OUT/fits.csv", "OUT/fits.csv"), new Use("Transfer ROIs...",
					"ROIs before therapy=", "Choose a file.", List.of(pre, prerois, post,
						"Output file=OUT/moved.zip", "Register=false"),
					"pre=IN/study/pre prerois=IN/study/pre-rois.zip post=IN/study/post output=OUT/moved.zip register=false",
					"OUT/moved.zip"), new Use("Measure ROIs...", "ROIs=/absent.zip", "There is no such file.",
						List.of("Input=IN/study/pre", "ROIs=IN/study/pre-rois.zip",
							"Output folder=OUT/measures"),
						"input=IN/study/pre rois=IN/study/pre-rois.zip output=OUT/measures",
						"OUT/measures/measures.csv"), new Use("Measure Sizes...", "Input=/absent",
							"There is no such folder or file.", List.of("Input=IN/axial.tif", "ROIs=IN/lines.zip",
								"Output file=OUT/sizes.csv"),
							"input=IN/axial.tif rois=IN/lines.zip output=OUT/sizes.csv", "OUT/sizes.csv"),
			new Use("Compare Visits...", "Output folder=", "Choose a folder.", with(study,
				"Output folder=OUT/compared"), visits + " output=OUT/compared",
				"OUT/compared/response.csv"), new Use("Fused Overlay...", "After therapy=/absent",
					"There is no such folder or file.", with(study, "Output folder=OUT/fused"), visits +
						" output=OUT/fused", "OUT/fused/figures/overlay_pre.tif"), new Use("Analyse Study...",
							"ROIs after therapy=", "Choose a file.", with(study, "Output folder=OUT/analysed",
								"Patient=P 01", "Hematocrit=0.437", "Cut-off=-30"), visits +
									" output=OUT/analysed patient=[P 01] cutoff=-30 hematocrit=0.437", STUDY),
			new Use("Export Study...", "ROIs before therapy=/absent", "There is no such file.", with(
				study, "Patient=P 01", "Output folder=OUT/to-share"), visits +
					" output=OUT/to-share patient=[P 01]",
				"OUT/to-share/study.json,OUT/to-share/removed.csv,OUT/to-share/pre/000007.dcm,OUT/to-share/post-rois.zip"),
			new Use("Batch Studies...", "Studies=", "Choose a folder or file.", List.of("Studies=" +
				"IN/list.csv", "Output folder=OUT/batch"), "input=IN/list.csv output=OUT/batch",
				"OUT/batch/response.csv"), new Use("Sample Study...", "Output folder=", "Choose a folder.",
					List.of("Output folder=OUT/cohort", "Content=Table of 49 lesions"),
					"output=OUT/cohort content=cohort", "OUT/cohort/synthetic-cohort.csv"), new Use(
						"Cohort Analysis...", "Alpha=0.9", "Give a number 0.0001 to 0.5.", List.of(
							"Table=IN/cohort/synthetic-cohort.csv", "Output folder=OUT/statistics", "Alpha=0.05"),
						"table=IN/cohort/synthetic-cohort.csv output=OUT/statistics",
						"OUT/statistics/statistics.json"), new Use("Replay...", "Provenance=/absent.json",
							"There is no such file.", List.of("Provenance=IN/made/provenance.json",
								"Input=IN/study", "Output folder=OUT/again"),
							"provenance=IN/made/provenance.json input=IN/study output=OUT/again",
							"OUT/again/replay.csv,OUT/again/result/maps/vp.tif"), new Use("About DeltaVp", "", "",
								List.of(), "", ""), new Use("ROI Panel...", "Hematocrit=2",
									"Give a number 0 to 0.9.", List.of("open=OUT/import/series.tif",
										"Hematocrit=0.45"), "hematocrit=0.45", ""));
	}

	private static List<String> with(List<String> first, String... others) {
		return Stream.concat(first.stream(), Stream.of(others)).toList();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.host.Failures;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.OptionText;
import io.github.deltavp.imagej.SmallStudy;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.VoxelGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.log.LogService;
import org.scijava.module.Module;

/**
 * What each command says, writes and hands to a program that calls it, on the smallest study that
 * has an answer.
 */
class CommandsTest {

	@TempDir
	Path folder;

	private static String visit(String name) {
		return SmallStudy.folder().resolve(name).toString();
	}

	private static String study() {
		return "aif=parker delay=none smoothing=0 temporal=false pre=" + visit("pre") + " post=" +
			visit("post") + " prerois=" + visit("pre-rois.zip") + " postrois=" + visit("post-rois.zip") +
			" ";
	}

	private String output(String name) {
		return " output=" + folder.resolve(name);
	}

	private static Module module(DeltaVpCommand command, String options) {
		Module module = new CommandInfo(command.getClass()).createModule(command);
		OptionRules.fill(module, OptionText.parse(options));
		return module;
	}

	/** As the command line runs it. */
	private static List<String> answer(DeltaVpCommand command, String options) {
		module(command, options);
		command.run();
		assertNull(command.getCancelReason());
		return command.answer();
	}

	private static String refusal(DeltaVpCommand command, String options) {
		module(command, options);
		command.run();
		assertTrue(command.isCanceled());
		assertEquals(List.of(), command.answer());
		return command.getCancelReason();
	}

	/** As SciJava runs it for a program, which takes an output of it. */
	private static Object called(DeltaVpCommand command, String options, String output) {
		try (Context context = new Context(LogService.class)) {
			Module module = module(command, options);
			module.setInput("context", context);
			command.run();
			assertNull(command.getCancelReason());
			return module.getOutput(output);
		}
	}

	private List<String> files(String of) throws IOException {
		Path root = folder.resolve(of);
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted()
				.toList();
		}
	}

	private void draw(String file, Roi roi, String name) throws IOException {
		roi.setName(name);
		roi.setPosition(0, 2, 0);
		RoiFiles.write(folder.resolve(file), List.of(roi));
	}

	private static String last(List<String> lines) {
		return lines.get(lines.size() - 1);
	}

	/** What is set for the batch holds for each study, but goes after what a study says itself. */
	@Test
	void aStudyIsAnalysedAloneOrInABatchWithTheOptionsOfBoth() throws IOException {
		Path list = Files.writeString(folder.resolve("list.csv"),
			"study,pre,post,prerois,postrois,hematocrit\nS1," + String.join(",", visit("pre"), visit(
				"post"), visit("pre-rois.zip"), visit("post-rois.zip")) + ",0.5\n");
		String options =
			"aif=parker delay=none smoothing=0 temporal=false hematocrit=0.4 t10=900 input=" + list +
				output("out");
		for (String again : List.of("done", "done already"))
			assertEquals(List.of("Complete studies: 1, " + folder.resolve("out/response.csv") +
				", overview.html"), answer(new BatchStudiesCommand(), options), again);
		assertTrue(files("out/S1").containsAll(List.of("curves.csv", "endpoints.csv",
			"figures/fused_lesion.png", "post/maps/status.tif", "post/provenance.json", "pre/aif.csv",
			"pre/maps/vp.tif", "provenance.json", "report.html", "report.pdf", "response.csv",
			"size.csv")), files("out/S1").toString());
		String provenance = Files.readString(folder.resolve("out/S1/provenance.json"));
		for (String said : List.of("hematocrit\": 0.5", "t10\": 900.0", "delay\": \"none\""))
			assertTrue(provenance.contains(said), provenance);
		ResultsTable response = (ResultsTable) called(new AnalyseStudyCommand(), study() +
			"hematocrit=0.5 t10=900", "response");
		assertEquals(cell(folder.resolve("out/S1/response.csv"), "vp_pre"), response.getValue("vp_pre",
			0));
	}

	private static double cell(Path table, String column) throws IOException {
		List<String> lines = Files.readAllLines(table);
		return Double.parseDouble(lines.get(1).split(",", -1)[List.of(lines.get(0).split(",")).indexOf(
			column)]);
	}

	@Test
	void comparedVisitsAreATableAndTheSameAnswer() throws IOException {
		List<String> told = answer(new CompareVisitsCommand(), study() + output("out"));
		assertEquals("Results: " + folder.resolve("out/response.csv"), last(told));
		assertTrue(told.get(0).contains("ΔVp"), told.toString());
		assertEquals(List.of("checks.json", "curves.csv", "provenance.json", "response.csv",
			"size.csv"), files("out"));
		ResultsTable response = (ResultsTable) called(new CompareVisitsCommand(), study(), "response");
		assertEquals(cell(folder.resolve("out/response.csv"), "vp_pre"), response.getValue("vp_pre",
			0));
	}

	@Test
	void theOverlayOfAStudyIsFiguresAndImages() throws IOException {
		List<String> told = answer(new FusedOverlayCommand(), study() + output("out"));
		assertEquals("Figures: " + folder.resolve("out/figures"), last(told));
		assertTrue(told.get(0).contains("ΔVp"), told.toString());
		assertEquals(List.of("figures/change_lesion.pdf", "figures/change_lesion.png",
			"figures/fused_lesion.pdf", "figures/fused_lesion.png", "figures/overlay_change.tif",
			"figures/overlay_post.tif", "figures/overlay_pre.tif", "figures/slices_lesion.pdf",
			"figures/slices_lesion.png"), files("out"));
	}

	@Test
	void mapsAreFilesOrAnImage() throws IOException {
		String options = "aif=parker delay=none mask=false input=" + visit("pre");
		assertEquals(List.of("Maps: " + folder.resolve("out/maps") +
			" (vp.tif, ktrans.tif, ve.tif, …)"), answer(new PerfusionMapsCommand(), options + output(
				"out")));
		assertEquals(List.of("aif-slices.csv", "aif.csv", "aif.pdf", "aif.png", "checks.json",
			"maps/delay.tif", "maps/kep.tif", "maps/ktrans.tif", "maps/residual.tif", "maps/status.tif",
			"maps/ve.tif", "maps/vp.tif", "provenance.json"), files("out").stream().filter(file -> !file
				.contains("r_squared") && !file.contains("aicc")).toList());
		ImagePlus maps = (ImagePlus) called(new PerfusionMapsCommand(), options, "maps");
		assertEquals(5, maps.getNSlices());
		assertTrue(maps.getStack().getSliceLabel(1).startsWith("Vp"), maps.getStack().getSliceLabel(1));
	}

	@Test
	void anArteryIsFilesOrACurve() throws IOException {
		String options = "score=0 input=" + visit("pre");
		List<String> told = answer(new AifCommand(), options + " within=" + visit("pre-rois.zip") +
			output("out"));
		assertTrue(told.get(0).matches(
			"AIF: peak [1-9][0-9.]* mM, score [01]\\.[0-9]{2}, [1-9][0-9]* voxels: .*out/aif\\.csv"), told
				.toString());
		assertEquals(7, files("out").size());
		answer(new AifCommand(), options + " candidate=2 aifrois=" + folder.resolve("taken.zip") +
			output("taken"));
		assertTrue(Files.readString(folder.resolve("taken/aif.json")).contains(
			"\"source\": \"candidate 2, taken by hand, "));
		assertEquals(List.of("aif"), RoiFiles.read(folder.resolve("taken.zip")).stream().map(
			roi -> RegionName.of(roi.getName()).text()).distinct().toList());
		ResultsTable curve = (ResultsTable) called(new AifCommand(), options, "curve");
		assertEquals(20, curve.size());
		draw("lesion.zip", new Roi(3, 3, 4, 4), "L1");
		assertEquals("within=" + folder.resolve("lesion.zip") + " has no ROI named aif", refusal(
			new AifCommand(), options + " within=" + folder.resolve("lesion.zip") + output("none")));
		assertTrue(refusal(new AifCommand(), options + " aifslices=9" + output("none")).contains("9"));
	}

	@Test
	void regionsAreATableOfFitsOrOfMaps() throws IOException {
		String options = "aif=parker delay=none input=" + visit("pre") + " rois=" + visit(
			"pre-rois.zip");
		assertEquals(List.of("Measures: " + folder.resolve("out/measures.csv")), answer(
			new MeasureRoisCommand(), options + output("out")));
		ResultsTable measures = (ResultsTable) called(new MeasureRoisCommand(), options, "measures");
		assertEquals(Files.readAllLines(folder.resolve("out/measures.csv")).size() - 1, measures
			.size());
		assertEquals("there are no ROIs; draw and name them in the ROI Manager, or give rois=FILE",
			refusal(new MeasureRoisCommand(), "aif=parker input=" + visit("pre") + output("none")));
	}

	@Test
	void aSeriesIsImportedAndPreparedAsAFileOrAnImage() throws IOException {
		String input = "input=" + visit("pre");
		assertEquals(List.of("Series: " + folder.resolve("out/series.nii.gz")), answer(
			new ImportCommand(), input + " format=nifti" + output("out")));
		ImagePlus imported = (ImagePlus) called(new ImportCommand(), input, "imported");
		assertEquals(List.of(5, 20), List.of(imported.getNSlices(), imported.getNFrames()));
		assertEquals(List.of("Series: " + folder.resolve("smooth/series.tif")), answer(
			new PreprocessCommand(), input + output("smooth")));
		float[] masked = (float[]) ((ImagePlus) called(new PreprocessCommand(), input, "prepared"))
			.getStack().getPixels(1);
		float[] whole = (float[]) imported.getStack().getPixels(1);
		assertTrue(Float.isNaN(masked[0]) || masked[0] == 0 && whole[0] != 0, "the corner is noise");
	}

	@Test
	void flipAnglesAreMapsOfT1() throws IOException {
		for (int degrees : new int[] { 2, 10 })
			writeFlipAngle(degrees);
		String input = "input=" + folder.resolve("angles");
		assertEquals(List.of("Maps: " + folder.resolve("out") + " (t1.tif, m0.tif, t1_residual.tif)"),
			answer(new T1MappingCommand(), input + output("out")));
		assertEquals(List.of("m0.tif", "t1.tif", "t1_residual.tif"), files("out"));
		for (String fit : List.of("linear", "nonlinear"))
			assertEquals(900, t1(input + " fit=" + fit), 15);
		ParameterMap b1 = ParameterMap.allocate("b1", "", VoxelGrid.axisAligned(8, 8, 1, 1, 1, 5));
		b1.values().forEach(value -> value.set(0.5f));
		SeriesFiles.save(MapImages.toImage(b1), folder.resolve("b1.tif"));
		assertEquals(3600, t1(input + " b1=" + folder.resolve("b1.tif")), 100);
		assertEquals("no input is given; write input=FOLDER", refusal(new T1MappingCommand(), ""));
	}

	private static double t1(String options) {
		ImagePlus maps = (ImagePlus) called(new T1MappingCommand(), options, "t1");
		return maps.getStack().getProcessor(1).getf(3, 3);
	}

	/** T1 is 900 ms; for half the angles it is about four times that, as 1 − E1 goes with α². */
	private void writeFlipAngle(int degrees) throws IOException {
		double e = Math.exp(-4.5 / 900);
		double angle = Math.toRadians(degrees);
		short[] pixels = new short[64];
		Arrays.fill(pixels, (short) Math.round(200_000 * Math.sin(angle) * (1 - e) / (1 - e * Math.cos(
			angle))));
		new DicomWriter().put(Tag.SERIES_INSTANCE_UID, "UI", "1.2." + degrees).put(Tag.SOP_INSTANCE_UID,
			"UI", "1.2.3." + degrees).put(Tag.MODALITY, "CS", "MR").put(Tag.SERIES_DESCRIPTION, "LO",
				"VFA").put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "M").put(Tag.REPETITION_TIME, "DS",
					4.5).put(Tag.ECHO_TIME, "DS", 1.5).put(Tag.FLIP_ANGLE, "DS", degrees).put(Tag.ROWS, "US",
						8).put(Tag.COLUMNS, "US", 8).put(Tag.PIXEL_SPACING, "DS", 1, 1).put(
							Tag.IMAGE_POSITION_PATIENT, "DS", 0, 0, 0).put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", 1,
								0, 0, 0, 1, 0).write(Files.createDirectories(folder.resolve("angles")).resolve(
									"IM" + degrees), pixels);
	}

	@Test
	void curvesOfAFileAreATableOfFits() throws IOException {
		Path curves = Files.writeString(folder.resolve("curves.csv"),
			"time_s,aif,a,b\n0,0,0,0\n5,0,0,0\n10,4,0.4,0.2\n15,2.5,0.3,0.15\n20,1.5,0.2,0.1\n" +
				"25,1,0.15,0.08\n30,0.9,0.14,0.07\n");
		String options = "input=" + curves + " model=patlak delay=none";
		assertEquals(List.of("Fits of 2 curves: " + folder.resolve("fits.csv")), answer(
			new FitCurvesCommand(), options + output("fits.csv")));
		assertEquals(3, Files.readAllLines(folder.resolve("fits.csv")).size());
		assertEquals(2, ((ResultsTable) called(new FitCurvesCommand(), options, "fits")).size());
		called(new FitCurvesCommand(), options + output("called.csv"), "fits");
		assertTrue(Files.exists(folder.resolve("called.csv")));
		assertEquals("no input is given; write input=CSV", refusal(new FitCurvesCommand(), ""));
		assertEquals("no output folder is given; write output=FOLDER", refusal(new FitCurvesCommand(),
			options));
	}

	@Test
	void aCohortIsWrittenAndAnalysed() throws IOException {
		assertEquals(List.of("Cohort: " + folder.resolve("cohort/synthetic-cohort.csv")), answer(
			new SampleStudyCommand(), "content=cohort" + output("cohort")));
		List<String> told = answer(new CohortCommand(),
			"replicates=100 markers=deltaVp names=true table=" + folder.resolve(
				"cohort/synthetic-cohort.csv") + output("report"));
		assertTrue(told.get(0).matches("ΔVp: AUC 0\\.\\d{3} \\(0\\.\\d{3} … [01]\\.?\\d*\\)"), told
			.toString());
		assertEquals("Report: " + folder.resolve("report/report.html"), last(told));
		assertEquals(170 / 25.4 * 300, ImageIO.read(folder.resolve(
			"report/figures/waterfall-deltaVp.png").toFile()).getWidth(), 1, "with names in print");
	}

	@Test
	void sizesAndOutlinesAreSaidWithTheirNumber() throws IOException {
		List<String> told = answer(new TransferRoisCommand(), "pre=" + visit("pre") + " prerois=" +
			visit("pre-rois.zip") + " post=" + visit("post") + output("rois.zip"));
		assertTrue(told.get(told.size() - 1).matches(
			"[1-9]\\d* ROIs, to be checked and corrected: .*rois\\.zip"), told.toString());
		draw("lines.zip", new Line(3, 3, 9, 3), "L1 ap");
		assertEquals(List.of("Sizes of 1 lesions: " + folder.resolve("sizes.csv")), answer(
			new MeasureSizesCommand(), "input=" + visit("pre") + " rois=" + folder.resolve("lines.zip") +
				output("sizes.csv")));
		assertEquals(1, ((ResultsTable) called(new MeasureSizesCommand(), "input=" + visit("pre") +
			" rois=" + folder.resolve("lines.zip"), "sizes")).size());
	}

	/** Without a display and without a program that takes them, results would be lost. */
	@Test
	void withoutAnOutputNothingBegins() {
		for (DeltaVpCommand command : List.of(new PerfusionMapsCommand(), new ImportCommand(),
			new PreprocessCommand(), new MeasureRoisCommand(), new MeasureSizesCommand(),
			new T1MappingCommand(), new AifCommand()))
			assertEquals("no output folder is given; write output=FOLDER", refusal(command,
				"input=/absent"));
		assertTrue(refusal(new RoiPanelCommand(), "").contains("display"));
	}

	@Test
	void progressIsPassedOnAndWhoCancelsIsTold() {
		PerfusionMapsCommand command = new PerfusionMapsCommand();
		command.tellProgress((what, fraction) -> {
			throw new CancellationException();
		});
		assertEquals("cancelled; nothing was written", refusal(command, "aif=parker input=" + visit(
			"pre") + output("out")));
		assertFalse(Files.exists(folder.resolve("out/maps")));
	}

	@Test
	void whoCancelsABatchIsToldWhatStays() throws IOException {
		Path list = Files.writeString(folder.resolve("list.csv"),
			"study,pre,post,prerois,postrois\nP01," + visit("pre") + "," + visit("post") + "," + visit(
				"pre-rois.zip") + "," + visit("post-rois.zip") + "\n");
		BatchStudiesCommand command = new BatchStudiesCommand();
		command.tellProgress((what, fraction) -> {
			throw new CancellationException();
		});
		assertEquals("cancelled; what is finished stays, and batch.csv tells the rest", refusal(command,
			"input=" + list + output("cancelled")));
		assertTrue(Files.readString(folder.resolve("cancelled/batch.csv")).contains(
			"P01,not run,cancelled"));
	}

	/** SciJava shows the reason nowhere where there is no display. */
	@Test
	void aProgramReadsARefusalInTheLog() {
		List<String> logged = new ArrayList<>();
		try (Context context = new Context(LogService.class)) {
			context.service(LogService.class).addLogListener(message -> logged.add(message.text()));
			FitCurvesCommand command = new FitCurvesCommand();
			module(command, "").setInput("context", context);
			command.run();
			assertEquals("no input is given; write input=CSV", command.getCancelReason());
		}
		assertEquals(List.of("no input is given; write input=CSV"), logged);
	}

	/** A value that a program sets past the dialog. */
	@Test
	void valuesOutsideTheirRangeAreRefusedWhoeverSetThem() {
		FitCurvesCommand command = new FitCurvesCommand();
		module(command, "").setInput("replicates", -1);
		command.run();
		assertTrue(command.getCancelReason().startsWith("replicates=-1 is outside"), command
			.getCancelReason());
	}

	@Test
	void tooLittleMemoryIsSaidWithTheMend() {
		assertTrue(Failures.sentence(new OutOfMemoryError()).matches("not enough memory \\(" + Runtime
			.getRuntime().maxMemory() / 1048576 + " MB\\); give .*"));
	}

	@Test
	void theVersionIsShown() {
		PrintStream out = System.out;
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		try {
			System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
			new AboutCommand().run();
		}
		finally {
			System.setOut(out);
		}
		assertTrue(told.toString(StandardCharsets.UTF_8).startsWith("DeltaVp "));
	}
}

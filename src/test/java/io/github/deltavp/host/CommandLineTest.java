// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.host.terminal.HelpText;
import io.github.deltavp.host.terminal.Terminal;
import io.github.deltavp.host.terminal.TerminalProgress;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.Parameter;

/** What the command line prints and returns; above all when it is given what it cannot use. */
class CommandLineTest {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private Path exam;

	@BeforeEach
	void makeExam() throws IOException {
		exam = Files.createDirectories(folder.resolve("exam"));
		writeSeries(exam, 12, 5, 25);
	}

	@Test
	void theListNamesEveryCommandAndOption() {
		assertEquals(0, run("--list"));
		for (Catalog.Entry entry : Catalog.entries()) {
			assertTrue(out().contains(entry.label()));
			entry.options().forEach(option -> assertTrue(out().contains("  " + option.key()), option
				.key()));
		}
		assertTrue(out().contains(
			"t10          T10 of tissue (ms): Longitudinal relaxation time before contrast (1 … 10000; default 1000)"),
			out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Perfusion Maps...", "Perfusion Maps…", "perfusion-maps",
		"perfusionmaps", "PERFUSION MAPS", "perfusion_maps" })
	void aNameNeedsNeitherQuotesNorDots(String name) {
		assertEquals("Perfusion Maps...", Catalog.find(name).label());
	}

	@Test
	void everyCommandIsFoundByItsLabelAndItsName() {
		for (Catalog.Entry entry : Catalog.entries()) {
			assertTrue(entry.name().matches("[a-z0-9-]+"), entry.name());
			assertEquals(entry.label(), Catalog.find(entry.name()).label());
			assertEquals(entry.label(), Catalog.find(entry.label()).label());
		}
	}

	@Test
	void theListOfAPartNamesOnlyThoseCommands() {
		assertEquals(0, run("--list", "rois"));
		assertEquals(List.of("Transfer ROIs...", "Measure ROIs..."), out().lines().filter(line -> !line
			.startsWith(" ") && !line.isEmpty()).toList());
		assertEquals(2, run("--list", "nothing like it"));
		assertTrue(err().contains("deltavp help names them all"), err());
	}

	@Test
	void optionsMayBeWordsOfTheirOwn() throws IOException {
		assertEquals(0, maps("aif=parker"), err());
		Path spaces = folder.resolve("maps of pre");
		assertEquals(0, run("perfusion-maps", "aif=parker", "input=" + exam, "output=" + spaces),
			err());
		assertEquals(-1, Files.mismatch(folder.resolve("out/maps/vp.tif"), spaces.resolve(
			"maps/vp.tif")));
	}

	@Test
	void theHelpOfACommandFitsTheTerminal() {
		assertEquals(0, run(new Terminal(60, false), "perfusion-maps", "--help"));
		assertTrue(out().startsWith(
			"Perfusion Maps... (deltavp perfusion-maps)\nMaps Vp, Ktrans, ve, kep and the arterial delay of one exam.\n"),
			out());
		assertTrue(out().matches("(?s).*\\n  input {12}Input: A folder [^\\n]*\\n {19}[^ ].*"), out());
		assertTrue(out().endsWith(
			"For example:\n  deltavp perfusion-maps input=study/pre output=maps\n"), out());
		assertEquals(List.of(), out().lines().filter(line -> line.length() > 60).toList());
		String page = out();
		out.reset();
		assertEquals(0, run(new Terminal(60, false), "help", "Perfusion", "Maps..."));
		assertEquals(page, out());
	}

	@Test
	void theHelpNamesEveryCommandAndSaysWhatItDoes() {
		assertEquals(0, run("help"));
		for (Catalog.Entry entry : Catalog.entries())
			assertTrue(out().replaceAll("\\s+", " ").contains(entry.name() + " " + entry.description()),
				out());
	}

	@Test
	void theHelpKeepsOptionsUnderTheirHeadings() {
		CommandInfo info = new CommandInfo(Grouped.class);
		info.setDescription("Does little.");
		assertEquals("""
				Grouped... (deltavp grouped)
				Does little.

				  output Output: Where to (folder; default none)

				Fit
				  input  Input: What (file; default none)
				  mask   Mask: Whether (true or false; default true)
				""", new HelpText(new Catalog.Entry("Grouped...", info)).page(80));
	}

	/** A command with options under headings. */
	public static final class Grouped implements Command {

		@Parameter(label = "Input", description = "What", style = "file," + OptionGroup.FIT)
		private String input = "";

		@Parameter(label = "Output", description = "Where to", style = "directory")
		private String output = "";

		@Parameter(label = "Mask", description = "Whether", style = OptionGroup.FIT)
		private Boolean mask = true;

		@Override
		public void run() {
			// it only has options
		}
	}

	@Test
	void theLastLineTellsWhereTheResultLies() {
		assertEquals(0, maps("aif=parker"), err());
		assertEquals("Maps: " + folder.resolve("out/maps") + " (vp.tif, ktrans.tif, ve.tif, …)\n",
			out());
		assertEquals(1, maps("aif=parker"));
		assertEquals(1, out().lines().count(), "a refusal has no answer");
	}

	@Test
	void progressIsOneLineOfATerminalThatGoesAway() {
		String options = "aif=parker input=" + exam + " output=" + folder.resolve("out");
		assertEquals(0, run(new Terminal(60, true), "Perfusion Maps...", options));
		assertTrue(err().startsWith("\rReading DICOM headers "), err());
		assertTrue(err().matches("(?s).* %.*\r +\r"), err());
		assertFalse(err().contains("\n"), err());
		err.reset();
		assertEquals(0, run(Terminal.NONE, "Perfusion Maps...", options + " overwrite=true"));
		assertEquals("", err());
	}

	@Test
	void aLongStepDoesNotWrap() {
		TerminalProgress progress = new TerminalProgress(new PrintStream(err, true), 40);
		progress.report("Study 1 of 2, a patient of a very long name: Fitting voxels", 0.5);
		progress.close();
		assertEquals("\rStudy 1 of 2, a patient of a very  50 %\r" + " ".repeat(39) + "\r", err());
	}

	/** In a script there may be no locale; Δ and − are to arrive all the same. */
	@Test
	@org.junit.jupiter.api.Tag("process")
	void theAnswerOfAStudyIsUtf8InEveryLocale() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 6, 30), folder.resolve("study"), false);
		Path study = folder.resolve("study");
		String told = CommandLineProcess.run(folder, 0, Map.of("LC_ALL", "C"), "compare-visits",
			"pre=" + study.resolve("pre"), "post=" + study.resolve("post"), "prerois=" + study.resolve(
				"pre-rois.zip"), "postrois=" + study.resolve("post-rois.zip"), "output=" + folder.resolve(
					"again"));
		assertTrue(told.matches(
			"lesion: ΔVp −\\d+\\.\\d % \\(−\\d+\\.\\d … −\\d+\\.\\d, in total −\\d+\\.\\d … −\\d+\\.\\d\\), response, .*firm.*\nResults: .*response\\.csv\n"),
			told);
	}

	@Test
	void anExamBecomesMaps() throws IOException {
		assertEquals(0, maps("aif=parker"), err());
		try (Stream<Path> files = Files.list(folder.resolve("out/maps"))) {
			assertEquals(List.of("aicc.tif", "delay.tif", "kep.tif", "ktrans.tif", "r_squared.tif",
				"residual.tif", "status.tif", "ve.tif", "vp.tif"), files.map(file -> file.getFileName()
					.toString()).sorted().toList());
		}
		assertTrue(Files.exists(folder.resolve("out/aif.csv")));
		assertTrue(Files.exists(folder.resolve("out/provenance.json")));
		assertEquals(1, maps("aif=parker"));
		assertTrue(err().contains("overwrite=true"), err());
		assertEquals(0, maps("aif=parker overwrite=true"));
	}

	@Test
	void aTiffOfTheSeriesGivesTheSameMaps() throws IOException {
		assertEquals(0, run("Import DICOM Series...", "input=" + exam + " output=" + folder.resolve(
			"in")), err());
		assertTrue(Files.readString(folder.resolve("in/series.json")).contains("\"tr_ms\": 5.0"));
		assertEquals(0, maps("aif=parker"), err());
		assertEquals(0, run("Perfusion Maps...", "aif=parker input=" + folder.resolve("in/series.tif") +
			" output=" + folder.resolve("out2")), err());
		assertEquals(-1, Files.mismatch(folder.resolve("out/maps/vp.tif"), folder.resolve(
			"out2/maps/vp.tif")));
	}

	@Test
	void theNumberOfThreadsDoesNotChangeABit() throws IOException {
		assertEquals(0, maps("aif=parker threads=1"), err());
		byte[] one = Files.readAllBytes(folder.resolve("out/maps/ktrans.tif"));
		assertEquals(0, maps("aif=parker threads=5 overwrite=true"), err());
		assertTrue(java.util.Arrays.equals(one, Files.readAllBytes(folder.resolve(
			"out/maps/ktrans.tif"))));
	}

	@Test
	void theRoiPanelSaysThatItNeedsADisplay() {
		assertEquals(1, run("ROI Panel...", ""));
		assertTrue(err().contains("the ROI panel needs a display"), err());
	}

	@Test
	void badInputIsRefusedInOneLineAndNothingIsWritten() throws IOException {
		Path empty = Files.createDirectories(folder.resolve("empty"));
		Path note = Files.writeString(empty.resolve("note.txt"), "no DICOM");
		refused("no DICOM", "input=" + empty);
		refused("there is no input", "input=" + folder.resolve("absent"));
		refused("aif=roi needs a ROI named aif", "input=" + exam + " aif=roi");
		refused("is not a ROI zip", "input=" + exam + " aif=roi rois=" + Files.writeString(folder
			.resolve("rois.zip"), "x"));
		refused("there is no file", "input=" + exam + " aif=file aiffile=" + folder.resolve("aif.csv"));
		refused("the AIF slices are '0'", "input=" + exam + " aifslices=0");
		refused("give x,y,width,height in pixels", "input=" + exam + " aifbox=1,2,3");
		refused("reaches to 9999, 1", "input=" + exam + " aifbox=0,0,9999,1");
		refused("tr=0x is not a number", "input=" + exam + " aif=parker tr=0x");
		refused("TR is 0.0 ms", "input=" + exam + " aif=parker tr=0");
		refused("flip angle is 0.0°", "input=" + exam + " aif=parker fa=0");
		refused("flip angle is 90.0°", "input=" + exam + " aif=parker fa=90");
		refused("baseline is '5-2'", "input=" + exam + " aif=parker baseline=5-2");
		refused("baseline=1-999 reaches past", "input=" + exam + " aif=parker baseline=999");
		refused("t10=0.0 is outside", "input=" + exam + " t10=0");
		refused("one_compartment (Model); did you mean tofts?", "input=" + exam + " model=tofs");
		refused("there is no option modle; did you mean model?", "input=" + exam + " modle=tofts");
		refused("there is no option colour; the options are input, ", "input=" + exam + " colour=red");
		assertTrue(Files.exists(note));
	}

	@Test
	void aSeriesWithOneTimePointIsRefused() throws IOException {
		Path single = Files.createDirectories(folder.resolve("single"));
		writeSeries(single, 1, 5, 25);
		refused("time point", "input=" + single + " aif=parker");
	}

	@Test
	void aSeriesThatNeverEnhancesHasNoAif() throws IOException {
		Path flat = Files.createDirectories(folder.resolve("flat"));
		for (int t = 0; t < 12; t++)
			write(flat, t, 5, 25, t2 -> 100);
		refused("no bolus arrives", "input=" + flat + " aif=auto");
	}

	@Test
	void whatIsUsedInPlaceOfAnUncertainAifIsSaid() throws IOException {
		refused("no artery was found", "input=" + exam + " aif=auto");
		assertEquals(0, maps("aif=auto aiffallback=parker"), err());
		String provenance = Files.readString(folder.resolve("out/provenance.json"));
		assertTrue(provenance.contains("aiffallback=parker was used"), provenance);
	}

	@Test
	void whereTheAifWasLookedForIsRecorded() throws IOException {
		assertEquals(0, maps("aif=auto aiffallback=parker aifslices=1 aifbox=[0, 0, 2, 2]"), err());
		String provenance = Files.readString(folder.resolve("out/provenance.json"));
		assertTrue(provenance.contains("\"aif_slices\": \"1\""), provenance);
		assertTrue(provenance.contains("\"aif_box\": \"0, 0, 2, 2\""), provenance);
	}

	@Test
	void aRoiOutsideTheImageIsRefused() throws IOException {
		Roi roi = new Roi(100, 100, 20, 20);
		roi.setName("aif");
		roi.setPosition(1, 1, 1);
		RoiFiles.write(folder.resolve("rois.zip"), List.of(roi));
		refused("outside the image", "input=" + exam + " aif=roi rois=" + folder.resolve("rois.zip"));
	}

	@Test
	void anOutputThatCannotBeWrittenIsRefused() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "mine");
		assertEquals(1, run("Perfusion Maps...", "aif=parker input=" + exam + " output=" + file));
		assertTrue(err().contains("cannot be written"), err());
		assertEquals("mine", Files.readString(file));
	}

	@Test
	void wrongUsageIsToldApartFromFailure() {
		assertEquals(2, run("No Such Command"));
		assertTrue(err().contains("the commands are"), err());
		assertEquals(2, run("analyze-study"));
		assertTrue(err().contains("\"analyze-study\"; did you mean analyse-study?"), err());
		assertEquals(2, run());
		assertTrue(out().contains("deltavp COMMAND key=value ...    run a command"), out());
		assertEquals(2, run("Perfusion Maps...", "input=a", "b"));
		out.reset();
		assertEquals(0, run("--version"));
		assertTrue(out().matches("DeltaVp \\S+\\n"), out());
	}

	@Test
	void aMacroIsAFileAndPerhapsOneArgument() {
		for (String[] wrong : new String[][] { { "--macro" }, { "--macro", "a.ijm", "b", "c" } }) {
			err.reset();
			assertEquals(2, run(wrong));
			assertEquals("deltavp: write --macro FILE [ARG]", err().strip());
		}
		for (String[] absent : new String[][] { { "--macro", "absent.ijm" }, { "--macro", "absent.ijm",
			"b" } })
		{
			err.reset();
			assertEquals(2, run(absent));
			assertEquals("deltavp: the macro absent.ijm cannot be read; give the path of a text file",
				err().strip());
		}
	}

	private void refused(String reason, String options) {
		err.reset();
		int status = run("Perfusion Maps...", options + " output=" + folder.resolve("refused"));
		assertTrue(status == 1 || status == 2, options + " was not refused");
		assertTrue(err().contains(reason), err());
		assertEquals(1, err().lines().count(), err());
		assertTrue(Files.notExists(folder.resolve("refused")), "something was written");
	}

	private int maps(String options) {
		return run("Perfusion Maps...", options + " input=" + exam + " output=" + folder.resolve(
			"out"));
	}

	private int run(String... arguments) {
		return run(Terminal.NONE, arguments);
	}

	private int run(Terminal terminal, String... arguments) {
		return new CommandLine(new PrintStream(out, true), new PrintStream(err, true), terminal).run(
			List.of(arguments));
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	private static void writeSeries(Path folder, int times, double tr, double fa) throws IOException {
		for (int t = 0; t < times; t++)
			write(folder, t, tr, fa, frame -> frame < 3 ? 100 : 100 + 200. / (frame - 1));
	}

	static void write(Path folder, int t, double tr, double fa,
		java.util.function.IntToDoubleFunction signal) throws IOException
	{
		short[] pixels = new short[64 * 64];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) (signal.applyAsDouble(t) * (1 + i % 64 / 64.));
		new DicomWriter().put(Tag.SERIES_INSTANCE_UID, "UI", "1.2.3").put(Tag.SOP_INSTANCE_UID, "UI",
			"1.2.3." + t).put(Tag.MODALITY, "CS", "MR").put(Tag.SERIES_DESCRIPTION, "LO", "DCE").put(
				Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "M").put(Tag.REPETITION_TIME, "DS", tr).put(
					Tag.ECHO_TIME, "DS", 1.5).put(Tag.FLIP_ANGLE, "DS", fa).put(Tag.ROWS, "US", 64).put(
						Tag.COLUMNS, "US", 64).put(Tag.PIXEL_SPACING, "DS", 1, 1).put(
							Tag.IMAGE_POSITION_PATIENT, "DS", 0, 0, 0).put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", 1,
								0, 0, 0, 1, 0).put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", t + 1).put(
									Tag.TRIGGER_TIME, "DS", 6000 * t).put(Tag.BITS_ALLOCATED, "US", 16).put(
										Tag.BITS_STORED, "US", 16).put(Tag.HIGH_BIT, "US", 15).put(
											Tag.PIXEL_REPRESENTATION, "US", 0).put(Tag.SAMPLES_PER_PIXEL, "US", 1).put(
												Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME2").write(folder.resolve(
													"IM" + t), pixels);
	}
}

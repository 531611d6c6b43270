// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.host.dialog.DialogWordsTest;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.OptionText;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.nifti.NiftiWriter;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exams that cannot be read as they are, through every command that reads one: each option that the
 * refusal names is there in that command, and where there are two visits it is that visit's.
 */
class AdviceTest {

	private static final int SLICES = 2;
	private static final int TIMES = 6;
	private static final Pattern KEY = Pattern.compile("\\b([a-z][a-z0-9]*)=");
	private static final Set<String> OF_A_VISIT = Set.of("input", "series", "time", "times");

	/** Changes the image of one slice and time point. */
	private interface Detail {

		void apply(DicomWriter image, int slice, int time);
	}

	@TempDir
	static Path folder;

	@BeforeAll
	static void writeExams() throws IOException {
		Detail timed = (image, s, t) -> image.put(Tag.TRIGGER_TIME, "DS", 5000 * t);
		Detail counted = (image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", t + 1);
		write("good", timed);
		write("twins", timed);
		write("twins", (image, s, t) -> {
			timed.apply(image, s, t);
			image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.2.9").put(Tag.SOP_INSTANCE_UID, "UI", "1.2.9." +
				s + "." + t).put(Tag.SERIES_DESCRIPTION, "LO", "DCE again");
		});
		write("untimed", counted);
		write("contradicting", (image, s, t) -> {
			timed.apply(image, s, t);
			image.put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", 9 - t);
		});
		write("indistinct", (image, s, t) -> {});
		write("apart", (image, s, t) -> {
			counted.apply(image, s, t);
			image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.2.7." + t);
		});
		write("shifted", (image, s, t) -> image.put(Tag.TRIGGER_TIME, "DS", 5000 * t + 2200 * s));
		Files.delete(folder.resolve("shifted/IM0-0"));
		nifti("timeless.nii.gz", "{}");
		nifti("phase.nii.gz", "{\"ImageType\": [\"ORIGINAL\", \"PRIMARY\", \"M\", \"PHASE\"]}");
		ImagePlus stack = IJ.createImage("stack", "32-bit black", 8, 8, SLICES * TIMES);
		stack.setDimensions(1, SLICES, TIMES);
		IJ.saveAsTiff(stack, folder.resolve("stack.tif").toString());
		Roi roi = new Roi(1, 1, 5, 5);
		roi.setName("L1");
		roi.setPosition(1);
		RoiFiles.write(folder.resolve("rois.zip"), List.of(roi));
		Files.writeString(folder.resolve("times.csv"), "time_s\n0\n5\n");
	}

	@ParameterizedTest
	@CsvSource({ "twins, '', series", "untimed, '', time", "untimed, TriggerTime, time",
		"untimed, TemporalPositionIdentifier, time", "contradicting, '', time", "indistinct, '', time",
		"apart, '', join", "shifted, '', time", "timeless.nii.gz, '', time times",
		"phase.nii.gz, '', component", "stack.tif, '', times" })
	void namesOptionsThatTheCommandHas(String exam, String time, String advice) {
		Set<String> expected = new TreeSet<>(List.of(advice.split(" ")));
		for (Catalog.Entry command : ofOneExam(exam)) {
			String told = refused(command, "input=" + folder.resolve(exam) + time("time", time) +
				" rois=" + folder.resolve("rois.zip"));
			assertEquals(expected, keys(command, told), command.label() + ": " + told);
		}
		for (Catalog.Entry command : ofTwoVisits())
			for (String visit : List.of("pre", "post")) {
				String other = visit.equals("pre") ? "post" : "pre";
				String told = refused(command, visit + "=" + folder.resolve(exam) + " " + other + "=" +
					folder.resolve("good") + time(visit + "time", time) + rois());
				assertEquals(expected.stream().map(key -> ofVisit(visit, key)).collect(Collectors.toSet()),
					keys(command, told), command.label() + ": " + told);
			}
	}

	@Test
	void anInputThatIsNotGivenIsAskedForByItsOwnName() {
		for (Catalog.Entry command : ofOneExam("no image"))
			assertEquals(Set.of("input"), keys(command, refused(command, "rois=" + folder.resolve(
				"rois.zip"))));
		for (Catalog.Entry command : ofTwoVisits())
			assertEquals(Set.of("post"), keys(command, refused(command, "pre=" + folder.resolve("good") +
				rois())));
	}

	/** A list or a word that is not understood is told by the option that it was given as. */
	@Test
	void wrongTimesAreToldByTheirOption() {
		for (Catalog.Entry command : ofTwoVisits()) {
			String exams = "pre=" + folder.resolve("good") + " post=" + folder.resolve("good") + rois();
			assertTrue(refused(command, exams + " posttime=5,2").startsWith(
				"deltavp: posttime is '5,2'"));
			assertTrue(refused(command, exams + " time=yesterday").startsWith(
				"deltavp: time is 'yesterday'"));
			assertTrue(refused(command, exams + " pretimes=" + folder.resolve("times.csv")).contains(
				"times.csv has 2 times and the series 6 frames"));
		}
	}

	private static String ofVisit(String visit, String key) {
		return OF_A_VISIT.contains(key) ? visit + key : key;
	}

	private static List<Catalog.Entry> ofOneExam(String exam) {
		boolean folderOfDicom = !exam.contains(".");
		return having("component").filter(command -> command.info().getInput("input") != null && command
			.info().getInput("areacutoff") == null).filter(command -> folderOfDicom || !command.label()
				.startsWith("Measure Sizes")).toList();
	}

	private static List<Catalog.Entry> ofTwoVisits() {
		return having("component").filter(command -> command.info().getInput("pre") != null).toList();
	}

	private static Stream<Catalog.Entry> having(String option) {
		return Catalog.entries().stream().filter(command -> command.info().getInput(option) != null);
	}

	/** @return the options that a refusal names, each of which the command has */
	private static Set<String> keys(Catalog.Entry command, String told) {
		Set<String> keys = new TreeSet<>();
		for (Matcher matcher = KEY.matcher(told); matcher.find();)
			keys.add(matcher.group(1));
		for (String key : keys)
			assertTrue(command.info().getInput(key) != null, command.label() + " has no " + key + ": " +
				told);
		return keys;
	}

	private static String time(String option, String value) {
		return value.isEmpty() ? "" : " " + option + "=" + value;
	}

	private static String rois() {
		return " prerois=" + folder.resolve("rois.zip") + " postrois=" + folder.resolve("rois.zip");
	}

	/** Gives what the command knows of the options, and an output. */
	private static String refused(Catalog.Entry command, String options) {
		String known = Stream.of((options + " aif=parker output=" + folder.resolve("out.zip")).split(
			" ")).filter(option -> command.info().getInput(option.split("=")[0]) != null).collect(
				Collectors.joining(" "));
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		assertEquals(1, new CommandLine(out, out).run(List.of(command.label(), known)), command
			.label() + " " + known);
		assertFalse(Files.exists(folder.resolve("out.zip")));
		String sentence = told.toString(StandardCharsets.UTF_8).strip();
		DialogWordsTest.assertSaid(command, OptionText.parse(known), sentence.replaceFirst("deltavp: ",
			""));
		return sentence;
	}

	private static void nifti(String name, String sidecar) throws IOException {
		VoxelGrid grid = VoxelGrid.axisAligned(8, 8, SLICES, 1, 1, 5);
		NiftiWriter.write(new DynamicSeries(DynamicSeries.allocate(grid, TIMES), grid, TimeAxis.uniform(
			TIMES, 0.0045), new Protocol(4.5, 1.5, 25, 1.5), "DCE", "magnitude", List.of(), List.of()),
			folder.resolve(name));
		Files.writeString(folder.resolve(name.replace(".nii.gz", ".json")), sidecar);
	}

	private static void write(String name, Detail detail) throws IOException {
		Path exam = Files.createDirectories(folder.resolve(name));
		int before = exam.toFile().list().length;
		for (int s = 0; s < SLICES; s++)
			for (int t = 0; t < TIMES; t++) {
				DicomWriter image = image(s, t);
				detail.apply(image, s, t);
				short[] pixels = new short[64];
				java.util.Arrays.fill(pixels, (short) (100 * t + s));
				image.write(exam.resolve((before == 0 ? "IM" : "B") + s + "-" + t), pixels);
			}
	}

	private static DicomWriter image(int slice, int time) {
		return new DicomWriter().put(Tag.SERIES_INSTANCE_UID, "UI", "1.2.3").put(Tag.SOP_INSTANCE_UID,
			"UI", "1.2.3." + slice + "." + time).put(Tag.MODALITY, "CS", "MR").put(Tag.SERIES_DESCRIPTION,
				"LO", "DCE").put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "M").put(Tag.REPETITION_TIME,
					"DS", 4.5).put(Tag.ECHO_TIME, "DS", 1.5).put(Tag.FLIP_ANGLE, "DS", 25).put(Tag.ROWS, "US",
						8).put(Tag.COLUMNS, "US", 8).put(Tag.PIXEL_SPACING, "DS", 1, 1).put(
							Tag.IMAGE_POSITION_PATIENT, "DS", 0, 0, 5 * slice).put(Tag.IMAGE_ORIENTATION_PATIENT,
								"DS", 1, 0, 0, 0, 1, 0);
	}
}

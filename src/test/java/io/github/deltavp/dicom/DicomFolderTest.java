// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.RawDicom.Encoding;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be given as input, what is chosen from it, and what is refused with which words. */
class DicomFolderTest {

	@TempDir
	private Path folder;

	private DynamicSeries read(Path input, ImportOptions options) throws IOException {
		return DicomFolder.read(input, options, Progress.NONE);
	}

	private String refusal(ImportOptions options) {
		return assertThrows(DicomException.class, () -> read(folder, options)).getMessage();
	}

	private static ImportOptions options(String series, String time) {
		return new ImportOptions(series, "magnitude", false, time);
	}

	/** But for those that keep 8 bits only. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "JPEG", "JPEG_PROGRESSIVE" })
	void zipIsReadWithoutUnpacking(Encoding encoding) throws Exception {
		Exam exam = Flavours.triggered().encoding(encoding);
		exam.write(folder.resolve("in"));
		Path zip = folder.resolve("exam.zip");
		try (OutputStream out = Files.newOutputStream(zip);
				ZipOutputStream zipped = new ZipOutputStream(out);
				Stream<Path> files = Files.list(folder.resolve("in")))
		{
			for (Path file : files.toList()) {
				zipped.putNextEntry(new ZipEntry("exam/" + file.getFileName()));
				Files.copy(file, zipped);
			}
		}
		exam.assertRead(read(zip, ImportOptions.DEFAULT));
	}

	@Test
	void singleMultiFrameFileIsRead() throws Exception {
		EnhancedExam exam = new EnhancedExam().frames((groups, content, s, t) -> content.put(
			Tag.FRAME_ACQUISITION_DATE_TIME, "DT", "20230501" + Exam.clock(Flavours.TIMES[t])));
		exam.write(folder);
		exam.assertRead(read(folder.resolve("E0001"), ImportOptions.DEFAULT));
	}

	@Test
	void fileWithoutPreambleIsRead() throws Exception {
		for (Encoding encoding : List.of(Encoding.IMPLICIT, Encoding.EXPLICIT, Encoding.BIG_ENDIAN)) {
			Files.write(folder.resolve("bare"), Flavours.triggered().image(1, 2).remove(
				Tag.TRANSFER_SYNTAX_UID).encode(encoding));
			DynamicSeries series = read(folder.resolve("bare"), options("SAG DCE", ""));
			assertEquals(Exam.truth(3, 2, 1, 2), series.plane(0, 0)[3 + Exam.WIDTH * 2]);
		}
	}

	@Test
	void missingFolder() {
		Path nowhere = folder.resolve("nowhere");
		String message = assertThrows(DicomException.class, () -> read(nowhere, ImportOptions.DEFAULT))
			.getMessage();
		assertEquals("input " + nowhere + " does not exist; give a folder, a zip or a file of DICOM " +
			"images", message);
	}

	@Test
	void emptyFolderAndFolderOfJunk() throws Exception {
		assertTrue(refusal(ImportOptions.DEFAULT).endsWith("give the folder of the exam"));
		Files.writeString(folder.resolve("notes.txt"), "nothing");
		Files.writeString(folder.resolve("more.txt"), "nothing");
		assertEquals("no DICOM image in " + folder + "; 2 of 2 file(s) there: not a DICOM file",
			refusal(ImportOptions.DEFAULT));
	}

	@Test
	void oneTimePointIsNoDynamicSeriesUnlessNamed() throws Exception {
		Exam exam = Flavours.triggered().planes((s, t) -> t == 0);
		exam.write(folder);
		assertTrue(refusal(ImportOptions.DEFAULT).startsWith("only one time point in " + folder));
		assertEquals(1, read(folder, options("sag dce", "")).times().size());
	}

	@Test
	void unknownSeriesAndComponent() throws Exception {
		Flavours.triggered().write(folder);
		assertTrue(refusal(options("AX DCE", "")).contains("it has 'SAG DCE' (4 slices × 6 times)"));
		assertTrue(refusal(new ImportOptions("", "phase", false, "")).startsWith("no phase images"));
		Exception e = assertThrows(IllegalArgumentException.class, () -> new ImportOptions("", "both",
			false, ""));
		assertEquals("component is 'both'; it must be one of magnitude, phase, real, imaginary", e
			.getMessage());
	}

	@Test
	void twoDynamicSeriesAreAmbiguous() throws Exception {
		Flavours.triggered().write(folder);
		Flavours.triggered().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.9").put(
			Tag.SERIES_DESCRIPTION, "LO", "SAG DCE 2").put(Tag.SOP_INSTANCE_UID, "UI", "1.8." + s + "." +
				t)).write(folder, "B");
		assertTrue(refusal(ImportOptions.DEFAULT).contains("choose one with series="));
		assertEquals("SAG DCE 2", read(folder, options("SAG DCE 2", "")).description().shown());
		assertEquals("SAG DCE 2", read(folder, options("1.9", "")).description().shown());
	}

	@Test
	void acquiredSeriesIsPreferredToComputedOnes() throws Exception {
		Flavours.triggered().write(folder);
		for (String type : List.of("MOCO", "SUB"))
			Flavours.triggered().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.9." +
				type.length()).put(Tag.SERIES_DESCRIPTION, "LO", type).put(Tag.IMAGE_TYPE, "CS", "DERIVED",
					"PRIMARY", "M", type).put(Tag.SOP_INSTANCE_UID, "UI", "1.8." + s + "." + t)).write(folder,
						type);
		assertEquals("SAG DCE", read(folder, ImportOptions.DEFAULT).description().shown());
	}

	@Test
	void dicomdirStandsForItsFolder() throws Exception {
		Exam exam = Flavours.triggered();
		exam.write(folder);
		Files.write(folder.resolve("DICOMDIR"), new byte[200]);
		exam.assertRead(read(folder.resolve("DICOMDIR"), ImportOptions.DEFAULT));
	}

	@Test
	void missingImagesOfSlicesWithTimesOfTheirOwnAreRefused() throws Exception {
		Exam exam = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(
			Flavours.TIMES[t] + 1.3 * s))).planes((s, t) -> !(s == 0 && t == 0));
		exam.write(folder);
		assertTrue(refusal(ImportOptions.DEFAULT).contains("does not say to which time point"));
	}

	@Test
	void contradictingOrdersAreRefused() throws Exception {
		Flavours.triggered().with((image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", 9 -
			t)).write(folder);
		String message = refusal(ImportOptions.DEFAULT);
		assertTrue(message.contains(
			"TemporalPositionIdentifier (0020,0100) and TriggerTime (0018,1060)"), message);
		assertTrue(message.endsWith("time=TemporalPositionIdentifier or time=TriggerTime"), message);
		Flavours.triggered().assertRead(read(folder, options("", "TriggerTime")));
	}

	@Test
	void seriesOfOneTimePointEachNeedJoin() throws Exception {
		Flavours.numbered().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.7." + t))
			.write(folder);
		assertTrue(refusal(ImportOptions.DEFAULT).endsWith(
			"or join=true if each time point is a series"));
	}

	@Test
	void timesThatNothingTellsAreRefused() throws Exception {
		new Exam().with((image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", t + 1))
			.write(folder);
		assertEquals(
			"no element gives the times of the 6 time points; give their interval in seconds " +
				"with time=", refusal(ImportOptions.DEFAULT));
	}

	@Test
	void imagesThatNothingTellsApartAreRefused() throws Exception {
		new Exam().with((image, s, t) -> image.remove(Tag.INSTANCE_NUMBER)).write(folder);
		assertTrue(refusal(ImportOptions.DEFAULT).contains(
			"nothing that tells their time points apart"));
	}

	@Test
	void wrongTimeOptionNamesWhatIsPossible() {
		Exception e = assertThrows(IllegalArgumentException.class, () -> options("", "yesterday"));
		assertTrue(e.getMessage().startsWith("time is 'yesterday'; it must be an interval above 0 s"));
		for (String wrong : List.of("-3", "5,2", "TriggerTime SeriesTime"))
			assertThrows(IllegalArgumentException.class, () -> options("", wrong), wrong);
	}

	@Test
	void damagedFileIsLeftOutAndItsPlaneIsNaN() throws Exception {
		Exam exam = Flavours.triggered();
		exam.write(folder);
		Path file = folder.resolve("F0003");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 7));
		DynamicSeries series = read(folder, ImportOptions.DEFAULT);
		assertEquals(List.of("1 file: the pixels are cut off: 53 of 60 bytes"), series.rejected());
		assertEquals(List.of("F0003: the pixels are cut off: 53 of 60 bytes"), read(folder,
			ImportOptions.DEFAULT.with(Identifiers.KEEP)).rejected());
		long lost = IntStream.range(0, 24).filter(i -> Float.isNaN(series.plane(i % 4, i / 4)[29]) &&
			Float.isNaN(series.plane(i % 4, i / 4)[0])).count();
		assertEquals(1, lost);
		assertTrue(series.warnings().get(0).startsWith("1 of 24 planes are missing and NaN"));
	}

	@Test
	void cancelledReadingStops() throws Exception {
		Flavours.triggered().write(folder);
		for (String step : List.of("Reading DICOM headers", "Reading DICOM images"))
			assertThrows(CancellationException.class, () -> DicomFolder.read(folder,
				ImportOptions.DEFAULT, (what, fraction) -> {
					if (what.equals(step) && fraction > 0.5) throw new CancellationException();
				}));
	}

	/** Of two threads each has one file in hand. */
	@Test
	void noFurtherImageIsReadOnceReadingIsCancelled() throws Exception {
		Flavours.triggered().write(folder);
		AtomicInteger read = new AtomicInteger();
		Progress cancelling = (what, fraction) -> {
			if (!what.equals("Reading DICOM images")) return;
			read.incrementAndGet();
			throw new CancellationException();
		};
		Parallelization.runWithNumThreads(2, () -> assertThrows(CancellationException.class,
			() -> DicomFolder.read(folder, ImportOptions.DEFAULT, cancelling)));
		assertTrue(read.get() <= 2, read + " images were read");
	}

	/** The last is that of the 24 images. */
	@Test
	void readingTellsHowFarItIs() throws Exception {
		Flavours.triggered().write(folder);
		List<String> told = Collections.synchronizedList(new ArrayList<>());
		DicomFolder.read(folder, ImportOptions.DEFAULT, (what, fraction) -> told.add(what + " " + Math
			.round(24 * fraction)));
		for (String what : List.of("Reading DICOM headers ", "Reading DICOM images "))
			assertEquals(IntStream.rangeClosed(1, 24).mapToObj(i -> what + i).sorted().toList(), told
				.stream().filter(line -> line.startsWith(what)).sorted().toList());
	}

	/** Plane by plane as at once, NaN where an image is missing. */
	@Test
	void aSeriesOnDiskIsTheSeries() throws Exception {
		Exam exam = Flavours.numbered().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam
			.clock(Flavours.TIMES[t]))).planes((s, t) -> s != 2 || t != 3);
		exam.write(folder);
		try (DicomFolder files = DicomFolder.scan(folder, false, Progress.NONE)) {
			SeriesOnDisk disk = files.onDisk(files.choose(ImportOptions.DEFAULT), ImportOptions.DEFAULT);
			DynamicSeries series = read(folder, ImportOptions.DEFAULT);
			exam.assertRead(series);
			assertEquals(series.times(), disk.facts().times());
			for (int t = 0; t < 6; t++)
				for (int s = 0; s < 4; s++)
					assertArrayEquals(series.plane(s, t), disk.plane(s, t));
		}
	}

	/** By what tells them apart; of more than six the others are counted. */
	@Test
	void seriesOfOneDescriptionHaveLabelsOfTheirOwn() throws Exception {
		for (int i = 0; i < 8; i++) {
			int n = i;
			Flavours.triggered().planes((s, t) -> t == 0 && s == 0).with((image, s, t) -> image.put(
				Tag.SERIES_INSTANCE_UID, "UI", "1.9." + n).put(Tag.SERIES_DESCRIPTION, "LO", n == 7 ? ""
					: "LOC").put(Tag.SOP_INSTANCE_UID, "UI", "1.8." + n).put(Tag.ECHO_TIME, "DS", 1.6 + (n < 6
						? n : 0)).put(Tag.FLIP_ANGLE, "DS", 25)).write(folder, "S" + i);
		}
		try (DicomFolder files = DicomFolder.scan(folder, false, Progress.NONE)) {
			assertEquals(List.of("LOC FA 25 TE 1.6", "LOC FA 25 TE 1.6 #2", "LOC FA 25 TE 2.6",
				"LOC FA 25 TE 3.6", "LOC FA 25 TE 4.6", "LOC FA 25 TE 5.6", "LOC FA 25 TE 6.6",
				"series without description FA 25 TE 1.6"), files.candidates().stream().map(
					SeriesCandidate::label).sorted().toList());
		}
		assertTrue(refusal(ImportOptions.DEFAULT).matches(
			"only one time point in .* \\(('[^']+' \\(1 slices × 1 times\\)(, )?){6} and 2 more\\); .*"),
			refusal(ImportOptions.DEFAULT));
	}

	/** A public exam: one slice, 1,321 images, half a second apart, no TriggerTime in the first. */
	@Test
	void aLongExamThatLeavesOutItsZeroIsRead() throws IOException {
		Exam exam = untimed(1321, t -> t > 0 ? 500 * t : Double.NaN);
		exam.write(folder);
		DynamicSeries series = read(folder, ImportOptions.DEFAULT);
		assertArrayEquals(exam.times, series.times().toSeconds());
		assertEquals(1, series.warnings().size(), series.warnings().toString());
	}

	/** Trigger times in ms by time point; -1 where there is none. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "one in the middle | 0 500 -1 1500 2000 2500",
		"the last | 0 500 1000 1500 2000 -1", "two | -1 -1 1000 1500 2000 2500",
		"the first, of uneven times | -1 500 1000 1700 2000 2500",
		"the first, before a gap | -1 1000 1500 2000 2500 3000",
		"the first, with a lost image | -1 500 1000 2000 2500 3000" })
	void anyOtherMissingTimeIsNoZero(String which, String milliseconds) throws IOException {
		double[] times = Stream.of(milliseconds.split(" ")).mapToDouble(Double::parseDouble).toArray();
		untimed(times.length, t -> times[t] < 0 ? Double.NaN : times[t]).write(folder);
		String message = refusal(ImportOptions.DEFAULT);
		assertTrue(message.contains("no element gives the times"), which + ": " + message);
	}

	private static Exam untimed(int frames, IntToDoubleFunction milliseconds) {
		Exam exam = new Exam().times(IntStream.range(0, frames).mapToDouble(t -> 0.5 * t).toArray())
			.with((image, s, t) -> {
				image.put(Tag.ACQUISITION_TIME, "TM", "093000");
				double time = milliseconds.applyAsDouble(t);
				if (!Double.isNaN(time)) image.put(Tag.TRIGGER_TIME, "DS", (int) time);
			});
		exam.slices = 1;
		return exam;
	}

	/** An exam whose second half is another patient's; pseudonyms of each image do not count. */
	@ParameterizedTest
	@CsvSource({ "NO, true", "YES, false" })
	void twoPatientsInOneSeriesAreRefused(String removed, boolean refused) throws Exception {
		Flavours.triggered().with((image, slice, time) -> image.put(Tag.PATIENT_ID, "LO", time < 3
			? "one" : "two").put(Tag.PATIENT_IDENTITY_REMOVED, "CS", removed)).write(folder);
		if (refused) assertEquals("the series holds images of two patients (patient ID); leave " +
			"those of one of them in the folder", refusal(options("", "")));
		else assertEquals(6, read(folder, options("", "")).times().size());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.frame.ImageKind;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Series of one time point beside the dynamic one, under one SeriesNumber, as QIBA's object has
 * them.
 */
class FlipAnglesTest {

	@TempDir
	private Path folder;

	private void write(String prefix, double degrees, String... more) throws IOException {
		Flavours.triggered().with((image, s, t) -> {
			image.put(Tag.FLIP_ANGLE, "DS", degrees);
			if (more.length > 0) image.put(Tag.SERIES_INSTANCE_UID, "UI", more[0]).put(Tag.IMAGE_TYPE,
				"CS", "ORIGINAL", "PRIMARY", more[1]);
		}).planes((s, t) -> t == 0).write(folder, prefix);
	}

	private String refusal() {
		return assertThrows(DicomException.class, () -> FlipAngles.read(folder, Progress.NONE))
			.getMessage();
	}

	@Test
	void theAnglesComeInOrder() throws IOException {
		Flavours.triggered().write(folder);
		write("a", 15);
		write("b", 2);
		write("c", 10);
		write("p", 5, "1.9", "P");
		List<DynamicSeries> angles = FlipAngles.read(folder, Progress.NONE);
		assertEquals(List.of(2., 10., 15.), angles.stream().map(series -> series.protocol()
			.flipAngleDegrees()).toList());
		for (DynamicSeries series : angles) {
			assertEquals(1, series.times().size());
			assertEquals(4, series.grid().slices());
			assertEquals(Exam.truth(2, 1, 3, 0), series.plane(3, 0)[2 + Exam.WIDTH]);
		}
		write("d", 10, "1.8", "M");
		assertTrue(refusal().contains("holds several series of one flip angle"));
	}

	@Test
	void oneAngleIsNotEnough() throws IOException {
		Flavours.triggered().write(folder);
		write("a", 15);
		assertTrue(refusal().startsWith(folder + " holds 1 flip angles with one time point"));
	}

	/** Flip angles that were found beside the dynamic series. */
	private List<Double> beside() throws IOException {
		try (DicomFolder scanned = DicomFolder.scan(folder, false, Progress.NONE)) {
			return FlipAngles.beside(scanned, scanned.choose(ImportOptions.DEFAULT), Progress.NONE)
				.stream().map(series -> series.protocol().flipAngleDegrees()).toList();
		}
	}

	private static void write(Path folder, double degrees, double secondsAfter, Exam.Detail more)
		throws IOException
	{
		Flavours.triggered().with((image, s, t) -> image.put(Tag.FLIP_ANGLE, "DS", degrees).put(
			Tag.SERIES_INSTANCE_UID, "UI", "1.3." + (int) (100 * degrees + secondsAfter)).put(
				Tag.ACQUISITION_TIME, "TM", Exam.clock(secondsAfter))).with(more).planes((s, t) -> t == 0)
			.write(folder, "f" + degrees + "_" + secondsAfter);
	}

	private static final Exam.Detail PLAIN = (image, s, t) -> {};

	private void dynamic() throws IOException {
		Flavours.triggered().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(
			5.2 * t))).write(folder);
	}

	@Test
	@DisplayName("Flip angles beside a dynamic series are found, whose own angle is none of them")
	void flipAnglesBesideADynamicSeries() throws IOException {
		dynamic();
		assertEquals(List.of(), beside());
		write(folder, 15, -20, PLAIN);
		assertEquals(List.of(), beside(), "one angle says nothing of T1");
		write(folder, 2, -40, PLAIN);
		assertEquals(List.of(2., 15.), beside());
	}

	@Test
	@DisplayName("What is later, of another TR, TE or patient, derived or fat and water is no flip angle")
	void othersAreNoFlipAngles() throws IOException {
		dynamic();
		write(folder, 2, -40, PLAIN);
		write(folder, 3, 400, PLAIN);
		write(folder, 4, -40, (image, s, t) -> image.put(Tag.REPETITION_TIME, "DS", 6));
		write(folder, 5, -40, (image, s, t) -> image.put(Tag.ECHO_TIME, "DS", 2.4));
		write(folder, 6, -40, (image, s, t) -> image.put(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.77"));
		write(folder, 7, -40, (image, s, t) -> image.put(Tag.IMAGE_TYPE, "CS", "DERIVED", "PRIMARY",
			"M"));
		write(folder, 8, -40, (image, s, t) -> image.put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY",
			"WATER"));
		assertEquals(List.of(), beside());
		write(folder, 9, 0, PLAIN);
		assertEquals(List.of(2., 9.), beside());
	}

	@Test
	@DisplayName("Spin echoes of two refocusing angles are no flip angles")
	void spinEchoesAreNoFlipAngles() throws IOException {
		dynamic();
		for (int degrees : new int[] { 70, 80 })
			write(folder, degrees, -40, (image, s, t) -> image.put(Tag.REPETITION_TIME, "DS", 500));
		assertEquals(List.of(), beside());
	}

	@Test
	@DisplayName("Where one flip angle comes twice none is used; another set is")
	void anAngleThatComesTwice() throws IOException {
		dynamic();
		write(folder, 2, -40, PLAIN);
		write(folder, 15, -20, PLAIN);
		write(folder, 15, -10, PLAIN);
		assertEquals(List.of(), beside());
		for (int degrees : new int[] { 3, 6, 9 })
			write(folder, degrees, -60, (image, s, t) -> image.put(Tag.REPETITION_TIME, "DS", 6));
		assertEquals(List.of(3., 6., 9.), beside());
	}

	/** Twenty times over a minute of short TR and TE as acquired are 1; what is less so, less. */
	@ParameterizedTest
	@CsvSource({ "20, 60, 20, 8, '', magnitude, false, 1", "200, 600, 1, 1, '', magnitude, false, 1",
		"10, 60, 20, 8, '', magnitude, false, 0.5", "20, 59, 20, 8, '', magnitude, false, 0.6",
		"20, 60, 21, 8, '', magnitude, false, 0.5", "20, 60, 100, 8, '', magnitude, false, 0.5",
		"20, 60, 101, 8, '', magnitude, false, 0.1", "20, 60, 20, 9, '', magnitude, false, 0.5",
		"20, 60, 20, 21, '', magnitude, false, 0.1", "20, 60, NaN, 8, '', magnitude, false, 0.5",
		"20, 60, 20, 8, W, magnitude, false, 0.3", "20, 60, 20, 8, '', phase, false, 0.1",
		"20, 60, 20, 8, '', magnitude, true, 0.4", "20, NaN, 20, 8, '', magnitude, false, 0.6",
		"1, 60, 20, 8, '', magnitude, false, 0", "2, 60, 20, 8, '', magnitude, false, 0.1" })
	void howMuchASeriesLooksLikeDce(int times, double seconds, double tr, double te, String variant,
		String component, boolean derived, double expected)
	{
		assertEquals(expected, Likeness.of(times, seconds, new Protocol(tr, te, 25, 1.5), new ImageKind(
			component, true, variant, derived)), 1e-12);
	}

	@Test
	void optionsOfTwoExamsHaveTheNameOfTheirVisit() {
		ImportOptions options = new ImportOptions(" a ", " Phase ", true, " 5 ", "post");
		assertEquals(new ImportOptions("a", "phase", true, "5", "post"), options);
		assertEquals("posttimes", options.option("times"));
		assertEquals(5, options.intervalSeconds());
		assertEquals(options, options.withAnyInterval());
		ImportOptions without = new ImportOptions("", "magnitude", false, "TriggerTime");
		assertTrue(Double.isNaN(without.intervalSeconds()));
		assertEquals("TriggerTime 1", without.withAnyInterval().time());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new ImportOptions("", "magnitude",
			false, "x", "pre")).getMessage().startsWith("pretime is 'x'"));
	}
}

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

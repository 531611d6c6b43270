// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B1 maps as scanners store them. Scales: hMRI toolbox (Siemens), UKAT (GE), DICOM PS3.3 (%). */
class B1SeriesTest {

	@TempDir
	private Path folder;

	/** A series of one time point, one value everywhere. */
	private void write(String name, int value, Exam.Detail more) throws IOException {
		short[] pixels = new short[Exam.WIDTH * Exam.HEIGHT];
		Arrays.fill(pixels, (short) value);
		new Exam().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.3." + name
			.hashCode()).put(Tag.SERIES_DESCRIPTION, "LO", name).put(Tag.FLIP_ANGLE, "DS", 80).put(
				Tag.MANUFACTURER, "LO", "SIEMENS").put(Tag.PIXEL_DATA, "OW", (Object) pixels)).with(more)
			.planes((s, t) -> t == 0).write(folder, "b" + value + name.hashCode());
	}

	private static final Exam.Detail PLAIN = (image, s, t) -> {};

	private static Exam.Detail said(String... imageType) {
		return (image, s, t) -> image.put(Tag.IMAGE_TYPE, "CS", (Object[]) imageType);
	}

	private FoundB1 beside() throws IOException {
		Flavours.triggered().write(folder);
		try (DicomFolder scanned = DicomFolder.scan(folder, false, Progress.NONE)) {
			return B1Series.beside(scanned, scanned.choose(ImportOptions.DEFAULT), Identifiers.KEEP,
				Progress.NONE);
		}
	}

	private static void assertRatio(double expected, Optional<DynamicSeries> map) {
		for (int slice = 0; slice < 4; slice++)
			assertEquals(expected, map.orElseThrow().plane(slice, 0)[7], 1e-6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tfl_b1map", "SAG B1_MAP", "B1", "AX B1+ BLOCH", "b1plus",
		"flip angle map" })
	void itIsFoundByItsDescription(String name) throws IOException {
		write(name, 720, PLAIN);
		FoundB1 found = beside();
		assertRatio(0.9, found.ratio());
		assertEquals("", found.obstacle());
		assertEquals(name, found.ratio().orElseThrow().description().written());
	}

	@ParameterizedTest
	@ValueSource(strings = { "DWI b1000", "ab1map", "VFA 2", "b1 800" })
	void othersAreNot(String name) throws IOException {
		write(name.equals("b1 800") ? "b1" : name, 720, (image, s, t) -> {
			if (name.equals("b1 800")) image.put(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.77");
		});
		assertEquals(FoundB1.NONE, beside());
	}

	@Test
	@DisplayName("The one whose ImageType or ImageComments says so is the map, and the anatomical image beside it is not")
	void whatIsSaidGoesBeforeTheDescription() throws IOException {
		write("tfl_b1map 1", 300, PLAIN);
		write("tfl_b1map 2", 640, (image, s, t) -> image.put(Tag.IMAGE_COMMENTS, "LO",
			"flip_angle_map, scaled by 10"));
		assertRatio(0.8, beside().ratio());
	}

	@ParameterizedTest
	@ValueSource(strings = { "B1", "B1 MAP", "FLIP ANGLE MAP" })
	@DisplayName("One series may hold the map and the images that it was made of")
	void oneSeriesOfMapAndImages(String word) throws IOException {
		write("survey", 300, said("ORIGINAL", "PRIMARY", "M"));
		write("survey", 880, (image, s, t) -> image.put(Tag.IMAGE_TYPE, "CS", "DERIVED", "PRIMARY",
			word).put(Tag.SOP_INSTANCE_UID, "UI", "1.9." + s));
		assertRatio(1.1, beside().ratio());
	}

	@Test
	void severalThatCouldBeMeantAreToldAndNotUsed() throws IOException {
		write("b1map a", 720, PLAIN);
		write("b1map b", 720, PLAIN);
		FoundB1 found = beside();
		assertTrue(found.ratio().isEmpty());
		assertTrue(found.obstacle().startsWith("several series could be the B1 map: b1map "), found
			.obstacle());
		assertTrue(found.obstacle().endsWith("put the map of flip angles into a folder of its own, " +
			"and give that"));
	}

	@ParameterizedTest
	@DisplayName("Tenths of a degree of Siemens and GE, percent where the unit says so, and a ratio")
	@CsvSource({ "SIEMENS, 80, 760, '', 1, 0.95", "Siemens Healthineers, 90, 450, '', 1, 0.5",
		"GE MEDICAL SYSTEMS, 60, 660, '', 1, 1.1", "Philips, 60, 92, %, 1, 0.92",
		"Canon, 60, 1840, %, 0.05, 0.92", "Philips, 60, 920, '', 0.001, 0.92" })
	void theScaleIsWhatTheFilesTell(String maker, double degrees, int value, String unit,
		double slope, double ratio) throws IOException
	{
		write("b1map", value, (image, s, t) -> image.put(Tag.MANUFACTURER, "LO", maker).put(
			Tag.FLIP_ANGLE, "DS", degrees).put(Tag.RESCALE_TYPE, "LO", unit).put(Tag.RESCALE_SLOPE, "DS",
				slope));
		assertRatio(ratio, beside().ratio());
	}

	@ParameterizedTest
	@CsvSource({ "SIEMENS, 8, 760", "Philips, 60, 92", "Canon, 60, 560", "SIEMENS, 80, 100",
		"SIEMENS, 80, 0" })
	void anUnknownScaleIsToldAndNotUsed(String maker, double degrees, int value) throws IOException {
		write("b1map", value, (image, s, t) -> image.put(Tag.MANUFACTURER, "LO", maker).put(
			Tag.FLIP_ANGLE, "DS", degrees));
		FoundB1 found = beside();
		assertTrue(found.ratio().isEmpty());
		assertTrue(found.obstacle().startsWith(
			"the scale of the B1 map b1map is not known: half of its values are above "), found
				.obstacle());
	}

	@Test
	@DisplayName("Of a Philips map the displayed value counts, not the floating-point value of signals")
	void philipsMapsAreAsDisplayed() throws IOException {
		write("survey", 230, (image, s, t) -> image.put(Tag.MANUFACTURER, "LO", "Philips").put(
			Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "B1 MAP", "B1").put(Tag.RESCALE_TYPE, "LO", "%")
			.put(Tag.RESCALE_SLOPE, "DS", 0.4).put(0x20050010, "LO", "Philips MR Imaging DD 001").put(
				PrivateTag.PHILIPS_SCALE_SLOPE, "FL", 0.02f));
		assertRatio(0.92, beside().ratio());
	}

	@Test
	void aFolderThatIsGivenHoldsOne() throws IOException {
		write("anything", 720, PLAIN);
		assertRatio(0.9, Optional.of(B1Series.read(folder, Progress.NONE)));
		write("something", 640, PLAIN);
		assertTrue(assertThrows(DicomException.class, () -> B1Series.read(folder, Progress.NONE))
			.getMessage().startsWith("several series in " + folder + " could be the B1 map: "));
		write("B1 map", 800, PLAIN);
		assertRatio(1, Optional.of(B1Series.read(folder, Progress.NONE)));
	}

	@Test
	void aFolderOfADynamicSeriesHoldsNone() throws IOException {
		Flavours.triggered().write(folder);
		assertEquals(folder + " holds no series of one time point; give the folder of the B1 map",
			assertThrows(DicomException.class, () -> B1Series.read(folder, Progress.NONE)).getMessage());
	}
}

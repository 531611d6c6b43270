// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from the header of one image. */
class FrameReaderTest {

	@TempDir
	private Path folder;

	private static DicomWriter image() {
		return new DicomWriter().put(Tag.SOP_INSTANCE_UID, "UI", "1.2.3").put(Tag.ROWS, "US", 2).put(
			Tag.COLUMNS, "US", 3);
	}

	private List<Frame> frames(DicomWriter image) throws IOException {
		Path file = folder.resolve("a.dcm");
		image.write(file, new short[6]);
		return FrameReader.frames(new Source.OnDisk(file, Files.size(file)));
	}

	private Frame frame(DicomWriter image) throws IOException {
		return frames(image).get(0);
	}

	@Test
	void whatIsSaidIsRead() throws IOException {
		Frame frame = frame(image().put(Tag.SERIES_INSTANCE_UID, "UI", "1.5").put(
			Tag.STUDY_INSTANCE_UID, "UI", "1.4").put(Tag.SERIES_DESCRIPTION, "LO", "Séquence").put(
				Tag.PROTOCOL_NAME, "LO", "other").put(Tag.MANUFACTURER, "LO", "PHILIPS Healthcare").put(
					Tag.MODALITY, "CS", "MR").put(Tag.REPETITION_TIME, "DS", 4.5).put(Tag.ECHO_TIME, "DS",
						1.6).put(Tag.FLIP_ANGLE, "DS", 25).put(Tag.MAGNETIC_FIELD_STRENGTH, "DS", 1.5).put(
							Tag.TEMPORAL_RESOLUTION, "DS", 5200).put(Tag.NUMBER_OF_TEMPORAL_POSITIONS, "IS", 60)
			.put(Tag.LOSSY_IMAGE_COMPRESSION, "CS", "01").put(Tag.RESCALE_SLOPE, "DS", 2).put(
				Tag.RESCALE_INTERCEPT, "DS", -3).put(Tag.RECEIVE_COIL_NAME, "SH", "CTL 456").put(
					Tag.CONTRAST_BOLUS_AGENT, "LO", "Gadovist").put(Tag.CONTRAST_BOLUS_TOTAL_DOSE, "DS", 7.5)
			.put(Tag.MANUFACTURER_MODEL_NAME, "LO", "Ingenia").put(Tag.SOFTWARE_VERSIONS, "LO", "5.7"));
		assertEquals(new Frame.Identity("1.5", "1.4", "1.2.3", "Séquence", "PHILIPS Healthcare", true,
			"MR", Origin.UNKNOWN), frame.identity());
		assertEquals(new Protocol(4.5, 1.6, 25, 1.5, new Protocol.Setup("CTL 456", "Gadovist", 7.5,
			"PHILIPS Healthcare Ingenia 5.7", 2)), frame.protocol());
		assertEquals(5.2, frame.temporalResolutionSeconds());
		assertEquals(60, frame.announcedTimes());
		assertEquals(2, frame.scaling().slope());
		assertEquals(-3, frame.scaling().intercept());
		assertEquals("a.dcm", frame.fileName());
		assertEquals(3, frame.layout().width());
		assertEquals(2, frame.layout().height());
		assertEquals(0, frame.index());
	}

	@Test
	void whatIsNotSaidIsNot() throws IOException {
		Frame frame = frame(image().put(Tag.PROTOCOL_NAME, "LO", "protocol").put(
			Tag.EFFECTIVE_ECHO_TIME, "FD", 1.7).put(Tag.RESCALE_SLOPE, "DS", 0));
		assertEquals(new Frame.Identity("", "", "1.2.3", "protocol", "", false, "", Origin.UNKNOWN),
			frame.identity());
		assertEquals(1.7, frame.protocol().teMs());
		assertEquals(1, frame.scaling().slope());
		assertEquals(0, frame.scaling().intercept());
		assertTrue(Double.isNaN(frame.temporalResolutionSeconds()));
		for (TimeKey key : TimeKey.values())
			assertTrue(Double.isNaN(frame.time(key)), key.keyword());
		assertTrue(!frame.geometry().oriented() && !frame.geometry().placed());
		assertArrayEquals(new double[] { 0, 0, 1 }, frame.geometry().normal());
		assertEquals(new ImageKind("magnitude", false, "", false), frame.kind());
	}

	/** Every element that tells time; times of day in s, others as stored, TriggerTime in s. */
	@Test
	void everyTimeIsRead() throws IOException {
		DicomWriter image = image().put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", 3).put(
			Tag.TEMPORAL_POSITION_INDEX, "UL", 4).put(Tag.TEMPORAL_POSITION_TIME_OFFSET, "FD", 5.5).put(
				Tag.TRIGGER_TIME, "DS", 6500).put(Tag.ACQUISITION_NUMBER, "IS", 7).put(Tag.INSTANCE_NUMBER,
					"IS", 8).put(0x20050010, "LO", "Philips MR Imaging DD 001").put(
						PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME, "FL", 9.5f).put(Tag.ACQUISITION_DATE, "DA",
							"20000101").put(Tag.ACQUISITION_TIME, "TM", "000001").put(Tag.SERIES_DATE, "DA",
								"20000101").put(Tag.SERIES_TIME, "TM", "000002").put(Tag.CONTENT_DATE, "DA",
									"20000101").put(Tag.CONTENT_TIME, "TM", "000003.25").put(
										Tag.ACQUISITION_DATE_TIME, "DT", "20000101000004").put(
											Tag.FRAME_ACQUISITION_DATE_TIME, "DT", "20000102000000");
		Frame frame = frame(image);
		double[] expected = { 3, 86400, 9.5, 5.5, 6.5, 7, 1, 4, 2, 3.25, 8 };
		for (TimeKey key : TimeKey.values())
			assertEquals(expected[key.ordinal()], frame.time(key), key.keyword());
		Frame other = frame(image().put(Tag.TEMPORAL_POSITION_INDEX, "UL", 4).put(
			Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME, "FD", 700.));
		assertEquals(4, other.time(TimeKey.TEMPORAL_POSITION));
		assertEquals(0.7, other.time(TimeKey.TRIGGER_TIME));
	}

	@ParameterizedTest
	@CsvSource({ "TEMPORAL_POSITION, true, false", "FRAME_ACQUISITION, false, true",
		"PHILIPS_BEGIN, false, false", "TEMPORAL_OFFSET, false, false", "TRIGGER_TIME, false, false",
		"ACQUISITION_NUMBER, true, false", "ACQUISITION, false, true",
		"ACQUISITION_DATE_TIME, false, true", "SERIES, false, true", "CONTENT, false, true",
		"INSTANCE, true, false" })
	void countsAndClocks(TimeKey key, boolean count, boolean clock) {
		assertEquals(count, key.isCount());
		assertEquals(clock, key.isClock());
	}

	/** PS3.3 C.7.6.16.2.5: where the index of time stands among DimensionIndexValues. */
	@ParameterizedTest
	@CsvSource({ "00209128, 7", "0020930d, 7", "00200100, 7", "00189074, 7", "00209153, 7",
		"00209057, NaN" })
	void theIndexOfTimeAmongTheDimensions(String pointer, double expected) throws IOException {
		DicomWriter other = new DicomWriter().put(Tag.DIMENSION_INDEX_POINTER, "AT", Tag.STACK_ID);
		DicomWriter time = new DicomWriter().put(Tag.DIMENSION_INDEX_POINTER, "AT", Integer.parseInt(
			pointer, 16));
		Frame frame = frame(image().put(Tag.DIMENSION_INDEX_SEQUENCE, "SQ", other, time).put(
			Tag.DIMENSION_INDEX_VALUES, "UL", 5, 7));
		assertEquals(expected, frame.time(TimeKey.TEMPORAL_POSITION));
		assertTrue(Double.isNaN(frame(image().put(Tag.DIMENSION_INDEX_SEQUENCE, "SQ", other, time).put(
			Tag.DIMENSION_INDEX_VALUES, "UL", 5)).time(TimeKey.TEMPORAL_POSITION)));
		assertEquals(2, frame(image().put(Tag.DIMENSION_INDEX_SEQUENCE, "SQ", other, time).put(
			Tag.DIMENSION_INDEX_VALUES, "UL", 5, 7).put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", 2)).time(
				TimeKey.TEMPORAL_POSITION));
	}

	@Test
	void aPlaneHasItsPlace() throws IOException {
		Geometry plane = frame(image().put(Tag.PIXEL_SPACING, "DS", 2, 3).put(Tag.SLICE_THICKNESS, "DS",
			4).put(Tag.IMAGE_POSITION_PATIENT, "DS", 10, 20, 30).put(Tag.IMAGE_ORIENTATION_PATIENT, "DS",
				0, 1, 0, 0, 0, -1).put(Tag.SLICE_LOCATION, "DS", 99)).geometry();
		assertEquals(List.of(3., 2., 4.), List.of(plane.spacingXMm(), plane.spacingYMm(), plane
			.thicknessMm()));
		assertArrayEquals(new double[] { -1, 0, 0 }, plane.normal());
		assertArrayEquals(new double[] { 20, -30 }, plane.inPlane());
		assertEquals(-10, plane.position(plane.normal()));
		assertEquals(10 * 0.6 + 30 * 0.8, plane.position(new double[] { 0.6, 0, 0.8 }), 1e-12);
		assertTrue(plane.oriented() && plane.placed());
	}

	@Test
	void aPlaneWithASliceLocationLiesAlongItsNormal() throws IOException {
		Geometry plane = frame(image().put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", 0, 1, 0, 0, 0, -1).put(
			Tag.SLICE_LOCATION, "DS", 7)).geometry();
		assertArrayEquals(new double[] { -7, 0, 0 }, plane.origin());
		assertTrue(plane.placed());
		assertTrue(Double.isNaN(plane.spacingXMm()) && Double.isNaN(plane.spacingYMm()));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1.009, 0, 0, 0, -1, true", "0, 1.011, 0, 0, 0, -1, false",
		"0, 1, 0, 0, 0, -1.011, false", "0, 0.989, 0, 0, 0, -1, false", "0, 1, 0, 0, 0.011, -1, false",
		"0, 1, 0, 0, 0.009, -1, true", "0.6, 0, 0.8, -0.8, 0, 0.6, true",
		"0.6, 0, 0.8, 0.8, 0, 0.6, false" })
	void directionsAreUnitVectorsAtRightAngles(double a, double b, double c, double d, double e,
		double f, boolean oriented) throws IOException
	{
		assertEquals(oriented, frame(image().put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", a, b, c, d, e, f))
			.geometry().oriented());
	}

	/** ComplexImageComponent goes before GE's (0043,102F), that before ImageType. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "PHASE, 2, ORIGINAL\\PRIMARY\\M, phase, true",
		"MIXED, 2, ORIGINAL\\PRIMARY\\M, real, true", "-, 0, ORIGINAL\\PRIMARY\\P, magnitude, true",
		"-, 3, ORIGINAL, imaginary, true", "-, 4, ORIGINAL\\PRIMARY\\I, imaginary, true",
		"-, -1, ORIGINAL\\PRIMARY\\R, real, true", "-, -, ORIGINAL\\PRIMARY\\M_FFE, magnitude, true",
		"-, -, ORIGINAL\\PRIMARY\\PHASE MAP, phase, true",
		"-, -, ORIGINAL\\PRIMARY\\OTHER, magnitude, false", "-, -, original\\primary\\p, phase, true" })
	void magnitudeOrPhase(String complex, Integer ge, String type, String component, boolean stated)
		throws IOException
	{
		DicomWriter image = image().put(Tag.IMAGE_TYPE, "CS", type);
		if (complex != null) image.put(Tag.COMPLEX_IMAGE_COMPONENT, "CS", complex);
		if (ge != null) image.put(0x00430010, "LO", "GEMS_PARM_01").put(PrivateTag.GE_IMAGE_TYPE, "SS",
			ge);
		assertEquals(new ImageKind(component, stated, "", false), frame(image).kind());
	}

	@Test
	void variantsAndDerivedImages() throws IOException {
		assertEquals(new ImageKind("magnitude", true, "SUB W", true), frame(image().put(Tag.IMAGE_TYPE,
			"CS", "DERIVED", "PRIMARY", "M", " w", "SUB", "W")).kind());
		assertEquals(new ImageKind("phase", true, "", false), frame(image().put(Tag.FRAME_TYPE, "CS",
			"ORIGINAL", "PRIMARY", "P").put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "M")).kind());
	}

	@Test
	void aMosaicIsRefused() {
		assertEquals("a Siemens mosaic; export the series again without mosaic", assertThrows(
			DicomException.class, () -> frames(image().put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "MOSAIC")))
			.getMessage());
	}

	/** Two rows are two frames of one row, of which only as many as described have a place. */
	@ParameterizedTest
	@CsvSource({ "1, false", "2, true", "3, false" })
	void framesNeedAPlaceEach(int described, boolean read) throws IOException {
		DicomWriter[] groups = new DicomWriter[described];
		for (int i = 0; i < described; i++)
			groups[i] = new DicomWriter().put(Tag.TEMPORAL_POSITION_INDEX, "UL", 10 + i);
		Path file = folder.resolve("a.dcm");
		image().put(Tag.NUMBER_OF_FRAMES, "IS", 2).put(Tag.INSTANCE_NUMBER, "IS", 5).put(Tag.COLUMNS,
			"US", 3).put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", (Object[]) groups).write(file,
				new short[6]);
		byte[] bytes = Files.readAllBytes(file);
		// Rows, which the writer wants to be 2, in the one place where the file has them.
		int rows = indexOf(bytes, new byte[] { 0x28, 0, 0x10, 0, 'U', 'S', 2, 0, 2, 0 });
		bytes[rows + 8] = 1;
		Files.write(file, bytes);
		Source source = new Source.OnDisk(file, bytes.length);
		if (read) {
			List<Frame> frames = FrameReader.frames(source);
			assertEquals(2, frames.size());
			assertEquals(11, frames.get(1).time(TimeKey.TEMPORAL_POSITION));
			assertEquals(1, frames.get(1).index());
			assertEquals(6, frames.get(1).time(TimeKey.INSTANCE));
		}
		else assertTrue(assertThrows(DicomException.class, () -> FrameReader.frames(source))
			.getMessage().contains("2 frames, of which " + described + " have a place"));
	}

	private static int indexOf(byte[] bytes, byte[] part) {
		return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(new String(part,
			java.nio.charset.StandardCharsets.ISO_8859_1));
	}

	@ParameterizedTest
	@CsvSource({ "-1, 86399", "0, 0", "86399.5, 86399.5", "86400, 0", "90000, 3600" })
	void theTimeOfDay(double seconds, double expected) {
		assertEquals(expected, ClockTime.ofDay(seconds));
	}
}

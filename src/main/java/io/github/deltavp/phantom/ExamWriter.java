// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a synthetic exam as a folder of DICOM files, the way a GE scanner exports one: magnitude
 * and phase in one series, told apart by ImageType and (0043,102F), a localizer beside it and, if
 * wanted, a series of other flip angles for a T1 map. The patient is "PHANTOM^SAMPLE".
 */
final class ExamWriter {

	private static final int GE_PRIVATE_CREATOR = 0x00430010;

	/** GE stores the phase in thousandths of a radian. */
	private static final double PHASE_SCALE = 1000;

	/** Of the pulse that is mapped; GE stores tenths of a degree. */
	private static final double B1_DEGREES = 60;
	private static final double B1_SCALE = 10 * B1_DEGREES;

	private final SimulatedExam exam;
	private final String identity;
	private final LocalDateTime start;
	private final double[] flipAngles;

	/**
	 * @param exam what to write
	 * @param identity names the visit; UIDs are made from it
	 * @param start when the first frame was acquired
	 * @param flipAngles in degrees, one series for each; none for no T1 map
	 */
	ExamWriter(SimulatedExam exam, String identity, LocalDateTime start, double... flipAngles) {
		this.exam = exam;
		this.identity = identity;
		this.start = start;
		this.flipAngles = flipAngles.clone();
	}

	/**
	 * Writes all files into {@code folder}, in parallel; a B1 map with them where flip angles are not
	 * the nominal ones.
	 */
	void write(Path folder) throws IOException {
		Files.createDirectories(folder);
		int slices = exam.grid().slices();
		try {
			IntStream.range(0, slices * exam.acquisition().frames()).parallel().forEach(i -> writePair(
				folder, i % slices, i / slices));
			IntStream.range(0, LocalizerImages.COUNT).forEach(i -> writeLocalizer(folder, i));
			IntStream.range(0, flipAngles.length).forEach(i -> writeFlipAngle(folder, i));
			if (!exam.acquisition().coils().isNominal()) writeB1(folder);
		}
		catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** Within each time point first the magnitude of all slices, then the phase. */
	private void writePair(Path folder, int slice, int time) {
		float[] magnitude = new float[exam.grid().voxelsPerSlice()];
		float[] phase = new float[magnitude.length];
		exam.scanner().complex(slice, time, magnitude, phase);
		int slices = exam.grid().slices();
		int instance = 2 * time * slices + slice + 1;
		write(folder, dynamic(slice, time, instance).put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY",
			"OTHER").put(PrivateTag.GE_IMAGE_TYPE, "SS", 0, 0, 0, 0), instance, rounded(magnitude, 1));
		instance += slices;
		write(folder, dynamic(slice, time, instance).put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY",
			"PHASE").put(PrivateTag.GE_IMAGE_TYPE, "SS", 1, 0, 0, 0), instance, rounded(phase,
				PHASE_SCALE));
	}

	private static void write(Path folder, DicomWriter file, int instance, short[] pixels) {
		try {
			file.write(folder.resolve(String.format(Locale.ROOT, "IM%05d.dcm", instance)), pixels);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static short[] rounded(float[] plane, double scale) {
		short[] pixels = new short[plane.length];
		for (int p = 0; p < pixels.length; p++)
			pixels[p] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(plane[p] *
				scale)));
		return pixels;
	}

	private DicomWriter dynamic(int slice, int time, int instance) {
		double seconds = exam.times().seconds(time);
		DicomWriter file = common("dynamic", plane() + " DCE FSPGR 3D", 7, instance);
		protocol(file, exam.acquisition().protocol());
		return geometry(file, slice).put(Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", time + 1).put(
			Tag.NUMBER_OF_TEMPORAL_POSITIONS, "IS", exam.acquisition().frames()).put(
				Tag.TEMPORAL_RESOLUTION, "DS", 1000 * exam.acquisition().intervalSeconds()).put(
					Tag.TRIGGER_TIME, "DS", Math.round(1000 * seconds)).put(Tag.ACQUISITION_TIME, "TM",
						timeOfDay(seconds)).put(Tag.CONTENT_TIME, "TM", timeOfDay(seconds));
	}

	/** SAG, AXI or COR. */
	private String plane() {
		return exam.anatomy().orientation().name().substring(0, 3);
	}

	private static void protocol(DicomWriter file, Protocol protocol) {
		file.put(Tag.SCANNING_SEQUENCE, "CS", "GR").put(Tag.SEQUENCE_VARIANT, "CS", "SS", "SP", "SK")
			.put(Tag.SCAN_OPTIONS, "CS", "FAST_GEMS").put(Tag.MR_ACQUISITION_TYPE, "CS", "3D").put(
				Tag.REPETITION_TIME, "DS", protocol.trMs()).put(Tag.ECHO_TIME, "DS", protocol.teMs()).put(
					Tag.FLIP_ANGLE, "DS", protocol.flipAngleDegrees()).put(Tag.CONTRAST_BOLUS_AGENT, "LO",
						protocol.setup().agent().shown());
	}

	private DicomWriter geometry(DicomWriter file, int slice) {
		VoxelGrid grid = exam.grid();
		double[] position = grid.positionMm(0, 0, slice);
		double[] normal = grid.normal();
		double location = IntStream.range(0, 3).mapToDouble(i -> position[i] * normal[i]).sum();
		return file.put(Tag.IMAGE_POSITION_PATIENT, "DS", Arrays.stream(position).boxed().toArray())
			.put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", Stream.concat(grid.rowDirection().stream(), grid
				.columnDirection().stream()).toArray()).put(Tag.SLICE_LOCATION, "DS", location).put(
					Tag.ROWS, "US", grid.height()).put(Tag.COLUMNS, "US", grid.width()).put(Tag.PIXEL_SPACING,
						"DS", grid.spacingYMm(), grid.spacingXMm()).put(Tag.SLICE_THICKNESS, "DS", grid
							.spacingZMm()).put(Tag.SPACING_BETWEEN_SLICES, "DS", grid.spacingZMm());
	}

	/** One frame before the dynamic series. */
	private void writeFlipAngle(Path folder, int index) {
		SimulatedExam other = exam.atFlipAngle(flipAngles[index]);
		double seconds = 20 * (index - flipAngles.length);
		int slices = exam.grid().slices();
		int before = 2 * slices * exam.acquisition().frames() + LocalizerImages.COUNT + index * slices;
		for (int slice = 0; slice < slices; slice++) {
			int instance = before + slice + 1;
			DicomWriter file = common("flip angle " + index, String.format(Locale.ROOT, "%s VFA %.0f DEG",
				plane(), flipAngles[index]), 8 + index, instance);
			protocol(file, other.acquisition().protocol());
			float[] magnitude = new float[exam.grid().voxelsPerSlice()];
			other.scanner().magnitude(slice, 0, magnitude);
			write(folder, geometry(file, slice).put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "OTHER")
				.put(PrivateTag.GE_IMAGE_TYPE, "SS", 0, 0, 0, 0).put(Tag.ACQUISITION_TIME, "TM", timeOfDay(
					seconds)).put(Tag.CONTENT_TIME, "TM", timeOfDay(seconds)), instance, rounded(magnitude,
						1));
		}
	}

	/** After the dynamic series. */
	private void writeB1(Path folder) {
		DynamicSeries map = exam.b1(exam.grid());
		int slices = exam.grid().slices();
		int before = (2 * exam.acquisition().frames() + flipAngles.length) * slices +
			LocalizerImages.COUNT;
		for (int slice = 0; slice < slices; slice++) {
			int instance = before + slice + 1;
			DicomWriter file = common("b1", plane() + " B1 MAP", 30, instance);
			protocol(file, exam.acquisition().protocol().withTrMs(20).withFlipAngleDegrees(B1_DEGREES));
			write(folder, geometry(file, slice).put(Tag.IMAGE_TYPE, "CS", "DERIVED", "PRIMARY", "OTHER")
				.put(PrivateTag.GE_IMAGE_TYPE, "SS", 0, 0, 0, 0).put(Tag.ACQUISITION_TIME, "TM", timeOfDay(
					600)).put(Tag.CONTENT_TIME, "TM", timeOfDay(600)), instance, rounded(map.plane(slice, 0),
						B1_SCALE));
		}
	}

	private void writeLocalizer(Path folder, int image) {
		int size = LocalizerImages.SIZE;
		double spacing = exam.anatomy().fovMm() / size;
		DicomWriter file = common("localizer", "3 PLANE LOC", 1, image + 1).put(Tag.IMAGE_TYPE, "CS",
			"ORIGINAL", "PRIMARY", "OTHER").put(Tag.SCANNING_SEQUENCE, "CS", "GR").put(
				Tag.REPETITION_TIME, "DS", 5.2).put(Tag.ECHO_TIME, "DS", 1.6).put(Tag.FLIP_ANGLE, "DS", 30)
			.put(Tag.ROWS, "US", size).put(Tag.COLUMNS, "US", size).put(Tag.PIXEL_SPACING, "DS", spacing,
				spacing).put(Tag.SLICE_THICKNESS, "DS", 8).put(Tag.IMAGE_POSITION_PATIENT, "DS",
					LocalizerImages.position(image, exam.anatomy())).put(Tag.IMAGE_ORIENTATION_PATIENT, "DS",
						LocalizerImages.orientation(image)).put(Tag.ACQUISITION_TIME, "TM", timeOfDay(-180))
			.put(Tag.CONTENT_TIME, "TM", timeOfDay(-180));
		int instance = 2 * exam.grid().slices() * exam.acquisition().frames() + image + 1;
		write(folder, file, instance, rounded(LocalizerImages.plane(image, exam.anatomy()), 1));
	}

	private DicomWriter common(String series, String description, int number, int instance) {
		DicomWriter file = new DicomWriter().put(Tag.SOP_INSTANCE_UID, "UI", uid(series + instance))
			.put(Tag.SERIES_INSTANCE_UID, "UI", uid(series)).put(Tag.SERIES_DESCRIPTION, "LO",
				description).put(Tag.SERIES_NUMBER, "IS", number).put(Tag.ACQUISITION_NUMBER, "IS", 1).put(
					Tag.INSTANCE_NUMBER, "IS", instance);
		patient(file);
		study(file);
		dates(file);
		return scanner(file);
	}

	private static void patient(DicomWriter file) {
		file.put(Tag.PATIENT_NAME, "PN", "PHANTOM^SAMPLE").put(Tag.PATIENT_ID, "LO", "SAMPLE").put(
			Tag.PATIENT_BIRTH_DATE, "DA").put(Tag.PATIENT_SEX, "CS", "O").put(Tag.PATIENT_POSITION, "CS",
				"HFS");
	}

	private void study(DicomWriter file) {
		file.put(Tag.STUDY_INSTANCE_UID, "UI", uid("study")).put(Tag.FRAME_OF_REFERENCE_UID, "UI", uid(
			"frame")).put(Tag.REFERRING_PHYSICIAN_NAME, "PN").put(Tag.ACCESSION_NUMBER, "SH").put(
				Tag.STUDY_ID, "SH", "1").put(Tag.STUDY_DESCRIPTION, "LO", "SYNTHETIC SPINE DCE");
	}

	private void dates(DicomWriter file) {
		String date = start.format(DateTimeFormatter.BASIC_ISO_DATE);
		for (int tag : new int[] { Tag.STUDY_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE,
			Tag.CONTENT_DATE })
			file.put(tag, "DA", date);
		file.put(Tag.STUDY_TIME, "TM", timeOfDay(-300)).put(Tag.SERIES_TIME, "TM", timeOfDay(0));
	}

	private DicomWriter scanner(DicomWriter file) {
		return file.put(Tag.MODALITY, "CS", "MR").put(Tag.MANUFACTURER, "LO", "GE MEDICAL SYSTEMS").put(
			Tag.MANUFACTURER_MODEL_NAME, "LO", "SYNTHETIC PHANTOM").put(Tag.MAGNETIC_FIELD_STRENGTH, "DS",
				exam.acquisition().protocol().fieldTesla()).put(Tag.PIXEL_REPRESENTATION, "US", 1).put(
					GE_PRIVATE_CREATOR, "LO", "GEMS_PARM_01");
	}

	private String timeOfDay(double afterStartSeconds) {
		return start.plusNanos(Math.round(afterStartSeconds * 1e9)).format(DateTimeFormatter.ofPattern(
			"HHmmss.SSSSSS"));
	}

	/** A UID made from a UUID (PS3.5 annex B.2), which depends on the names only. */
	private String uid(String what) {
		UUID uuid = UUID.nameUUIDFromBytes(("DeltaVp phantom " + identity + " " + what).getBytes(
			StandardCharsets.UTF_8));
		return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
	}
}

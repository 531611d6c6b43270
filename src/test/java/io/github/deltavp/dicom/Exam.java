// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A small dynamic exam with a known value in every voxel, written as some scanner would write it:
 * files with meaningless names in random order. Sagittal, 6 × 5 voxels, 4 slices, 6 time points.
 */
class Exam {

	/** Changes the elements of the image of one slice and time point. */
	interface Detail {

		void apply(RawDicom image, int slice, int time);
	}

	/** Which planes are written. */
	interface Planes {

		boolean has(int slice, int time);
	}

	static final int WIDTH = 6;
	static final int HEIGHT = 5;

	int slices = 4;
	double[] times = { 0, 5.2, 10.4, 15.6, 20.8, 26 };
	double[] orientation = { 0, 1, 0, 0, 0, -1 };
	double[] origin = { 30, -20, 100 };
	double spacing = 5;
	RawDicom.Encoding encoding = RawDicom.Encoding.EXPLICIT;
	Planes planes = (slice, time) -> true;
	private final List<Detail> details = new ArrayList<>();

	Exam with(Detail detail) {
		details.add(detail);
		return this;
	}

	Exam encoding(RawDicom.Encoding encoding) {
		this.encoding = encoding;
		return this;
	}

	Exam times(double... times) {
		this.times = times;
		return this;
	}

	Exam planes(Planes planes) {
		this.planes = planes;
		return this;
	}

	/** @return signal of a voxel */
	static int truth(int x, int y, int slice, int time) {
		return 10 + x + 7 * y + 50 * slice + 300 * time;
	}

	static short[] pixels(int slice, int time) {
		short[] pixels = new short[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) truth(i % WIDTH, i / WIDTH, slice, time);
		return pixels;
	}

	/** @return TM of some seconds after 09:30:00 */
	static String clock(double seconds) {
		return clock(9 * 3600 + 30 * 60, seconds);
	}

	static String clock(double start, double seconds) {
		long micros = Math.round((start + seconds) * 1e6);
		long whole = micros / 1_000_000 % 86400;
		return String.format("%02d%02d%02d.%06d", whole / 3600, whole / 60 % 60, whole % 60, micros %
			1_000_000);
	}

	double[] position(int slice) {
		double[] normal = VoxelGrid.normal(new double[] { orientation[0], orientation[1],
			orientation[2] }, new double[] { orientation[3], orientation[4], orientation[5] });
		double[] position = origin.clone();
		for (int i = 0; i < 3; i++)
			position[i] += normal[i] * spacing * slice;
		return position;
	}

	/** @return the image without what tells its time */
	RawDicom image(int slice, int time) {
		double[] p = position(slice);
		double[] o = orientation;
		RawDicom image = new RawDicom().put(Tag.SOP_CLASS_UID, "UI", "1.2.840.10008.5.1.4.1.1.4").put(
			Tag.SOP_INSTANCE_UID, "UI", "1.2.826.1." + slice + "." + time).put(Tag.MODALITY, "CS", "MR")
			.put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "M").put(Tag.STUDY_INSTANCE_UID, "UI",
				"1.2.826.2").put(Tag.SERIES_INSTANCE_UID, "UI", "1.2.826.2.1").put(Tag.SERIES_DESCRIPTION,
					"LO", "SAG DCE").put(Tag.PATIENT_NAME, "PN", "Doe^Jane").put(Tag.PATIENT_ID, "LO", "4711")
			.put(Tag.SERIES_NUMBER, "IS", 7).put(Tag.INSTANCE_NUMBER, "IS", 1 + slice + slices * time)
			.put(Tag.REPETITION_TIME, "DS", 4.5).put(Tag.ECHO_TIME, "DS", 1.6).put(Tag.FLIP_ANGLE, "DS",
				25).put(Tag.SLICE_THICKNESS, "DS", spacing).put(Tag.PIXEL_SPACING, "DS", 1.25, 0.625).put(
					Tag.IMAGE_POSITION_PATIENT, "DS", p[0], p[1], p[2]).put(Tag.IMAGE_ORIENTATION_PATIENT,
						"DS", o[0], o[1], o[2], o[3], o[4], o[5]);
		pixelModule(image).put(Tag.PIXEL_DATA, "OW", (Object) pixels(slice, time));
		details.forEach(detail -> detail.apply(image, slice, time));
		return image;
	}

	static RawDicom pixelModule(RawDicom image) {
		return image.put(Tag.ROWS, "US", HEIGHT).put(Tag.COLUMNS, "US", WIDTH).put(
			Tag.SAMPLES_PER_PIXEL, "US", 1).put(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME2").put(
				Tag.BITS_ALLOCATED, "US", 16).put(Tag.BITS_STORED, "US", 16).put(Tag.HIGH_BIT, "US", 15)
			.put(Tag.PIXEL_REPRESENTATION, "US", 0);
	}

	/** Writes the files, in random order under meaningless names. */
	void write(Path folder) throws IOException {
		write(folder, "");
	}

	void write(Path folder, String prefix) throws IOException {
		Files.createDirectories(folder);
		List<int[]> order = new ArrayList<>();
		for (int s = 0; s < slices; s++)
			for (int t = 0; t < times.length; t++)
				if (planes.has(s, t)) order.add(new int[] { s, t });
		Collections.shuffle(order, new Random(1));
		for (int i = 0; i < order.size(); i++)
			image(order.get(i)[0], order.get(i)[1]).write(folder.resolve(prefix + String.format("F%04d",
				i)), encoding);
	}

	void assertRead(DynamicSeries series) {
		assertRead(series, 1, 1e-3);
	}

	/** Compares every voxel and every second. */
	void assertRead(DynamicSeries series, double scale, double tolerance) {
		assertEquals(times.length, series.times().size(), () -> "times; " + series.warnings());
		assertEquals(slices, series.grid().slices(), "slices");
		for (int t = 0; t < times.length; t++) {
			assertEquals(times[t] - times[0], series.times().seconds(t), 1e-6, "time point " + (t + 1));
			for (int s = 0; s < slices; s++)
				assertPlane(series.plane(s, t), s, t, scale, tolerance);
		}
		assertEquals(0.625, series.grid().spacingXMm(), 1e-9);
		assertEquals(1.25, series.grid().spacingYMm(), 1e-9);
		assertEquals(spacing, series.grid().spacingZMm(), 1e-9);
		double[] first = position(0);
		for (int i = 0; i < 3; i++)
			assertEquals(first[i], series.grid().originMm().get(i), 1e-9);
	}

	private void assertPlane(float[] plane, int slice, int time, double scale, double tolerance) {
		for (int i = 0; i < plane.length; i++) {
			double expected = planes.has(slice, time) ? scale * truth(i % WIDTH, i / WIDTH, slice, time)
				: Double.NaN;
			assertEquals(expected, plane[i], tolerance, "voxel " + i + " of slice " + slice +
				" at time " + time);
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.phantom.anatomy.Orientation;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headers of the sample study: what a GE scanner would have written, and where images lie. */
class SampleFilesTest {

	private static final int SLICES = 5;
	private static final int FRAMES = 3;
	@TempDir
	static Path folder;

	@BeforeAll
	static void write() throws IOException {
		SampleStudy.standard(64, SLICES, FRAMES).write(folder);
	}

	private static DataSet header(String visit, int image) throws IOException {
		Path file = folder.resolve(visit + "/IM%05d.dcm".formatted(image));
		return DicomFile.read(new Source.OnDisk(file, Files.size(file))).header();
	}

	private static double[] centre(DataSet header, int size, double spacing) {
		double[] position = header.numbers(Tag.IMAGE_POSITION_PATIENT);
		double[] axes = header.numbers(Tag.IMAGE_ORIENTATION_PATIENT);
		return IntStream.range(0, 3).mapToDouble(i -> position[i] + (axes[i] + axes[i + 3]) * spacing *
			(size - 1) / 2).toArray();
	}

	/** Sagittal through the middle, coronal 2 % of 320 mm behind it, axial through the middle. */
	@Test
	void theLocalizersCrossInTheMiddle() throws IOException {
		Set<Integer> normals = new HashSet<>();
		for (int image = 0; image < 3; image++) {
			DataSet header = header("pre", 2 * SLICES * FRAMES + 1 + image);
			assertEquals("3 PLANE LOC", header.text(Tag.SERIES_DESCRIPTION));
			assertEquals(5, header.number(Tag.PIXEL_SPACING));
			assertArrayEquals(new double[] { 0, image == 1 ? 6.4 : 0, 0 }, centre(header, 64, 5), 1e-9);
			double[] axes = header.numbers(Tag.IMAGE_ORIENTATION_PATIENT);
			normals.add(IntStream.range(0, 3).filter(i -> axes[i] == 0 && axes[i + 3] == 0).findFirst()
				.orElseThrow());
		}
		assertEquals(Set.of(0, 1, 2), normals);
	}

	/** The localizer's planes show the exam's tissues: bright fat, dark air, at the same places. */
	@Test
	void theSagittalLocalizerLooksLikeTheExam() {
		SimulatedExam exam = SampleStudy.standard(64, SLICES, FRAMES).pre();
		float[] localizer = LocalizerImages.plane(0, exam.anatomy());
		float[] middle = exam.series().plane(2, 0);
		double[] sums = new double[5];
		for (int p = 0; p < middle.length; p++) {
			sums[0] += localizer[p] / middle.length;
			sums[1] += middle[p] / middle.length;
		}
		for (int p = 0; p < middle.length; p++) {
			sums[2] += (localizer[p] - sums[0]) * (middle[p] - sums[1]);
			sums[3] += Math.pow(localizer[p] - sums[0], 2);
			sums[4] += Math.pow(middle[p] - sums[1], 2);
		}
		assertTrue(sums[2] / Math.sqrt(sums[3] * sums[4]) > 0.9);
		float[] axial = LocalizerImages.plane(2, exam.anatomy());
		float[] coronal = LocalizerImages.plane(1, exam.anatomy());
		// The planes share the line through the middle: rows and columns of one are those of the other.
		double difference = 0;
		double level = 0;
		for (int i = 0; i < 64; i++) {
			difference += Math.abs(localizer[64 * 31 + i] + localizer[64 * 32 + i] - axial[64 * i + 31] -
				axial[64 * i + 32]);
			level += axial[64 * i + 31] + axial[64 * i + 32];
		}
		assertTrue(difference < 0.2 * level, "planes differ by " + difference / level);
		double shared = 0;
		for (int i = 0; i < 64; i++)
			shared += Math.abs(coronal[64 * 31 + i] + coronal[64 * 32 + i] - axial[64 * 33 + i] -
				axial[64 * 32 + i]);
		assertTrue(shared < 0.3 * IntStream.range(0, 64).mapToDouble(i -> coronal[64 * 31 + i] +
			coronal[64 * 32 + i]).sum(), "shared line differs by " + shared);
	}

	@Test
	void imagesAreNumberedTimedAndPlaced() throws IOException {
		Set<String> instances = new HashSet<>();
		for (int time = 0; time < FRAMES; time++)
			for (int part = 0; part < 2; part++)
				for (int slice = 0; slice < SLICES; slice++) {
					int image = 1 + slice + SLICES * (part + 2 * time);
					DataSet header = header("post", image);
					assertEquals(image, header.number(Tag.INSTANCE_NUMBER));
					assertEquals(time + 1, header.number(Tag.TEMPORAL_POSITION_IDENTIFIER));
					assertEquals(100_000 * time, header.number(Tag.TRIGGER_TIME));
					assertEquals(new String[] { "094000.000000", "094140.000000", "094320.000000" }[time],
						header.text(Tag.ACQUISITION_TIME));
					assertEquals("20010312", header.text(Tag.ACQUISITION_DATE));
					assertEquals(5 * (2 - slice), header.numbers(Tag.IMAGE_POSITION_PATIENT)[0], 1e-9);
					assertEquals(-5 * (2 - slice), header.number(Tag.SLICE_LOCATION), 1e-9);
					assertEquals("ORIGINAL\\PRIMARY\\" + (part == 0 ? "OTHER" : "PHASE"), header.text(
						Tag.IMAGE_TYPE));
					assertEquals(1.5, header.number(Tag.MAGNETIC_FIELD_STRENGTH));
					assertTrue(instances.add(header.text(Tag.SOP_INSTANCE_UID)));
				}
		assertTrue(instances.stream().allMatch(uid -> uid.matches("2\\.25\\.\\d{1,39}")));
		assertEquals("20010108", header("pre", 1).text(Tag.ACQUISITION_DATE));
		assertEquals("101500.000000", header("pre", 1).text(Tag.ACQUISITION_TIME));
		assertTrue(!header("pre", 1).text(Tag.SERIES_INSTANCE_UID).equals(header("post", 1).text(
			Tag.SERIES_INSTANCE_UID)));
	}

	/** ΔVp of nVp, ΔKtrans of the lesion alone; lists are as long as the exam. */
	@Test
	void theTruthIsThatOfTheTissues() {
		SampleStudy study = SampleStudy.standard(64, SLICES, FRAMES);
		StudyTruth truth = study.truth();
		assertEquals(0.15, truth.pre().lesion().ktransPerMinute());
		assertEquals(100 * (0.06 - 0.15) / 0.15, truth.deltaKtransPercent(), 1e-9);
		assertEquals(36, truth.post().bolusArrivalSeconds());
		for (var list : java.util.List.of(truth.pre().timesSeconds(), truth.pre().lesionMm(), truth
			.pre().lesionSignal(), truth.pre().referenceMm(), truth.pre().referenceSignal(), truth.pre()
				.arterialPlasmaMm()))
			assertEquals(FRAMES, list.size());
		assertEquals(study.pre().concentration(io.github.deltavp.phantom.anatomy.Tissue.ARTERY).value(
			1) / 0.58, truth.pre().arterialPlasmaMm().get(1), 1e-12);
		double[] ideal = study.pre().idealSignal(study.pre().reference()).toArray();
		assertArrayEquals(ideal, truth.pre().referenceSignal().stream().mapToDouble(x -> x).toArray());
		assertEquals(25, ideal[0] / study.pre().noiseSd(), 1e-9);
		assertTrue(Arrays.stream(ideal).allMatch(value -> value > 0));
	}

	/** Series of other flip angles lie beside the dynamic one, which they do not change. */
	@Test
	void flipAnglesAreSeriesOfTheirOwn(@TempDir Path other) throws IOException {
		SampleStudy.standard(64, SLICES, FRAMES).write(other, 2, 15);
		assertArrayEquals(Files.readAllBytes(folder.resolve("post/IM00007.dcm")), Files.readAllBytes(
			other.resolve("post/IM00007.dcm")));
		int last = 2 * SLICES * FRAMES + LocalizerImages.COUNT;
		assertTrue(Files.exists(folder.resolve("pre/IM%05d.dcm".formatted(last))) && !Files.exists(
			folder.resolve("pre/IM%05d.dcm".formatted(last + 1))));
		for (int i = 0; i < 2 * SLICES; i++) {
			Path file = other.resolve("pre/IM%05d.dcm".formatted(last + 1 + i));
			DataSet header = DicomFile.read(new Source.OnDisk(file, Files.size(file))).header();
			assertEquals(i < SLICES ? 2 : 15, header.number(Tag.FLIP_ANGLE));
			assertEquals("SAG VFA %d DEG".formatted(i < SLICES ? 2 : 15), header.text(
				Tag.SERIES_DESCRIPTION));
			DataSet dynamic = header("pre", 1 + i % SLICES);
			assertEquals(dynamic.number(Tag.REPETITION_TIME), header.number(Tag.REPETITION_TIME));
			assertArrayEquals(dynamic.numbers(Tag.IMAGE_POSITION_PATIENT), header.numbers(
				Tag.IMAGE_POSITION_PATIENT));
		}
	}

	/** Position and direction of every slice are those of the grid. */
	@Test
	void axialFilesSayWhereTheyLie(@TempDir Path other) throws IOException {
		SampleStudy sagittal = SampleStudy.standard(32, SLICES, FRAMES);
		SimulatedExam axial = new SimulatedExam(SpineAnatomy.standard().sized(32, 12).with(SpineAnatomy
			.standard().lesion(), 5).sliced(Orientation.AXIAL), sagittal.pre().truth(), sagittal.pre()
				.bolus(), sagittal.pre().acquisition(), 1);
		new SampleStudy("axial", axial, axial).write(other);
		Path file = other.resolve("pre/IM00003.dcm");
		DataSet header = DicomFile.read(new Source.OnDisk(file, Files.size(file))).header();
		assertArrayEquals(axial.grid().positionMm(0, 0, 2), header.numbers(Tag.IMAGE_POSITION_PATIENT),
			1e-6);
		assertArrayEquals(new double[] { 1, 0, 0, 0, 1, 0 }, header.numbers(
			Tag.IMAGE_ORIENTATION_PATIENT));
		assertEquals("AXI DCE FSPGR 3D", header.text(Tag.SERIES_DESCRIPTION));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.share.SharedImages;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found beside the dynamic series is found beside its copy, and nothing else is copied. */
class NeededImagesTest {

	@TempDir
	private Path folder;

	private Path images() {
		return folder.resolve("images");
	}

	private void still(String name, int number, Exam.Detail more) throws IOException {
		Flavours.triggered().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI", "1.3." +
			number).put(Tag.SERIES_DESCRIPTION, "LO", name)).with(more).planes((s, t) -> t == 0).write(
				images(), "s" + number);
	}

	private static Exam.Detail value(int value) {
		short[] pixels = new short[Exam.WIDTH * Exam.HEIGHT];
		Arrays.fill(pixels, (short) value);
		return (image, s, t) -> image.put(Tag.FLIP_ANGLE, "DS", 80).put(Tag.REPETITION_TIME, "DS", 2000)
			.put(Tag.MANUFACTURER, "LO", "SIEMENS of Dr Doe").put(Tag.PIXEL_DATA, "OW", (Object) pixels);
	}

	private int copy() throws IOException {
		try (DicomFolder all = DicomFolder.scan(images(), false, Progress.NONE)) {
			NeededImages needed = NeededImages.beside(all, all.choose(ImportOptions.DEFAULT), true, true);
			SharedImages shared = new SharedImages("P01", List.of(needed.studyUid()), needed.day());
			Files.createDirectories(folder.resolve("copy"));
			for (int i = 0; i < needed.images().size(); i++)
				shared.copy(needed.images().get(i), folder.resolve("copy/" + (1000 + i)));
			return needed.images().size();
		}
	}

	private static List<DynamicSeries> angles(Path input) throws IOException {
		try (DicomFolder scanned = DicomFolder.scan(input, false, Progress.NONE)) {
			return FlipAngles.beside(scanned, scanned.choose(ImportOptions.DEFAULT), Progress.NONE);
		}
	}

	private static FoundB1 b1(Path input) throws IOException {
		try (DicomFolder scanned = DicomFolder.scan(input, false, Progress.NONE)) {
			return B1Series.beside(scanned, scanned.choose(ImportOptions.DEFAULT), Identifiers.DROP,
				Progress.NONE);
		}
	}

	@Test
	void flipAnglesAndB1ComeAlongAndOthersDoNot() throws IOException {
		Flavours.triggered().write(images());
		still("VFA of Doe", 1, (image, s, t) -> image.put(Tag.FLIP_ANGLE, "DS", 2));
		still("VFA of Doe", 2, (image, s, t) -> image.put(Tag.FLIP_ANGLE, "DS", 15));
		still("tfl_b1map of Doe", 3, value(720));
		still("T2 of Doe", 4, (image, s, t) -> image.put(Tag.REPETITION_TIME, "DS", 4000));
		try (var files = Files.list(images())) {
			assertEquals(files.count() - 4, copy());
		}
		List<DynamicSeries> original = angles(images());
		List<DynamicSeries> read = angles(folder.resolve("copy"));
		assertEquals(2, original.size());
		assertEquals(2, read.size());
		for (int i = 0; i < 2; i++)
			assertArrayEquals(original.get(i).plane(1, 0), read.get(i).plane(1, 0));
		assertArrayEquals(b1(images()).ratio().orElseThrow().plane(1, 0), b1(folder.resolve("copy"))
			.ratio().orElseThrow().plane(1, 0));
	}

	@Test
	void aMapThatAnImageCommentTellsIsToldInTheCopy() throws IOException {
		Flavours.triggered().write(images());
		still("survey", 1, value(300));
		still("survey of Doe", 2, (image, s, t) -> value(640).apply(image.put(Tag.IMAGE_COMMENTS, "LO",
			"flip_angle_map of Doe"), s, t));
		copy();
		assertEquals(0.8, b1(folder.resolve("copy")).ratio().orElseThrow().plane(1, 0)[3], 1e-6);
	}

	@Test
	void severalMapsThatCouldBeMeantAreStillSeveral() throws IOException {
		Flavours.triggered().write(images());
		still("b1map a", 1, value(720));
		still("b1map b", 2, value(720));
		copy();
		assertTrue(b1(images()).obstacle().startsWith("several series"));
		assertEquals(b1(images()).obstacle(), b1(folder.resolve("copy")).obstacle());
	}
}

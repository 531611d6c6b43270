// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** QIBA digital reference object v4: dynamic and flip-angle files in one folder. */
class QibaImportTest {

	@Test
	void dynamicSeriesIsChosenAndTimed() throws Exception {
		Path folder = ReferenceData.path("qiba-v4");
		DynamicSeries series = DicomFolder.read(folder, ImportOptions.DEFAULT, Progress.NONE);
		assertEquals(661, series.times().size());
		for (int t = 0; t < 661; t++)
			assertEquals(0.5 * t, series.times().seconds(t), 1e-6);
		assertEquals(60, series.grid().width());
		assertEquals(200, series.grid().height());
		assertEquals(1, series.grid().slices());
		assertEquals(5, series.protocol().trMs());
		assertEquals(25, series.protocol().flipAngleDegrees());
		assertEquals("dynamic", series.description().shown());
		assertEquals(List.of("3 files: not a DICOM file"), series.rejected());
		for (int t : new int[] { 0, 99, 660 })
			assertArrayEquals(stored(folder.resolve(String.format("dcemri_testversion4_%03d.dcm", t +
				1))), series.plane(0, t));
	}

	@Test
	void flipAngleFilesAreSeriesOfTheirOwn() throws Exception {
		Path input = ReferenceData.path("qiba-v4");
		try (DicomFolder folder = DicomFolder.scan(input, false, Progress.NONE)) {
			List<SeriesCandidate> flips = folder.candidates().stream().filter(candidate -> candidate
				.times() == 1).toList();
			assertArrayEquals(new double[] { 3, 6, 9, 15, 24, 35 }, flips.stream().mapToDouble(
				candidate -> candidate.protocol().flipAngleDegrees()).sorted().toArray());
			DynamicSeries single = folder.read(flips.get(0), ImportOptions.DEFAULT, Progress.NONE);
			assertEquals(1, single.times().size());
		}
	}

	/** The pixels are the last 24,000 bytes of each file. */
	private static float[] stored(Path file) throws Exception {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer buffer = ByteBuffer.wrap(bytes, bytes.length - 24000, 24000).order(
			ByteOrder.LITTLE_ENDIAN);
		float[] pixels = new float[12000];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = buffer.getShort();
		return pixels;
	}
}

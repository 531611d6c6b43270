// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DICOM files of the sample study, read by the importer, are the exam that was simulated. */
class RoundTripTest {

	@TempDir
	static Path folder;
	private static SimulatedExam exam;

	@BeforeAll
	static void write() throws IOException {
		SampleStudy study = SampleStudy.standard(64, 5, 6);
		study.write(folder);
		exam = study.post();
	}

	@Test
	void magnitudeAndTimes() throws IOException {
		DynamicSeries read = DicomFolder.read(folder.resolve("post"), ImportOptions.DEFAULT,
			Progress.NONE);
		DynamicSeries made = exam.series();
		assertEquals(made.grid(), read.grid());
		assertArrayEquals(made.times().toSeconds(), read.times().toSeconds(), 1e-9);
		Protocol.Setup setup = read.with(Identifiers.KEEP).protocol().setup();
		assertEquals(made.protocol(), read.protocol().with(made.protocol().setup()));
		assertEquals(made.protocol().setup().agent().shown(), setup.agent().written());
		assertEquals("GE MEDICAL SYSTEMS SYNTHETIC PHANTOM", setup.scanner().written());
		assertTrue(read.warnings().isEmpty(), read.warnings()::toString);
		for (int slice = 0; slice < 5; slice++)
			for (int time = 0; time < 6; time++)
				assertArrayEquals(made.plane(slice, time), read.plane(slice, time), 0.5001f);
	}

	/** 8 January and 12 March. */
	@Test
	void daysOfTheVisits() throws IOException {
		long[] days = new long[2];
		for (int i = 0; i < 2; i++)
			days[i] = DicomFolder.read(folder.resolve(i == 0 ? "pre" : "post"), ImportOptions.DEFAULT,
				Progress.NONE).origin().day().orElseThrow();
		assertEquals(63, days[1] - days[0]);
	}

	@Test
	void phase() throws IOException {
		DynamicSeries read = DicomFolder.read(folder.resolve("post"), new ImportOptions("", "phase",
			false, ""), Progress.NONE);
		float[] phase = new float[64 * 64];
		exam.scanner().complex(3, 4, new float[64 * 64], phase);
		for (int p = 0; p < phase.length; p++)
			assertEquals(1000 * phase[p], read.plane(3, 4)[p], 0.51);
	}
}

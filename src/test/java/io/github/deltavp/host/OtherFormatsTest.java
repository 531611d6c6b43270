// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.formats.FormatFiles;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One exam in several formats has the same maps. */
class OtherFormatsTest {

	@TempDir
	static Path folder;

	@BeforeAll
	static void writeExams() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 5, 20), folder.resolve("study"), false);
		DynamicSeries exam = DicomFolder.read(folder.resolve("study/pre"), ImportOptions.DEFAULT,
			Progress.NONE);
		FormatFiles.paraVision(exam, folder.resolve("mouse/5"), true);
		FormatFiles.omeTiff(exam, folder.resolve("exam.ome.tif"), FormatFiles.Clock.PLANES);
		FormatFiles.analyze(exam, folder.resolve("exam.hdr"));
		SeriesFiles.write(exam, "nifti", folder.resolve("nifti"), false);
		assertEquals(0, maps("study/pre", "dicom", ""), "the maps from DICOM");
	}

	@ParameterizedTest
	@CsvSource({ "mouse/5, ''", "mouse, ''", "nifti/series.nii.gz, ''", "exam.ome.tif, tr=4.5 fa=25",
		"exam.hdr, tr=4.5 fa=25" })
	void theMapsAreThoseOfDicom(String input, String options) throws IOException {
		String output = "of_" + input.replaceAll("\\W", "_");
		assertEquals(0, maps(input, output, options));
		for (String map : List.of("vp", "ktrans", "delay", "status")) {
			ImagePlus expected = IJ.openImage(folder.resolve("dicom/maps/" + map + ".tif").toString());
			ImagePlus found = IJ.openImage(folder.resolve(output + "/maps/" + map + ".tif").toString());
			assertEquals(expected.getCalibration().pixelWidth, found.getCalibration().pixelWidth, 1e-4);
			assertEquals(expected.getCalibration().pixelDepth, found.getCalibration().pixelDepth, 1e-4);
			for (int z = 1; z <= expected.getStackSize(); z++)
				assertArrayEquals((float[]) expected.getStack().getPixels(z), (float[]) found.getStack()
					.getPixels(z), 1e-5f, map + " of slice " + z);
		}
	}

	@Test
	void aFileOfNoFormatIsRefused() throws IOException {
		Path text = folder.resolve("notes.xyz");
		java.nio.file.Files.writeString(text, "no image at all, but more than 128 bytes ".repeat(9));
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		assertEquals(1, run(told, "input=" + text + " output=" + folder.resolve("none")));
		assertTrue(told.toString(StandardCharsets.UTF_8).contains("no DICOM image in " + text), told
			.toString(StandardCharsets.UTF_8));
	}

	private static int maps(String input, String output, String options) {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		int status = run(told, "input=" + folder.resolve(input) + " output=" + folder.resolve(output) +
			" aif=parker " + options);
		if (status != 0) System.err.println(told.toString(StandardCharsets.UTF_8));
		return status;
	}

	private static int run(ByteArrayOutputStream told, String options) {
		PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
		return new CommandLine(stream, stream).run(List.of("Perfusion Maps...", options));
	}
}

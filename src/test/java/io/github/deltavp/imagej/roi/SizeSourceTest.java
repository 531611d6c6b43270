// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Line;
import ij.gui.Roi;
import ij.macro.Interpreter;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes from lines on an image of a file, or on the one that is open. */
class SizeSourceTest {

	@TempDir
	Path folder;

	private final ImagePlus image = IJ.createImage("axial", "8-bit black", 64, 48, 3);

	@BeforeEach
	void draw() throws IOException {
		Interpreter.batchMode = true;
		image.getCalibration().pixelWidth = 0.5;
		image.getCalibration().pixelHeight = 2;
		image.getCalibration().setUnit("mm");
		RoiFiles.write(folder.resolve("lines.zip"), List.of(line("T9 ap", 10, 4, 30, 4), line("T9 cc",
			10, 4, 10, 10)));
	}

	@AfterEach
	void close() {
		WindowManager.setTempCurrentImage(null);
		Interpreter.batchMode = false;
	}

	private static Roi line(String name, int x1, int y1, int x2, int y2) {
		Roi line = new Line(x1, y1, x2, y2);
		line.setName(name);
		line.setPosition(3);
		return line;
	}

	private Map<String, LesionSize> sizes(Object input, String rois) throws IOException {
		return SizeSource.sizes(new SeriesSource(input.toString(), ImportOptions.DEFAULT, ""), rois,
			Progress.NONE);
	}

	private String refusal(Object input, String rois) {
		return assertThrows(Exception.class, () -> sizes(input, rois)).getMessage();
	}

	@Test
	void linesAreMeasuredInTheMillimetresOfTheImage() throws IOException {
		Path file = folder.resolve("axial.tif");
		SeriesFiles.save(image, file);
		WindowManager.setTempCurrentImage(image);
		for (Object input : List.of(file, ""))
			for (LesionSize size : List.of(sizes(input, " " + folder.resolve("lines.zip") + " ").get(
				"T9")))
			{
				assertEquals(10, size.apMm(), 1e-6);
				assertEquals(12, size.ccMm(), 1e-6);
			}
	}

	@Test
	void whatIsMissingIsSaidWithTheMend() throws IOException {
		String lines = folder.resolve("lines.zip").toString();
		assertTrue(refusal("", lines).startsWith("no image is open and no input is given"), refusal("",
			lines));
		Path gone = folder.resolve("gone.tif");
		assertEquals("there is no input " + gone + "; give an image file or a folder of DICOM files",
			refusal(gone, lines));
		WindowManager.setTempCurrentImage(image);
		assertTrue(refusal("", "").startsWith("there is no line named NAME size"), refusal("", ""));
		image.getCalibration().setUnit("pixel");
		assertEquals("axial has its pixel size in pixel; enter it in mm in Image > Properties...",
			refusal("", lines));
		Path text = Files.writeString(folder.resolve("text.xyz"), "no image");
		assertEquals(text + " is no image that ImageJ can open; save it as a TIFF", refusal(text,
			lines));
	}
}

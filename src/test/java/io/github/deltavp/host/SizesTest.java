// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.SmallStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes from lines on an image to {@code size.csv} of a study. */
class SizesTest {

	@TempDir
	Path folder;

	private final ToldCommandLine line = new ToldCommandLine();

	@Test
	void linesOnAnyImageStandBesideTheChangeOfVp() throws IOException {
		measure("pre", 40, 24);
		measure("post", 26, 15);
		assertEquals("lesion,longest_mm,perpendicular_mm,ap_mm,lr_mm,cc_mm\nLesion,13.0,7.5,,,\n", Files
			.readString(folder.resolve("post.csv")));
		assertEquals(0, compare("presizes=" + folder.resolve("pre.csv") + " postsizes=" + folder
			.resolve("post.csv")), line.told());
		List<String> lines = Files.readAllLines(folder.resolve("out/size.csv"));
		List<String> response = Files.readAllLines(folder.resolve("out/response.csv"));
		assertEquals(2, lines.size());
		String[] cells = lines.get(1).split(",", -1);
		assertEquals(response.get(1).split(",", -1)[10], cells[2]);
		assertEquals(List.of("20.0", "13.0", "-35.0", "partial response", "240.0", "97.5", "-59.375",
			"partial response"), List.of(cells).subList(4, 12));
		assertEquals(0, compare("overwrite=true"), line.told());
		assertEquals(1, Files.readAllLines(folder.resolve("out/size.csv")).size());
		assertEquals(response, Files.readAllLines(folder.resolve("out/response.csv")));
	}

	@Test
	void aSizeOfNoLesionIsRefused() throws IOException {
		Path sizes = Files.writeString(folder.resolve("typo.csv"), "lesion,longest_mm\nT99,20\n");
		assertEquals(1, compare("presizes=" + sizes));
		assertTrue(line.told().contains(
			"sizes are given for t99, but the lesions that are outlined are"), line.told());
		assertFalse(Files.exists(folder.resolve("out/response.csv")));
	}

	@Test
	void anImageWithoutMillimetresIsRefused() throws IOException {
		Path image = image("pixels", "pixel");
		RoiFiles.write(folder.resolve("lines.zip"), List.of(line(0, 0, 9, 0)));
		assertEquals(1, line.run("Measure Sizes...", "input=" + image + " rois=" + folder.resolve(
			"lines.zip") + " output=" + folder.resolve("sizes.csv")));
		assertTrue(line.told().contains("enter it in mm in Image > Properties..."), line.told());
	}

	/** Two lines on an axial image of 0.5 mm. */
	private void measure(String visit, int longest, int perpendicular) throws IOException {
		Path image = image(visit, "mm");
		Path rois = folder.resolve(visit + "-lines.zip");
		RoiFiles.write(rois, List.of(line(10, 30, 10 + longest, 30), line(20, 30 - perpendicular / 2.,
			20, 30 + perpendicular / 2.)));
		assertEquals(0, line.run("Measure Sizes...", "input=" + image + " rois=" + rois + " output=" +
			folder.resolve(visit + ".csv")), line.told());
	}

	private Path image(String name, String unit) {
		ImagePlus image = IJ.createImage(name, "16-bit black", 64, 64, 3);
		image.getCalibration().pixelWidth = 0.5;
		image.getCalibration().pixelHeight = 0.5;
		image.getCalibration().setUnit(unit);
		Path file = folder.resolve(name + ".tif");
		IJ.saveAsTiff(image, file.toString());
		return file;
	}

	private static Roi line(double x1, double y1, double x2, double y2) {
		Roi line = new Line(x1, y1, x2, y2);
		line.setName("Lesion size");
		line.setPosition(2);
		return line;
	}

	private int compare(String options) {
		Path study = SmallStudy.folder();
		return line.run("Compare Visits...", "aif=parker pre=" + study.resolve("pre") + " post=" + study
			.resolve("post") + " prerois=" + study.resolve("pre-rois.zip") + " postrois=" + study.resolve(
				"post-rois.zip") + " output=" + folder.resolve("out") + " " + options);
	}
}

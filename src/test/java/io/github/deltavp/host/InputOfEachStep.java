// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files for the commands that a sample study does not serve. */
public final class InputOfEachStep {

	private static final double[] FLIP_ANGLES = { 2, 10, 25 };

	private InputOfEachStep() {}

	/**
	 * Writes {@code angles/} for T1 Mapping, {@code curves.csv} for Fit Curves, {@code axial.tif} and
	 * {@code lines.zip} for Measure Sizes.
	 */
	public static void write(Path folder) throws IOException {
		Path angles = Files.createDirectories(folder.resolve("angles"));
		for (int i = 0; i < FLIP_ANGLES.length; i++) {
			double gain = i + 1;
			CommandLineTest.write(angles, i, 5, FLIP_ANGLES[i], t -> 100 / gain);
		}
		Files.writeString(folder.resolve("curves.csv"), "time_s,aif,a\n" + IntStream.range(0, 30)
			.mapToObj(i -> 5 * i + "," + (i < 4 ? 0 : 5. / (5 * i - 15)) + "," + (i < 4 ? 0 : 0.02))
			.collect(Collectors.joining("\n")));
		ImagePlus axial = IJ.createImage("axial", "16-bit black", 64, 64, 3);
		axial.getCalibration().setUnit("mm");
		IJ.saveAsTiff(axial, folder.resolve("axial.tif").toString());
		RoiFiles.write(folder.resolve("lines.zip"), List.of(line(10, 30, 40, 30), line(20, 20, 20,
			40)));
	}

	private static Roi line(double x1, double y1, double x2, double y2) {
		Roi line = new Line(x1, y1, x2, y2);
		line.setName("Lesion size");
		line.setPosition(2);
		return line;
	}
}

/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.imagej.RoiFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files for the commands that a sample study does not serve. */
final class InputOfEachStep {

	private static final double[] FLIP_ANGLES = { 2, 10, 25 };

	private InputOfEachStep() {}

	/**
	 * Writes {@code angles/} for T1 Mapping, {@code curves.csv} for Fit Curves, {@code axial.tif} and
	 * {@code lines.zip} for Measure Sizes.
	 */
	static void write(Path folder) throws IOException {
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

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

package io.github.deltavp.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.ImageCanvas;
import ij.io.Opener;
import ij.measure.Calibration;
import ij.plugin.LutLoader;
import ij.process.LUT;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameter maps as ImageJ stacks, coloured and scaled to be read at a glance. */
public final class MapImages {

	/**
	 * Upper ends of the display ranges. Fixed, so that one colour means one value in every exam; wide
	 * enough for metastases, while vessels saturate.
	 */
	private static final Map<String, Double> UPPER_ENDS = Map.of("vp", 0.15, "ktrans", 0.3, "ve", 0.6,
		"kep", 2., "delay", 15.);

	/** Width of an image on which ImageJ draws its calibration bar at zoom 1 without hiding much. */
	private static final double BAR_WIDTHS = 400;

	private static final double SHOWN_PERCENTILE = 0.98;
	private static final int ENOUGH_VOXELS = 1 << 17;
	private static final int SMALLEST_VIEW = 400;

	private MapImages() {}

	/**
	 * @param map any map; its planes are shared, not copied
	 * @return a calibrated stack with its unit, not yet shown
	 */
	public static ImagePlus toImage(ParameterMap map) {
		ImageStack stack = new ImageStack(map.grid().width(), map.grid().height());
		for (int z = 0; z < map.planes().length; z++)
			stack.addSlice("slice " + (z + 1), map.planes()[z]);
		ImagePlus image = new ImagePlus(map.name(), stack);
		image.setDimensions(1, map.planes().length, 1);
		SeriesImages.calibrate(image, map.grid());
		image.getCalibration().setValueUnit(map.unit());
		image.setSlice(map.planes().length / 2 + 1);
		colour(image, map);
		return image;
	}

	/**
	 * @param file a TIFF with one value a voxel
	 * @return the map, on the grid that the TIFF tells
	 * @throws IOException if it cannot be read
	 */
	public static ParameterMap read(Path file, String name, String unit) throws IOException {
		Path absolute = file.toAbsolutePath();
		ImagePlus image = new Opener().openTiff(absolute.getParent() + "/", absolute.getFileName()
			.toString());
		if (image == null) throw new IOException("the map " + file +
			" cannot be read; give a TIFF with one value a voxel");
		float[][] planes = new float[image.getStackSize()][];
		for (int z = 0; z < planes.length; z++)
			planes[z] = (float[]) image.getStack().getProcessor(z + 1).convertToFloat().getPixels();
		Calibration size = image.getCalibration();
		return new ParameterMap(name, unit, VoxelGrid.axisAligned(image.getWidth(), image.getHeight(),
			planes.length, size.pixelWidth, size.pixelHeight, size.pixelDepth), planes);
	}

	/** @return the status map with a colour and a name for each status */
	public static ImagePlus toStatusImage(ParameterMap status) {
		ImagePlus image = toImage(status);
		image.setLut(statusColours());
		image.setDisplayRange(0, VoxelStatus.values().length - 1);
		image.setProperty("Info", Arrays.stream(VoxelStatus.values()).map(s -> s.code() + ": " + s
			.words()).collect(Collectors.joining("\n")));
		return image;
	}

	/** Shows an image, large enough to look at. */
	public static void show(ImagePlus image) {
		image.show();
		enlarge(image);
	}

	/** Zooms into an image that is shown until it is large enough to look at. */
	static void enlarge(ImagePlus image) {
		ImageCanvas canvas = image.getCanvas();
		while (canvas != null && canvas.getMagnification() * image.getWidth() < SMALLEST_VIEW && canvas
			.getMagnification() < 8)
			canvas.zoomIn(0, 0);
	}

	/** Shows a map, with a calibration bar in its corner if wanted. */
	static void show(ImagePlus image, boolean bar) {
		show(image);
		double zoom = image.getWidth() / BAR_WIDTHS;
		if (bar) IJ.run(image, "Calibration Bar...",
			"location=[Upper Right] fill=None label=White number=3 decimal=2 font=12 zoom=" + zoom +
				" overlay");
	}

	private static void colour(ImagePlus image, ParameterMap map) {
		image.setLut(new LUT(LutLoader.getLut("fire"), 0, 255));
		Double upperEnd = UPPER_ENDS.get(map.name());
		image.setDisplayRange(0, upperEnd != null ? upperEnd : upperEnd(map));
	}

	/**
	 * The 98th percentile of the values above zero, rounded up to 1, 2 or 5 times a power of ten. Of
	 * a large map, every n-th value: it is but the range of a display.
	 */
	private static double upperEnd(ParameterMap map) {
		int voxels = map.grid().voxelsPerSlice() * map.planes().length;
		int step = voxels / ENOUGH_VOXELS * 2 + 1;
		float[] values = new float[voxels / step + 1];
		int count = 0;
		for (int voxel = 0; voxel < voxels; voxel += step) {
			float value = map.value(voxel);
			if (value > 0 && value < Float.POSITIVE_INFINITY) values[count++] = value;
		}
		if (count == 0) return 1;
		return roundUp(FloatSelection.kth(values, count, (int) (SHOWN_PERCENTILE * (count - 1))));
	}

	private static double roundUp(double value) {
		double power = Math.pow(10, Math.floor(Math.log10(value)));
		for (double step : new double[] { 1, 2, 5 })
			if (value <= step * power) return step * power;
		return 10 * power;
	}

	/** Colours that remain distinct to the colour-blind (Okabe and Ito), black outside the mask. */
	private static LUT statusColours() {
		int[] colours = { 0x000000, 0x009E73, 0xE69F00, 0x0072B2, 0xCC79A7, 0xD55E00, 0x999999 };
		byte[][] channels = new byte[3][256];
		for (int i = 0; i < 256; i++) {
			int colour = colours[Math.min(colours.length - 1, Math.round(i * (colours.length - 1) /
				255f))];
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (colour >> 16 - 8 * c);
		}
		return new LUT(channels[0], channels[1], channels[2]);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.imagej.series.TiffFile;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.Exam;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parameter maps as ImageJ's images, none of them shown yet: single stacks for files, one
 * hyperstack of all to look at. Planes are shared, not copied.
 */
public final class MapImages {

	private static final String SLICE = ", slice ";
	/** Pixels are for machines; what people see is in another unit. */
	private static final String FRACTION = "pixels are fractions, 0.01 is 1 " + PlasmaVolume.UNIT;

	private MapImages() {}

	/**
	 * @param map any map
	 * @return a calibrated stack with its unit
	 */
	public static ImagePlus toImage(ParameterMap map) {
		ImageStack stack = new ImageStack(map.grid().width(), map.grid().height());
		for (int z = 0; z < map.grid().slices(); z++)
			stack.addSlice("slice " + (z + 1), map.plane(z));
		ImagePlus image = new ImagePlus(map.name(), stack);
		image.setDimensions(1, map.grid().slices(), 1);
		SeriesImages.calibrate(image, map.grid());
		image.getCalibration().setValueUnit(map.unit());
		image.setSlice(map.grid().slices() / 2 + 1);
		if (PlasmaVolume.isHeldBy(map.name())) image.setProperty("Info", map.name() + ": " + FRACTION +
			"\n");
		LUT colours = MapColours.of(map);
		image.setLut(colours);
		image.setDisplayRange(colours.min, colours.max);
		return image;
	}

	/** @return the colours of a map, over the range from {@code min} to {@code max} */
	public static LUT colours(ParameterMap map) {
		return MapColours.of(map);
	}

	/** @return the status map with a colour and a name for each status */
	public static ImagePlus toStatusImage(ParameterMap status) {
		ImagePlus image = toImage(status);
		image.setProperty("Info", legend());
		return image;
	}

	/**
	 * @param of whose maps they are, for the title: a visit, or the description of the series
	 * @return the maps of an exam as one hyperstack: a channel a quantity, each with its own colours,
	 *         display range and unit; Info tells how they came about. A delay that was not fitted is
	 *         left out
	 */
	public static ImagePlus hyperstack(Exam exam, String of) {
		List<ParameterMap> maps = toLookAt(exam);
		ImagePlus image = hyperstack(Titles.of(of, "maps"), maps);
		image.setProperty("Info", ExamInfo.of(exam) + image.getInfoProperty() + legend());
		return image;
	}

	/** The status stands behind the residual. */
	private static List<ParameterMap> toLookAt(Exam exam) {
		List<ParameterMap> maps = new ArrayList<>(exam.allMaps());
		maps.removeIf(map -> isFixed(map.name(), exam.method().delay()));
		maps.add(1 + maps.indexOf(exam.maps().map(Parameter.RESIDUAL)), exam.maps().status());
		return maps;
	}

	/** A delay that was not fitted, or its error, would be a black channel. */
	private static boolean isFixed(String map, DelayMode mode) {
		boolean isError = map.equals(Parameter.DELAY.key() + "_se");
		return switch (mode) {
			case NONE -> isError || map.equals(Parameter.DELAY.key());
			case GLOBAL, AUTO -> isError;
			case VOXEL -> false;
		};
	}

	/** @return maps of one grid as channels, with a list of them in Info */
	public static ImagePlus hyperstack(String title, List<ParameterMap> maps) {
		VoxelGrid grid = maps.get(0).grid();
		ImageStack stack = new ImageStack(grid.width(), grid.height());
		for (int z = 0; z < grid.slices(); z++)
			for (ParameterMap map : maps)
				stack.addSlice(Titles.quantity(map) + SLICE + (z + 1), map.plane(z));
		ImagePlus plain = new ImagePlus(title, stack);
		plain.setDimensions(maps.size(), grid.slices(), 1);
		CompositeImage image = new CompositeImage(plain, CompositeImage.COLOR);
		image.setOpenAsHyperStack(true);
		LUT[] colours = maps.stream().map(MapColours::of).toArray(LUT[]::new);
		image.setLuts(colours);
		SeriesImages.calibrate(image, grid);
		image.setPosition(1, grid.slices() / 2 + 1, 1);
		image.setProperty("Info", list(maps, colours));
		return image;
	}

	/** @return what a channel of a hyperstack shows, with its unit */
	public static String quantity(ImagePlus maps, int channel) {
		String label = maps.getStack().getSliceLabel(channel);
		return label.substring(0, label.lastIndexOf(SLICE));
	}

	private static String list(List<ParameterMap> maps, LUT[] colours) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < maps.size(); i++)
			lines.append("channel ").append(i + 1).append(": ").append(Titles.quantity(maps.get(i)))
				.append(", shown from ").append(colours[i].min).append(" to ").append(colours[i].max)
				.append(PlasmaVolume.isHeldBy(maps.get(i).name()) ? "; " + FRACTION : "").append('\n');
		return lines.toString();
	}

	private static String legend() {
		return Arrays.stream(VoxelStatus.values()).map(s -> "status " + s.code() + ": " + s.words() +
			"\n").collect(Collectors.joining());
	}

	/**
	 * @param file a TIFF with one value a voxel
	 * @return the map, on the grid that the TIFF tells
	 * @throws IOException if it cannot be read
	 */
	public static ParameterMap read(Path file, String name, String unit) throws IOException {
		ImagePlus image = TiffFile.open(file);
		List<float[]> planes = IntStream.rangeClosed(1, image.getStackSize()).mapToObj(
			z -> (float[]) image.getStack().getProcessor(z).convertToFloat().getPixels()).toList();
		Calibration size = image.getCalibration();
		return ParameterMap.of(name, unit, VoxelGrid.axisAligned(image.getWidth(), image.getHeight(),
			planes.size(), size.pixelWidth, size.pixelHeight, size.pixelDepth), planes);
	}
}

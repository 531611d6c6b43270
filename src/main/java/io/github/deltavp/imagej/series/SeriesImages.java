// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.SeriesFacts;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.table.Decimal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A dynamic series as ImageJ's hyperstack (x, y, slices, frames) and back. Planes are shared, not
 * copied; times and protocol travel in the image's Info, and so in the TIFF.
 */
public final class SeriesImages {

	/** Key of the line in Info that says that the images do not tell their orientation. */
	/** The description of a series as long as its image is open: ImageJ saves Info, and not this. */
	private static final String SHOWN = "deltavp.series";
	private static final String ASSUMED = "orientation";

	private SeriesImages() {}

	/** @return the series as a calibrated hyperstack, not yet shown */
	public static ImagePlus toImage(DynamicSeries series) {
		VoxelGrid grid = series.grid();
		ImageStack stack = new ImageStack(grid.width(), grid.height());
		for (int t = 0; t < series.times().size(); t++)
			for (int z = 0; z < grid.slices(); z++)
				stack.addSlice(label(z, t, series.times()), series.plane(z, t));
		return toImage(stack, series.facts());
	}

	/**
	 * @param stack slices fastest, then times
	 * @param series all but the signal
	 * @return a calibrated hyperstack of it, not yet shown
	 */
	static ImagePlus toImage(ImageStack stack, SeriesFacts series) {
		VoxelGrid grid = series.grid();
		ImagePlus image = new ImagePlus(Titles.series(series.description().shown()), stack);
		image.setDimensions(1, grid.slices(), series.times().size());
		image.setOpenAsHyperStack(true);
		calibrate(image, grid);
		image.getCalibration().frameInterval = series.times().intervalSeconds();
		image.getCalibration().setTimeUnit("s");
		image.setProperty("Info", info(series));
		image.setProperty(SHOWN, series.description().shown());
		image.setPosition(1, grid.slices() / 2 + 1, 1);
		image.resetDisplayRange();
		return image;
	}

	/** @return what stands above that plane */
	static String label(int slice, int time, TimeAxis times) {
		return "slice " + (slice + 1) + ", " + times.seconds(time) + " s";
	}

	/**
	 * @param image a DCE series as {@link OpenSeries} has it
	 * @param given times that go before those of the image
	 * @throws IOException if the file of times cannot be read
	 * @throws IllegalArgumentException if it is none, naming the mend
	 */
	public static DynamicSeries fromImage(ImagePlus image, GivenTimes given) throws IOException {
		Optional<String> reason = OpenSeries.whyNot(image, given);
		if (reason.isPresent()) throw new IllegalArgumentException(reason.get());
		VoxelGrid grid = grid(image);
		Map<String, String> info = parse(image.getInfoProperty());
		List<String> warnings = new ArrayList<>();
		Optional<TimeAxis> times = given.times(image.getNFrames());
		TimeAxis axis = times.isPresent() ? times.get() : times(image, info, warnings);
		return new DynamicSeries(signal(image), grid, axis, protocol(info), description(image, info),
			info.getOrDefault("component", "magnitude"), warnings, List.of());
	}

	private static String description(ImagePlus image, Map<String, String> info) {
		if (info.containsKey("series")) return info.get("series");
		return image.getProperty(SHOWN) instanceof String shown ? shown : image.getTitle();
	}

	/** @return whether an image says when its frames were taken, or how far they are apart */
	static boolean hasTimes(ImagePlus image) {
		return listedTimes(parse(image.getInfoProperty())).size() == image.getNFrames() || image
			.getCalibration().frameInterval > 0;
	}

	/** Shows a series, with what had to be guessed about it in the log. */
	public static void show(DynamicSeries series) {
		ImageWindows.show(toImage(series));
		series.warnings().forEach(IJ::log);
	}

	/** Shows a series before and after some work on it, side by side. */
	public static void show(DynamicSeries before, DynamicSeries after) {
		ImagePlus left = toImage(before);
		ImagePlus right = toImage(after);
		left.setTitle(Titles.of(left.getTitle(), "before"));
		right.setTitle(Titles.of(right.getTitle(), "after"));
		right.setDisplayRange(left.getDisplayRangeMin(), left.getDisplayRangeMax());
		ImageWindows.show(left);
		ImageWindows.show(right);
		before.warnings().forEach(IJ::log);
	}

	/** Sets pixel sizes in mm. */
	public static void calibrate(ImagePlus image, VoxelGrid grid) {
		Calibration calibration = image.getCalibration();
		calibration.pixelWidth = grid.spacingXMm();
		calibration.pixelHeight = grid.spacingYMm();
		calibration.pixelDepth = grid.spacingZMm();
		calibration.setUnit("mm");
	}

	private static String info(SeriesFacts series) {
		StringJoiner lines = new StringJoiner("\n", "", "\n");
		Protocol protocol = series.protocol();
		if (!series.description().written().isEmpty()) lines.add("series: " + series.description()
			.written());
		lines.add("component: " + series.component());
		lines.add("times_s: " + numbers(Arrays.stream(series.times().toSeconds()).boxed().toList()));
		lines.add("tr_ms: " + protocol.trMs()).add("te_ms: " + protocol.teMs()).add("fa_deg: " +
			protocol.flipAngleDegrees()).add("field_T: " + protocol.fieldTesla());
		VoxelGrid grid = series.grid();
		lines.add("origin_mm: " + numbers(grid.originMm())).add("row_direction: " + numbers(grid
			.rowDirection())).add("column_direction: " + numbers(grid.columnDirection()));
		if (!grid.oriented()) lines.add(ASSUMED + ": not known, directions are assumed");
		series.warnings().forEach(warning -> lines.add("warning: " + warning));
		return lines.toString();
	}

	private static String numbers(List<Double> values) {
		return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
	}

	private static Map<String, String> parse(String info) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String line : (info == null ? "" : info).split("\n")) {
			int colon = line.indexOf(": ");
			if (colon > 0) values.putIfAbsent(line.substring(0, colon), line.substring(colon + 2)
				.strip());
		}
		return values;
	}

	private static VoxelGrid grid(ImagePlus image) {
		Map<String, String> info = parse(image.getInfoProperty());
		Calibration calibration = image.getCalibration();
		return new VoxelGrid(image.getWidth(), image.getHeight(), image.getNSlices(),
			calibration.pixelWidth, calibration.pixelHeight, calibration.pixelDepth, vector(info,
				"origin_mm", 0, 0, 0), vector(info, "row_direction", 1, 0, 0), vector(info,
					"column_direction", 0, 1, 0), info.containsKey("row_direction") && !info.containsKey(
						ASSUMED));
	}

	private static List<Double> vector(Map<String, String> info, String key, double x, double y,
		double z)
	{
		return info.containsKey(key) ? numbers(key, info.get(key)) : List.of(x, y, z);
	}

	private static TimeAxis times(ImagePlus image, Map<String, String> info, List<String> warnings) {
		int frames = image.getNFrames();
		List<Double> listed = listedTimes(info);
		if (listed.size() == frames) return TimeAxis.ofSeconds(listed.stream().mapToDouble(
			Double::doubleValue).toArray());
		double interval = image.getCalibration().frameInterval;
		if (!listed.isEmpty()) warnings.add("times_s in the Info of the image has " + listed.size() +
			" times for " + frames + " frames, so it belongs to another version of the image; " +
			"even times are used, " + interval + " s apart (frame interval)");
		return TimeAxis.uniform(frames, interval);
	}

	private static List<Double> listedTimes(Map<String, String> info) {
		return info.containsKey("times_s") ? numbers("times_s", info.get("times_s")) : List.of();
	}

	private static Protocol protocol(Map<String, String> info) {
		return new Protocol(number(info, "tr_ms"), number(info, "te_ms"), number(info, "fa_deg"),
			number(info, "field_T"));
	}

	private static double number(Map<String, String> info, String key) {
		return info.containsKey(key) ? numbers(key, info.get(key)).get(0) : Double.NaN;
	}

	private static List<Double> numbers(String key, String text) {
		try {
			return Arrays.stream(text.strip().split("\\s+")).map(Decimal::parse).toList();
		}
		catch (NumberFormatException e) {
			throw new IllegalArgumentException("the Info of the image has " + key + ": " + text +
				", which are no numbers; mend it in Image > Show Info..., or import the series again", e);
		}
	}

	/**
	 * Planes of floats in memory are shared. All others, of 16 bits or in a virtual stack, are made
	 * when they are asked for.
	 */
	private static RandomAccessibleInterval<FloatType> signal(ImagePlus image) {
		ImageStack stack = image.getStack();
		long[] size = { image.getWidth(), image.getHeight(), image.getNSlices(), image.getNFrames() };
		if (stack.isVirtual() || image.getBitDepth() != 32) return Planes.onDemand(i -> floats(stack,
			i), size);
		return Planes.wrap(IntStream.range(0, stack.size()).mapToObj(i -> floats(stack, i)).toList(),
			size);
	}

	/** A virtual stack need not be made for several threads. */
	private static float[] floats(ImageStack stack, int plane) {
		synchronized (stack) {
			return (float[]) stack.getProcessor(plane + 1).convertToFloat().getPixels();
		}
	}
}

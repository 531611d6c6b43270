// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.bioformats.BioFormats;
import io.github.deltavp.bioformats.ImageFacts;
import io.github.deltavp.bioformats.ImageFile;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.nifti.NiftiImage;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file that is neither DICOM nor ImageJ's TIFF as a dynamic series: NIfTI, or by Bio-Formats. */
public final class FormatSeries {

	private final Path file;
	private final ImageFile images;
	private final ImportOptions options;
	private final List<String> warnings = new ArrayList<>();

	private FormatSeries(Path file, ImageFile images, ImportOptions options) {
		this.file = file;
		this.images = images;
		this.options = options;
	}

	/**
	 * @param path a file or a folder
	 * @return whether it is NIfTI, a ParaVision experiment, or a file that is no DICOM and that
	 *         Bio-Formats, if it is installed, knows
	 */
	public static boolean isOne(Path path) throws IOException {
		if (NiftiImage.isOne(path) || ParaVision.isOne(path)) return true;
		return Files.isRegularFile(path) && !DicomFolder.isOne(path) && (!BioFormats.isInstalled() ||
			ImageFile.knows(path));
	}

	/**
	 * @param path a file or a folder that {@link #isOne}
	 * @param options of which series and component are asked
	 * @param given times that go before those of the file
	 * @throws IOException if nothing can be read there
	 * @throws IllegalArgumentException if the file has no time axis, no times, several channels, or
	 *           another component than that asked for
	 */
	public static DynamicSeries read(Path path, ImportOptions options, GivenTimes given,
		Progress progress) throws IOException
	{
		if (NiftiImage.isOne(path)) return NiftiSeries.read(path, options, given, progress);
		if (!BioFormats.isInstalled()) throw new IOException("Bio-Formats, which would read " + path +
			", is not installed; install it, or give DICOM, NIfTI or a TIFF of ImageJ");
		if (ParaVision.isOne(path)) return ParaVision.read(path, options, given, progress);
		try (ImageFile images = ImageFile.open(path.toAbsolutePath())) {
			return new FormatSeries(path, images, options).read(given, progress);
		}
	}

	private DynamicSeries read(GivenTimes given, Progress progress) throws IOException {
		if (images.format().equals("NIfTI")) throw new IllegalArgumentException(file +
			" is NIfTI in two files; convert it to one file, .nii or .nii.gz");
		List<ImageFacts> all = images.images();
		int image = choose(all);
		ImageFacts facts = all.get(image);
		Optional<TimeAxis> known = given.times(facts.times());
		TimeAxis times = known.isPresent() ? known.get() : times(facts);
		VoxelGrid grid = grid(facts);
		warnOfSilence();
		var signal = DynamicSeries.allocate(grid, times.size());
		DynamicSeries series = new DynamicSeries(signal, grid, times, Protocol.UNKNOWN, facts.name()
			.isEmpty() ? file.getFileName().toString() : facts.name(), options.component(), warnings, List
				.of());
		for (int t = 0; t < times.size(); t++)
			for (int z = 0; z < grid.slices(); z++) {
				images.plane(image, z, t, series.plane(z, t));
				progress.report("Reading " + images.format(), (t + 1.) / times.size());
			}
		return series;
	}

	private int choose(List<ImageFacts> all) {
		int[] dynamic = IntStream.range(0, all.size()).filter(i -> all.get(i).times() > 1 && isAsked(all
			.get(i), i)).toArray();
		if (dynamic.length == 0) throw new IllegalArgumentException(file + " has " + (options.series()
			.isEmpty() ? "no time axis" : "no image '" + options.series() + "' with a time axis") +
			": it has " + names(all) + ". Save it with time as its time axis, in ImageJ after " +
			"Image > Properties... (frames), or give another file");
		if (dynamic.length > 1) throw new IllegalArgumentException(file +
			" has several images with a time axis: " + names(all) + "; choose one with " + options.option(
				"series") + "=NUMBER");
		ImageFacts facts = all.get(dynamic[0]);
		if (facts.channels() != 1) throw new IllegalArgumentException(file + " has " + facts
			.channels() + " channels, and a DCE series has one; save one channel as a file of its own");
		return dynamic[0];
	}

	private boolean isAsked(ImageFacts facts, int image) {
		String asked = options.series();
		return asked.isEmpty() || asked.equals(Integer.toString(image + 1)) || asked.equals(facts
			.name());
	}

	private static String names(List<ImageFacts> all) {
		return IntStream.range(0, Math.min(6, all.size())).mapToObj(i -> (i + 1) + (all.get(i).name()
			.isEmpty() ? "" : " '" + all.get(i).name() + "'") + " (" + all.get(i).size() + ")").collect(
				Collectors.joining(", ", "", all.size() > 6 ? " and " + (all.size() - 6) + " more" : ""));
	}

	private TimeAxis times(ImageFacts facts) {
		double[] seconds = facts.clock().seconds();
		if (increases(seconds)) return clock(facts, seconds);
		return EvenTimes.of(facts.intervalSeconds(), facts.times(), file, images.format(), options,
			warnings);
	}

	private TimeAxis clock(ImageFacts facts, double[] seconds) {
		double first = seconds[0];
		for (int t = 0; t < seconds.length; t++)
			seconds[t] = Math.rint((seconds[t] - first) * 1e6) / 1e6;
		TimeAxis times = TimeAxis.ofSeconds(seconds);
		if (facts.clock().spreadSeconds() > 0.05 * times.intervalSeconds()) warnings.add(String.format(
			java.util.Locale.ROOT, "slices of one time point were acquired up to %.3f s apart; every " +
				"slice has the times of the first", facts.clock().spreadSeconds()));
		return times;
	}

	private static boolean increases(double[] seconds) {
		for (int t = 0; t < seconds.length; t++)
			if (Double.isNaN(seconds[t]) || t > 0 && !(seconds[t] > seconds[t - 1])) return false;
		return true;
	}

	private VoxelGrid grid(ImageFacts facts) {
		return VoxelGrid.axisAligned(facts.width(), facts.height(), facts.slices(), mm(facts
			.spacingXMm(), "columns"), mm(facts.spacingYMm(), "rows"), mm(facts.spacingZMm(), "slices"));
	}

	private double mm(double spacing, String what) {
		if (spacing > 0) return spacing;
		warnings.add(images.format() + " does not say how far " + what + " are apart; taken as 1 mm");
		return 1;
	}

	private void warnOfSilence() {
		warnings.add(images.format() +
			" does not say where the image lies in the patient; its rows are " +
			"taken to run to the left, its columns to the back");
		warnings.add(images.format() +
			" does not say whether the images are magnitude or phase; taken as " + options.component());
		if (images.format().startsWith("MINC")) warnings.add(
			"Bio-Formats does not apply MINC's scaling of each slice; values are as stored");
	}
}

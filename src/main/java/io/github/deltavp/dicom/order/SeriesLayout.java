// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A series sorted but not read yet.
 *
 * @param planes frames by slice and time, null where one is missing
 * @param grid where the voxels lie
 * @param times when each time point was acquired
 * @param philips whether stored values become Philips' floating-point values
 * @param warnings what was guessed
 */
public record SeriesLayout(Frame[][] planes, VoxelGrid grid, TimeAxis times, boolean philips,
		Warnings warnings) {

	/**
	 * @param frames of one series, see {@link SeriesGroups}
	 * @throws DicomException if their order or times cannot be decided
	 */
	public static SeriesLayout of(List<Frame> frames, TimeChoice choice) throws DicomException {
		Warnings warnings = new Warnings();
		List<Frame> unique = Duplicates.drop(frames, warnings);
		SliceStack stack = SliceStack.of(unique, warnings);
		Frame[][] planes = TimeIndex.of(stack, choice, warnings);
		TimeAxis times = TimeValues.of(planes, stack.slices(), choice, warnings);
		warnOfMissing(planes, warnings);
		warnOfAnnounced(unique, times.size(), warnings);
		warnOfContent(unique, warnings);
		return new SeriesLayout(planes, stack.grid(), times, isPhilips(unique, warnings), warnings);
	}

	/** @return how the stored values of that frame become signal in this series */
	public Scaling scaling(Frame frame) {
		return philips ? frame.scaling().toPhilips() : frame.scaling();
	}

	private static void warnOfMissing(Frame[][] planes, Warnings warnings) {
		int missing = 0;
		StringBuilder first = new StringBuilder();
		for (int t = 0; t < planes[0].length; t++)
			for (int s = 0; s < planes.length; s++)
				if (planes[s][t] == null && missing++ < 3) first.append(String.format(
					", slice %d at time point %d", s + 1, t + 1));
		if (missing > 0) warnings.add(missing + " of " + planes.length * planes[0].length +
			" planes are missing and NaN: " + first.substring(2) + (missing > 3 ? ", …" : ""));
	}

	private static void warnOfAnnounced(List<Frame> frames, int times, Warnings warnings) {
		double announced = frames.get(0).announcedTimes();
		if (announced > times && times > 1) warnings.add(String.format(Locale.ROOT,
			"NumberOfTemporalPositions %s is %.0f, but there are files for %d time points; the exam was " +
				"stopped early or files are missing", Tag.format(Tag.NUMBER_OF_TEMPORAL_POSITIONS),
			announced, times));
	}

	private static void warnOfContent(List<Frame> frames, Warnings warnings) {
		for (Frame frame : frames) {
			if (!frame.kind().stated()) warnings.add(
				"no element says whether the images are magnitude or phase; taken as magnitude", frame
					.fileName());
			if (frame.file().syntax().pixels() == TransferSyntax.Pixels.RETIRED_JPEG) warnings.add(
				"pixels are read by Bio-Formats, as DeltaVp does not know their compression; order and times are not",
				frame.fileName());
			if (frame.identity().lossy()) warnings.add(
				"pixels were compressed with loss (LossyImageCompression " + Tag.format(
					Tag.LOSSY_IMAGE_COMPRESSION) + "); signal values are not exact", frame.fileName());
		}
		warnOfSpread("RepetitionTime " + Tag.format(Tag.REPETITION_TIME), frames, frame -> frame
			.protocol().trMs(), warnings);
		if (!frames.get(0).identity().isOf("philips")) warnOfSpread("RescaleSlope " + Tag.format(
			Tag.RESCALE_SLOPE), frames, frame -> frame.scaling().slope(), warnings);
	}

	private static void warnOfSpread(String element, List<Frame> frames,
		ToDoubleFunction<Frame> value, Warnings warnings)
	{
		double low = frames.stream().mapToDouble(value).min().orElse(Double.NaN);
		double high = frames.stream().mapToDouble(value).max().orElse(Double.NaN);
		if (high > low) warnings.add(String.format(Locale.ROOT,
			"%s differs between images of the series, from %s to %s", element, low, high));
	}

	/** A map of B1 is in the unit of what is displayed. */
	private static boolean isPhilips(List<Frame> frames, Warnings warnings) {
		if (frames.get(0).kind().isB1()) return false;
		Set<Boolean> has = frames.stream().map(frame -> frame.scaling().hasPhilips()).collect(Collectors
			.toSet());
		if (has.size() > 1) warnings.add("only some images have Philips' scale slope " + Tag.format(
			PrivateTag.PHILIPS_SCALE_SLOPE) + "; displayed values are used, which may not compare");
		return has.equals(Set.of(true));
	}
}

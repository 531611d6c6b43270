// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.TimeKey;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.text.NameList;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The series of variable flip angles that a folder holds: magnitude, one time point each. */
public final class FlipAngles {

	private static final Comparator<SeriesCandidate> ANGLE = Comparator.comparing(
		candidate -> candidate.protocol().flipAngleDegrees());
	/** Above it an image is no spoiled gradient echo of a 3D volume, but a spin echo or prepared. */
	private static final double LONGEST_TR_MS = 50;
	/** Relative difference of TR and TE that is rounding. */
	private static final double SAME = 0.01;
	/** In the order in which they are asked which series was first. */
	private static final List<TimeKey> CLOCKS = List.of(TimeKey.FRAME_ACQUISITION,
		TimeKey.ACQUISITION_DATE_TIME, TimeKey.ACQUISITION, TimeKey.SERIES, TimeKey.CONTENT);

	private FlipAngles() {}

	/**
	 * @param input a folder, zip or file
	 * @return one series a flip angle, ascending
	 * @throws DicomException if there are fewer than two flip angles, or one angle comes twice
	 */
	public static List<DynamicSeries> read(Path input, Progress progress) throws IOException {
		try (DicomFolder folder = DicomFolder.scan(input, false, progress)) {
			List<SeriesCandidate> candidates = folder.candidates().stream().filter(FlipAngles::isStatic)
				.sorted(ANGLE).toList();
			check(candidates, input);
			List<DynamicSeries> angles = new ArrayList<>();
			for (SeriesCandidate candidate : candidates)
				angles.add(folder.read(candidate, ImportOptions.DEFAULT, progress));
			return angles;
		}
	}

	/**
	 * Finds flip-angle series beside a dynamic one: spoiled gradient echoes of the same study, taken
	 * before it, of one TR and TE and as many slices, each flip angle once. Their pixels are read
	 * only if there are two or more.
	 *
	 * @param dynamic a series of the folder
	 * @return one series a flip angle, ascending; empty if there are none
	 * @throws IOException if one of them cannot be read
	 */
	public static List<DynamicSeries> beside(DicomFolder folder, SeriesCandidate dynamic,
		Progress progress) throws IOException
	{
		List<DynamicSeries> angles = new ArrayList<>();
		for (SeriesCandidate candidate : candidates(folder, dynamic))
			angles.add(folder.read(candidate, ImportOptions.DEFAULT, progress));
		return angles;
	}

	/** @return which these are */
	static List<SeriesCandidate> candidates(DicomFolder folder, SeriesCandidate dynamic) {
		return largestSet(folder.candidates().stream().filter(FlipAngles::isStatic).filter(
			candidate -> FlipAngles.isBefore(folder.frames(candidate), folder.frames(dynamic))).sorted(
				ANGLE).toList());
	}

	/**
	 * Plain images of the same study that are not later: later ones may have contrast agent in them.
	 */
	private static boolean isBefore(List<Frame> frames, List<Frame> dynamic) {
		Frame first = frames.get(0);
		if (!first.identity().studyUid().equals(dynamic.get(0).identity().studyUid())) return false;
		if (first.kind().derived() || !first.kind().variant().isEmpty()) return false;
		return CLOCKS.stream().filter(clock -> Double.isFinite(start(frames, clock) + start(dynamic,
			clock))).findFirst().map(clock -> start(frames, clock) <= start(dynamic, clock)).orElse(true);
	}

	/** NaN if one of the images does not tell it. */
	private static double start(List<Frame> frames, TimeKey clock) {
		return frames.stream().mapToDouble(frame -> frame.time(clock)).reduce(Double.POSITIVE_INFINITY,
			Math::min);
	}

	private static List<SeriesCandidate> largestSet(List<SeriesCandidate> candidates) {
		List<SeriesCandidate> largest = List.of();
		for (SeriesCandidate first : candidates) {
			List<SeriesCandidate> set = candidates.stream().filter(other -> belong(first, other))
				.toList();
			if (set.size() > largest.size() && isSet(set)) largest = set;
		}
		return largest;
	}

	private static boolean belong(SeriesCandidate a, SeriesCandidate b) {
		return a.slices() == b.slices() && a.protocol().trMs() <= LONGEST_TR_MS && close(a.protocol()
			.trMs(), b.protocol().trMs()) && close(a.protocol().teMs(), b.protocol().teMs());
	}

	private static boolean close(double a, double b) {
		return Math.abs(a - b) <= SAME * a;
	}

	private static boolean isSet(List<SeriesCandidate> candidates) {
		return candidates.size() > 1 && angles(candidates) == candidates.size();
	}

	private static long angles(List<SeriesCandidate> candidates) {
		return candidates.stream().map(candidate -> candidate.protocol().flipAngleDegrees()).distinct()
			.count();
	}

	private static boolean isStatic(SeriesCandidate candidate) {
		return candidate.times() == 1 && candidate.component().equals("magnitude") && candidate
			.problem().isEmpty() && candidate.protocol().flipAngleDegrees() > 0;
	}

	private static void check(List<SeriesCandidate> candidates, Path input) throws DicomException {
		long angles = angles(candidates);
		if (angles < 2) throw new DicomException(input + " holds " + angles +
			" flip angles with one time point; T1 mapping needs series of at least two flip angles in one folder");
		if (angles < candidates.size()) throw DicomException.naming(input +
			" holds several series of one flip angle: ", NameList.of(candidates.stream().map(
				SeriesCandidate::label).toList()),
			"; put one series a flip angle into a folder of their own");
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.share.SharedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The images of a folder that an analysis reads: a copy needs no others. Lives as long as its
 * {@link DicomFolder} is open.
 *
 * @param images in the order in which they are read, on which the choice between copies depends
 * @param series the first of them
 * @param studyUid its StudyInstanceUID
 * @param day on which it was acquired, counted from 1 January 2000; empty if it is not told
 */
public record NeededImages(List<SharedImage> images, SeriesCandidate series, String studyUid,
		OptionalLong day) {

	private static final String SERIES = "Series";
	private static final String B1_MAP = "B1 map";

	public NeededImages {
		images = List.copyOf(images);
	}

	/**
	 * @param dynamic the series that is analysed
	 * @param flipAngles whether series of several flip angles are looked for beside it
	 * @param b1 whether a B1 map is
	 */
	public static NeededImages beside(DicomFolder folder, SeriesCandidate dynamic, boolean flipAngles,
		boolean b1)
	{
		List<SeriesCandidate> needed = new ArrayList<>(List.of(dynamic));
		if (flipAngles) needed.addAll(FlipAngles.candidates(folder, dynamic));
		if (b1) needed.addAll(B1Series.candidates(folder, dynamic));
		return of(folder, needed);
	}

	/** @return those of a B1 map that is given in a folder of its own */
	public static NeededImages ofB1(DicomFolder folder) {
		return of(folder, B1Series.candidates(folder));
	}

	private static NeededImages of(DicomFolder folder, List<SeriesCandidate> series) {
		Map<Source, Frame> needed = new LinkedHashMap<>();
		for (SeriesCandidate candidate : series)
			for (Frame frame : folder.frames(candidate))
				needed.putIfAbsent(frame.file().source(), frame);
		List<SharedImage> images = folder.sources().stream().filter(needed::containsKey).map(
			source -> new SharedImage(source, kind(needed.get(source)))).toList();
		SeriesCandidate first = series.get(0);
		return new NeededImages(images, first, folder.frames(first).get(0).identity().studyUid(), folder
			.day(first));
	}

	/** Which is asked for where ImageType does not tell. */
	private static String kind(Frame frame) {
		return B1Series.isDescribedBy(frame.identity().description()) ? B1_MAP : SERIES;
	}
}

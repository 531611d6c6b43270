// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The series of variable flip angles that a folder holds: magnitude, one time point each. */
public final class FlipAngles {

	private FlipAngles() {}

	/**
	 * @param input a folder, zip or file
	 * @return one series a flip angle, ascending
	 * @throws DicomException if there are fewer than two flip angles, or one angle comes twice
	 */
	public static List<DynamicSeries> read(Path input, Progress progress) throws IOException {
		try (DicomFolder folder = DicomFolder.scan(input, false, progress)) {
			List<SeriesCandidate> candidates = folder.candidates().stream().filter(FlipAngles::isStatic)
				.sorted(Comparator.comparing(candidate -> candidate.protocol().flipAngleDegrees()))
				.toList();
			check(candidates, input);
			List<DynamicSeries> angles = new ArrayList<>();
			for (SeriesCandidate candidate : candidates)
				angles.add(folder.read(candidate, ImportOptions.DEFAULT, progress));
			return angles;
		}
	}

	private static boolean isStatic(SeriesCandidate candidate) {
		return candidate.times() == 1 && candidate.component().equals("magnitude") && candidate
			.problem().isEmpty() && candidate.protocol().flipAngleDegrees() > 0;
	}

	private static void check(List<SeriesCandidate> candidates, Path input) throws DicomException {
		long angles = candidates.stream().map(candidate -> candidate.protocol().flipAngleDegrees())
			.distinct().count();
		if (angles < 2) throw new DicomException(input + " holds " + angles +
			" flip angles with one time point; T1 mapping needs series of at least two flip angles in one folder");
		if (angles < candidates.size()) throw new DicomException(input +
			" holds several series of one flip angle: " + String.join(", ", candidates.stream().map(
				SeriesCandidate::label).toList()) +
			"; put one series a flip angle into a folder of their own");
	}
}

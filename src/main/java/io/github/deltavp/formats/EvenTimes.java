// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.DynamicSeries;
import java.nio.file.Path;
import java.util.List;

/** Times of a file that has but one interval for all, and perhaps a wrong one. */
final class EvenTimes {

	private EvenTimes() {}

	/**
	 * @param intervalSeconds what the file says, NaN for nothing
	 * @param warnings receives that the times are even
	 * @throws IllegalArgumentException if that cannot be, with how to give the times
	 */
	static TimeAxis of(double intervalSeconds, int times, Path file, String format,
		ImportOptions options, List<String> warnings)
	{
		if (!(intervalSeconds >= DynamicSeries.FASTEST_VOLUME_SECONDS))
			throw new IllegalArgumentException("the times of " + file + " are not known (" +
				(intervalSeconds > 0 ? format + " says " + intervalSeconds +
					" s between time points, which is too short" : format + " has none") + "); give " +
				options.option("time") + "=SECONDS between time points, or " + options.option("times") +
				"=CSV with a column time_s");
		warnings.add("times are even, " + intervalSeconds + " s apart, as " + format + " says");
		return TimeAxis.uniform(times, intervalSeconds);
	}
}

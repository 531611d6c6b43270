// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.series.DynamicSeries;
import java.util.Locale;
import java.util.Optional;

/**
 * How far time points lie apart, as one element says.
 *
 * @param element keyword and tag
 * @param seconds NaN where the files have none
 */
record Interval(String element, double seconds) {

	/** Two clocks of one exam agree that well. */
	static final double CONTRADICTION = 0.05;

	/** A frame that takes longer is no frame of a bolus: seconds were taken for milliseconds. */
	private static final double SLOWEST_VOLUME_SECONDS = 120;
	/** Longer is no time between time points of a dynamic series, whatever it is of. */
	private static final double LONGEST_SECONDS = 600;
	private static final double THOUSAND = 1000;

	/** Whether a volume can be acquired in that time. */
	boolean isPlausible() {
		return seconds >= DynamicSeries.FASTEST_VOLUME_SECONDS && seconds <= SLOWEST_VOLUME_SECONDS;
	}

	/** Why no dynamic series can have it; empty where one can. */
	Optional<String> impossible() {
		if (seconds < DynamicSeries.FASTEST_VOLUME_SECONDS) return Optional.of(
			"too short for a volume");
		return seconds > LONGEST_SECONDS ? Optional.of("too long for a dynamic series") : Optional
			.empty();
	}

	/** What it says, to be followed by "between time points". */
	String words() {
		return String.format(Locale.ROOT, "%s gives %.3f s", element, seconds);
	}

	/**
	 * 1000, 1 or 1/1000: by what its times are to be multiplied so that they agree with the other,
	 * where it cannot be and the other can.
	 */
	double unitAgainst(Interval other) {
		if (isPlausible()) return 1;
		if (isNear(THOUSAND * seconds, other.seconds)) return THOUSAND;
		return isNear(seconds / THOUSAND, other.seconds) ? 1 / THOUSAND : 1;
	}

	/** What to tell where the other says something else; this one is used. */
	Optional<String> against(Interval other) {
		if (Double.isNaN(other.seconds) || isNear(other.seconds, seconds)) return Optional.empty();
		double unit = other.isPlausible() ? unitAgainst(other) : 1;
		return Optional.of(String.format(Locale.ROOT, "%s between time points, %s %.3f s; %s", words(),
			other.element, other.seconds, unit != 1 ? "the second is used, the first seems to be " +
				"in another unit" : isPlausible() && !other.isPlausible()
					? "the first is used, the second cannot be" : "the first is used"));
	}

	private static boolean isNear(double a, double b) {
		return Math.abs(a - b) <= CONTRADICTION * b;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.ClockTime;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.TimeKey;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one {@link TimeKey} over the frames of a series, clocks past midnight unwound,
 * zeros that the scanner left out filled in.
 */
final class KeyValues {

	private static final double HALF_DAY = ClockTime.DAY / 2;
	private static final double SAME_SECONDS = 0.0005;

	private final TimeKey key;
	private final double cut;
	private final boolean undated;
	private final List<Frame> zeros;

	private KeyValues(TimeKey key, double cut, boolean undated, List<Frame> zeros) {
		this.key = key;
		this.cut = cut;
		this.undated = undated;
		this.zeros = zeros;
	}

	static KeyValues of(TimeKey key, List<List<Frame>> slices) {
		if (!key.isClock()) return new KeyValues(key, Double.NEGATIVE_INFINITY, false, key.isCount()
			? List.of() : ZeroTimes.of(key, slices));
		double[] values = slices.stream().flatMap(List::stream).mapToDouble(frame -> frame.time(key))
			.filter(Double::isFinite).sorted().distinct().toArray();
		boolean undated = values.length > 0 && values[values.length - 1] - values[0] > ClockTime.DAY;
		if (undated) values = Arrays.stream(values).map(ClockTime::ofDay).sorted().toArray();
		return new KeyValues(key, midnight(values), undated, List.of());
	}

	/**
	 * @return where to cut: values below belong to the next day. Times of one exam that spread over
	 *         more than half a day but lie on one date passed midnight without a new date.
	 */
	private static double midnight(double[] sorted) {
		int last = sorted.length - 1;

		for (int i = 1; i <= last; i++)
			if (sorted[i] - sorted[i - 1] > HALF_DAY) return sorted[i];
		return Double.NEGATIVE_INFINITY;
	}

	TimeKey key() {
		return key;
	}

	/** Says what was done to the times. */
	void warn(Warnings warnings) {
		if (undated) warnings.add("dates of " + key.title() +
			" lie more than a day apart or are in some images only; its time of day alone is used");
		if (cut != Double.NEGATIVE_INFINITY) warnings.add(key.title() +
			" passes midnight without a new date; later times are taken as the next day's");
		if (!zeros.isEmpty()) warnings.add(key.title() +
			" is missing in the first image; taken as 0 s, as the others are even and begin one interval later",
			zeros);
	}

	/** @return the value, NaN if absent; clocks and elapsed times in s */
	double value(Frame frame) {
		if (isZero(frame)) return 0;
		double value = undated ? ClockTime.ofDay(frame.time(key)) : frame.time(key);
		return value < cut ? value + ClockTime.DAY : value;
	}

	private boolean isZero(Frame frame) {
		for (Frame zero : zeros)
			if (zero == frame) return true;
		return false;
	}

	/** @return whether every frame has a value and no two frames of a slice share one */
	boolean tellsApart(List<List<Frame>> slices) {
		for (List<Frame> slice : slices) {
			double[] values = slice.stream().mapToDouble(this::value).sorted().toArray();
			for (int i = 0; i < values.length; i++)
				if (Double.isNaN(values[i]) || i > 0 && values[i] - values[i - 1] < SAME_SECONDS)
					return false;
		}
		return true;
	}

	/** @return the distinct values over all slices, ascending */
	double[] distinct(List<List<Frame>> slices) {
		double[] values = slices.stream().flatMap(List::stream).mapToDouble(this::value).sorted()
			.toArray();
		int count = 0;
		for (double value : values)
			if (count == 0 || value - values[count - 1] >= SAME_SECONDS) values[count++] = value;
		return Arrays.copyOf(values, count);
	}

	/** @return index in {@code distinct} of the value of that frame */
	int index(double[] distinct, Frame frame) {
		int found = Arrays.binarySearch(distinct, value(frame));
		return found >= 0 ? found : -found - 2;
	}
}

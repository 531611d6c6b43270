// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.TimeKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the images whose elapsed time a scanner left out because it is 0: the first of a slice,
 * where the times of all others are even and begin one interval after 0. Anything else that is
 * missing stays missing.
 */
final class ZeroTimes {

	/** Part of an interval by which intervals may differ. */
	private static final double EVEN = 0.05;
	/** Fewer others than this show no interval. */
	private static final int FEWEST = 3;

	private ZeroTimes() {}

	/** @return the images, at most one a slice; none if some slice lacks times in another way */
	static List<Frame> of(TimeKey key, List<List<Frame>> slices) {
		List<Frame> zeros = new ArrayList<>();
		for (List<Frame> slice : slices) {
			List<Frame> untimed = slice.stream().filter(frame -> Double.isNaN(frame.time(key))).toList();
			if (untimed.isEmpty()) continue;
			if (untimed.size() > 1 || !isFirst(untimed.get(0), slice) || !beginsOneIntervalLater(slice,
				key)) return List.of();
			zeros.add(untimed.get(0));
		}
		return zeros;
	}

	private static boolean isFirst(Frame untimed, List<Frame> slice) {
		return slice.stream().allMatch(frame -> frame == untimed || untimed.time(
			TimeKey.INSTANCE) < frame.time(TimeKey.INSTANCE));
	}

	private static boolean beginsOneIntervalLater(List<Frame> slice, TimeKey key) {
		double[] times = slice.stream().mapToDouble(frame -> frame.time(key)).filter(Double::isFinite)
			.sorted().toArray();
		if (times.length < FEWEST) return false;
		double interval = (times[times.length - 1] - times[0]) / (times.length - 1);
		double before = 0;
		for (double time : times) {
			if (!(Math.abs(time - before - interval) <= EVEN * interval)) return false;
			before = time;
		}
		return interval > 0;
	}
}

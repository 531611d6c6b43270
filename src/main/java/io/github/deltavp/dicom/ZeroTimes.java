/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

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

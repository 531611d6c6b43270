// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The grey of the images of some visits: one window for all of them, unless their signals differ so
 * much, by the gain of the scanner, that one visit would be dark.
 *
 * @param whites what is shown white, a visit each
 */
public record GreyWindow(List<Double> whites) {

	/** Brighter pixels are shown white. */
	private static final double WHITE = 0.99;
	/** Visits whose bright pixels differ by a larger factor have windows of their own. */
	private static final double SAME_GAIN = 2;

	/** @param visits the slices of each visit */
	static GreyWindow ofSlices(List<List<FusedVisit>> visits) {
		return of(visits.stream().map(slices -> slices.stream().mapToDouble(FusedVisit::brightest).max()
			.orElseThrow()).toList());
	}

	/** @param brightest bright pixels of each visit, above 0 */
	public static GreyWindow of(List<Double> brightest) {
		double highest = Collections.max(brightest);
		return new GreyWindow(highest > SAME_GAIN * Collections.min(brightest) ? brightest : Collections
			.nCopies(brightest.size(), highest));
	}

	/** @return the 99th percentile of the pixels, above 0 */
	public static double brightest(float[] pixels) {
		float[] sorted = pixels.clone();
		Arrays.sort(sorted);
		return Math.max(1e-6, sorted[(int) (WHITE * (sorted.length - 1))]);
	}

	/** @return how the greys compare, as the end of a caption; nothing for one visit */
	String words() {
		if (whites.size() < 2) return "";
		return whites.stream().distinct().count() == 1 ? " Both visits in one window of grey."
			: " Each visit in its own window of grey, because the signals differ by more than a factor of two.";
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the series of two visits belong together.
 *
 * @param pre the visit before therapy
 * @param post the visit after therapy
 */
record PairChecks(DynamicSeries pre, DynamicSeries post) {

	/** More is no choice of the technician. */
	private static final double SHARE = 0.25;

	/** @return what is wrong, a sentence each */
	List<Remark> remarks() {
		List<Remark> remarks = new ArrayList<>();
		if (pre.day().isPresent() && post.day().isPresent() && post.day().getAsLong() < pre.day()
			.getAsLong()) remarks.add(new Remark(Check.ORDER, "the images after therapy were acquired " +
				(pre.day().getAsLong() - post.day().getAsLong()) +
				" days before those before therapy; change the visits"));
		differs(remarks, Check.DURATION, "the exam lasts %.0f s before therapy and %.0f s after",
			seconds(pre), seconds(post));
		differs(remarks, Check.COVERAGE,
			"the slices cover %.0f mm before therapy and %.0f mm after; look whether all are there",
			covered(pre), covered(post));
		return remarks;
	}

	private static void differs(List<Remark> remarks, Check check, String sentence, double before,
		double after)
	{
		if (Math.min(before, after) < (1 - SHARE) * Math.max(before, after)) remarks.add(new Remark(
			check, String.format(Locale.ROOT, sentence, before, after)));
	}

	private static double seconds(DynamicSeries series) {
		TimeAxis times = series.times();
		return times.seconds(times.size() - 1) - times.seconds(0);
	}

	private static double covered(DynamicSeries series) {
		return series.grid().slices() * series.grid().spacingZMm();
	}
}

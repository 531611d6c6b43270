// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Whether the series of two visits belong together.
 *
 * @param pre the visit before therapy
 * @param post the visit after therapy
 */
record PairChecks(DynamicSeries pre, DynamicSeries post) {

	/** More is no choice of the technician. */
	private static final double SHARE = 0.25;
	/** Response is judged within months of therapy. */
	private static final long LONGEST_DAYS = 365;

	/** @return what is wrong, a sentence each */
	List<Remark> remarks() {
		List<Remark> remarks = new ArrayList<>();
		long days = daysBetween();
		if (days < 0) remarks.add(new Remark(Check.ORDER, "the images after therapy were acquired " +
			-days + " days before those before therapy; change the visits"));
		if (days > LONGEST_DAYS) remarks.add(new Remark(Check.DAYS, "the visits are " + days +
			" days apart; look whether these are the exams that you mean"));
		List<String> other = pre.origin().differences(post.origin());
		if (!other.isEmpty()) remarks.add(new Remark(Check.PATIENT,
			"the visits may be of two patients: their DICOM files differ in " + String.join(", ", other) +
				"; look whether these are the exams that you mean"));
		if (hasSameImages()) remarks.add(new Remark(Check.PATIENT,
			"both visits have the same images; choose the folder of each"));
		differs(remarks, Check.DURATION, "the exam lasts %.0f s before therapy and %.0f s after", pre
			.times().durationSeconds(), post.times().durationSeconds());
		differs(remarks, Check.COVERAGE,
			"the slices cover %.0f mm before therapy and %.0f mm after; look whether all are there",
			covered(pre), covered(post));
		return remarks;
	}

	/** 0 where it is not told. */
	private long daysBetween() {
		OptionalLong before = pre.origin().day();
		OptionalLong after = post.origin().day();
		return before.isPresent() && after.isPresent() ? after.getAsLong() - before.getAsLong() : 0;
	}

	/** Of noise alone no two are alike. */
	private boolean hasSameImages() {
		int slice = pre.grid().slices() / 2;
		return pre.grid().sameSize(post.grid()) && Arrays.equals(pre.plane(slice, 0), post.plane(slice,
			0)) && Arrays.equals(pre.plane(slice, pre.times().size() / 2), post.plane(slice, Math.min(pre
				.times().size() / 2, post.times().size() - 1)));
	}

	private static void differs(List<Remark> remarks, Check check, String sentence, double before,
		double after)
	{
		if (Math.min(before, after) < (1 - SHARE) * Math.max(before, after)) remarks.add(new Remark(
			check, String.format(Locale.ROOT, sentence, before, after)));
	}

	private static double covered(DynamicSeries series) {
		return series.grid().slices() * series.grid().spacingZMm();
	}
}

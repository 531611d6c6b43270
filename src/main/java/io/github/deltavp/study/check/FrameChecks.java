// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.FrameLevels;
import io.github.deltavp.series.FrameLevels.Ratio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The frames of a series that can be used. Left out are those that are lost, and single ones that
 * are brighter or darker than those beside them everywhere by the same factor. Where all frames
 * from one on are, nothing tells which are right.
 *
 * @param series the series without these frames
 * @param leftOut frames that were left out, counted from 0 in all of them
 * @param remarks what was found
 */
public record FrameChecks(DynamicSeries series, BitSet leftOut, List<Remark> remarks) {

	/**
	 * Smallest change of a frame, as a logarithm. Of 80 simulated exams without a change (seeds 300 …
	 * 339) no two frames differed everywhere alike, by however little.
	 */
	private static final double LEAST = 0.05;
	/** Three fifths of the image lie within this part of the change. */
	private static final double ALIKE = 0.5;

	public FrameChecks {
		remarks = List.copyOf(remarks);
	}

	/** @return what can be used of a series */
	public static FrameChecks of(DynamicSeries series) {
		SequenceCheck.require(series.protocol());
		FrameLevels levels = FrameLevels.of(series);
		BitSet out = new BitSet();
		List<Remark> remarks = new ArrayList<>();
		for (int t = 0; t < levels.size(); t++)
			if (levels.isLost(t)) out.set(t);
		if (out.cardinality() == levels.size()) throw new IllegalArgumentException(
			"the series has no signal in any frame; choose another series");
		if (!out.isEmpty()) remarks.add(new Remark(Check.FRAMES, list(out) + (out.cardinality() == 1
			? " is" : " are") + " lost and left out"));
		for (int t = 0; t < levels.size(); t++)
			if (!out.get(t) && isOdd(levels, t, out)) {
				out.set(t);
				remarks.add(odd(levels, t, out, series));
			}
		steps(levels, out, series, remarks);
		return new FrameChecks(series.without(out), out, remarks);
	}

	private static String list(BitSet frames) {
		List<String> names = new ArrayList<>();
		frames.stream().limit(5).forEach(t -> names.add(String.valueOf(t + 1)));
		int more = frames.cardinality() - names.size();
		return (names.size() == 1 ? "frame " : "frames ") + String.join(", ", names) + (more > 0
			? " and " + more + " more" : "");
	}

	/** Another than both neighbours, and to one of them everywhere by the same factor. */
	private static boolean isOdd(FrameLevels levels, int frame, BitSet out) {
		int before = out.previousClearBit(frame - 1);
		int after = out.nextClearBit(frame + 1);
		if (before < 0 || after >= levels.size()) return false;
		Ratio toBefore = levels.ratio(frame, before);
		Ratio toAfter = levels.ratio(frame, after);
		double sure = Math.max(Math.abs(everywhere(toBefore)), Math.abs(everywhere(toAfter)));
		double one = change(toBefore);
		double other = change(toAfter);
		return sure > 0 && one * other > 0 && Math.min(Math.abs(one), Math.abs(other)) > ALIKE * sure;
	}

	private static Remark odd(FrameLevels levels, int frame, BitSet out, DynamicSeries series) {
		int beside = Math.max(out.previousClearBit(frame), 0);
		return new Remark(Check.FRAMES, String.format(Locale.ROOT,
			"frame %d (%.0f s) is %.2f times as bright as the one before it, everywhere alike; it is left out",
			frame + 1, series.times().seconds(frame), levels.ratio(frame, beside).middle()));
	}

	private static void steps(FrameLevels levels, BitSet out, DynamicSeries series,
		List<Remark> remarks)
	{
		int before = out.nextClearBit(0);
		for (int t = out.nextClearBit(before + 1); t < levels.size(); t = out.nextClearBit(t + 1)) {
			Ratio ratio = levels.ratio(t, before);
			if (everywhere(ratio) != 0) remarks.add(new Remark(Check.GAIN, String.format(Locale.ROOT,
				"from frame %d (%.0f s) on the images are %.2f times as bright, everywhere alike, as contrast agent " +
					"cannot make them; ask how they were acquired or scaled", t + 1, series.times().seconds(
						t), ratio.middle())));
			before = t;
		}
	}

	/** The change if it is the same everywhere, and large enough; else 0. */
	private static double everywhere(Ratio ratio) {
		double change = change(ratio);
		double spread = Math.log(ratio.high() / ratio.low());
		return Math.abs(change) > LEAST && spread < ALIKE * Math.abs(change) ? change : 0;
	}

	private static double change(Ratio ratio) {
		return Math.log(ratio.middle());
	}
}

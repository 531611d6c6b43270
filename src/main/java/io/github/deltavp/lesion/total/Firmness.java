// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.lesion.AifSampling;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Cutoffs;
import java.util.Locale;

/**
 * Whether a verdict would stand if all that may be wrong were, and why.
 *
 * @param total the interval of ΔVp with all doubts
 * @param firm whether the verdict is firm
 * @param reason in a sentence
 */
public record Firmness(TotalInterval total, boolean firm, String reason) {

	/** @return that of a lesion whose interval nobody wants */
	public static Firmness withoutInterval() {
		return none("no interval was asked for");
	}

	/** @return that of a lesion without ΔVp */
	public static Firmness none(String reason) {
		return new Firmness(TotalInterval.NONE, false, reason);
	}

	/**
	 * @param change ΔVp
	 * @param total its interval with all doubts
	 * @param reference what other tissue says of the reference
	 * @param coarseness how coarsely the artery is sampled, at the visit where it is more so
	 * @param cutoffs cut-off of ΔVp and least nVp before therapy
	 */
	public static Firmness of(Change change, TotalInterval total, ReferenceCheck reference,
		double coarseness, Cutoffs cutoffs)
	{
		if (!change.isEvaluable()) return none(change.obstacle().orElseThrow());
		ChangeInterval interval = total.interval();
		if (Double.isNaN(interval.low())) return withoutInterval();
		double cutoff = cutoffs.deltaVpPercent();
		if (change.pre() <= cutoffs.leastNvp()) return new Firmness(total, false, words(
			"uninformative: nVp before therapy is %.1f, and below %.1f there is too little plasma to lose",
			change.pre(), cutoffs.leastNvp()));
		if (reference.reason().isPresent()) return new Firmness(total, false, reference.reason().get());
		if (coarseness > AifSampling.TOO_COARSE) return new Firmness(total, false,
			"the frames are too far apart for the first pass in the artery; shorter frames are needed");
		if (interval.holds(cutoff)) return new Firmness(total, false, words(
			"the total interval holds the cut-off of %.0f %%; its largest part is %s; %s would narrow it",
			cutoff, total.largest().words(), total.largest().mend()));
		return new Firmness(total, true, words("the total interval lies %s the cut-off of %.0f %%",
			interval.low() > cutoff ? "above" : "below", cutoff));
	}

	/** @return that of the same lesion where something stands against it that no interval knows of */
	public Firmness against(String sentence) {
		return firm ? new Firmness(total, false, sentence) : this;
	}

	private static String words(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}
}

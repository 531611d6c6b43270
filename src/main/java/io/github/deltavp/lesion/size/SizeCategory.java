// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.size;

/**
 * What a change of size is called, for one lesion alone between two visits.
 * <p>
 * RECIST 1.1 (Eisenhauer EA et al., Eur J Cancer 2009;45:228, doi 10.1016/j.ejca.2008.10.026): the
 * longest diameter, partial response at −30 % or less, progression at +20 % or more and at least 5
 * mm; a lesion below 10 mm at first is not measurable. WHO (Miller AB et al., Cancer 1981;47:207)
 * and RANO (Wen PY et al., J Clin Oncol 2010;28:1963, doi 10.1200/JCO.2009.26.3541): longest
 * diameter × perpendicular, −50 % and +25 %. The criteria proper speak of sums over all target
 * lesions, of non-target and new lesions, and of the smallest sum so far; this is only the
 * arithmetic for a lesion.
 */
public enum SizeCategory {

		/** nothing is left */
		COMPLETE("complete response"),
		/** smaller by the criterion's share or more */
		PARTIAL("partial response"),
		/** neither */
		STABLE("stable disease"),
		/** larger by the criterion's share or more */
		PROGRESSIVE("progressive disease"),
		/** not measured in both visits, or not measurable before */
		NOT_EVALUABLE("not evaluable");

	private static final double MEASURABLE_MM = 10;
	private static final double LEAST_GROWTH_MM = 5;
	/** A share of exactly the limit counts, in spite of rounding. */
	private static final double ROUNDING = 1e-9;

	private final String words;

	SizeCategory(String words) {
		this.words = words;
	}

	/** @return what tables call it */
	public String words() {
		return words;
	}

	/**
	 * @param preMm longest diameter before therapy in mm; NaN if not measured
	 * @param postMm the same after therapy
	 * @return the category by RECIST 1.1
	 */
	public static SizeCategory ofRecist(double preMm, double postMm) {
		if (!(preMm >= MEASURABLE_MM)) return NOT_EVALUABLE;
		SizeCategory category = of(preMm, postMm, -0.3, 0.2);
		return category == PROGRESSIVE && postMm - preMm < LEAST_GROWTH_MM - ROUNDING ? STABLE
			: category;
	}

	/**
	 * @param preMm2 longest diameter × perpendicular before therapy in mm²; NaN if not measured
	 * @param postMm2 the same after therapy
	 * @return the category by WHO and RANO
	 */
	public static SizeCategory ofProduct(double preMm2, double postMm2) {
		return preMm2 > 0 ? of(preMm2, postMm2, -0.5, 0.25) : NOT_EVALUABLE;
	}

	private static SizeCategory of(double pre, double post, double partial, double progressive) {
		double change = post / pre - 1;
		if (Double.isNaN(change)) return NOT_EVALUABLE;
		if (post == 0) return COMPLETE;
		if (change <= partial + ROUNDING) return PARTIAL;
		return change >= progressive - ROUNDING ? PROGRESSIVE : STABLE;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import java.util.List;
import java.util.Locale;

/** The answer of a study in a line a lesion, for a log or a terminal. */
public final class StudyAnswer {

	private StudyAnswer() {}

	/**
	 * @return e.g. {@code L2: ΔVp −65.8 % (−67.4 … −63.8), response}; the interval is that of 95 %
	 */
	public static List<String> of(StudyResult result) {
		double cutoff = result.settings().cutoffs().deltaVpPercent();
		return result.lesions().stream().map(lesion -> lesion.name() + ": " + (lesion.deltaVp()
			.isEvaluable() ? change(lesion, cutoff) : "ΔVp is not evaluable: " + lesion.deltaVp()
				.obstacle().orElseThrow())).toList();
	}

	private static String change(StudyLesion lesion, double cutoff) {
		ChangeInterval interval = lesion.deltaVpInterval();
		return number("ΔVp %.1f %%", lesion.deltaVp().percent()) + (Double.isNaN(interval.low()) ? ""
			: number(" (%.1f … %.1f)", interval.low(), interval.high())) + ", " + lesion.verdict()
				.words() + (interval.holds(cutoff) ? ", borderline" : "");
	}

	private static String number(String format, Object... values) {
		return String.format(Locale.ROOT, format, values).replace('-', '−');
	}
}

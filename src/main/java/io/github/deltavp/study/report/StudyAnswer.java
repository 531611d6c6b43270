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
	 * @return e.g. {@code L2: ΔVp −65.8 % (−67.4 … −63.8, in total −74.9 … −53.2), response, firm};
	 *         the intervals are those of 95 %
	 */
	public static List<String> of(StudyResult result) {
		return result.lesions().stream().map(lesion -> lesion.name() + ": " + (lesion.deltaVp()
			.isEvaluable() ? change(lesion) : "ΔVp is not evaluable: " + lesion.deltaVp().obstacle()
				.orElseThrow())).toList();
	}

	private static String change(StudyLesion lesion) {
		ChangeInterval noise = lesion.deltaVpInterval();
		ChangeInterval total = lesion.totalInterval();
		String percent = number("ΔVp %.1f %%", lesion.deltaVp().percent());
		String verdict = ", " + lesion.verdict().words();
		if (Double.isNaN(noise.low())) return percent + verdict;
		return percent + number(" (%.1f … %.1f, in total %.1f … %.1f)", noise.low(), noise.high(), total
			.low(), total.high()) + verdict + (lesion.firmness().firm() ? ", firm" : ", not firm: " +
				lesion.firmness().reason());
	}

	private static String number(String format, Object... values) {
		return String.format(Locale.ROOT, format, values).replace('-', '−');
	}
}

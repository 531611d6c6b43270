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

package io.github.deltavp.study;

import io.github.deltavp.lesion.ChangeInterval;
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

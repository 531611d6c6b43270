// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.report.Text;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;

/** The answer of a lesion in sentences. */
final class LesionWords {

	private LesionWords() {}

	/** @return e.g. "T12: response, not firm" */
	static String heading(StudyLesion lesion) {
		return lesion.name() + ": " + lesion.verdict().words() + (lesion.firmness().firm() || !lesion
			.deltaVp().isEvaluable() ? "" : ", not firm");
	}

	/** @return what its plasma volume and its area did, how surely, and what that means */
	static String answer(StudyResult result, StudyLesion lesion) {
		return plasma(result, lesion) + firmness(lesion) + area(result, lesion);
	}

	private static String plasma(StudyResult result, StudyLesion lesion) {
		if (!lesion.deltaVp().isEvaluable()) return "ΔVp is not evaluable: " + lesion.deltaVp()
			.obstacle().orElseThrow() + ".";
		return "ΔVp is " + Text.fixed(1, lesion.deltaVp().percent()) + " % (95 % interval " + range(
			lesion.deltaVpInterval()) + "), at a cut-off of " + Text.fixed(0, result.settings().cutoffs()
				.deltaVpPercent()) + " %: " + lesion.verdict().words() + ".";
	}

	private static String firmness(StudyLesion lesion) {
		if (Double.isNaN(lesion.totalInterval().low())) return "";
		return " With outlines, T10, arterial curve and reference in doubt too, the interval is " +
			range(lesion.totalInterval()) + ": the verdict is " + (lesion.firmness().firm() ? "firm"
				: "not firm") + ", because " + lesion.firmness().reason().replace(" -", " −") + ".";
	}

	/** Size, as it was judged before there were maps. */
	private static String area(StudyResult result, StudyLesion lesion) {
		if (!lesion.deltaArea().isEvaluable()) return "";
		return " Δarea is " + Text.fixed(1, lesion.deltaArea().percent()) + " %, at a cut-off of " +
			Text.fixed(0, result.settings().cutoffs().deltaAreaPercent()) + " %: " + result.settings()
				.cutoffs().ofDeltaArea(lesion.deltaArea()).words() + ".";
	}

	/** @return e.g. "−67.2 to −64.8"; "–" where there is none */
	static String range(ChangeInterval interval) {
		return Double.isNaN(interval.low()) ? "–" : Text.fixed(1, interval.low()) + " to " + Text.fixed(
			1, interval.high());
	}
}

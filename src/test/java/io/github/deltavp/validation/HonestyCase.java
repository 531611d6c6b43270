// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import java.io.IOException;
import java.util.Optional;

/**
 * What a perturbed study was said to show, beside the truth.
 *
 * @param study what was simulated
 * @param voxels voxels of the lesion as drawn before therapy; 0 where it was not analysed
 * @param truth true ΔVp in percent, beside marrow that therapy did not reach
 * @param estimate ΔVp in percent; NaN if not evaluable or refused
 * @param noise its 95 % interval
 * @param claim what is claimed of it with all doubts
 * @param verdict at −40 %
 * @param refusal why it was not analysed; empty if it was
 */
record HonestyCase(PerturbedStudy study, int voxels, double truth, double estimate,
		ChangeInterval noise, Claim claim, Verdict verdict, String refusal) {

	private static final double CUTOFF = -40;
	private static final ChangeInterval NOTHING = new ChangeInterval(Double.NaN, Double.NaN);

	/**
	 * What a lesion's result claims.
	 *
	 * @param total the interval with all doubts
	 * @param firm whether the verdict is called firm
	 * @param reason why not; may be empty
	 */
	record Claim(ChangeInterval total, boolean firm, String reason) {

		static Claim of(StudyLesion lesion) {
			return new Claim(lesion.totalInterval(), lesion.firmness().firm(), lesion.firmness()
				.reason());
		}
	}

	static HonestyCase of(PerturbedStudy study) throws IOException {
		SampleStudy simulated = study.simulated();
		double truth = simulated.deltaVpPercentBesideMarrow();
		Regions pre = study.drawn(simulated.pre(), 1);
		Regions post = study.drawn(simulated.post(), 2);
		int voxels = pre.lesions().get(0).count();
		try {
			StudyLesion lesion = StudyAnalysis.analyse(exam(simulated.pre(), pre), pre, exam(simulated
				.post(), post), post, StudySettings.DEFAULT).lesions().get(0);
			return new HonestyCase(study, voxels, truth, lesion.deltaVp().percent(), lesion
				.deltaVpInterval(), Claim.of(lesion), lesion.verdict(), "");
		}
		catch (IllegalArgumentException refused) {
			return new HonestyCase(study, voxels, truth, Double.NaN, NOTHING, new Claim(NOTHING, false,
				"refused"), Verdict.NOT_EVALUABLE, refused.getMessage());
		}
	}

	private static Exam exam(SimulatedExam simulated, Regions drawn) throws IOException {
		return Exam.analyse(simulated.series(), ExamAids.of(Optional.of(drawn)), StudyCase.method(
			DelayMode.AUTO), Extent.NONE, Progress.NONE);
	}

	/** In percentage points. */
	double error() {
		return estimate - truth;
	}

	boolean isAnswered() {
		return !Double.isNaN(estimate);
	}

	/** Whether the verdict is called firm and contradicts the truth. */
	boolean isFirmAndWrong() {
		return claim.firm() && verdict != (truth > CUTOFF ? Verdict.PERSISTENT : Verdict.RESPONSE);
	}

	/** Whether the truth is further than 10 points from the cut-off. */
	boolean isClear() {
		return Math.abs(truth - CUTOFF) > 10;
	}
}

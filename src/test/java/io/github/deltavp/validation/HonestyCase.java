// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.relaxation.T1Mapping;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.VisitT10;
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
 * @param total the interval with all doubts
 * @param verdict at −40 %
 * @param firm whether the verdict is called firm
 * @param reason why not; may be empty
 * @param refusal why it was not analysed; empty if it was
 */
record HonestyCase(PerturbedStudy study, int voxels, double truth, double estimate,
		ChangeInterval noise, ChangeInterval total, Verdict verdict, boolean firm, String reason,
		String refusal) {

	static final double[] FLIP_ANGLES = { 2, 5, 10, 15, 20 };
	private static final double CUTOFF = -40;
	private static final ChangeInterval NOTHING = new ChangeInterval(Double.NaN, Double.NaN);

	/** @param t1Maps whether each visit has a T1 map from {@link #FLIP_ANGLES} */
	static HonestyCase of(PerturbedStudy study, boolean t1Maps) throws IOException {
		SampleStudy simulated = study.simulated();
		double truth = simulated.deltaVpPercentBesideMarrow();
		Regions pre = study.drawn(simulated.pre(), 1);
		Regions post = study.drawn(simulated.post(), 2);
		int voxels = pre.lesions().get(0).count();
		try {
			StudyLesion lesion = StudyAnalysis.analyse(exam(simulated.pre(), pre, t1Maps), pre, exam(
				simulated.post(), post, t1Maps), post, StudySettings.DEFAULT).lesions().get(0);
			return new HonestyCase(study, voxels, truth, lesion.deltaVp().percent(), lesion
				.deltaVpInterval(), lesion.totalInterval(), lesion.verdict(), lesion.firmness().firm(),
				lesion.firmness().reason(), "");
		}
		catch (IllegalArgumentException refused) {
			return new HonestyCase(study, voxels, truth, Double.NaN, NOTHING, NOTHING,
				Verdict.NOT_EVALUABLE, false, "", refused.getMessage());
		}
	}

	private static Exam exam(SimulatedExam simulated, Regions drawn, boolean t1Map)
		throws IOException
	{
		ExamAids aids = new ExamAids(Optional.of(drawn), VisitT10.OF_METHOD, t1Map ? Optional.of(t1(
			simulated)) : Optional.empty(), Optional.empty());
		return Exam.analyse(simulated.series(), aids, StudyCase.method(DelayMode.AUTO), Extent.NONE,
			Progress.NONE);
	}

	private static ParameterMap t1(SimulatedExam simulated) {
		return new ParameterMap("t1", "ms", simulated.grid(), T1Mapping.DEFAULT.of(simulated
			.flipAngleSeries(FLIP_ANGLES), Optional.empty(), Progress.NONE).t1Ms());
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
		return firm && verdict != (truth > CUTOFF ? Verdict.PERSISTENT : Verdict.RESPONSE);
	}

	/** Whether the truth is further than 10 points from the cut-off. */
	boolean isClear() {
		return Math.abs(truth - CUTOFF) > 10;
	}
}

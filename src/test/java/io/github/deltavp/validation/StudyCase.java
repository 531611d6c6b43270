// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.lesion.endpoint.VoxelEndpoint;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudies;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One simulated study, analysed with no manual step but the outlines.
 *
 * @param seed of {@link SampleStudies#varied}
 * @param voxels voxels of the lesion before therapy
 * @param truth true ΔVp in percent
 * @param estimate ΔVp in percent; NaN if not evaluable
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param verdict the verdict at −40 %
 * @param ofVoxels ΔVp of the mean of the voxels, for comparison; NaN if not evaluable
 */
record StudyCase(long seed, int voxels, double truth, double estimate, double low, double high,
		Verdict verdict, double ofVoxels) {

	private static final double CUTOFF = -40;

	static Method method(DelayMode delay) {
		return new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource("auto",
			Optional.empty()), new ExtendedTofts(), delay, false);
	}

	static StudyCase of(long seed) throws IOException {
		return of(seed, DelayMode.AUTO);
	}

	static StudyCase of(long seed, DelayMode delay) throws IOException {
		SampleStudy study = SampleStudies.varied(seed);
		StudyResult result = StudyAnalysis.analyse(exam(study.pre(), delay), regions(study.pre()), exam(
			study.post(), delay), regions(study.post()), StudySettings.DEFAULT);
		StudyLesion lesion = result.lesions().get(0);
		return new StudyCase(seed, study.pre().lesion().count(), study.truth().deltaVpPercent(), lesion
			.deltaVp().percent(), lesion.deltaVpInterval().low(), lesion.deltaVpInterval().high(), lesion
				.verdict(), result.endpointsOf(lesion).map(endpoints -> endpoints.changes().get(
					VoxelEndpoint.MEAN.ordinal()).change().percent()).orElse(Double.NaN));
	}

	private static Exam exam(SimulatedExam simulated, DelayMode delay) throws IOException {
		return Exam.analyse(simulated.series(), ExamAids.of(Optional.of(regions(simulated))), method(
			delay), Extent.DRAWN, Progress.NONE);
	}

	private static Regions regions(SimulatedExam exam) {
		return Regions.gather(exam.grid(), List.of(exam.lesion(), exam.reference()));
	}

	/** In percentage points. */
	double error() {
		return estimate - truth;
	}

	boolean isCovered() {
		return low <= truth && truth <= high;
	}

	/** Whether the verdict contradicts a truth that is further than 10 points from the cut-off. */
	boolean isMisjudged() {
		boolean clear = Math.abs(truth - CUTOFF) > 10;
		return clear && verdict != (truth > CUTOFF ? Verdict.PERSISTENT : Verdict.RESPONSE);
	}
}

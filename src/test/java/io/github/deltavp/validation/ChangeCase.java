// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * What the change map of a {@link MovedStudy} was said to show, beside the truth.
 *
 * @param truth true ΔVp in percent
 * @param curve ΔVp of the mean curve in percent
 * @param farMm root of the mean square of how far the lesion's voxels were laid beside where they
 *          are, in mm
 * @param mean ΔVp of the voxels in percent: their mean
 * @param within share of the voxels whose ΔVp is within 1.96 of its errors of the truth
 * @param voxels how many have a ΔVp
 * @param refusal why there is none; empty if there is
 */
record ChangeCase(double truth, double curve, double farMm, double mean, double within, int voxels,
		String refusal) {

	/** @param exact whether the outlines are those of the lesion, not those that a person draws */
	static ChangeCase of(MovedStudy study, boolean exact) throws IOException {
		SampleStudy simulated = study.simulated();
		double truth = simulated.truth().deltaVpPercent();
		try {
			Regions pre = drawn(study, simulated.pre(), 1, exact);
			Regions post = drawn(study, simulated.post(), 2, exact);
			StudyResult result = StudyAnalysis.analyse(exam(simulated.pre(), pre), pre, exam(simulated
				.post(), post), post, StudySettings.DEFAULT);
			LesionChange change = result.changeOf(result.lesions().get(0)).orElseThrow();
			return new ChangeCase(truth, result.lesions().get(0).deltaVp().percent(), far(simulated,
				change), change.statistics().mean(), within(change, truth), change.statistics().count(),
				change.doubt().orElse(""));
		}
		catch (IllegalArgumentException refused) {
			return new ChangeCase(truth, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, refused
				.getMessage());
		}
	}

	private static Regions drawn(MovedStudy study, SimulatedExam exam, int visit, boolean exact) {
		Region lesion = exact ? exam.lesion() : study.drawn(exam, "lesion", Tissue.LESION, visit);
		Region reference = exact ? exam.reference() : study.drawn(exam, "reference", Tissue.REFERENCE,
			visit);
		return Regions.gather(exam.grid(), List.of(lesion, reference));
	}

	private static Exam exam(SimulatedExam simulated, Regions drawn) throws IOException {
		return Exam.analyse(simulated.series(), ExamAids.of(Optional.of(drawn)), StudyCase.method(
			DelayMode.AUTO), Extent.DRAWN, Progress.NONE);
	}

	private static double far(SampleStudy study, LesionChange change) {
		return Math.sqrt(Arrays.stream(change.lesion().voxels()).mapToObj(voxel -> new Vector3D(study
			.pre().grid().positionMm(voxel))).mapToDouble(place -> change.registered().motion().apply(
				place).distanceSq(MovedStudy.moved(study, place))).average().orElse(Double.NaN));
	}

	private static double within(LesionChange change, double truth) {
		return Arrays.stream(change.lesion().voxels()).filter(voxel -> Float.isFinite(change.percent()
			.value(voxel))).mapToDouble(voxel -> Math.abs(change.percent().value(voxel) - truth) <= 1.96 *
				change.error().value(voxel) ? 1 : 0).average().orElse(Double.NaN);
	}

	boolean isAnswered() {
		return refusal.isEmpty() && voxels > 0;
	}

	/** In percentage points. */
	double error() {
		return mean - truth;
	}
}

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
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.relaxation.T1Mapping;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.VisitT10;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

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

	/** @param maps of each visit: "t1" from {@link #FLIP_ANGLES}, "b1" as {@link #b1} */
	static HonestyCase of(PerturbedStudy study, List<String> maps) throws IOException {
		SampleStudy simulated = study.simulated();
		double truth = simulated.deltaVpPercentBesideMarrow();
		Regions pre = study.drawn(simulated.pre(), 1);
		Regions post = study.drawn(simulated.post(), 2);
		int voxels = pre.lesions().get(0).count();
		try {
			StudyLesion lesion = StudyAnalysis.analyse(exam(simulated.pre(), pre, maps), pre, exam(
				simulated.post(), post, maps), post, StudySettings.DEFAULT).lesions().get(0);
			return new HonestyCase(study, voxels, truth, lesion.deltaVp().percent(), lesion
				.deltaVpInterval(), lesion.totalInterval(), lesion.verdict(), lesion.firmness().firm(),
				lesion.firmness().reason(), "");
		}
		catch (IllegalArgumentException refused) {
			return new HonestyCase(study, voxels, truth, Double.NaN, NOTHING, NOTHING,
				Verdict.NOT_EVALUABLE, false, "", refused.getMessage());
		}
	}

	private static Exam exam(SimulatedExam simulated, Regions drawn, List<String> maps)
		throws IOException
	{
		UnaryOperator<DynamicSeries> tilted = maps.contains("b1") ? series -> series.withB1(b1(
			simulated)) : series -> series;
		ExamAids aids = new ExamAids(Optional.of(drawn), VisitT10.OF_METHOD, maps.contains("t1")
			? Optional.of(t1(simulated, tilted)) : Optional.empty(), Optional.empty());
		return Exam.analyse(tilted.apply(simulated.series()), aids, StudyCase.method(DelayMode.AUTO),
			Extent.NONE, Progress.NONE);
	}

	private static ParameterMap t1(SimulatedExam simulated, UnaryOperator<DynamicSeries> tilted) {
		return new ParameterMap("t1", "ms", simulated.grid(), T1Mapping.DEFAULT.of(simulated
			.flipAngleSeries(FLIP_ANGLES).stream().map(tilted).toList(), Progress.NONE).t1Ms());
	}

	/** In voxels three times as wide, with noise of 3 %, as B1 maps have. */
	private static B1Map b1(SimulatedExam simulated) {
		VoxelGrid grid = simulated.grid();
		VoxelGrid coarse = new VoxelGrid(grid.width() / 3, grid.height() / 3, grid.slices(), 3 * grid
			.spacingXMm(), 3 * grid.spacingYMm(), grid.spacingZMm(), Arrays.stream(grid.positionMm(1, 1,
				0)).boxed().toList(), grid.rowDirection(), grid.columnDirection());
		Random noise = new Random(Double.hashCode(simulated.noiseSd()));
		return B1Map.of(grid, simulated.b1(coarse).mapPlanes((slice, time, plane) -> {
			float[] noisy = plane.clone();
			for (int p = 0; p < noisy.length; p++)
				noisy[p] *= (float) (1 + 0.03 * noise.nextGaussian());
			return noisy;
		}), "");
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

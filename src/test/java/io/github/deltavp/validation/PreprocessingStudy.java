// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.SpinePhantoms;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.motion.MotionCorrection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What smoothing and motion do to vp, voxel by voxel, with the true arterial input, on exams of
 * {@link SpinePhantoms#varied} without other artefacts. Begins at seed {@value #FIRST_SEED}.
 */
public final class PreprocessingStudy {

	static final long FIRST_SEED = 9001;
	/** Motion takes long, and its figure varies little. */
	private static final int MOVING_EXAMS = 12;

	private PreprocessingStudy() {}

	/** @param args number of exams (default 24); then the folder of the documents */
	public static void main(String[] args) throws IOException {
		int exams = args.length > 0 ? Integer.parseInt(args[0]) : 24;
		String text = SmoothingStudy.section(FIRST_SEED, exams) + "\n" + motion(Math.min(exams,
			MOVING_EXAMS));
		if (args.length > 1) new DocumentSection(Path.of(args[1], "preprocessing.md"), "simulation")
			.rewrite(text);
		else System.out.print(text);
	}

	private static String motion(int exams) {
		List<double[]> figures = new ArrayList<>();
		for (long seed = FIRST_SEED; seed < FIRST_SEED + exams; seed++) {
			double still = rms(exam(seed, Artefacts.NONE), false);
			SimulatedExam moving = exam(seed, Artefacts.NONE.withMotion(0.15, 7.5));
			figures.add(new double[] { rms(moving, false) / still, rms(moving, true) / still });
		}
		return String.format(Locale.ROOT,
			"Root mean square error of vp over the voxels of lesion and reference, 15 %% of the frames moved by up to 3 voxels, " +
				"relative to the same exam without motion (median of %d exams; asked: ≤ 1.3): **%.2f** with motion correction, %.2f without.%n",
			exams, median(figures, 1), median(figures, 0));
	}

	/** @return root mean square error of vp of lesion and reference voxels */
	static double rms(SimulatedExam exam, boolean corrected) {
		DynamicSeries series = exam.series();
		if (corrected) series = MotionCorrection.DEFAULT.correct(series, Progress.NONE).series();
		double lesion = VpErrors.of(exam, series, Tissue.LESION).rms();
		double reference = VpErrors.of(exam, series, Tissue.REFERENCE).rms();
		return Math.sqrt((lesion * lesion + reference * reference) / 2);
	}

	static SimulatedExam exam(long seed, Artefacts artefacts) {
		SimulatedExam varied = SpinePhantoms.varied(seed);
		Acquisition acquisition = varied.acquisition().with(artefacts);
		return new SimulatedExam(varied.anatomy(), varied.truth(), varied.bolus(), acquisition, seed);
	}

	private static double median(List<double[]> rows, int column) {
		double[] sorted = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
		return sorted[sorted.length / 2];
	}
}

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

package io.github.deltavp.validation;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.CurveFit;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.TracerModel;
import io.github.deltavp.phantom.Acquisition;
import io.github.deltavp.phantom.Artefacts;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.SpinePhantoms;
import io.github.deltavp.phantom.Tissue;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MotionCorrection;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.Smoothing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What smoothing and motion do to vp, voxel by voxel, with the true arterial input, on exams of
 * {@link SpinePhantoms#varied} without other artefacts. Begins at seed {@value #FIRST_SEED}.
 */
public final class PreprocessingStudy {

	static final long FIRST_SEED = 9001;
	private static final int VOXELS = 60;

	private PreprocessingStudy() {}

	/** @param args number of exams (default 10); then the folder of the documents */
	public static void main(String[] args) throws IOException {
		int exams = args.length > 0 ? Integer.parseInt(args[0]) : 10;
		String text = exams + " exams, from seed " + FIRST_SEED + ".\n\n" + smoothing(exams) + "\n" +
			motion(exams);
		if (args.length > 1) new DocumentSection(Path.of(args[1], "preprocessing.md"), "simulation")
			.rewrite(text);
		else System.out.print(text);
	}

	private static String smoothing(int exams) {
		List<Smoothing> kinds = List.of(Smoothing.NONE, new Smoothing(0, true), new Smoothing(2.5,
			false), new Smoothing(2.5, true), new Smoothing(5, false), new Smoothing(8, false));
		StringBuilder text = new StringBuilder(
			"| FWHM in mm | over time | bias of vp, lesion | bias of vp, reference | spread of vp, lesion |\n|---|---|---|---|---|\n");
		for (Smoothing kind : kinds) {
			List<double[]> figures = new ArrayList<>();
			for (long seed = FIRST_SEED; seed < FIRST_SEED + exams; seed++) {
				SimulatedExam exam = exam(seed, Artefacts.NONE);
				DynamicSeries series = kind.of(exam.series(), Progress.NONE);
				VpErrors lesion = VpErrors.of(exam, series, Tissue.LESION);
				VpErrors reference = VpErrors.of(exam, series, Tissue.REFERENCE);
				figures.add(new double[] { lesion.biasPercent(), reference.biasPercent(), lesion
					.spreadPercent() });
			}
			text.append(String.format(Locale.ROOT, "| %.1f | %s | %+.1f %% | %+.1f %% | %.1f %% |%n", kind
				.fwhmMm(), kind.temporal() ? "yes" : "no", median(figures, 0), median(figures, 1), median(
					figures, 2)));
		}
		return text.toString();
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

	/** Errors of vp of some voxels of a tissue. */
	record VpErrors(double truth, double[] vp) {

		static VpErrors of(SimulatedExam exam, DynamicSeries series, Tissue tissue) {
			SignalConverter converter = SignalConverter.of(series, ConcentrationSettings.DEFAULT);
			CurveFit fit = new CurveFit(TracerModel.EXTENDED_TOFTS, series.times(), exam.arterialPlasma(),
				FitBounds.DEFAULT, DelayRange.fixed(exam.truth().perfusion(tissue).delaySeconds()));
			int[] all = exam.tissues().region("tissue", tissue).voxels();
			int stride = Math.max(1, all.length / VOXELS);
			double[] vp = IntStream.range(0, all.length).filter(i -> i % stride == 0).mapToDouble(i -> {
				Curve signal = series.meanSignal(new Region("voxel", series.grid(), new int[] { all[i] }));
				return fit.fit(converter.tissue(signal)).value(Parameter.VP);
			}).filter(Double::isFinite).toArray();
			return new VpErrors(exam.truth().perfusion(tissue).vp(), vp);
		}

		double biasPercent() {
			return 100 * (Arrays.stream(vp).average().orElse(Double.NaN) / truth - 1);
		}

		double spreadPercent() {
			double mean = Arrays.stream(vp).average().orElse(Double.NaN);
			return 100 * Math.sqrt(Arrays.stream(vp).map(v -> (v - mean) * (v - mean)).average().orElse(
				Double.NaN)) / truth;
		}

		double rms() {
			return Math.sqrt(Arrays.stream(vp).map(v -> (v - truth) * (v - truth)).average().orElse(
				Double.NaN));
		}
	}
}

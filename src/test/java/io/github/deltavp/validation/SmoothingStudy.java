// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.NoiseMask;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.smoothing.Smoothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What smoothing changes of vp, in the same exam against none, so that noise cancels: in lesions of
 * {@link io.github.deltavp.phantom.SpinePhantoms#varied} and in the same ones shrunk to about 20
 * voxels; and what the noise mask takes away.
 */
final class SmoothingStudy {

	private static final int SMALL_VOXELS = 20;
	private static final List<Smoothing> KINDS = List.of(new Smoothing(0, true), new Smoothing(1.5,
		false), new Smoothing(1.5, true), new Smoothing(2, false), new Smoothing(2, true),
		new Smoothing(2.5, false), new Smoothing(2.5, true), new Smoothing(4, false));

	/** Vp of one exam after one kind of smoothing; the bias in % is against none. */
	private record Row(double lesionCurve, double smallCurve, double referenceCurve,
			double lesionVoxels, double spreadPercent) {

		static Row of(SimulatedExam exam, DynamicSeries measured, SimulatedExam small,
			DynamicSeries smallMeasured, Smoothing kind)
		{
			DynamicSeries series = kind.of(measured, Progress.NONE);
			VpErrors lesion = VpErrors.of(exam, series, Tissue.LESION);
			VpErrors reference = VpErrors.of(exam, series, Tissue.REFERENCE);
			VpErrors tiny = VpErrors.of(small, kind.of(smallMeasured, Progress.NONE), Tissue.LESION);
			return new Row(lesion.ofMeanCurve(), tiny.ofMeanCurve(), reference.ofMeanCurve(), lesion
				.meanOfVoxels(), lesion.spreadPercent());
		}

		double[] against(Row none) {
			return new double[] { 100 * (lesionCurve / none.lesionCurve - 1), 100 * (smallCurve /
				none.smallCurve - 1), 100 * (referenceCurve / none.referenceCurve - 1), 100 *
					(lesionVoxels / none.lesionVoxels - 1), 100 * (spreadPercent / none.spreadPercent - 1) };
		}
	}

	private SmoothingStudy() {}

	static String section(long firstSeed, int exams) {
		List<List<double[]>> changes = new ArrayList<>();
		KINDS.forEach(kind -> changes.add(new ArrayList<>()));
		List<double[]> masks = new ArrayList<>();
		List<Integer> voxels = new ArrayList<>();
		for (long seed = firstSeed; seed < firstSeed + exams; seed++) {
			SimulatedExam exam = PreprocessingStudy.exam(seed, Artefacts.NONE);
			SimulatedExam small = shrunk(exam, seed);
			voxels.add(small.lesion().count());
			DynamicSeries measured = exam.series();
			DynamicSeries smallMeasured = small.series();
			Row none = Row.of(exam, measured, small, smallMeasured, Smoothing.NONE);
			for (int k = 0; k < KINDS.size(); k++)
				changes.get(k).add(Row.of(exam, measured, small, smallMeasured, KINDS.get(k)).against(
					none));
			masks.add(masked(small, smallMeasured));
		}
		return String.format(Locale.ROOT,
			"%d exams, from seed %d; the small lesions have %d … %d voxels.%n%n", exams, firstSeed, voxels
				.stream().min(Integer::compare).orElseThrow(), voxels.stream().max(Integer::compare)
					.orElseThrow()) + table(changes) + mask(masks);
	}

	private static String table(List<List<double[]>> changes) {
		StringBuilder text = new StringBuilder(
			"| FWHM in mm | over time | lesion, mean curve | lesion of 20 voxels, mean curve | reference, mean curve | lesion, mean of voxels | spread over the voxels |\n|---|---|---|---|---|---|---|\n");
		for (int k = 0; k < KINDS.size(); k++) {
			text.append(String.format(Locale.ROOT, "| %.1f | %s |", KINDS.get(k).fwhmMm(), KINDS.get(k)
				.temporal() ? "yes" : "no"));
			for (int column = 0; column < 5; column++)
				text.append(cell(changes.get(k), column));
			text.append("\n");
		}
		return text.toString();
	}

	/** Median, and the middle half in brackets. */
	private static String cell(List<double[]> rows, int column) {
		double[] sorted = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
		return String.format(Locale.ROOT, " %+.1f %% (%+.1f … %+.1f) |", sorted[sorted.length / 2],
			sorted[sorted.length / 4], sorted[3 * sorted.length / 4]);
	}

	/** Lesion, reference and aorta voxels lost in %, and share of the air removed in %. */
	private static double[] masked(SimulatedExam exam, DynamicSeries series) {
		BitSet kept = new BitSet();
		Arrays.stream(NoiseMask.DEFAULT.of(series, Progress.NONE).voxels()).forEach(kept::set);
		return new double[] { lost(kept, exam.lesion()), lost(kept, exam.reference()), lost(kept, exam
			.aorta()), lost(kept, exam.tissues().region("air", Tissue.AIR)) };
	}

	private static double lost(BitSet kept, Region region) {
		return 100. * IntStream.of(region.voxels()).filter(v -> !kept.get(v)).count() / region.count();
	}

	private static String mask(List<double[]> masks) {
		double[] worst = IntStream.range(0, 3).mapToDouble(column -> masks.stream().mapToDouble(
			m -> m[column]).max().orElseThrow()).toArray();
		double air = masks.stream().mapToDouble(m -> m[3]).average().orElseThrow();
		return String.format(Locale.ROOT,
			"%nThe noise mask takes away at most %.1f %% of the voxels of a lesion, %.1f %% of a reference vertebra and %.1f %% of an aorta, and on average %.1f %% of the air.%n",
			worst[0], worst[1], worst[2], air);
	}

	/** The same exam with the lesion shrunk about its centre. */
	private static SimulatedExam shrunk(SimulatedExam exam, long seed) {
		SimulatedExam small = exam;
		for (int i = 0; i < 3; i++) {
			SpineAnatomy.Lesion lesion = small.anatomy().lesion().scaled(Math.cbrt(SMALL_VOXELS /
				(double) Math.max(1, small.lesion().count())));
			small = new SimulatedExam(exam.anatomy().with(lesion), exam.truth(), exam.bolus(), exam
				.acquisition(), seed);
		}
		return small;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import com.google.gson.annotations.SerializedName;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamImages;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How good the images of one visit and what was made of them are, in numbers.
 *
 * @param aif where the input function came from
 * @param aifScore score of the artery, 0 … 1; NaN unless it was found automatically
 * @param aifPeakMm its largest concentration in plasma in mM
 * @param aifCutPercent share of the artery's voxels that reach the largest value of all images, in
 *          %; NaN where its voxels are not known
 * @param motionMm how far the patient lay from his place before contrast at most, in mm
 * @param snr signal of the reference before contrast ÷ noise of one of its voxels
 * @param framesBefore frames before contrast
 * @param secondsAfter time from the arrival of the bolus in the artery to the last frame, in s
 * @param residualPercent root mean square of what the fit leaves ÷ highest concentration, in %, of
 *          the region that fits worst; NaN where none was fitted
 */
public record VisitQuality(String aif, @SerializedName("aif_score") double aifScore,
		@SerializedName("aif_peak_mM") double aifPeakMm,
		@SerializedName("aif_cut_percent") double aifCutPercent,
		@SerializedName("motion_mm") double motionMm, double snr,
		@SerializedName("frames_before") int framesBefore,
		@SerializedName("seconds_after") double secondsAfter,
		@SerializedName("residual_percent") double residualPercent) {

	/** Standard deviation ÷ median absolute value of a normal distribution. */
	private static final double NORMAL = 1.4826;

	/** @return of a visit that was measured */
	public static VisitQuality of(StudyVisit visit) {
		Exam exam = visit.exam();
		Curve plasma = exam.aif().plasma();
		TimeAxis times = exam.series().times();
		return new VisitQuality(exam.aif().source(), exam.artery().map(AutomaticAifResult::score)
			.orElse(Double.NaN), plasma.value(plasma.peakIndex()), cut(exam), exam.images().motion()
				.farthestMm(), snr(exam, visit.reference().region()), exam.images().baseline().count(),
			times.lastSeconds() - exam.arrivalSeconds(), visit.all().stream().mapToDouble(
				VisitQuality::residual).filter(Double::isFinite).max().orElse(Double.NaN));
	}

	/** Images that were cut have their largest value in many voxels, others in one or two. */
	private static double cut(Exam exam) {
		Optional<Region> artery = exam.artery().map(AutomaticAifResult::artery).or(() -> exam.method()
			.aif().key().equals("roi") ? exam.aids().regions().flatMap(Regions::artery) : Optional
				.empty());
		return artery.map(region -> cut(exam.images(), region.voxels())).orElse(Double.NaN);
	}

	private static double cut(ExamImages images, int[] voxels) {
		BitSet cut = new BitSet();
		for (int t = 0; t < images.series().times().size(); t++) {
			double[] values = values(images.series(), voxels, t);
			for (int i = 0; i < values.length; i++)
				if (values[i] >= images.highest()) cut.set(i);
		}
		return 100. * cut.cardinality() / voxels.length;
	}

	private static double residual(RegionFit region) {
		int samples = region.concentration().size();
		double highest = region.concentration().value(region.concentration().peakIndex());
		return 100 * Math.sqrt(region.fit().sse() / samples) / highest;
	}

	/** @return mean signal of a region before contrast ÷ noise of one of its voxels */
	public static double snr(Exam exam, Region region) {
		return snr(exam.series(), region, exam.images().baseline().first(), exam.images().baseline()
			.last());
	}

	/**
	 * The noise is taken from the last half of the frames, in which the signal hardly bends: a second
	 * difference of three samples has √6 times their noise.
	 */
	private static double snr(DynamicSeries series, Region reference, int first, int last) {
		int[] voxels = reference.voxels();
		double signal = IntStream.rangeClosed(first, last).mapToDouble(t -> mean(series, voxels, t))
			.average().orElse(Double.NaN);
		int frames = series.times().size();
		double[] bends = IntStream.range(frames / 2, frames - 2).mapToObj(t -> bends(series, voxels, t))
			.flatMapToDouble(Arrays::stream).filter(Double::isFinite).map(Math::abs).sorted().toArray();
		return bends.length == 0 ? Double.NaN : signal / (NORMAL * bends[bends.length / 2] / Math.sqrt(
			6));
	}

	private static double mean(DynamicSeries series, int[] voxels, int time) {
		return Arrays.stream(values(series, voxels, time)).filter(Double::isFinite).average().orElse(
			Double.NaN);
	}

	private static double[] bends(DynamicSeries series, int[] voxels, int time) {
		double[] before = values(series, voxels, time);
		double[] here = values(series, voxels, time + 1);
		double[] after = values(series, voxels, time + 2);
		return IntStream.range(0, voxels.length).mapToDouble(i -> before[i] - 2 * here[i] + after[i])
			.toArray();
	}

	private static double[] values(DynamicSeries series, int[] voxels, int time) {
		int pixels = series.grid().voxelsPerSlice();
		double[] values = new double[voxels.length];
		for (int i = 0; i < values.length; i++)
			values[i] = series.plane(voxels[i] / pixels, time)[voxels[i] % pixels];
		return values;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.motion.MotionCorrected;
import io.github.deltavp.series.motion.MotionCorrection;
import java.util.Arrays;

/**
 * How the automatic input function of one synthetic exam compares with the truth.
 *
 * @param seed of the exam
 * @param found whether one was returned
 * @param artery mean share of artery in the chosen voxels, 0 … 1
 * @param vein the same of vein
 * @param score its score
 * @param areaPercent error of the area under the curve in %
 * @param peakPercent error of the peak in %
 * @param ratioPercent error of vp of lesion ÷ reference in %, from the mean curves of both
 * @param refusal why none was returned, or empty
 */
record AifCase(long seed, boolean found, double artery, double vein, double score,
		double areaPercent, double peakPercent, double ratioPercent, String refusal) {

	/** @param motionCorrected whether motion correction comes first, as in the pipeline */
	static AifCase of(long seed, SimulatedExam exam, boolean motionCorrected) {
		DynamicSeries series = exam.series();
		if (motionCorrected) series = inPlace(series);
		try {
			AutomaticAifResult result = AutomaticAif.find(series, ConcentrationSettings.DEFAULT,
				AutomaticAifSettings.DEFAULT, Progress.NONE);
			return compared(seed, exam, series, result);
		}
		catch (IllegalArgumentException refusal) {
			return new AifCase(seed, false, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, refusal
				.getMessage());
		}
	}

	private static DynamicSeries inPlace(DynamicSeries series) {
		MotionCorrected corrected = MotionCorrection.DEFAULT.correct(series, Progress.NONE);
		return corrected.series();
	}

	private static AifCase compared(long seed, SimulatedExam exam, DynamicSeries series,
		AutomaticAifResult result)
	{
		Curve truth = exam.arterialPlasma();
		Curve found = result.aif().plasma();
		double end = truth.times().seconds(truth.size() - 1);
		double area = percent(found.area(0, end), truth.area(0, end));
		double peak = percent(found.value(found.peakIndex()), truth.value(truth.peakIndex()));
		return new AifCase(seed, true, share(exam, result.artery(), Tissue.ARTERY), share(exam, result
			.artery(), Tissue.VEIN), result.score(), area, peak, ratioError(exam, series, found), "");
	}

	/** @return mean share of a tissue in the voxels of a region */
	static double share(SimulatedExam exam, Region region, Tissue tissue) {
		return Arrays.stream(region.voxels()).mapToDouble(v -> exam.tissues().fraction(tissue, v))
			.average().orElse(0);
	}

	private static double ratioError(SimulatedExam exam, DynamicSeries series, Curve plasma) {
		double truth = exam.truth().perfusion(Tissue.LESION).vp() / exam.truth().perfusion(
			Tissue.REFERENCE).vp();
		return percent(vp(series, exam.lesion(), plasma) / vp(series, exam.reference(), plasma), truth);
	}

	private static double vp(DynamicSeries series, Region region, Curve plasma) {
		Curve tissue = SignalConverter.of(series, ConcentrationSettings.DEFAULT).tissue(series
			.meanSignal(region));
		return new CurveFit(new ExtendedTofts(), series.times(), plasma, FitBounds.DEFAULT,
			DelayRange.DEFAULT).fit(tissue).value(Parameter.VP);
	}

	private static double percent(double value, double truth) {
		return 100 * (value / truth - 1);
	}

	/** @return whether the chosen voxels are an artery */
	boolean right() {
		return found && artery >= 0.9 && vein < 0.02;
	}
}

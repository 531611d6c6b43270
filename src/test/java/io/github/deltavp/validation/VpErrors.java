// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

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
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Errors of vp in the pure voxels of a tissue, fitted with the true arterial input and delay.
 *
 * @param truth true vp
 * @param ofMeanCurve vp of the mean signal of all voxels
 * @param vp vp of some voxels
 */
record VpErrors(double truth, double ofMeanCurve, double[] vp) {

	private static final int VOXELS = 60;

	static VpErrors of(SimulatedExam exam, DynamicSeries series, Tissue tissue) {
		SignalConverter converter = SignalConverter.of(series, ConcentrationSettings.DEFAULT);
		CurveFit fit = new CurveFit(new ExtendedTofts(), series.times(), exam.arterialPlasma(),
			FitBounds.DEFAULT, DelayRange.fixed(exam.truth().perfusion(tissue).delaySeconds()));
		Region region = exam.tissues().region("tissue", tissue);
		int[] all = region.voxels();
		int stride = Math.max(1, all.length / VOXELS);
		double[] vp = IntStream.range(0, all.length).filter(i -> i % stride == 0).mapToDouble(i -> {
			Curve signal = series.meanSignal(new Region("voxel", series.grid(), new int[] { all[i] }));
			return fit.fit(converter.tissue(signal)).value(Parameter.VP);
		}).filter(Double::isFinite).toArray();
		return new VpErrors(exam.truth().perfusion(tissue).vp(), fit.fit(converter.tissue(series
			.meanSignal(region))).value(Parameter.VP), vp);
	}

	double meanOfVoxels() {
		return Arrays.stream(vp).average().orElse(Double.NaN);
	}

	double spreadPercent() {
		double mean = meanOfVoxels();
		return 100 * Math.sqrt(Arrays.stream(vp).map(v -> (v - mean) * (v - mean)).average().orElse(
			Double.NaN)) / truth;
	}

	double rms() {
		return Math.sqrt(Arrays.stream(vp).map(v -> (v - truth) * (v - truth)).average().orElse(
			Double.NaN));
	}
}

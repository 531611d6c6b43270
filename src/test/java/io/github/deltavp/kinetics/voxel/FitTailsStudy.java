// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far single curves of 5 min are off: the parameters of the two-compartment exchange model, of
 * all curves and of those where they are determined, and Vp and Ktrans with and without the proof
 * that a high kep must bring. The numbers stand in docs/fit.md.
 */
final class FitTailsStudy {

	private static final double SECONDS = 300;
	/** The error of a Ktrans below this is relative to this, in 1/min. */
	private static final double SMALL_KTRANS = 0.02;

	private final TimeAxis times;
	private final FineInput input;
	private final Curve plasma;
	private final double snr;

	private FitTailsStudy(double interval, double snr) {
		times = TimeAxis.uniform((int) (SECONDS / interval), interval);
		input = SimulatedCurves.parker(times);
		plasma = new Curve(times, input.sample(times, 0));
		this.snr = snr;
	}

	/** @param args number of curves */
	public static void main(String[] args) {
		int curves = Integer.parseInt(args[0]);
		System.out.println("Errors in %, median / 95th percentile");
		for (double interval : new double[] { 2, 5 })
			for (double snr : new double[] { 10, 20, 40 }) {
				FitTailsStudy study = new FitTailsStudy(interval, snr);
				System.out.printf(Locale.ROOT, "%.0f s, SNR %.0f%n", interval, snr);
				study.exchange(curves);
				for (double kep : new double[] { 0, 0.3, 0.8, 1.2, 1.5, 2, 3, 5 })
					study.highKep(curves, kep);
			}
	}

	/** Fp 10 … 100, PS 2 … 30 mL/100 mL/min, vp 0.02 … 0.15, ve 0.1 … 0.5. */
	private void exchange(int curves) {
		List<Parameter> parameters = List.of(Parameter.FP, Parameter.PS, Parameter.VP, Parameter.VE);
		List<List<Double>> all = parameters.stream().map(p -> (List<Double>) new ArrayList<Double>())
			.toList();
		List<List<Double>> determined = parameters.stream().map(
			p -> (List<Double>) new ArrayList<Double>()).toList();
		CurveFit fit = fit(new TwoCompartmentExchange(), FitBounds.DEFAULT);
		Random random = new Random(11);
		for (int i = 0; i < curves; i++) {
			double[] truth = { 10 + 90 * random.nextDouble(), 2 + 28 * random.nextDouble(), 0.02 + 0.13 *
				random.nextDouble(), 0.1 + 0.4 * random.nextDouble() };
			FittedCurve answer = fit.fit(noisy(exchanged(truth), random));
			for (int p = 0; p < truth.length; p++) {
				double error = Math.abs(answer.value(parameters.get(p)) / truth[p] - 1);
				all.get(p).add(error);
				if (!answer.undetermined().contains(parameters.get(p))) determined.get(p).add(error);
			}
		}
		for (int p = 0; p < parameters.size(); p++)
			System.out.println("  2cxm " + parameters.get(p).key() + ": " + sizes(all.get(p)) +
				"; determined: " + sizes(determined.get(p)) + " of " + determined.get(p).size());
	}

	/** Sourbron and Buckley 2012, doi 10.1088/0031-9155/57/2/R1, eq. 24 ff. */
	private double[] exchanged(double[] truth) {
		double flow = truth[0] / 6000;
		double exchange = truth[1] / 6000;
		double inPlasma = (flow + exchange) / truth[2];
		double inTissue = exchange / truth[3];
		double sum = inPlasma + inTissue;
		double root = Math.sqrt(sum * sum - 4 * inTissue * flow / truth[2]);
		double share = ((sum + root) / 2 - flow / truth[2]) / root;
		double[] fast = input.convolve(times, 0, (sum + root) / 2);
		double[] slow = input.convolve(times, 0, (sum - root) / 2);
		for (int t = 0; t < fast.length; t++)
			fast[t] = flow * ((1 - share) * fast[t] + share * slow[t]);
		return fast;
	}

	/** vp 0.02 … 0.15, ve 0.1 … 0.5, Ktrans = kep·ve. */
	private void highKep(int curves, double kep) {
		CurveFit proving = fit(new ExtendedTofts(), FitBounds.DEFAULT);
		CurveFit plain = fit(new ExtendedTofts(), FitBounds.DEFAULT.withoutProof());
		List<List<Double>> errors = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
			new ArrayList<>());
		Random random = new Random(7);
		for (int i = 0; i < curves; i++) {
			double vp = 0.02 + 0.13 * random.nextDouble();
			double ktrans = kep * (0.1 + 0.4 * random.nextDouble());
			double[] tissue = input.sample(times, 0);
			double[] leaked = input.convolve(times, 0, kep / 60);
			for (int t = 0; t < tissue.length; t++)
				tissue[t] = vp * tissue[t] + ktrans / 60 * leaked[t];
			Curve curve = noisy(tissue, random);
			for (int way = 0; way < 2; way++) {
				FittedCurve answer = (way == 0 ? proving : plain).fit(curve);
				errors.get(2 * way).add(Math.abs(answer.value(Parameter.VP) / vp - 1));
				errors.get(2 * way + 1).add(Math.abs(answer.value(Parameter.KTRANS) - ktrans) / Math.max(
					ktrans, SMALL_KTRANS));
			}
		}
		System.out.println("  kep " + kep + " /min, with proof: vp " + sizes(errors.get(0)) +
			", Ktrans " + sizes(errors.get(1)) + "; without: vp " + sizes(errors.get(2)) + ", Ktrans " +
			sizes(errors.get(3)));
	}

	private CurveFit fit(TracerModel model, FitBounds bounds) {
		return new CurveFit(model, times, plasma, bounds, DelayRange.NONE);
	}

	private Curve noisy(double[] tissue, Random random) {
		double sd = StatUtils.max(tissue) / snr;
		for (int t = 0; t < tissue.length; t++)
			tissue[t] += sd * random.nextGaussian();
		return new Curve(times, tissue);
	}

	private static String sizes(List<Double> errors) {
		double[] values = errors.stream().mapToDouble(e -> 100 * e).toArray();
		return String.format(Locale.ROOT, "%.0f / %.0f", StatUtils.percentile(values, 50), StatUtils
			.percentile(values, 95));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.Parameter;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How sure the parameters of a curve are, such as the mean of a region, without the assumption that
 * the model is linear near its optimum: the residuals are shuffled with replacement, added to the
 * fitted curve and fitted again (Efron B, Ann Stat 1979;7:1, doi 10.1214/aos/1176344552). They are
 * centred, and widened by √(n/(n − p)) for the p parameters that they were fitted with.
 */
public final class ResidualBootstrap {

	/** [parameter ordinal][replicate], ascending, without those that have no answer. */
	private final double[][] values;

	private ResidualBootstrap(double[][] values) {
		this.values = values;
	}

	/**
	 * @param fit the fit
	 * @param tissue tissue concentration in mM
	 * @param replicates how often to fit, 20 …; 1000 for intervals
	 * @param seed of the random numbers; the same seed gives the same answer
	 * @throws IllegalArgumentException if there are too few replicates, or the curve has no fit
	 */
	public static ResidualBootstrap of(CurveFit fit, Curve tissue, int replicates, long seed) {
		if (replicates < 20) throw new IllegalArgumentException("the bootstrap has " + replicates +
			" replicates; at least 20 are needed, better 1000");
		FittedCurve fitted = fit.fit(tissue);
		if (!fitted.status().hasAnswer()) throw new IllegalArgumentException(
			"the curve to bootstrap has no fit: " + fitted.status());
		double[] residuals = residuals(tissue, fitted.model(), fit.parameters());
		SplittableRandom random = new SplittableRandom(seed);
		double[][] values = new double[Parameter.values().length][replicates];
		for (int r = 0; r < replicates; r++) {
			FittedCurve again = fit.fit(shuffled(fitted.model(), residuals, random));
			for (Parameter parameter : Parameter.values())
				values[parameter.ordinal()][r] = again.value(parameter);
		}
		for (int p = 0; p < values.length; p++)
			values[p] = Arrays.stream(values[p]).filter(v -> !Double.isNaN(v)).sorted().toArray();
		return new ResidualBootstrap(values);
	}

	private static double[] residuals(Curve tissue, Curve model, int parameters) {
		int samples = tissue.size();
		double[] residuals = new double[samples];
		Arrays.setAll(residuals, t -> tissue.value(t) - model.value(t));
		double mean = Arrays.stream(residuals).average().orElseThrow();
		double widening = Math.sqrt((double) samples / (samples - parameters));
		Arrays.setAll(residuals, t -> (residuals[t] - mean) * widening);
		return residuals;
	}

	private static Curve shuffled(Curve model, double[] residuals, SplittableRandom random) {
		double[] samples = model.toArray();
		for (int t = 0; t < samples.length; t++)
			samples[t] += residuals[random.nextInt(residuals.length)];
		return new Curve(model.times(), samples);
	}

	/**
	 * @return standard deviation over the replicates, in the parameter's unit; NaN with fewer than
	 *         two that have a value
	 */
	public double standardError(Parameter parameter) {
		double[] sample = values[parameter.ordinal()];
		double mean = Arrays.stream(sample).average().orElse(Double.NaN);
		double squares = Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum();
		return sample.length < 2 ? Double.NaN : Math.sqrt(squares / (sample.length - 1));
	}

	/**
	 * @param fraction 0 … 1; 0.025 and 0.975 are the ends of the 95 % percentile interval
	 * @return that quantile over the replicates, in the parameter's unit, interpolated; NaN without
	 *         any value
	 */
	public double quantile(Parameter parameter, double fraction) {
		if (!(fraction >= 0 && fraction <= 1)) throw new IllegalArgumentException("the quantile is " +
			fraction + "; it must be 0 … 1");
		double[] sample = values[parameter.ordinal()];
		if (sample.length == 0) return Double.NaN;
		double place = fraction * (sample.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sample.length - 1);
		return sample[below] + (place - below) * (sample[above] - sample[below]);
	}
}

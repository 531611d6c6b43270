// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * What the fit of one curve found. Estimates and standard errors are read by {@link Parameter}.
 */
public final class FittedCurve {

	/**
	 * As a share of the value; beyond, values of ve are off by 70 to 340 % at the 95th percentile.
	 */
	private static final double LARGEST_ERROR = 0.5;

	private final FitStatus status;
	private final double[] values;
	private final double[] errors;
	private final double sse;
	private final Curve model;

	FittedCurve(FitStatus status, double[] values, double[] errors, double sse, Curve model) {
		this.status = status;
		this.values = values;
		this.errors = errors;
		this.sse = sse;
		this.model = model;
	}

	static FittedCurve without(FitStatus reason, TimeAxis times) {
		double[] nothing = new double[Parameter.values().length];
		Arrays.fill(nothing, Double.NaN);
		return new FittedCurve(reason, nothing, nothing, Double.NaN, Curve.sample(times,
			t -> Double.NaN));
	}

	/** @return how the fit ended */
	public FitStatus status() {
		return status;
	}

	/** @return the estimate, in the parameter's unit; NaN without an answer or meaning */
	public double value(Parameter parameter) {
		return values[parameter.ordinal()];
	}

	/**
	 * @return its standard error, in the same unit, from the Jacobian and the residual variance; NaN
	 *         for a parameter at a bound, where there is none
	 */
	public double standardError(Parameter parameter) {
		return errors[parameter.ordinal()];
	}

	/**
	 * @return the parameters that the curve does not tell, delay apart: there is a value, but its
	 *         standard error is above half of it, or there is none because a bound was reached; a
	 *         value of 0 is told
	 */
	public List<Parameter> undetermined() {
		return Arrays.stream(Parameter.values()).filter(parameter -> parameter.hasError() &&
			parameter != Parameter.DELAY && value(parameter) > 0 && !(standardError(
				parameter) <= LARGEST_ERROR * value(parameter))).toList();
	}

	/** @return sum of squared residuals in mM² */
	public double sse() {
		return sse;
	}

	/**
	 * @return Akaike's criterion corrected for few samples; the variance counts as a parameter
	 *         (Hurvich CM, Tsai CL, Biometrika 1989;76:297, doi 10.1093/biomet/76.2.297). Lower is
	 *         better; only differences between models of the same curve mean something.
	 */
	public double aicc() {
		return value(Parameter.AICC);
	}

	/** @return R², the explained fraction of the variance about the mean; NaN for a constant curve */
	public double rSquared() {
		return value(Parameter.R_SQUARED);
	}

	/** @return the fitted model at the times of the curve, in mM */
	public Curve model() {
		return model;
	}
}

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

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.Arrays;

/**
 * What the fit of one curve found. Estimates and standard errors are read by {@link Parameter}.
 */
public final class FittedCurve {

	private final FitStatus status;
	private final double[] values;
	private final double[] errors;
	private final double sse;
	private final double aicc;
	private final double rSquared;
	private final Curve model;

	FittedCurve(FitStatus status, double[] values, double[] errors, double sse, double aicc,
		double rSquared, Curve model)
	{
		this.status = status;
		this.values = values;
		this.errors = errors;
		this.sse = sse;
		this.aicc = aicc;
		this.rSquared = rSquared;
		this.model = model;
	}

	static FittedCurve without(FitStatus reason, TimeAxis times) {
		double[] nothing = new double[Parameter.values().length];
		Arrays.fill(nothing, Double.NaN);
		return new FittedCurve(reason, nothing, nothing, Double.NaN, Double.NaN, Double.NaN, Curve
			.sample(times, t -> Double.NaN));
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
		return aicc;
	}

	/** @return R², the explained fraction of the variance about the mean; NaN for a constant curve */
	public double rSquared() {
		return rSquared;
	}

	/** @return the fitted model at the times of the curve, in mM */
	public Curve model() {
		return model;
	}
}

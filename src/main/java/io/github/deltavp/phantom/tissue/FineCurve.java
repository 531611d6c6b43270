// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of time on a grid so fine ({@value #STEP_SECONDS} s) that sums stand for integrals.
 * The phantom's physics is made of these and never of the closed forms of the fitting code.
 */
public final class FineCurve {

	static final double STEP_SECONDS = 0.02;
	private static final double START_SECONDS = -30;

	private final double[] values;

	private FineCurve(double[] values) {
		this.values = values;
	}

	/**
	 * @return {@code function} (of seconds) from 30 s before the first frame to {@code endSeconds}
	 */
	static FineCurve sample(double endSeconds, DoubleUnaryOperator function) {
		double[] values = new double[(int) Math.ceil((endSeconds - START_SECONDS) / STEP_SECONDS) + 1];
		for (int i = 0; i < values.length; i++)
			values[i] = function.applyAsDouble(seconds(i));
		return new FineCurve(values);
	}

	private static double seconds(int i) {
		return START_SECONDS + i * STEP_SECONDS;
	}

	double endSeconds() {
		return seconds(values.length - 1);
	}

	/** @return linear interpolation; the end values outside the grid */
	public double valueAt(double seconds) {
		double position = Math.min(Math.max((seconds - START_SECONDS) / STEP_SECONDS, 0),
			values.length - 1);
		int left = Math.min((int) position, values.length - 2);
		return values[left] + (position - left) * (values[left + 1] - values[left]);
	}

	FineCurve delayed(double seconds) {
		return sample(endSeconds(), t -> valueAt(t - seconds));
	}

	FineCurve times(double factor) {
		double[] scaled = new double[values.length];
		for (int i = 0; i < scaled.length; i++)
			scaled[i] = factor * values[i];
		return new FineCurve(scaled);
	}

	FineCurve plus(FineCurve other) {
		double[] sum = new double[values.length];
		for (int i = 0; i < sum.length; i++)
			sum[i] = values[i] + other.values[i];
		return new FineCurve(sum);
	}

	/** @return area under the whole curve by the trapezoid rule, in value · s */
	public double area() {
		double sum = 0;
		for (int i = 1; i < values.length; i++)
			sum += (values[i - 1] + values[i]) / 2;
		return sum * STEP_SECONDS;
	}

	/**
	 * Solves y′ = c − k·y, y = 0 at the start, with the Crank–Nicolson scheme; that is this curve
	 * convolved with exp(−k·t).
	 *
	 * @param ratePerSecond k in 1/s, at least 0
	 */
	FineCurve leakyIntegral(double ratePerSecond) {
		double half = ratePerSecond * STEP_SECONDS / 2;
		double[] y = new double[values.length];
		for (int i = 1; i < y.length; i++)
			y[i] = (y[i - 1] * (1 - half) + STEP_SECONDS / 2 * (values[i - 1] + values[i])) / (1 + half);
		return new FineCurve(y);
	}

	/**
	 * @param dispersionSeconds time constant of the exponential transit-time distribution; 0 leaves
	 *          the curve as it is
	 */
	public FineCurve dispersed(double dispersionSeconds) {
		return dispersionSeconds == 0 ? this : leakyIntegral(1 / dispersionSeconds).times(1 /
			dispersionSeconds);
	}

	public Curve at(TimeAxis times) {
		return Curve.sample(times, this::valueAt);
	}
}

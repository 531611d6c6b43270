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
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * An arterial plasma curve as the models use it: a cubic spline through its samples, cut into
 * straight pieces of at most 0.5 s, so that a first pass sampled every 5 s keeps its shape, and
 * convolved exactly with exponentials. It is 0 before its first sample and constant after its last.
 */
public final class ArterialInput {

	private static final double LONGEST_PIECE_SECONDS = 0.5;

	private final double[] times;
	private final double[] values;

	private ArterialInput(double[] times, double[] values) {
		this.times = times;
		this.values = values;
	}

	/**
	 * @param plasma arterial plasma concentration Cp in mM
	 * @throws IllegalArgumentException if it has fewer than 4 samples, one that is not finite, or
	 *           none above 0
	 */
	public static ArterialInput of(Curve plasma) {
		requireUsable(plasma);
		double[] knots = plasma.times().toSeconds();
		int pieces = (int) Math.ceil(plasma.times().intervalSeconds() / LONGEST_PIECE_SECONDS - 1e-6);
		if (pieces <= 1) return new ArterialInput(knots, plasma.toArray());
		double[] times = subdivide(knots, pieces);
		PolynomialSplineFunction spline = new SplineInterpolator().interpolate(knots, plasma.toArray());
		return new ArterialInput(times, Arrays.stream(times).map(spline::value).toArray());
	}

	private static void requireUsable(Curve plasma) {
		if (plasma.size() < 4) throw new IllegalArgumentException("the AIF has " + plasma.size() +
			" samples; at least 4 are needed");
		for (int i = 0; i < plasma.size(); i++)
			if (!Double.isFinite(plasma.value(i))) throw new IllegalArgumentException("the AIF is " +
				plasma.value(i) + " at " + plasma.times().seconds(i) +
				" s; it must be finite: choose another region or file");
		if (!(plasma.value(plasma.peakIndex()) > 0)) throw new IllegalArgumentException(
			"the AIF never rises above 0 mM; choose another region or file");
	}

	private static double[] subdivide(double[] knots, int pieces) {
		double[] fine = new double[(knots.length - 1) * pieces + 1];
		for (int i = 0; i + 1 < knots.length; i++)
			for (int j = 0; j < pieces; j++)
				fine[i * pieces + j] = knots[i] + (knots[i + 1] - knots[i]) * j / pieces;
		fine[fine.length - 1] = knots[knots.length - 1];
		return fine;
	}

	/**
	 * @param at where to sample
	 * @param delaySeconds arterial delay Ta in s: the curve arrives that much later
	 * @return Cp(t − Ta) in mM
	 */
	public double[] sample(TimeAxis at, double delaySeconds) {
		double[] samples = new double[at.size()];
		for (int i = 0, piece = 0; i < samples.length; i++) {
			double t = at.seconds(i) - delaySeconds;
			while (piece + 1 < times.length && times[piece + 1] <= t)
				piece++;
			samples[i] = t < times[0] ? 0 : valueIn(piece, t);
		}
		return samples;
	}

	/**
	 * @param at where to sample
	 * @param delaySeconds arterial delay Ta in s
	 * @param ratePerSecond rate constant k in 1/s; 0 gives the integral of Cp
	 * @return ∫ Cp(τ − Ta)·exp(−k·(t − τ)) dτ in mM·s, exact for the straight pieces
	 */
	public double[] convolve(TimeAxis at, double delaySeconds, double ratePerSecond) {
		double[] result = new double[at.size()];
		PieceIntegral integral = new PieceIntegral(ratePerSecond);
		double atPieceStart = 0;
		for (int i = 0, piece = 0; i < result.length; i++) {
			double t = at.seconds(i) - delaySeconds;
			for (; piece + 1 < times.length && times[piece + 1] <= t; piece++)
				atPieceStart = integral.advance(atPieceStart, times[piece + 1] - times[piece],
					values[piece], values[piece + 1]);
			if (t > times[0]) result[i] = integral.advance(atPieceStart, t - times[piece], values[piece],
				valueIn(piece, t));
		}
		return result;
	}

	/**
	 * One column of a model at one delay and rate, with its slopes.
	 *
	 * @param value receives ∫ Cp(τ − Ta)·exp(−k·(t − τ)) dτ in mM·s
	 * @param perRate receives its derivative by k, in mM·s²
	 * @param perDelay receives its derivative by Ta, in mM
	 */
	void convolve(TimeAxis at, double delaySeconds, double ratePerSecond, double[] value,
		double[] perRate, double[] perDelay)
	{
		PieceIntegral integral = new PieceIntegral(ratePerSecond);
		double sum = 0;
		double slope = 0;
		for (int i = 0, piece = 0; i < value.length; i++) {
			double t = at.seconds(i) - delaySeconds;
			for (; piece + 1 < times.length && times[piece + 1] <= t; piece++) {
				double length = times[piece + 1] - times[piece];
				slope = integral.advanceSlope(slope, sum, length, values[piece], values[piece + 1]);
				sum = integral.advance(sum, length, values[piece], values[piece + 1]);
			}
			boolean arrived = t > times[0];
			double now = arrived ? valueIn(piece, t) : 0;
			double rest = t - times[piece];
			perRate[i] = arrived ? integral.advanceSlope(slope, sum, rest, values[piece], now) : 0;
			value[i] = arrived ? integral.advance(sum, rest, values[piece], now) : 0;
			perDelay[i] = ratePerSecond * value[i] - now;
		}
	}

	/**
	 * @param value receives Cp(t − Ta) in mM
	 * @param perDelay receives its derivative by Ta, in mM/s
	 */
	void sample(TimeAxis at, double delaySeconds, double[] value, double[] perDelay) {
		for (int i = 0, piece = 0; i < value.length; i++) {
			double t = at.seconds(i) - delaySeconds;
			while (piece + 1 < times.length && times[piece + 1] <= t)
				piece++;
			boolean inside = t >= times[0] && piece + 1 < times.length;
			value[i] = t < times[0] ? 0 : valueIn(piece, t);
			perDelay[i] = inside ? (values[piece] - values[piece + 1]) / (times[piece + 1] - times[piece])
				: 0;
		}
	}

	private double valueIn(int piece, double t) {
		if (piece + 1 == times.length) return values[piece];
		double fraction = (t - times[piece]) / (times[piece + 1] - times[piece]);
		return values[piece] + fraction * (values[piece + 1] - values[piece]);
	}

	/** The convolution over one straight piece; equal pieces share their exponential. */
	private static final class PieceIntegral {

		private final double rate;
		private double length = Double.NaN;
		private double decay;
		private double constantWeight;
		private double rampWeight;
		private double constantSlope;
		private double rampSlope;

		PieceIntegral(double rate) {
			this.rate = rate;
		}

		double advance(double start, double pieceLength, double left, double right) {
			if (pieceLength != length) prepare(pieceLength);
			return start * decay + left * constantWeight + (right - left) * rampWeight;
		}

		double advanceSlope(double slope, double start, double pieceLength, double left, double right) {
			if (pieceLength != length) prepare(pieceLength);
			return (slope - length * start) * decay + left * constantSlope + (right - left) * rampSlope;
		}

		/** With z = rate·length: length·(1 − e^−z)/z and length·(z − 1 + e^−z)/z². */
		private void prepare(double pieceLength) {
			length = pieceLength;
			double z = rate * length;
			decay = Math.exp(-z);
			constantWeight = z < 1e-12 ? length : -length * Math.expm1(-z) / z;
			rampWeight = length * (z < 0.01 ? 0.5 - z * (1. / 6 - z * (1. / 24 - z * (1. / 120 - z /
				720))) : (z + Math.expm1(-z)) / (z * z));
			double perZ = z < 0.02 ? -0.5 + z * (1. / 3 - z * (1. / 8 - z * (1. / 30 - z / 144)))
				: (decay * (1 + z) - 1) / (z * z);
			double rampPerZ = z < 0.02 ? -1. / 6 + z * (1. / 12 - z * (1. / 40 - z * (1. / 180 - z /
				1008))) : (2 - z - decay * (2 + z)) / (z * z * z);
			constantSlope = length * length * perZ;
			rampSlope = length * length * rampPerZ;
		}
	}
}

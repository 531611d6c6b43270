// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;

/**
 * An arterial plasma curve as the models use it: a natural cubic spline through its samples, so
 * that a first pass sampled every 5 s keeps its shape and a delay shifts it smoothly, convolved
 * exactly with exponentials. It is 0 before its first sample and constant after its last.
 */
public final class ArterialInput {

	private final double[] times;
	/** [piece][power]: the cubic from each sample to the next; constant after the last. */
	private final double[][] cubics;

	private ArterialInput(double[] times, double[][] cubics) {
		this.times = times;
		this.cubics = cubics;
	}

	/**
	 * @param plasma arterial plasma concentration Cp in mM
	 * @throws IllegalArgumentException if it has fewer than 4 samples, one that is not finite, or
	 *           none above 0
	 */
	public static ArterialInput of(Curve plasma) {
		requireUsable(plasma);
		double[] times = plasma.times().toSeconds();
		PolynomialFunction[] pieces = new SplineInterpolator().interpolate(times, plasma.toArray())
			.getPolynomials();
		double[][] cubics = new double[times.length][4];
		for (int i = 0; i < pieces.length; i++) {
			double[] terms = pieces[i].getCoefficients();
			System.arraycopy(terms, 0, cubics[i], 0, terms.length);
		}
		cubics[times.length - 1][0] = plasma.value(times.length - 1);
		return new ArterialInput(times, cubics);
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

	/**
	 * @param at where to sample
	 * @param delaySeconds arterial delay Ta in s: the curve arrives that much later
	 * @return Cp(t − Ta) in mM
	 */
	public double[] sample(TimeAxis at, double delaySeconds) {
		double[] value = new double[at.size()];
		sample(at, delaySeconds, value, new double[at.size()]);
		return value;
	}

	/**
	 * @param at where to sample
	 * @param delaySeconds arterial delay Ta in s
	 * @param ratePerSecond rate constant k in 1/s; 0 gives the integral of Cp
	 * @return ∫ Cp(τ − Ta)·exp(−k·(t − τ)) dτ in mM·s, exact for the spline
	 */
	public double[] convolve(TimeAxis at, double delaySeconds, double ratePerSecond) {
		double[] value = new double[at.size()];
		integrate(at, delaySeconds, ratePerSecond, value, null, null);
		return value;
	}

	/**
	 * One column of a model at one delay and rate, with its slopes.
	 *
	 * @param at where to sample
	 * @param delaySeconds arterial delay Ta in s
	 * @param ratePerSecond rate constant k in 1/s; 0 gives the integral of Cp
	 * @param value receives ∫ Cp(τ − Ta)·exp(−k·(t − τ)) dτ in mM·s
	 * @param perRate receives its derivative by k, in mM·s²
	 * @param perDelay receives its derivative by Ta, in mM
	 */
	public void convolve(TimeAxis at, double delaySeconds, double ratePerSecond, double[] value,
		double[] perRate, double[] perDelay)
	{
		integrate(at, delaySeconds, ratePerSecond, value, perRate, perDelay);
	}

	/** Slopes are null where nobody asks for them: they take two thirds of the time. */
	private void integrate(TimeAxis at, double delaySeconds, double ratePerSecond, double[] value,
		double[] perRate, double[] perDelay)
	{
		boolean isSloped = perRate != null;
		PieceIntegral whole = new PieceIntegral(ratePerSecond);
		PieceIntegral part = new PieceIntegral(ratePerSecond);
		double sum = 0;
		double slope = 0;
		for (int i = 0, piece = 0; i < value.length; i++) {
			double t = at.seconds(i) - delaySeconds;
			for (; piece + 1 < times.length && times[piece + 1] <= t; piece++) {
				whole.setLength(times[piece + 1] - times[piece]);
				if (isSloped) slope = whole.slopeAfter(slope, sum, cubics[piece]);
				sum = whole.after(sum, cubics[piece]);
			}
			part.setLength(Math.max(0, t - times[piece]));
			value[i] = part.after(sum, cubics[piece]);
			if (!isSloped) continue;
			perRate[i] = part.slopeAfter(slope, sum, cubics[piece]);
			perDelay[i] = ratePerSecond * value[i] - (t < times[0] ? 0 : valueIn(piece, t));
		}
	}

	/**
	 * @param at where to sample
	 * @param delaySeconds arterial delay Ta in s
	 * @param value receives Cp(t − Ta) in mM
	 * @param perDelay receives its derivative by Ta, in mM/s
	 */
	public void sample(TimeAxis at, double delaySeconds, double[] value, double[] perDelay) {
		for (int i = 0, piece = 0; i < value.length; i++) {
			double t = at.seconds(i) - delaySeconds;
			while (piece + 1 < times.length && times[piece + 1] <= t)
				piece++;
			double[] c = cubics[piece];
			double s = t - times[piece];
			value[i] = s < 0 ? 0 : valueIn(piece, t);
			perDelay[i] = s < 0 ? 0 : -(c[1] + s * (2 * c[2] + s * 3 * c[3]));
		}
	}

	private double valueIn(int piece, double t) {
		double[] c = cubics[piece];
		double s = t - times[piece];
		return c[0] + s * (c[1] + s * (c[2] + s * c[3]));
	}

	/**
	 * The convolution over one cubic piece of length L: with moments mₙ = ∫ sⁿ·exp(−k·(L − s)) ds the
	 * integral grows by Σ cₙ·mₙ, and its derivative by k follows from dmₙ/dk = mₙ₊₁ − L·mₙ. Pieces of
	 * equal length share their moments.
	 */
	private static final class PieceIntegral {

		private static final int MOMENTS = 5;
		/** Below this k·L the recursion of the moments loses digits. */
		private static final double SERIES_END = 1;
		/** Smaller terms change no sum. */
		private static final double NO_MORE = 1e-17;

		private final double rate;
		private double length = Double.NaN;
		private double decay;
		private final double[] moments = new double[MOMENTS];

		PieceIntegral(double rate) {
			this.rate = rate;
		}

		void setLength(double pieceLength) {
			if (Math.abs(pieceLength - length) <= 1e-12 * length) return;
			length = pieceLength;
			double z = rate * length;
			decay = Math.exp(-z);
			if (z < SERIES_END) sumSeries(z);
			double power = length;
			for (int n = 0; n < MOMENTS; n++, power *= length)
				moments[n] = z < SERIES_END ? power * moments[n] : n == 0 ? (1 - decay) / rate : (power /
					length - n * moments[n - 1]) / rate;
		}

		/**
		 * For L = 1: Σ (−z)^j·n!/(n + 1 + j)!. All at once, as they share the quotients, the slowest
		 * operations; the last one has the largest terms.
		 */
		private void sumSeries(double z) {
			double a = 1, b = 1. / 2, c = 1. / 3, d = 1. / 4, e = 1. / 5;
			double sumA = a, sumB = b, sumC = c, sumD = d, sumE = e;
			for (int m = 2; Math.abs(e) > NO_MORE; m++) {
				double quotient = -z / m;
				sumA += a *= quotient;
				if (m > 2) sumB += b *= quotient;
				if (m > 3) sumC += c *= quotient;
				if (m > 4) sumD += d *= quotient;
				if (m > 5) sumE += e *= quotient;
			}
			moments[0] = sumA;
			moments[1] = sumB;
			moments[2] = sumC;
			moments[3] = sumD;
			moments[4] = sumE;
		}

		double after(double start, double[] c) {
			return start * decay + c[0] * moments[0] + c[1] * moments[1] + c[2] * moments[2] + c[3] *
				moments[3];
		}

		double slopeAfter(double slope, double start, double[] c) {
			double sum = (slope - length * start) * decay;
			for (int n = 0; n < 4; n++)
				sum += c[n] * (moments[n + 1] - length * moments[n]);
			return sum;
		}
	}
}

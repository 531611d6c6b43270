// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.series.NormalEquations;

/**
 * T1 of one voxel from spoiled gradient echoes of several flip angles and one TR.
 * <p>
 * Linear: S / sin α = E·S / tan α + M0·(1 − E) is a straight line (Deoni SCL et al., Magn Reson Med
 * 2003;49:515, <a href="https://doi.org/10.1002/mrm.10407">doi 10.1002/mrm.10407</a>). Non-linear:
 * least squares of the signal itself ({@link SpoiledGradientEcho} has the equation), by
 * Gauss–Newton with step halving from there; less biased by noise (Chang LC et al., Magn Reson Med
 * 2008;60:496, <a href="https://doi.org/10.1002/mrm.21669">doi 10.1002/mrm.21669</a>).
 *
 * @param r1 R1 = 1/T1 in 1/s; NaN where no R1 above 0 explains the signal
 * @param m0 equilibrium signal; NaN likewise
 * @param residual root mean square of what the fit leaves ÷ mean signal; NaN likewise
 */
public record FlipAngleFit(double r1, double m0, double residual) {

	private static final FlipAngleFit NONE = new FlipAngleFit(Double.NaN, Double.NaN, Double.NaN);
	private static final int STEPS = 30;
	private static final int HALVINGS = 8;
	private static final double CONVERGED = 1e-10;

	/**
	 * @param trSeconds repetition time in s
	 * @param radians flip angles in rad, at least two different ones
	 * @param signal one signal an angle
	 */
	public static FlipAngleFit linear(double trSeconds, double[] radians, double[] signal) {
		NormalEquations line = new NormalEquations(2);
		for (int i = 0; i < signal.length; i++)
			line.add(new double[] { signal[i] / Math.tan(radians[i]), 1 }, signal[i] / Math.sin(
				radians[i]), 1);
		double[] solution = line.solve();
		double e = solution[0];
		if (!(e > 0 && e < 1 && solution[1] > 0)) return NONE;
		return of(trSeconds, radians, signal, -Math.log(e) / trSeconds, solution[1] / (1 - e));
	}

	/** The same by non-linear least squares. */
	public static FlipAngleFit nonlinear(double trSeconds, double[] radians, double[] signal) {
		FlipAngleFit fit = linear(trSeconds, radians, signal);
		for (int step = 0; step < STEPS && !Double.isNaN(fit.r1); step++) {
			FlipAngleFit better = fit.step(trSeconds, radians, signal);
			if (!(better.residual < fit.residual * (1 - CONVERGED))) break;
			fit = better;
		}
		return fit;
	}

	private static FlipAngleFit of(double trSeconds, double[] radians, double[] signal, double r1,
		double m0)
	{
		double squares = 0;
		double sum = 0;
		for (int i = 0; i < signal.length; i++) {
			double left = signal[i] - new SpoiledGradientEcho(trSeconds, radians[i]).signal(m0, r1);
			squares += left * left;
			sum += signal[i];
		}
		return new FlipAngleFit(r1, m0, Math.sqrt(squares / signal.length) / (sum / signal.length));
	}

	/** One Gauss–Newton step in (R1, M0), halved until it helps. */
	private FlipAngleFit step(double trSeconds, double[] radians, double[] signal) {
		NormalEquations equations = new NormalEquations(2);
		double e = Math.exp(-trSeconds * r1);
		for (int i = 0; i < signal.length; i++) {
			double cos = Math.cos(radians[i]);
			double shape = Math.sin(radians[i]) * (1 - e) / (1 - e * cos);
			double slope = m0 * Math.sin(radians[i]) * trSeconds * e * (1 - cos) / ((1 - e * cos) * (1 -
				e * cos));
			equations.add(new double[] { slope, shape }, signal[i] - m0 * shape, 1);
		}
		double[] full = equations.solve();
		FlipAngleFit best = this;
		for (double part = 1; part > Math.pow(0.5, HALVINGS); part /= 2) {
			double nextR1 = r1 + part * full[0];
			FlipAngleFit next = nextR1 > 0 ? of(trSeconds, radians, signal, nextR1, m0 + part * full[1])
				: NONE;
			if (next.residual < best.residual) return next;
		}
		return best;
	}
}

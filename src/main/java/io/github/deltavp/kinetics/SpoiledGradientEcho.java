// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * The steady-state signal of a spoiled gradient echo and its exact inverse:
 * <p>
 * S = M0·sin α·(1 − E) / (1 − E·cos α), E = exp(−TR·R1)
 * <p>
 * (Frahm J et al., Magn Reson Med 1986;3:321, <a href="https://doi.org/10.1002/mrm.1910030217">doi
 * 10.1002/mrm.1910030217</a>). T2* decay during the echo time is left out: M0 stands for
 * M0·exp(−TE/T2*), taken as the same before and after contrast, which underestimates the
 * concentration where TE·r2*·C is not small (2 % at TE 1 ms and 4 mM).
 *
 * @param trSeconds repetition time TR in s, above 0
 * @param flipAngleRadians flip angle α in radians, above 0 and below π/2
 */
public record SpoiledGradientEcho(double trSeconds, double flipAngleRadians) {

	public SpoiledGradientEcho {
		if (!(trSeconds > 0 && trSeconds < 10)) throw new IllegalArgumentException("TR is " +
			trSeconds * 1000 + " ms; it must be above 0 and below 10000 ms: give it with tr=");
		if (!(flipAngleRadians > 0 && flipAngleRadians < Math.PI / 2 - 1e-9))
			throw new IllegalArgumentException("the flip angle is " + (float) Math.toDegrees(
				flipAngleRadians) + "°; it must be above 0° and below 90°: give it with fa=");
	}

	/**
	 * @param m0 equilibrium signal M0, any unit
	 * @param r1 relaxation rate R1 in 1/s
	 * @return signal, in the unit of {@code m0}
	 */
	public double signal(double m0, double r1) {
		double e = Math.exp(-trSeconds * r1);
		return m0 * Math.sin(flipAngleRadians) * (1 - e) / (1 - e * Math.cos(flipAngleRadians));
	}

	/**
	 * @param signal measured signal
	 * @param m0 equilibrium signal M0 in the same unit
	 * @return R1 in 1/s; NaN where no R1 ≥ 0 has that signal
	 */
	public double relaxationRate(double signal, double m0) {
		return rate(signal / (m0 * Math.sin(flipAngleRadians)), 1);
	}

	/**
	 * @param signalRatio signal divided by the signal at {@code baselineR1}
	 * @param baselineR1 R1 before contrast in 1/s
	 * @return R1 in 1/s; NaN where no R1 ≥ 0 has that ratio
	 */
	public double relaxationRateFromRatio(double signalRatio, double baselineR1) {
		double e0 = Math.exp(-trSeconds * baselineR1);
		return rate(-Math.expm1(-trSeconds * baselineR1) * signalRatio, 1 - e0 * Math.cos(
			flipAngleRadians));
	}

	/** R1 from a = (1 − E)·d / (1 − E·cos α), which gives E = (d − a) / (d − a·cos α). */
	private double rate(double a, double d) {
		double cos = Math.cos(flipAngleRadians);
		return a >= 0 && a < d ? -Math.log1p(a * (cos - 1) / (d - a * cos)) / trSeconds : Double.NaN;
	}

	/**
	 * @param r1 relaxation rate R1 in 1/s
	 * @param baselineR1 R1 before contrast in 1/s
	 * @param relaxivity r1 in 1/s/mM, above 0
	 * @return concentration of the agent in mM, for fast water exchange: (R1 − R10) / r1
	 */
	public static double concentration(double r1, double baselineR1, double relaxivity) {
		return (r1 - baselineR1) / relaxivity;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

/**
 * Curves from the published equations and nothing of DeltaVp, so that the fits are judged without
 * the reference data too. Tissue curves are the differential equations of their models, solved in
 * steps of 0.1 s by the classical Runge–Kutta method. Times in s, concentrations in mM, rates in
 * 1/s.
 */
public final class ReferenceCurves {

	private static final double STEP = 0.1;

	private ReferenceCurves() {}

	/** An input: plasma concentration in mM at a time in s. */
	@FunctionalInterface
	public interface Input {

		double at(double seconds);
	}

	/**
	 * Parker et al. 2006 (doi 10.1002/mrm.21066), table 1, with its bolus at that time and hematocrit
	 * 0.45.
	 */
	public static Input parker(double arrivalSeconds) {
		return seconds -> {
			double t = (seconds - arrivalSeconds) / 60;
			if (t < 0) return 0;
			double gaussians = 0.809 / 0.0563 * Math.exp(-Math.pow((t - 0.17046) / 0.0563, 2) / 2) +
				0.330 / 0.132 * Math.exp(-Math.pow((t - 0.365) / 0.132, 2) / 2);
			return (gaussians / Math.sqrt(2 * Math.PI) + 1.050 * Math.exp(-0.1685 * t) / (1 + Math.exp(
				-38.078 * (t - 0.483)))) / 0.55;
		};
	}

	/** @return vp · cp + ve · ce with ve · ce' = Ktrans · (cp − ce): extended Tofts; vp 0: Tofts */
	public static double[] extendedTofts(double[] times, Input cp, double ktrans, double ve,
		double vp)
	{
		return solved(times, (t, c) -> new double[] { 0, ktrans / ve * (cp.at(t) - c[1]) }, (t,
			c) -> vp * cp.at(t) + ve * c[1]);
	}

	/** @return vp · cp + PS · ∫ cp: Patlak */
	public static double[] patlak(double[] times, Input cp, double ps, double vp) {
		return solved(times, (t, c) -> new double[] { 0, ps * cp.at(t) }, (t, c) -> vp * cp.at(t) +
			c[1]);
	}

	/**
	 * @return vp · c + ve · ce with vp · c' = Fp · (cp − c) − PS · (c − ce) and ve · ce' = PS · (c −
	 *         ce): two compartments with exchange
	 */
	public static double[] exchange(double[] times, Input cp, double fp, double ps, double ve,
		double vp)
	{
		return solved(times, (t, c) -> new double[] { (fp * (cp.at(t) - c[0]) - ps * (c[0] - c[1])) /
			vp, ps * (c[0] - c[1]) / ve }, (t, c) -> vp * c[0] + ve * c[1]);
	}

	/** Ernst and Anderson 1966 (doi 10.1063/1.1719961), without T2*. */
	public static double spoiledGradientEcho(double trSeconds, double degrees, double m0, double r1) {
		double e = Math.exp(-trSeconds * r1);
		double angle = Math.toRadians(degrees);
		return m0 * Math.sin(angle) * (1 - e) / (1 - e * Math.cos(angle));
	}

	private interface Equation {

		double[] slope(double seconds, double[] c);
	}

	private interface Tissue {

		double at(double seconds, double[] c);
	}

	private static double[] solved(double[] times, Equation equation, Tissue tissue) {
		double[] curve = new double[times.length];
		double[] c = new double[2];
		double now = 0;
		for (int i = 0; i < times.length; i++) {
			int steps = (int) Math.ceil((times[i] - now) / STEP);
			double step = (times[i] - now) / Math.max(1, steps);
			for (int k = 0; k < steps; k++, now += step)
				c = stepped(equation, now, c, step);
			now = times[i];
			curve[i] = tissue.at(now, c);
		}
		return curve;
	}

	private static double[] stepped(Equation equation, double t, double[] c, double h) {
		double[] k1 = equation.slope(t, c);
		double[] k2 = equation.slope(t + h / 2, plus(c, h / 2, k1));
		double[] k3 = equation.slope(t + h / 2, plus(c, h / 2, k2));
		double[] k4 = equation.slope(t + h, plus(c, h, k3));
		return plus(plus(plus(plus(c, h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
	}

	private static double[] plus(double[] c, double factor, double[] slope) {
		return new double[] { c[0] + factor * slope[0], c[1] + factor * slope[1] };
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.tissue;

import io.github.deltavp.phantom.value.Checks;

/**
 * An intravenous bolus as it passes the aorta. The first pass is a gamma variate (Thompson et al.
 * 1964, doi 10.1161/01.RES.14.6.502) whose area is dose ÷ cardiac output (Stewart–Hamilton); the
 * recirculation is the first pass, delayed and convolved with itself, which is a gamma variate of
 * exponent 2α + 1 (Georgiou et al. 2019, doi 10.1002/mrm.27524); the first pass feeds a
 * bi-exponential wash-out (Orton et al. 2008, doi 10.1088/0031-9155/53/5/005).
 *
 * @param arrivalSeconds when the first contrast agent reaches the aorta, in s from the first frame
 * @param doseMmol injected dose in mmol
 * @param cardiacOutputLitrePerMinute cardiac output in L/min
 * @param exponent α of the gamma variate, above 1
 * @param scaleSeconds β of the gamma variate in s; its peak comes α·β after the arrival
 * @param recirculatedFraction part of the first pass that comes round again at once, 0 … 1
 * @param recirculationSeconds delay of that second pass in s
 * @param fastWashout amplitude of the fast wash-out in 1/s, of rate 1.2 /min
 * @param slowWashout amplitude of the slow wash-out in 1/s, of rate 0.15 /min
 */
public record Bolus(double arrivalSeconds, double doseMmol, double cardiacOutputLitrePerMinute,
		double exponent, double scaleSeconds, double recirculatedFraction, double recirculationSeconds,
		double fastWashout, double slowWashout) {

	private static final double FAST_PER_SECOND = 1.2 / 60;
	private static final double SLOW_PER_SECOND = 0.15 / 60;

	public Bolus {
		Checks.within("bolus arrival (s)", arrivalSeconds, 0, 200);
		Checks.within("dose (mmol)", doseMmol, 0, 50);
		Checks.within("cardiac output (L/min)", cardiacOutputLitrePerMinute, 1, 20);
		Checks.within("gamma exponent", exponent, 1, 20);
		Checks.within("gamma scale (s)", scaleSeconds, 0.2, 20);
		Checks.within("recirculated fraction", recirculatedFraction, 0, 1);
	}

	/** 0.1 mmol/kg in a patient of 70 kg, injected in 3 s; 5 mM in blood at the peak. */
	public static Bolus standard() {
		return new Bolus(32, 7, 7, 3, 2.6, 0.15, 8, 0.008, 0.017);
	}

	/** @return the same, arriving at another time (s from the first frame) */
	public Bolus arriving(double seconds) {
		return new Bolus(seconds, doseMmol, cardiacOutputLitrePerMinute, exponent, scaleSeconds,
			recirculatedFraction, recirculationSeconds, fastWashout, slowWashout);
	}

	/** @return concentration in whole arterial blood in mM until {@code endSeconds} */
	public FineCurve arterialBlood(double endSeconds) {
		FineCurve first = gammaVariate(endSeconds, exponent, arrivalSeconds);
		FineCurve second = gammaVariate(endSeconds, 2 * exponent + 1, arrivalSeconds +
			recirculationSeconds);
		FineCurve washout = first.leakyIntegral(FAST_PER_SECOND).times(fastWashout).plus(first
			.leakyIntegral(SLOW_PER_SECOND).times(slowWashout));
		double areaMmolSecondPerLitre = 60 * doseMmol / cardiacOutputLitrePerMinute;
		return first.plus(second.times(recirculatedFraction)).plus(washout).times(
			areaMmolSecondPerLitre);
	}

	/** A gamma variate of unit area, in 1/s; the area is that of all of it, not until the end. */
	private FineCurve gammaVariate(double endSeconds, double alpha, double onset) {
		double tailSeconds = onset + 12 * (alpha + 1) * scaleSeconds;
		double area = gammaShape(tailSeconds, alpha, onset).area();
		return gammaShape(endSeconds, alpha, onset).times(1 / area);
	}

	private FineCurve gammaShape(double endSeconds, double alpha, double onset) {
		return FineCurve.sample(endSeconds, t -> {
			double x = (t - onset) / (alpha * scaleSeconds);
			return x <= 0 ? 0 : Math.exp(alpha * (Math.log(x) + 1 - x));
		});
	}
}

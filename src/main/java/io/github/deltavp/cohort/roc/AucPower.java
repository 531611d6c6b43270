// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Arguments;
import io.github.deltavp.cohort.stats.Normal;

/**
 * Power and size of a planned study that tests an area under the ROC curve against a null value,
 * two-sided, with Obuchowski's variance (Obuchowski and McClish, Stat Med 1997;16:1529; the formula
 * of pROC's power.roc.test): V(θ) = 0.0099 exp(−A²/2) (5A² + 8 + (A² + 8)/κ), A = 1.414 Φ⁻¹(θ), κ =
 * negatives per positive; √n₁ |θ − θ₀| = z₁₋α/₂ √V(θ₀) + z_power √V(θ). Immutable.
 *
 * @param auc expected area, above 0 and below 1, other than the null
 * @param nullAuc area under the null hypothesis, e.g. 0.5
 * @param negativesPerPositive above 0
 * @param alpha level of the test
 */
public record AucPower(double auc, double nullAuc, double negativesPerPositive, double alpha) {

	public AucPower {
		Arguments.requireFraction("expected AUC", auc);
		Arguments.requireFraction("null AUC", nullAuc);
		Arguments.requireFraction("alpha", alpha);
		if (!(negativesPerPositive > 0) || auc == nullAuc) throw new IllegalArgumentException(
			"negatives per positive is " + negativesPerPositive + " and the expected AUC " + auc +
				"; the first must be above 0 and the second other than " + nullAuc);
	}

	/**
	 * @param positives number of positives in the study
	 * @return probability that the test finds the difference, 0 … 1
	 */
	public double power(int positives) {
		Arguments.requireAtLeast("number of positives", 1, positives);
		double z = (Math.sqrt(positives) * Math.abs(auc - nullAuc) - Normal.critical(alpha) * Math.sqrt(
			variance(nullAuc))) / Math.sqrt(variance(auc));
		return Normal.cumulative(z);
	}

	/**
	 * @param power wanted, above 0 and below 1
	 * @return positives needed, before rounding up
	 */
	public double positives(double power) {
		Arguments.requireFraction("power", power);
		double root = (Normal.critical(alpha) * Math.sqrt(variance(nullAuc)) + Normal.quantile(power) *
			Math.sqrt(variance(auc))) / (auc - nullAuc);
		return root * root;
	}

	private double variance(double theta) {
		double a = Normal.quantile(theta) * 1.414;
		return .0099 * Math.exp(-a * a / 2) * (5 * a * a + 8 + (a * a + 8) / negativesPerPositive);
	}
}

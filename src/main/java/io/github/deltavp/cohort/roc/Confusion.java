// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import io.github.deltavp.cohort.stats.Proportion;

/**
 * Who is called what: the 2 × 2 table of a binary decision.
 *
 * @param truePositives positives called positive
 * @param falseNegatives positives called negative
 * @param trueNegatives negatives called negative
 * @param falsePositives negatives called positive
 */
public record Confusion(int truePositives, int falseNegatives, int trueNegatives,
		int falsePositives) {

	/** @return TP / (TP + FN) */
	public Proportion sensitivity() {
		return new Proportion(truePositives, truePositives + falseNegatives);
	}

	/** @return TN / (TN + FP) */
	public Proportion specificity() {
		return new Proportion(trueNegatives, trueNegatives + falsePositives);
	}

	/** @return TP / (TP + FP), at the share of positives of this cohort */
	public Proportion positivePredictiveValue() {
		return new Proportion(truePositives, truePositives + falsePositives);
	}

	/** @return TN / (TN + FN), at the share of positives of this cohort */
	public Proportion negativePredictiveValue() {
		return new Proportion(trueNegatives, trueNegatives + falseNegatives);
	}

	/** @return (TP + TN) / all */
	public Proportion accuracy() {
		return new Proportion(truePositives + trueNegatives, truePositives + falseNegatives +
			trueNegatives + falsePositives);
	}

	/** @return sensitivity / (1 − specificity); infinite where nobody is called falsely positive */
	public double positiveLikelihoodRatio() {
		return sensitivity().value() / (1 - specificity().value());
	}

	/** @return (1 − sensitivity) / specificity */
	public double negativeLikelihoodRatio() {
		return (1 - sensitivity().value()) / specificity().value();
	}

	/**
	 * @return Youden's J = sensitivity + specificity − 1, Cancer 1950;3:32, doi
	 *         10.1002/1097-0142(1950)3:1&lt;32::aid-cncr2820030106&gt;3.0.co;2-3
	 */
	public double youdenIndex() {
		return sensitivity().value() + specificity().value() - 1;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

/**
 * What became of one trial.
 *
 * @param outcome what came out
 * @param told what was said, or what is wrong
 */
record Verdict(Outcome outcome, String told) {

	/** An answer and a refusal in one clear sentence are both right. */
	enum Outcome {
			ANSWER, REFUSAL, DEFECT
	}
}

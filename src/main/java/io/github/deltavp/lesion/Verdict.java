// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

/** What a change says about a lesion. */
public enum Verdict {

		/** fell to the cut-off or below */
		RESPONSE("response"),
		/** stayed above the cut-off */
		PERSISTENT("persistent"),
		/** no change could be measured */
		NOT_EVALUABLE("not evaluable");

	private final String words;

	Verdict(String words) {
		this.words = words;
	}

	/** @return what tables call it */
	public String words() {
		return words;
	}

	/** @return the verdict on a change at a cut-off in percent: persistent above it */
	static Verdict of(Change change, double cutoffPercent) {
		if (!change.isEvaluable()) return NOT_EVALUABLE;
		return change.percent() > cutoffPercent ? PERSISTENT : RESPONSE;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import java.util.Optional;

/**
 * How much a number changed between two visits: 100 · (post − pre) ÷ pre, in percent.
 *
 * @param pre the number before therapy, in any unit
 * @param post the number after therapy, in the same unit
 * @param percent the change in percent, −100 … ; NaN where it is not evaluable
 * @param obstacle why it is not evaluable, in words; empty where it is
 */
public record Change(double pre, double post, double percent, Optional<String> obstacle) {

	/**
	 * @param pre before; a change is relative to it, so it must be above 0
	 * @param post after, at least 0
	 * @return the change; not evaluable where a number is missing or nothing was there before
	 */
	public static Change between(double pre, double post) {
		return between("the value", pre, post, 0);
	}

	/**
	 * @param what its name, for the obstacle
	 * @param floor the smallest {@code pre} that can be told from 0; at or below it, nothing can be
	 *          said, and no small number is put in its place
	 * @return the change, or why there is none
	 */
	public static Change between(String what, double pre, double post, double floor) {
		if (!Double.isFinite(pre)) return notEvaluable(pre, post, what + " before therapy is missing");
		if (!Double.isFinite(post)) return notEvaluable(pre, post, what + " after therapy is missing");
		if (!(pre > floor)) return notEvaluable(pre, post, what +
			" before therapy is not above its noise floor");
		return new Change(pre, post, 100 * (post - pre) / pre, Optional.empty());
	}

	/** @return no change, with the reason */
	public static Change notEvaluable(double pre, double post, String reason) {
		return new Change(pre, post, Double.NaN, Optional.of(reason));
	}

	/** @return whether there is a percentage */
	public boolean isEvaluable() {
		return obstacle.isEmpty();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cut-offs with the largest Youden index J, all of them where several tie. J is compared as the
 * integer TP·n₀ + TN·n₁, so ties are not lost to rounding. A cut below or above all values (J = 0)
 * is no cut-off.
 */
public final class YoudenCutoff {

	private final List<OperatingPoint> optima;

	/** @param curve the ROC curve */
	public YoudenCutoff(RocCurve curve) {
		List<OperatingPoint> best = new ArrayList<>();
		long most = curve.groups().pairs();
		for (int cut = 1; cut < curve.cuts() - 1; cut++) {
			Confusion confusion = curve.confusion(cut);
			long score = score(confusion);
			if (score > most) best.clear();
			if (score >= most && score > curve.groups().pairs()) best.add(new OperatingPoint(curve
				.threshold(cut), confusion));
			most = Math.max(most, score);
		}
		optima = List.copyOf(best);
	}

	private static long score(Confusion confusion) {
		return (long) confusion.truePositives() * confusion.specificity().trials() + (long) confusion
			.trueNegatives() * confusion.sensitivity().trials();
	}

	/**
	 * @return all optima by rising threshold, so by falling sensitivity; empty where no cut-off does
	 *         better than chance
	 */
	public List<OperatingPoint> optima() {
		return optima;
	}

	/** @return the optimum of highest sensitivity */
	public Optional<OperatingPoint> chosen() {
		return optima.stream().findFirst();
	}
}

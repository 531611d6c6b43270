/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.cohort;

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

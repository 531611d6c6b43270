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

package io.github.deltavp.lesion;

import java.util.Arrays;

/**
 * The 95 % interval of a change, from replicates of both visits.
 *
 * @param low lower end in percent; NaN without replicates
 * @param high upper end in percent; NaN without replicates
 */
public record ChangeInterval(double low, double high) {

	/**
	 * @param pre replicates of the number before therapy
	 * @param post replicates of the number after therapy
	 * @return 2.5th and 97.5th percentile of 100 · (post − pre) ÷ pre; replicates without an answer,
	 *         or with nothing before therapy, are left out
	 */
	public static ChangeInterval of(double[] pre, double[] post) {
		double[] changes = new double[Math.min(pre.length, post.length)];
		for (int i = 0; i < changes.length; i++)
			changes[i] = pre[i] > 0 ? 100 * (post[i] - pre[i]) / pre[i] : Double.NaN;
		double[] sorted = Arrays.stream(changes).filter(Double::isFinite).sorted().toArray();
		return new ChangeInterval(SampleStatistics.quantile(sorted, 0.025), SampleStatistics.quantile(
			sorted, 0.975));
	}

	/** @return whether a value lies inside, ends included */
	public boolean holds(double percent) {
		return low <= percent && percent <= high;
	}
}

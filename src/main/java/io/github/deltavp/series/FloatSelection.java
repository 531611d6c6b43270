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

package io.github.deltavp.series;

/**
 * Order statistics of many numbers, without sorting them, which takes ten times as long. The bits
 * of floats that are not negative are in the order of their values, so that two passes of counting
 * find the upper and the lower half of the bits.
 */
public final class FloatSelection {

	private FloatSelection() {}

	/**
	 * @param values the first {@code count} are looked at; none is negative, −0 or NaN
	 * @param k rank, 0 … count − 1
	 * @return the value that would stand at {@code k} if they were sorted
	 */
	public static float kth(float[] values, int count, int k) {
		int[] upper = new int[1 << 16];
		for (int i = 0; i < count; i++)
			upper[Float.floatToRawIntBits(values[i]) >>> 16]++;
		int half = 0;
		int left = k;
		for (; left >= upper[half]; half++)
			left -= upper[half];
		int[] lower = new int[1 << 16];
		for (int i = 0; i < count; i++) {
			int bits = Float.floatToRawIntBits(values[i]);
			if (bits >>> 16 == half) lower[bits & 0xffff]++;
		}
		int rest = 0;
		for (; left >= lower[rest]; rest++)
			left -= lower[rest];
		return Float.intBitsToFloat(half << 16 | rest);
	}
}

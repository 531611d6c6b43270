// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import java.util.Arrays;

/** The curves of a block in the order of a small whole number each. Reused from block to block. */
public final class CountingSort {

	private final int[] order;
	/** Where the curves of each number begin in the order. */
	private final int[] begin;

	/** @param numbers they are 0 … numbers − 1 */
	public CountingSort(int numbers, int capacity) {
		order = new int[capacity];
		begin = new int[numbers + 1];
	}

	/** @param number of each of the first {@code count} curves */
	public void sort(int[] number, int count) {
		Arrays.fill(begin, 0);
		for (int v = 0; v < count; v++)
			begin[number[v] + 1]++;
		for (int n = 1; n < begin.length; n++)
			begin[n] += begin[n - 1];
		for (int v = 0; v < count; v++)
			order[begin[number[v]]++] = v;
		System.arraycopy(begin, 0, begin, 1, begin.length - 1);
		begin[0] = 0;
	}

	/** @return the curves in order; not copied */
	public int[] order() {
		return order;
	}

	/**
	 * @return where the curves of a number begin in the order; of the number after the last, its end
	 */
	public int begin(int number) {
		return begin[number];
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

/** The value of a rank among many, without sorting them all (Hoare's quickselect). */
public final class DoubleSelection {

	private DoubleSelection() {}

	/**
	 * @param values the first {@code count} are looked at and change places; none is NaN
	 * @param k rank, 0 … count − 1
	 * @return the value that would stand at {@code k} if they were sorted; 0 and −0 are one
	 */
	public static double kth(double[] values, int count, int k) {
		int from = 0;
		int to = count - 1;
		while (from < to) {
			double pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
			int left = from;
			int right = to;
			while (left <= right) {
				while (values[left] < pivot)
					left++;
				while (values[right] > pivot)
					right--;
				if (left <= right) swap(values, left++, right--);
			}
			if (k <= right) to = right;
			else if (k >= left) from = left;
			else break;
		}
		return values[k];
	}

	private static double middle(double a, double b, double c) {
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}

	private static void swap(double[] values, int i, int j) {
		double value = values[i];
		values[i] = values[j];
		values[j] = value;
	}
}

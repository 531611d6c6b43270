// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import java.util.Arrays;

/**
 * The pixels whose centres lie inside closed contours, by the even-odd rule: a contour within
 * another is a hole, be it of a keyhole, CLOSEDPLANAR_XOR, or simply drawn there (DICOM PS3.3,
 * C.8.8.6).
 */
final class ContourFill {

	private final int width;
	private final int height;
	private final boolean[] inside;
	private boolean beyond;

	/** Nothing is inside yet. */
	ContourFill(int width, int height) {
		this.width = width;
		this.height = height;
		inside = new boolean[width * height];
	}

	/**
	 * Turns round what lies inside a contour.
	 *
	 * @param x columns of its corners, 0 is the centre of the first; it closes by itself
	 * @param y rows
	 */
	void turn(double[] x, double[] y) {
		beyond |= !within(x, width) || !within(y, height);
		for (int row = 0; row < height; row++) {
			double[] crossings = crossings(x, y, row);
			for (int i = 0; i + 1 < crossings.length; i += 2)
				turn(row, crossings[i], crossings[i + 1]);
		}
	}

	/** A centre on the left or upper side is inside, one on the right or lower side is not. */
	private void turn(int row, double from, double to) {
		int first = (int) Math.max(0, Math.ceil(from));
		for (int column = first; column < Math.min(to, width); column++)
			inside[column + width * row] ^= true;
	}

	private static double[] crossings(double[] x, double[] y, int row) {
		double[] found = new double[x.length];
		int count = 0;
		for (int i = 0; i < x.length; i++) {
			int next = (i + 1) % x.length;
			if (y[i] <= row == y[next] <= row) continue;
			found[count++] = x[i] + (row - y[i]) / (y[next] - y[i]) * (x[next] - x[i]);
		}
		Arrays.sort(found, 0, count);
		return Arrays.copyOf(found, count);
	}

	/** Half a pixel belongs to the outermost ones, and programs draw along its outer side. */
	private static boolean within(double[] places, int size) {
		return Arrays.stream(places).allMatch(place -> place > -1 && place < size);
	}

	/** @return the pixels inside, row by row */
	boolean[] inside() {
		return inside;
	}

	/** @return whether a contour reaches over the edge */
	boolean beyond() {
		return beyond;
	}
}

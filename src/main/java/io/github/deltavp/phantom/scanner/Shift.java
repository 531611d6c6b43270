// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

/**
 * Moves a plane by a fraction of a pixel with Catmull–Rom cubic interpolation (Keys 1981, doi
 * 10.1109/TASSP.1981.1163711).
 */
public final class Shift {

	private Shift() {}

	/**
	 * @param plane pixels row by row; those at the edge go on outside
	 * @param width pixels of a row
	 * @param dx shift to the right in pixels
	 * @param dy shift down in pixels
	 */
	public static float[] of(float[] plane, int width, double dx, double dy) {
		int height = plane.length / width;
		return along(along(plane, width, height, 1, width, dx), height, width, width, 1, dy);
	}

	/** Shifts {@code lines} lines of {@code length} pixels that lie {@code step} apart. */
	private static float[] along(float[] plane, int length, int lines, int step, int lineStep,
		double shift)
	{
		int whole = (int) Math.floor(-shift);
		double[] weights = weights(-shift - whole);
		float[] result = new float[plane.length];
		for (int line = 0; line < lines; line++)
			for (int i = 0; i < length; i++) {
				double sum = 0;
				for (int k = 0; k < 4; k++) {
					int source = Math.max(0, Math.min(length - 1, i + whole + k - 1));
					sum += weights[k] * plane[line * lineStep + source * step];
				}
				result[line * lineStep + i * step] = (float) Math.max(0, sum);
			}
		return result;
	}

	/** Weights of the four neighbours of a point that lies {@code f} behind the second. */
	private static double[] weights(double f) {
		return new double[] { f * (-0.5 + f * (1 - 0.5 * f)), 1 + f * f * (-2.5 + 1.5 * f), f * (0.5 +
			f * (2 - 1.5 * f)), f * f * (-0.5 + 0.5 * f) };
	}
}

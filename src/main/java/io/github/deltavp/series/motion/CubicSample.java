// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

/**
 * Value and gradient of a plane between its pixels, by Catmull–Rom cubic interpolation (Keys R,
 * IEEE Trans Acoust 1981;29:1153, doi 10.1109/TASSP.1981.1163711). For one thread.
 */
final class CubicSample {

	private final int width;
	private final int height;
	private final double[] wx = new double[4];
	private final double[] wy = new double[4];
	private final double[] gx = new double[4];
	private final double[] gy = new double[4];
	private int left;
	private int top;
	double value;
	double slopeX;
	double slopeY;

	CubicSample(int width, int height) {
		this.width = width;
		this.height = height;
	}

	/** @return whether the point has all the neighbours that it needs */
	boolean moveTo(double x, double y) {
		left = (int) Math.floor(x) - 1;
		top = (int) Math.floor(y) - 1;
		if (left < 0 || top < 0 || left + 3 >= width || top + 3 >= height) return false;
		weights(x - left - 1, wx, gx);
		weights(y - top - 1, wy, gy);
		return true;
	}

	/** Fills in value and slopes (per pixel) at the point. */
	void read(float[] plane) {
		value = 0;
		slopeX = 0;
		slopeY = 0;
		for (int j = 0; j < 4; j++) {
			int row = left + width * (top + j);
			double sum = 0;
			double slope = 0;
			for (int i = 0; i < 4; i++) {
				sum += wx[i] * plane[row + i];
				slope += gx[i] * plane[row + i];
			}
			value += wy[j] * sum;
			slopeX += wy[j] * slope;
			slopeY += gy[j] * sum;
		}
	}

	/** Weights of the four neighbours and their derivatives, {@code f} behind the second. */
	private static void weights(double f, double[] w, double[] g) {
		w[0] = f * (-0.5 + f * (1 - 0.5 * f));
		w[1] = 1 + f * f * (-2.5 + 1.5 * f);
		w[2] = f * (0.5 + f * (2 - 1.5 * f));
		w[3] = f * f * (-0.5 + 0.5 * f);
		g[0] = -0.5 + f * (2 - 1.5 * f);
		g[1] = f * (-5 + 4.5 * f);
		g[2] = 0.5 + f * (4 - 4.5 * f);
		g[3] = f * (-1 + 1.5 * f);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.VoxelGrid;

/**
 * Moves a plane back into place by Lanczos interpolation over six pixels each way, which blurs less
 * than cubic interpolation. For one thread.
 */
final class PlaneWarp {

	private static final int TAPS = 6;
	/** The weights are tabulated for so many places between two pixels. */
	private static final int PLACES = 1024;
	private static final double[][] WEIGHTS = table();

	private final VoxelGrid grid;

	PlaneWarp(VoxelGrid grid) {
		this.grid = grid;
	}

	/**
	 * @param moved a plane in which things lie moved by {@code motion}
	 * @return the plane with them where they belong; beyond the edge its last pixels go on
	 */
	float[] undo(float[] moved, InPlaneMotion motion) {
		double cos = Math.cos(Math.toRadians(motion.degrees()));
		double sin = Math.sin(Math.toRadians(motion.degrees()));
		double centreX = (grid.width() - 1) / 2.;
		double centreY = (grid.height() - 1) / 2.;
		float[] result = new float[moved.length];
		for (int row = 0; row < grid.height(); row++)
			for (int column = 0; column < grid.width(); column++) {
				double u = (column - centreX) * grid.spacingXMm();
				double v = (row - centreY) * grid.spacingYMm();
				double x = (cos * u - sin * v + motion.xMm()) / grid.spacingXMm() + centreX;
				double y = (sin * u + cos * v + motion.yMm()) / grid.spacingYMm() + centreY;
				result[column + row * grid.width()] = (float) at(moved, x, y);
			}
		return result;
	}

	private double at(float[] plane, double x, double y) {
		int left = (int) Math.floor(x) - 2;
		int top = (int) Math.floor(y) - 2;
		double[] wx = WEIGHTS[(int) Math.round((x - left - 2) * PLACES)];
		double[] wy = WEIGHTS[(int) Math.round((y - top - 2) * PLACES)];
		boolean inside = left >= 0 && top >= 0 && left + TAPS <= grid.width() && top + TAPS <= grid
			.height();
		return inside ? inside(plane, left + top * grid.width(), wx, wy) : atEdge(plane, left, top, wx,
			wy);
	}

	private double inside(float[] plane, int corner, double[] wx, double[] wy) {
		double sum = 0;
		for (int j = 0; j < TAPS; j++) {
			int p = corner + j * grid.width();
			sum += wy[j] * (wx[0] * plane[p] + wx[1] * plane[p + 1] + wx[2] * plane[p + 2] + wx[3] *
				plane[p + 3] + wx[4] * plane[p + 4] + wx[5] * plane[p + 5]);
		}
		return sum;
	}

	/** Beyond the edge its last pixels go on. */
	private double atEdge(float[] plane, int left, int top, double[] wx, double[] wy) {
		double sum = 0;
		for (int j = 0; j < TAPS; j++) {
			int row = Math.max(0, Math.min(grid.height() - 1, top + j)) * grid.width();
			double line = 0;
			for (int i = 0; i < TAPS; i++)
				line += wx[i] * plane[row + Math.max(0, Math.min(grid.width() - 1, left + i))];
			sum += wy[j] * line;
		}
		return sum;
	}

	/** Weights of the six pixels, summing to 1, for a point between the third and the fourth. */
	private static double[][] table() {
		double[][] table = new double[PLACES + 1][TAPS];
		for (int place = 0; place <= PLACES; place++) {
			double offset = 2 + place / (double) PLACES;
			double sum = 0;
			for (int i = 0; i < TAPS; i++)
				sum += sinc(offset - i) * sinc((offset - i) / 3);
			for (int i = 0; i < TAPS; i++)
				table[place][i] = sinc(offset - i) * sinc((offset - i) / 3) / sum;
		}
		return table;
	}

	private static double sinc(double x) {
		return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
	}
}

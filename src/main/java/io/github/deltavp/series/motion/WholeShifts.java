// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.NormalEquations;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The templates at the edges, shifted by whole voxels in all ways within reach. They are gathered
 * once for all frames, with their normal matrices, because they do not depend on the frame.
 */
final class WholeShifts {

	private static final int COARSE_EDGES = 1500;

	/** A shift along x and y in voxels, and the templates at the edges as it leaves them. */
	private record Shift(int x, int y, float[][] templates, NormalEquations equations) {
	}

	/**
	 * What fits best.
	 *
	 * @param motion a shift of whole voxels
	 * @param factors of the templates
	 */
	record Best(InPlaneMotion motion, double[] factors) {
	}

	private final VoxelGrid grid;
	private final int[] edges;
	private final Shift[] shifts;

	/**
	 * @param templates [template][slice][pixel]
	 * @param all edges, of which every n-th takes part
	 * @param reachMm largest shift along x and along y
	 */
	WholeShifts(VoxelGrid grid, float[][][] templates, int[] all, double reachMm) {
		this.grid = grid;
		int stride = Math.max(1, all.length / COARSE_EDGES);
		edges = IntStream.range(0, (all.length + stride - 1) / stride).map(i -> all[i * stride])
			.toArray();
		int reachX = (int) Math.ceil(reachMm / grid.spacingXMm());
		int reachY = (int) Math.ceil(reachMm / grid.spacingYMm());
		int across = 2 * reachX + 1;
		shifts = new Shift[across * (2 * reachY + 1)];
		ParallelLoop.over(shifts.length).forEach(i -> shifts[i] = shift(templates, i % across - reachX,
			i / across - reachY));
	}

	private Shift shift(float[][][] templates, int dx, int dy) {
		float[][] values = new float[templates.length][edges.length];
		for (int e = 0; e < edges.length; e++) {
			int slice = edges[e] / grid.voxelsPerSlice();
			int pixel = edges[e] % grid.voxelsPerSlice();
			int x = Math.max(0, Math.min(grid.width() - 1, pixel % grid.width() - dx));
			int y = Math.max(0, Math.min(grid.height() - 1, pixel / grid.width() - dy));
			for (int k = 0; k < values.length; k++)
				values[k][e] = templates[k][slice][x + grid.width() * y];
		}
		return new Shift(dx, dy, values, equations(values, new double[edges.length]));
	}

	/**
	 * @param planes a frame, one plane a slice
	 * @return the shift that leaves the least squares, with the factors that go with it
	 */
	Best best(float[][] planes) {
		double[] signal = new double[edges.length];
		for (int e = 0; e < edges.length; e++)
			signal[e] = planes[edges[e] / grid.voxelsPerSlice()][edges[e] % grid.voxelsPerSlice()];
		boolean whole = Arrays.stream(signal).allMatch(Double::isFinite);
		double most = Double.NEGATIVE_INFINITY;
		Best best = new Best(InPlaneMotion.NONE, new double[shifts[0].templates.length]);
		for (Shift shift : shifts) {
			NormalEquations equations = whole ? shift.equations.withRight(right(shift.templates, signal))
				: equations(shift.templates, signal);
			double[] factors = equations.solve();
			double explained = equations.explained(factors);
			if (explained <= most) continue;
			most = explained;
			best = new Best(new InPlaneMotion(shift.x * grid.spacingXMm(), shift.y * grid.spacingYMm(),
				0), factors);
		}
		return best;
	}

	private static double[] right(float[][] templates, double[] signal) {
		double[] right = new double[templates.length];
		for (int k = 0; k < right.length; k++)
			right[k] = product(templates[k], signal);
		return right;
	}

	/** Four sums that do not wait for each other. */
	private static double product(float[] template, double[] signal) {
		double[] sum = new double[4];
		int e = 0;
		for (; e + 3 < signal.length; e += 4) {
			sum[0] += template[e] * signal[e];
			sum[1] += template[e + 1] * signal[e + 1];
			sum[2] += template[e + 2] * signal[e + 2];
			sum[3] += template[e + 3] * signal[e + 3];
		}
		for (; e < signal.length; e++)
			sum[0] += template[e] * signal[e];
		return sum[0] + sum[1] + sum[2] + sum[3];
	}

	/** What is not finite does not count. */
	private static NormalEquations equations(float[][] templates, double[] signal) {
		NormalEquations equations = new NormalEquations(templates.length);
		double[] row = new double[templates.length];
		for (int e = 0; e < signal.length; e++) {
			for (int k = 0; k < row.length; k++)
				row[k] = templates[k][e];
			if (Double.isFinite(signal[e])) equations.add(row, signal[e], 1);
		}
		return equations;
	}
}

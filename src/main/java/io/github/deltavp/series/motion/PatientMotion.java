// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.CorrelationSums;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the patient lay from his place before contrast, frame by frame: a look at whole exams for
 * movements of any size up to {@value #REACH_MM} mm, also those after which he stays, which
 * {@link MotionCorrection} with its templates of late frames does not see. Edges are compared, not
 * signals, so that a change of contrast is no motion: how steep the blurred image is, mean over all
 * slices. Movements across the slices are not seen.
 *
 * @param framesMm distance of each frame from the frames before contrast within the slice, in mm
 */
public record PatientMotion(double[] framesMm) {

	private static final double REACH_MM = 50;
	/** Pixels are gathered to this size: coarser than a vessel's wall, finer than a vertebra. */
	private static final double CELL_MM = 4;

	/** @param before the frames before contrast */
	public static PatientMotion of(DynamicSeries series, BaselineFrames before) {
		Cells cells = Cells.of(series.grid());
		double[][] edges = new double[series.times().size()][];
		ParallelLoop.over(edges.length).forEach(t -> edges[t] = cells.edges(series, t));
		double[] still = new double[cells.count()];
		for (int t = before.first(); t <= before.last(); t++)
			for (int i = 0; i < still.length; i++)
				still[i] += edges[t][i];
		double[] shifts = new double[edges.length];
		ParallelLoop.over(edges.length).forEach(t -> shifts[t] = cells.shiftMm(still, edges[t]));
		return new PatientMotion(shifts);
	}

	/** @return the largest distance in mm */
	public double farthestMm() {
		return Arrays.stream(framesMm).max().orElse(0);
	}

	/** A plane of larger pixels, each the mean of {@code across} × {@code down} pixels. */
	private record Cells(VoxelGrid grid, int across, int down, int width, int height) {

		static Cells of(VoxelGrid grid) {
			int across = (int) Math.max(1, Math.round(CELL_MM / grid.spacingXMm()));
			int down = (int) Math.max(1, Math.round(CELL_MM / grid.spacingYMm()));
			return new Cells(grid, across, down, grid.width() / across, grid.height() / down);
		}

		int count() {
			return width * height;
		}

		/** Steepness of a frame, mean over the slices. */
		double[] edges(DynamicSeries series, int time) {
			double[] edges = new double[count()];
			for (int slice = 0; slice < grid.slices(); slice++) {
				double[] blurred = blurred(series.plane(slice, time));
				for (int i = width + 1; i < edges.length - width - 1; i++)
					if (i % width > 0 && i % width < width - 1) edges[i] += Math.hypot(blurred[i + 1] -
						blurred[i - 1], blurred[i + width] - blurred[i - width]);
			}
			return edges;
		}

		private double[] blurred(float[] plane) {
			double[] sum = new double[count()];
			for (int y = 0; y < height * down; y++)
				for (int x = 0; x < width * across; x++) {
					float value = plane[x + grid.width() * y];
					if (Float.isFinite(value)) sum[x / across + width * (y / down)] += value;
				}
			return sum;
		}

		/** How far the frame has to be shifted back to look most like the still one. */
		double shiftMm(double[] still, double[] frame) {
			int reachX = (int) Math.min(width / 3., REACH_MM / (across * grid.spacingXMm()));
			int reachY = (int) Math.min(height / 3., REACH_MM / (down * grid.spacingYMm()));
			int columns = 2 * reachX + 1;
			double[] alike = IntStream.range(0, columns * (2 * reachY + 1)).mapToDouble(i -> correlation(
				still, frame, i % columns - reachX, i / columns - reachY)).toArray();
			int best = columns * reachY + reachX;
			for (int i = 0; i < alike.length; i++)
				if (alike[i] > alike[best]) best = i;
			return Math.hypot((best % columns - reachX + finer(alike, best, 1)) * across * grid
				.spacingXMm(), (best / columns - reachY + finer(alike, best, columns)) * down * grid
					.spacingYMm());
		}

		/** Where between the neighbours a parabola has its summit, −0.5 … 0.5. */
		private static double finer(double[] alike, int best, int step) {
			if (best - step < 0 || best + step >= alike.length) return 0;
			double bend = alike[best - step] - 2 * alike[best] + alike[best + step];
			double finer = 0.5 * (alike[best - step] - alike[best + step]) / bend;
			return Math.abs(finer) <= 0.5 ? finer : 0;
		}

		/** Pearson's r of what both show, with the frame shifted by so many cells. */
		private double correlation(double[] still, double[] frame, int dx, int dy) {
			CorrelationSums sums = new CorrelationSums();
			for (int y = Math.max(1, 1 - dy); y < height - 1 - Math.max(0, dy); y++)
				for (int x = Math.max(1, 1 - dx); x < width - 1 - Math.max(0, dx); x++)
					sums.add(still[x + width * y], frame[x + dx + width * (y + dy)]);
			double correlation = sums.correlation();
			return Double.isFinite(correlation) ? correlation : 0;
		}
	}
}

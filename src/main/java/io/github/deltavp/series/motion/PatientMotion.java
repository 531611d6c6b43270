// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.CorrelationSums;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

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
	/**
	 * From here on no place farther away is more alike: of 5047 frames of 60 varied exams, half of
	 * them shifted, none was.
	 */
	private static final double ALIKE = 0.9;

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

	/** How alike two frames are at a shift and at the four beside it. */
	private record Cross(double here, double left, double right, double above, double below) {

		/** A frame that looks so alike where it is need not be looked for elsewhere. */
		boolean isAtRest() {
			return here >= ALIKE && here >= Math.max(Math.max(left, right), Math.max(above, below));
		}
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
				for (int y = 1; y < height - 1; y++)
					for (int i = y * width + 1; i < (y + 1) * width - 1; i++)
						edges[i] += length(blurred[i + 1] - blurred[i - 1], blurred[i + width] - blurred[i -
							width]);
			}
			return edges;
		}

		private static double length(double x, double y) {
			return Math.sqrt(x * x + y * y);
		}

		private double[] blurred(float[] plane) {
			double[] sum = new double[count()];
			for (int y = 0; y < height * down; y++)
				for (int x = 0; x < width; x++)
					sum[x + width * (y / down)] = withPixels(sum[x + width * (y / down)], plane, x * across +
						grid.width() * y);
			return sum;
		}

		/** The sum of a cell with its next row, whose first pixel is given. */
		private double withPixels(double sum, float[] plane, int first) {
			double more = sum;
			for (int i = first; i < first + across; i++)
				if (Float.isFinite(plane[i])) more += plane[i];
			return more;
		}

		/** How far the frame has to be shifted back to look most like the still one. */
		double shiftMm(double[] still, double[] frame) {
			int[] best = new int[2];
			Cross alike = cross(still, frame, best);
			if (!alike.isAtRest()) {
				best = mostAlike(still, frame);
				alike = cross(still, frame, best);
			}
			return Math.hypot((best[0] + finer(alike.left, alike.here, alike.right)) * across * grid
				.spacingXMm(), (best[1] + finer(alike.above, alike.here, alike.below)) * down * grid
					.spacingYMm());
		}

		private Cross cross(double[] still, double[] frame, int[] at) {
			return new Cross(correlation(still, frame, at[0], at[1]), correlation(still, frame, at[0] - 1,
				at[1]), correlation(still, frame, at[0] + 1, at[1]), correlation(still, frame, at[0],
					at[1] - 1), correlation(still, frame, at[0], at[1] + 1));
		}

		private int[] mostAlike(double[] still, double[] frame) {
			int reachX = (int) Math.min(width / 3., REACH_MM / (across * grid.spacingXMm()));
			int reachY = (int) Math.min(height / 3., REACH_MM / (down * grid.spacingYMm()));
			int[] best = new int[2];
			double most = correlation(still, frame, 0, 0);
			for (int dy = -reachY; dy <= reachY; dy++)
				for (int dx = -reachX; dx <= reachX; dx++) {
					double alike = correlation(still, frame, dx, dy);
					if (alike > most) {
						most = alike;
						best = new int[] { dx, dy };
					}
				}
			return best;
		}

		/** Where between the neighbours a parabola has its summit, −0.5 … 0.5. */
		private static double finer(double before, double here, double after) {
			double finer = 0.5 * (before - after) / (before - 2 * here + after);
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.NormalEquations;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

/**
 * Finds how one frame has moved. The frame is explained as a sum of templates (before contrast,
 * first pass, late), each with its own factor, moved together: so a change of contrast is no
 * motion. First all whole shifts are tried, then shift and rotation are refined by Gauss–Newton
 * with weights that fall off where the templates do not explain the signal (Geman–McClure). Only
 * pixels with strong edges take part. For one thread.
 */
final class FrameRegistration {

	private static final int REFINEMENTS = 12;
	/** A rotation counts by what it moves at this distance from the centre. */
	private static final double LEVER_MM = 80;
	/** A step shorter than this (mm) ends the refinement. */
	private static final double CONVERGED_MM = 0.01;

	private final VoxelGrid grid;
	private final float[][][] templates;
	private final int[] edges;
	private final CubicSample sample;
	private final double[] residual;
	private double[] factors;
	private double spread;

	/**
	 * @param templates [template][slice][pixel]
	 * @param edges voxels that take part
	 */
	FrameRegistration(VoxelGrid grid, float[][][] templates, int[] edges) {
		this.grid = grid;
		this.templates = templates;
		this.edges = edges;
		this.sample = new CubicSample(grid.width(), grid.height());
		this.residual = new double[edges.length];
	}

	/** Robust spread of the difference left after the last registration, in units of the signal. */
	double spread() {
		return spread;
	}

	/**
	 * @param planes the frame, one plane a slice
	 * @param shifts all whole shifts that are looked at
	 */
	InPlaneMotion find(float[][] planes, WholeShifts shifts) {
		WholeShifts.Best best = shifts.best(planes);
		factors = best.factors();
		InPlaneMotion far = refined(planes, best.motion());
		double farSpread = spread;
		InPlaneMotion near = refine(planes, InPlaneMotion.NONE);
		if (spread <= farSpread) return near;
		spread = farSpread;
		return far;
	}

	/** The same near a movement that is known roughly. */
	InPlaneMotion refine(float[][] planes, InPlaneMotion start) {
		factors = new double[templates.length];
		factors = Arrays.copyOfRange(equations(planes, start).solve(), 3, 3 + templates.length);
		return refined(planes, start);
	}

	/** First with equal weights, which reach further, then with robust ones. */
	private InPlaneMotion refined(float[][] planes, InPlaneMotion start) {
		spread = Double.POSITIVE_INFINITY;
		InPlaneMotion near = iterated(planes, start);
		spread = 1.4826 * medianSize();
		InPlaneMotion there = iterated(planes, near);
		spread = 1.4826 * medianSize();
		return there;
	}

	private InPlaneMotion iterated(float[][] planes, InPlaneMotion start) {
		InPlaneMotion motion = start;
		for (int i = 0; i < REFINEMENTS; i++) {
			double[] step = equations(planes, motion).solve();
			motion = new InPlaneMotion(motion.xMm() + step[0], motion.yMm() + step[1], motion.degrees() +
				Math.toDegrees(step[2]));
			for (int k = 0; k < factors.length; k++)
				factors[k] += step[3 + k];
			if (Math.abs(step[0]) + Math.abs(step[1]) + LEVER_MM * Math.abs(step[2]) < CONVERGED_MM)
				break;
		}
		return motion;
	}

	private NormalEquations equations(float[][] planes, InPlaneMotion motion) {
		NormalEquations equations = new NormalEquations(3 + templates.length);
		double cos = Math.cos(Math.toRadians(motion.degrees()));
		double sin = Math.sin(Math.toRadians(motion.degrees()));
		double[] row = new double[3 + templates.length];
		Arrays.fill(residual, Double.NaN);
		for (int e = 0; e < edges.length; e++) {
			int slice = edges[e] / grid.voxelsPerSlice();
			int pixel = edges[e] % grid.voxelsPerSlice();
			double u = (pixel % grid.width() - (grid.width() - 1) / 2.) * grid.spacingXMm() - motion
				.xMm();
			double v = (pixel / grid.width() - (grid.height() - 1) / 2.) * grid.spacingYMm() - motion
				.yMm();
			float signal = planes[slice][pixel];
			if (!Float.isFinite(signal) || !fillRow(slice, cos * u + sin * v, cos * v - sin * u, cos, sin,
				row)) continue;
			residual[e] = signal;
			for (int k = 0; k < factors.length; k++)
				residual[e] -= factors[k] * row[3 + k];
			equations.add(row, residual[e], weight(residual[e]));
		}
		return equations;
	}

	/** Derivatives by shift (mm), rotation (rad) and factors at a point of the reference, in mm. */
	private boolean fillRow(int slice, double x, double y, double cos, double sin, double[] row) {
		if (!sample.moveTo(x / grid.spacingXMm() + (grid.width() - 1) / 2., y / grid.spacingYMm() +
			(grid.height() - 1) / 2.)) return false;
		double slopeX = 0;
		double slopeY = 0;
		for (int k = 0; k < factors.length; k++) {
			sample.read(templates[k][slice]);
			row[3 + k] = sample.value;
			slopeX += factors[k] * sample.slopeX / grid.spacingXMm();
			slopeY += factors[k] * sample.slopeY / grid.spacingYMm();
		}
		row[0] = -slopeX * cos + slopeY * sin;
		row[1] = -slopeX * sin - slopeY * cos;
		row[2] = slopeX * y - slopeY * x;
		return true;
	}

	private double weight(double difference) {
		if (Double.isInfinite(spread) || spread == 0) return 1;
		double z = difference / (2 * spread);
		return 1 / ((1 + z * z) * (1 + z * z));
	}

	private double medianSize() {
		double[] sizes = Arrays.stream(residual).filter(r -> !Double.isNaN(r)).map(Math::abs).toArray();
		Arrays.sort(sizes);
		return sizes.length == 0 ? Double.NaN : sizes[sizes.length / 2];
	}
}

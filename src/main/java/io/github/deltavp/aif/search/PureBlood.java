// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.VoxelCurves;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves out the voxels of a vessel that are too bright before the bolus for how bright they are
 * after it: where fresh blood enters the volume and has felt too few pulses (inflow; Roberts C et
 * al., J Magn Reson Imaging 2011;34:1439, <a href="https://doi.org/10.1002/jmri.22784">doi
 * 10.1002/jmri.22784</a>), and where the voxel holds other tissue too (partial volume). Both scale
 * down the whole concentration curve. The ratio of baseline to late signal, averaged over
 * neighbours along the vessel, has its plateau in pure, settled blood; what lies above the plateau
 * by more than a tolerance and the noise goes.
 */
final class PureBlood {

	/** How far above the plateau the ratio may lie. */
	private static final double TOLERANCE = 0.04;
	/** The same in standard errors of the ratio. */
	private static final double STANDARD_ERRORS = 2;
	/** The plateau is this quantile of the ratios. */
	private static final double PLATEAU = 0.25;
	/** Reach of the average along the vessel and across it, in voxels. */
	private static final int ALONG = 4;
	private static final int ACROSS = 1;

	private final VoxelCurves curves;
	private final BolusOnset onset;
	private final VoxelGrid grid;
	private final double sigma;
	private final int axis;

	/** @param sigma σ of the noise of one channel */
	PureBlood(VoxelCurves curves, BolusOnset onset, double sigma, VoxelGrid grid) {
		this.curves = curves;
		this.onset = onset;
		this.grid = grid;
		this.sigma = sigma;
		this.axis = VesselExtent.craniocaudalAxis(grid);
	}

	/**
	 * @param members positions in the curves
	 * @return those of settled blood alone
	 */
	int[] of(int[] members) {
		if (members.length == 0) return members;
		int[] voxels = curves.voxelsOf(members);
		int frames = curves.times().size();
		double[] before = curves.squares(members, onset.firstBaselineFrame(), onset
			.firstEnhancedFrame());
		double[] late = curves.squares(members, frames - frames / 4, frames);
		double[] ratio = new double[members.length];
		double[] error = new double[members.length];
		Neighbours near = new Neighbours(grid, voxels, reach());
		for (int i = 0; i < members.length; i++)
			average(near.of(voxels[i]), before, late, i, ratio, error);
		return plateau(members, ratio, error);
	}

	/** Fills in the ratio around one voxel and its relative standard error. */
	private void average(int[] near, double[] before, double[] late, int i, double[] ratio,
		double[] error)
	{
		double dark = Math.max(0, mean(before, near) - 2 * sigma * sigma);
		double bright = Math.max(0, mean(late, near) - 2 * sigma * sigma);
		ratio[i] = Math.sqrt(dark / bright);
		error[i] = sigma / Math.sqrt(dark * near.length * onset.baselineFrames());
	}

	private static int[] plateau(int[] members, double[] ratio, double[] error) {
		double[] sorted = Arrays.stream(ratio).filter(Double::isFinite).sorted().toArray();
		if (sorted.length == 0) return members;
		double plateau = sorted[(int) (PLATEAU * sorted.length)];
		return IntStream.range(0, members.length).filter(i -> ratio[i] <= plateau * (1 + Math.max(
			TOLERANCE, STANDARD_ERRORS * error[i]))).map(i -> members[i]).toArray();
	}

	private static double mean(double[] values, int[] at) {
		double sum = 0;
		for (int i : at)
			sum += values[i];
		return sum / at.length;
	}

	private int[] reach() {
		int[] reach = { ACROSS, ACROSS, axis == 2 ? 1 : 0 };
		if (axis < 2) reach[axis] = ALONG;
		return reach;
	}
}

/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.aif;

import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves out the part of a vessel where fresh blood enters the volume: it has felt too few pulses,
 * so it is bright before the bolus and enhances little (Roberts C et al., J Magn Reson Imaging
 * 2011;34:1439). Along the vessel the ratio of the baseline signal to the signal late after the
 * bolus falls to a plateau; what lies clearly above that plateau goes.
 */
final class Inflow {

	/** How far above the plateau the ratio may lie. */
	private static final double TOLERANCE = 0.03;
	/** The ratio is averaged over so many positions to either side. */
	private static final int REACH = 4;

	private final VoxelCurves curves;
	private final BolusOnset onset;
	private final double sigma;
	private final int[] position;

	Inflow(VoxelCurves curves, BolusOnset onset, double sigma, VoxelGrid grid) {
		this.curves = curves;
		this.onset = onset;
		this.sigma = sigma;
		int axis = VesselExtent.craniocaudalAxis(grid);
		this.position = IntStream.of(curves.voxels()).map(v -> VesselExtent.position(grid, v, axis))
			.toArray();
	}

	/**
	 * @param members positions in the curves
	 * @return those in the plateau
	 */
	int[] without(int[] members) {
		int last = IntStream.of(members).map(i -> position[i]).max().orElse(0);
		double[] ratio = IntStream.rangeClosed(0, last).mapToDouble(p -> ratio(members, p)).toArray();
		double[] known = Arrays.stream(ratio).filter(Double::isFinite).sorted().toArray();
		if (known.length < 3 * REACH) return members;
		double plateau = known[known.length / 4];
		return IntStream.of(members).filter(i -> ratio[position[i]] <= plateau * (1 + TOLERANCE))
			.toArray();
	}

	/** Baseline ÷ late signal of the members around one position. */
	private double ratio(int[] members, int at) {
		if (IntStream.of(members).noneMatch(i -> position[i] == at)) return Double.NaN;
		int[] near = IntStream.of(members).filter(i -> Math.abs(position[i] - at) <= REACH).toArray();
		int frames = curves.times().size();
		double late = curves.power(near, frames - frames / 4, frames, sigma);
		return Math.sqrt(curves.power(near, onset.firstBaselineFrame(), onset.firstEnhancedFrame(),
			sigma) / late);
	}
}

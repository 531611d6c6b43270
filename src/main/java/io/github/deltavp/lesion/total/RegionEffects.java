// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What Vp of a region gains where one thing is done otherwise, as a fraction of volume like Vp
 * itself.
 *
 * @param inward with its outline two pixels further in and without its end slices, where no voxel
 *          mixes with what lies beside it, or as far in as something is left
 * @param outward with its outline half a pixel further out
 * @param right with its outline half a pixel to the right
 * @param down with its outline half a pixel down
 * @param peak with the first pass in the artery higher by one standard deviation: {@link AifPeak}
 */
public record RegionEffects(double inward, double outward, double right, double down, double peak) {

	/** With fewer voxels than this, nothing is left of a region further in. */
	private static final int FEWEST = 5;

	/**
	 * @param fit the region as it was fitted
	 * @param grid the grid of its exam
	 * @param fitter fits mean curves alike, without replicates
	 * @param higher the same with a higher first pass
	 * @return the effects; 0 for an outline that cannot be fitted
	 */
	public static RegionEffects of(RegionFit fit, VoxelGrid grid, RegionFitter fitter,
		RegionFitter higher)
	{
		Outlines outlines = new Outlines(grid, fit.region());
		double outward = gain(fit, fitter, outlines.outward());
		return new RegionEffects(inward(fit, fitter, outlines).orElse(-outward), outward / 2, aside(fit,
			fitter, outlines, 1, 0), aside(fit, fitter, outlines, 0, 1), gain(fit, higher, fit.region()));
	}

	/**
	 * As far in as something is left: where half a pixel of the reader, half a pixel of the outline's
	 * own voxels and the point spread do not reach, nor the ends of the lesion in its outer slices.
	 */
	private static OptionalDouble inward(RegionFit fit, RegionFitter fitter, Outlines outlines) {
		Outlines within = new Outlines(outlines.grid(), outlines.withoutEndSlices());
		return Stream.concat(within.cores(), outlines.cores()).filter(core -> core.count() >= FEWEST)
			.mapToDouble(core -> gain(fit, fitter, core)).findFirst();
	}

	/** Half a pixel is a quarter of the way from a pixel on this side to one on the other. */
	private static double aside(RegionFit fit, RegionFitter fitter, Outlines outlines, int right,
		int down)
	{
		return (gain(fit, fitter, outlines.shifted(right, down)) - gain(fit, fitter, outlines.shifted(
			-right, -down))) / 4;
	}

	private static double gain(RegionFit fit, RegionFitter fitter, Region other) {
		try {
			double gain = fitter.fit(other).vp() - fit.vp();
			return Double.isFinite(gain) ? gain : 0;
		}
		catch (IllegalArgumentException e) {
			return 0;
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A place up or down the spine that looks like the reference before therapy and kept its Vp: the
 * core of the reference, moved, where the signal before contrast is as high and as even, and Vp
 * about the same. A proposal, for a person to look at: nothing is measured with it.
 *
 * @param pre the voxels there, before therapy
 * @param grid the grid of that visit
 * @param headMm how far towards the head it lies; negative: towards the feet
 */
public record OtherVertebra(Region pre, VoxelGrid grid, double headMm) {

	private static final double STEP_MM = 5;
	private static final double NEAREST_MM = 25;
	private static final double FURTHEST_MM = 150;
	/** How far the spine may bend away from the head–feet axis. */
	private static final double ASIDE_MM = 15;
	private static final double SAME_SIGNAL = Math.log(1.25);
	private static final double AS_EVEN = 1.5;
	private static final double SAME_VP = Math.log(1.4);
	private static final double KEPT_VP = Math.log(1.1);
	private static final int MOST_FITTED = 8;
	/** Voxels of a core that can be fitted. */
	private static final int FEWEST = 20;

	/** The reference, moved; how uneven the signal there is, as a share of its mean. */
	private record Candidate(double[] offset, Region region, double unevenness) {
	}

	/** What changed there, as a logarithm without its sign. */
	private record Kept(Candidate candidate, double change) {
	}

	/**
	 * @param pre the visit before therapy
	 * @param preReference the reference there
	 * @param preVp Vp of a region of that visit
	 * @param post the visit after therapy
	 * @param postReference the reference there
	 * @param postVp Vp of a region of that visit
	 * @param tissue logarithm of the change of Vp in the tissue around the reference
	 * @return the place whose Vp changed least against that tissue, if it changed by less than 10 %
	 */
	public static Optional<OtherVertebra> of(VisitImages pre, Region preReference,
		ToDoubleFunction<Region> preVp, VisitImages post, Region postReference,
		ToDoubleFunction<Region> postVp, double tissue)
	{
		Region probe = core(pre, preReference);
		Region later = core(post, postReference);
		double vp = preVp.applyAsDouble(probe);
		List<Kept> kept = new ArrayList<>();
		for (Candidate candidate : alike(pre, probe)) {
			double there = preVp.applyAsDouble(candidate.region);
			if (Math.abs(Math.log(there / vp)) < SAME_VP) moved(post, later, candidate.offset).ifPresent(
				region -> kept.add(new Kept(candidate, Math.abs(Math.log(postVp.applyAsDouble(region) /
					there) - tissue))));
		}
		return kept.stream().filter(found -> found.change < KEPT_VP).min(Comparator.comparingDouble(
			Kept::change)).map(found -> new OtherVertebra(found.candidate.region, pre.grid(),
				found.candidate.offset[2]));
	}

	/** Smaller than a vertebra, so that it fits into others that lie a little otherwise. */
	private static Region core(VisitImages visit, Region reference) {
		return new Outlines(visit.grid(), reference).cores().filter(core -> core.count() >= FEWEST)
			.findFirst().orElse(reference);
	}

	/** The most even places of as much signal, one a level of the spine. */
	private static List<Candidate> alike(VisitImages visit, Region reference) {
		double level = visit.before(reference);
		double uneven = unevenness(visit, reference);
		List<Candidate> levels = new ArrayList<>();
		for (double head = -FURTHEST_MM; head <= FURTHEST_MM; head += STEP_MM)
			if (Math.abs(head) >= NEAREST_MM) mostEven(visit, reference, level, head).filter(
				found -> found.unevenness < AS_EVEN * uneven).ifPresent(levels::add);
		levels.sort(Comparator.comparingDouble(Candidate::unevenness));
		List<Candidate> apart = new ArrayList<>();
		for (Candidate candidate : levels)
			if (apart.size() < MOST_FITTED && apart.stream().allMatch(other -> Math.abs(other.offset[2] -
				candidate.offset[2]) >= NEAREST_MM)) apart.add(candidate);
		return apart;
	}

	private static Optional<Candidate> mostEven(VisitImages visit, Region reference, double level,
		double head)
	{
		List<Candidate> found = new ArrayList<>();
		for (double left = -ASIDE_MM; left <= ASIDE_MM; left += STEP_MM)
			for (double back = -ASIDE_MM; back <= ASIDE_MM; back += STEP_MM) {
				double[] offset = { left, back, head };
				moved(visit, reference, offset).filter(region -> Math.abs(Math.log(visit.before(region) /
					level)) < SAME_SIGNAL).ifPresent(region -> found.add(new Candidate(offset, region,
						unevenness(visit, region))));
			}
		return found.stream().min(Comparator.comparingDouble(Candidate::unevenness));
	}

	/** Empty where it reaches outside the image or into what was drawn. */
	private static Optional<Region> moved(VisitImages visit, Region region, double[] offset) {
		VoxelGrid grid = visit.grid();
		int[] voxels = Arrays.stream(region.voxels()).map(voxel -> grid.voxelNear(grid.positionMm(
			voxel), offset)).toArray();
		boolean whole = IntStream.of(voxels).allMatch(voxel -> voxel >= 0 && !visit.isDrawn(voxel));
		return whole ? Optional.of(new Region("other vertebra", grid, voxels)) : Optional.empty();
	}

	private static double unevenness(VisitImages visit, Region region) {
		double mean = visit.before(region);
		return Math.sqrt(Arrays.stream(region.voxels()).mapToDouble(visit::before).map(s -> (s - mean) *
			(s - mean)).average().orElse(Double.NaN)) / mean;
	}

	/**
	 * @return where to look, e.g. {@code 65 mm towards the head (x 61, y 40, slice 5 before therapy)}
	 */
	public String place() {
		int[] voxels = pre.voxels();
		int[] middle = IntStream.range(0, 3).map(axis -> (int) Math.round(IntStream.of(voxels).map(
			voxel -> grid.position(voxel, axis)).average().orElseThrow())).toArray();
		return String.format(Locale.ROOT,
			"%.0f mm towards the %s (x %d, y %d, slice %d before therapy)", Math.abs(headMm), headMm > 0
				? "head" : "feet", middle[0], middle[1], middle[2] + 1);
	}
}

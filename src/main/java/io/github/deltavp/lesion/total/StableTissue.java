// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tissue around a region, at both visits: muscle, cord, other vertebrae. Most of it is what it
 * was, so that it tells what the scanner changed. Voxels of the visits belong together if they lie
 * alike to the middle of the region, which both visits have; nothing is registered, and medians of
 * many voxels are all that is used.
 */
public final class StableTissue {

	private static final double RADIUS_MM = 60;
	/** Voxels of a slice that are closer add time, and no knowledge. */
	private static final double STEP_MM = 2;
	/**
	 * Share of the signal that bright tissue has, below which a voxel is air, bone or vessel wall.
	 */
	private static final double DARK = 0.25;
	/** No receiver and no coil is known better than that. */
	private static final double LEAST_SIGNAL_ERROR = 0.03;
	/** Nor is Vp of two kinds of tissue, with an arterial curve of each visit. */
	private static final double LEAST_VP_ERROR = 0.06;
	private static final int PARTS = 8;
	private static final int FEWEST = 50;

	/** A voxel of each visit, and in which eighth of the ball it lies. */
	private record Pair(int pre, int post, int part) {
	}

	private final VisitImages pre;
	private final Region preRegion;
	private final VisitImages post;
	private final Region postRegion;
	private final List<Pair> pairs;

	private StableTissue(VisitImages pre, Region preRegion, VisitImages post, Region postRegion,
		List<Pair> pairs)
	{
		this.pre = pre;
		this.preRegion = preRegion;
		this.post = post;
		this.postRegion = postRegion;
		this.pairs = pairs;
	}

	/**
	 * @param pre the visit before therapy
	 * @param preRegion a region of it
	 * @param post the visit after therapy
	 * @param postRegion the same region there
	 * @return what lies within {@value #RADIUS_MM} mm of it at both visits
	 */
	public static StableTissue around(VisitImages pre, Region preRegion, VisitImages post,
		Region postRegion)
	{
		double[] from = pre.middle(preRegion);
		double[] to = post.middle(postRegion);
		List<Pair> near = pre.grid().voxelsEvery(STEP_MM).mapToObj(voxel -> pair(pre, voxel, from, post,
			to)).flatMap(Optional::stream).filter(pair -> !pre.isDrawn(pair.pre) && !post.isDrawn(
				pair.post)).toList();
		double preDark = DARK * quantile(near, pair -> pre.before(pair.pre), 0.9);
		double postDark = DARK * quantile(near, pair -> post.before(pair.post), 0.9);
		return new StableTissue(pre, preRegion, post, postRegion, near.stream().filter(pair -> pre
			.before(pair.pre) > preDark && post.before(pair.post) > postDark).toList());
	}

	/** Empty outside the ball, or where the other visit has no voxel. */
	private static Optional<Pair> pair(VisitImages pre, int voxel, double[] from, VisitImages post,
		double[] to)
	{
		double[] offset = pre.grid().positionMm(voxel);
		for (int axis = 0; axis < 3; axis++)
			offset[axis] -= from[axis];
		if (squared(offset) >= RADIUS_MM * RADIUS_MM) return Optional.empty();
		int there = post.grid().voxelNear(to, offset);
		int part = (offset[0] > 0 ? 1 : 0) + (offset[1] > 0 ? 2 : 0) + (offset[2] > 0 ? 4 : 0);
		return there < 0 ? Optional.empty() : Optional.of(new Pair(voxel, there, part));
	}

	private static double squared(double[] vector) {
		return vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2];
	}

	/** @return how the signal of the region before contrast changed against that of the tissue */
	public LogRatio signal() {
		LogRatio tissue = LogRatio.of(parts(pairs).mapToDouble(part -> quantile(part, pair -> Math.log(
			post.before(pair.post) / pre.before(pair.pre)), 0.5)).toArray(), LEAST_SIGNAL_ERROR);
		return tissue.relative(Math.log(post.before(postRegion) / pre.before(preRegion)));
	}

	/**
	 * @param preNumber a number of a region of the visit before therapy, e.g. Vp of its mean curve
	 * @param postNumber the same of the other visit
	 * @return how that number of the region changed against tissue that enhances, vessels left out
	 */
	public LogRatio of(ToDoubleFunction<Region> preNumber, ToDoubleFunction<Region> postNumber) {
		double low = quantile(pairs, this::rise, 0.4);
		double high = quantile(pairs, this::rise, 0.9);
		List<Pair> enhancing = pairs.stream().filter(pair -> rise(pair) >= low && rise(pair) <= high)
			.toList();
		LogRatio tissue = LogRatio.of(parts(enhancing).mapToDouble(part -> Math.log(postNumber
			.applyAsDouble(region(post.grid(), part, pair -> pair.post)) / preNumber.applyAsDouble(region(
				pre.grid(), part, pair -> pair.pre)))).toArray(), LEAST_VP_ERROR);
		return tissue.relative(Math.log(postNumber.applyAsDouble(postRegion) / preNumber.applyAsDouble(
			preRegion)));
	}

	/** Of both visits alike: what was chosen by chance in one would fall in the other. */
	private double rise(Pair pair) {
		return Math.sqrt(Math.max(0, pre.rise(pair.pre)) * Math.max(0, post.rise(pair.post)));
	}

	private static Stream<List<Pair>> parts(List<Pair> pairs) {
		IntFunction<List<Pair>> part = i -> pairs.stream().filter(pair -> pair.part == i).toList();
		return IntStream.range(0, PARTS).mapToObj(part).filter(found -> found.size() >= FEWEST);
	}

	private static Region region(VoxelGrid grid, List<Pair> pairs, ToIntFunction<Pair> voxel) {
		return new Region("stable tissue", grid, pairs.stream().mapToInt(voxel).toArray());
	}

	private static double quantile(List<Pair> pairs, ToDoubleFunction<Pair> number, double share) {
		double[] sorted = pairs.stream().mapToDouble(number).filter(Double::isFinite).sorted()
			.toArray();
		return SampleStatistics.quantile(sorted, share);
	}
}

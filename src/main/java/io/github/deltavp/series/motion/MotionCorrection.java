// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.BaselineSearch;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rigid motion correction within the plane of the slices, one movement a frame for all slices (a 3D
 * acquisition samples them together).
 * <p>
 * Each frame is registered to a sum of templates, the medians of the series before contrast, in the
 * first pass and late, whose factors are fitted too: enhancement changes the factors, not the
 * position. The templates are made again from the corrected frames and the registration repeated.
 * The result does not depend on the number of threads.
 *
 * @param reachMm largest shift that is looked for, in mm, above 0, at most 50
 */
public record MotionCorrection(double reachMm) {

	/** Shifts of up to 12 mm. */
	public static final MotionCorrection DEFAULT = new MotionCorrection(12);

	private static final int PASSES = 2;
	/** A movement below this many voxels is left alone: moving it would blur more than it helps. */
	static final double STILL_VOXELS = 0.1;
	/** A frame that fits so many times worse than usual is lost. */
	private static final double LOST_RESIDUAL = 2.5;
	/**
	 * A frame whose edges fit so many times worse than usual may have moved. On the phantoms of seeds
	 * 1 … 60 more than 99 % of the still frames lie below, and all that moved by half a voxel above.
	 */
	static final double VISIBLE = 1.5;

	public MotionCorrection {
		if (!(reachMm > 0 && reachMm <= 50)) throw new IllegalArgumentException(
			"the reach of motion correction is " + reachMm +
				" mm; it must lie above 0 and at most at 50, e.g. 12");
	}

	/** @return the series with all frames in place, and what was done to each */
	public MotionCorrected correct(DynamicSeries series, Progress progress) {
		double[] spread = new double[series.times().size()];
		MotionTemplates templates = MotionTemplates.of(series, BaselineSearch.resolve(
			BaselineFrames.AUTOMATIC, series).last() + 1);
		List<InPlaneMotion> motions = motions(templates, IntStream.range(0, spread.length).toArray(),
			spread, progress);
		return moved(series, motions, spread);
	}

	/**
	 * The same, much faster where nothing moved: only frames whose edges visibly lie elsewhere are
	 * registered, and only those are moved that fit much better then. What is missed are movements
	 * far below a voxel. No frame is left out: what fits badly without having moved may be the first
	 * pass.
	 *
	 * @param arrival first frame with contrast agent
	 */
	public MotionCorrected correctVisible(DynamicSeries series, int arrival, Progress progress) {
		if (!new MotionLook(series, arrival).mayHaveMoved()) return moved(series, Collections.nCopies(
			series.times().size(), InPlaneMotion.NONE), new double[series.times().size()]);
		MotionTemplates templates = MotionTemplates.of(series, arrival);
		double[] atRest = templates.spreadAtRest();
		double usual = usual(atRest, templates);
		int[] suspects = IntStream.range(0, templates.showAnatomy() ? atRest.length : 0).filter(
			t -> atRest[t] > VISIBLE * usual).toArray();
		double[] spread = atRest.clone();
		List<InPlaneMotion> motions = motions(templates, suspects, spread, progress);
		return moved(series, IntStream.range(0, spread.length).mapToObj(t -> within(motions.get(t)) &&
			atRest[t] > VISIBLE * spread[t] && spread[t] < LOST_RESIDUAL * usual ? motions.get(t)
				: InPlaneMotion.NONE).toList(), new double[spread.length]);
	}

	/** How badly frames fit that are in place; at least as a movement that is left alone would. */
	static double usual(double[] spread, MotionTemplates templates) {
		return Math.max(median(spread), STILL_VOXELS * templates.stepPerVoxel() / VISIBLE);
	}

	private List<InPlaneMotion> motions(MotionTemplates still, int[] frames, double[] spread,
		Progress progress)
	{
		MotionTemplates templates = still;
		InPlaneMotion[] motions = new InPlaneMotion[spread.length];
		Arrays.fill(motions, InPlaneMotion.NONE);
		for (int pass = 0; pass < PASSES && frames.length > 0; pass++) {
			register(templates, motions, frames, spread, pass, progress);
			if (pass + 1 < PASSES) templates = templates.again(Arrays.asList(motions));
		}
		return Arrays.asList(motions);
	}

	private void register(MotionTemplates templates, InPlaneMotion[] motions, int[] frames,
		double[] spread, int pass, Progress progress)
	{
		WholeShifts shifts = pass == 0 ? templates.shifts(reachMm) : null;
		Progress whole = (what, fraction) -> progress.report(what, (pass + fraction) / PASSES);
		ParallelLoop.over(IntStream.of(frames).boxed().toList()).telling("Finding motion", whole)
			.forEach(t -> {
				FrameRegistration registration = templates.registration();
				float[][] planes = templates.planes(t);
				motions[t] = pass == 0 ? registration.find(planes, shifts) : registration.refine(planes,
					motions[t]);
				spread[t] = registration.spread();
			});
	}

	private MotionCorrected moved(DynamicSeries series, List<InPlaneMotion> motions,
		double[] spread)
	{
		double usual = median(spread);
		List<FrameMotion> frames = new ArrayList<>();
		for (int t = 0; t < spread.length; t++)
			frames.add(judged(series.grid(), motions.get(t), usual == 0 ? 1 : spread[t] / usual));
		boolean still = frames.stream().allMatch(f -> f.state() == FrameMotion.State.STILL);
		return new MotionCorrected(still ? series : kept(series, frames), frames);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/** The frames that are in place now, each with its own time. */
	private static DynamicSeries kept(DynamicSeries series, List<FrameMotion> frames) {
		BitSet excluded = new BitSet();
		for (int t = 0; t < frames.size(); t++)
			excluded.set(t, frames.get(t).state() == FrameMotion.State.EXCLUDED);
		return series.mapPlanes((slice, time, plane) -> excluded.get(time) ? plane : plane(series,
			slice, time, frames.get(time))).without(excluded);
	}

	private boolean within(InPlaneMotion motion) {
		return Math.max(Math.abs(motion.xMm()), Math.abs(motion.yMm())) <= reachMm;
	}

	private FrameMotion judged(VoxelGrid grid, InPlaneMotion motion, double residual) {
		if (!(residual <= LOST_RESIDUAL && within(motion))) return new FrameMotion(motion, residual,
			FrameMotion.State.EXCLUDED);
		return new FrameMotion(motion, residual, motion.displacementVoxels(grid) < STILL_VOXELS
			? FrameMotion.State.STILL : FrameMotion.State.CORRECTED);
	}

	private static float[] plane(DynamicSeries series, int slice, int time, FrameMotion frame) {
		if (frame.state() == FrameMotion.State.STILL) return series.plane(slice, time);
		return new PlaneWarp(series.grid()).undo(series.plane(slice, time), frame.motion());
	}
}

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

package io.github.deltavp.series;

import io.github.deltavp.curve.TimeAxis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;

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
	/** Frames of which a template is the median. */
	private static final int TEMPLATE_FRAMES = 9;
	private static final double FIRST_PASS_SECONDS = 40;
	private static final int EDGES = 8000;
	/** A movement below this many voxels is left alone: moving it would blur more than it helps. */
	private static final double STILL_VOXELS = 0.1;
	/** A frame that fits so many times worse than usual is lost. */
	private static final double LOST_RESIDUAL = 2.5;

	public MotionCorrection {
		if (!(reachMm > 0 && reachMm <= 50)) throw new IllegalArgumentException(
			"the reach of motion correction is " + reachMm +
				" mm; it must lie above 0 and at most at 50, e.g. 12");
	}

	/** @return the series with all frames in place, and what was done to each */
	public MotionCorrected correct(DynamicSeries series, Progress progress) {
		List<InPlaneMotion> motions = IntStream.range(0, series.times().size()).mapToObj(
			t -> InPlaneMotion.NONE).toList();
		double[] spread = new double[series.times().size()];
		for (int pass = 0; pass < PASSES; pass++)
			motions = register(series, motions, spread, pass, progress);
		return moved(series, motions, spread);
	}

	private List<InPlaneMotion> register(DynamicSeries series, List<InPlaneMotion> known,
		double[] spread, int pass, Progress progress)
	{
		float[][][] templates = templates(series, known);
		int[] edges = edges(series.grid(), templates);
		boolean first = pass == 0;
		InPlaneMotion[] found = new InPlaneMotion[known.size()];
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, found.length).boxed().toList(),
			t -> {
				progress.report("Finding motion", (pass + t / (double) found.length) / PASSES);
				FrameRegistration registration = new FrameRegistration(series.grid(), templates, edges);
				found[t] = first ? registration.find(planes(series, t), reachMm) : registration.refine(
					planes(series, t), known.get(t));
				spread[t] = registration.spread();
			});
		return Arrays.asList(found);
	}

	private static float[][] planes(DynamicSeries series, int time) {
		return IntStream.range(0, series.grid().slices()).mapToObj(z -> series.plane(z, time)).toArray(
			float[][]::new);
	}

	/** [template][slice][pixel]. */
	private static float[][][] templates(DynamicSeries series, List<InPlaneMotion> known) {
		List<int[]> groups = groups(series);
		float[][][] templates = new float[groups.size()][series.grid().slices()][];
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, groups.size() * series.grid()
			.slices()).boxed().toList(), i -> {
				int slice = i % series.grid().slices();
				int group = i / series.grid().slices();
				templates[group][slice] = median(series, slice, groups.get(group), known);
			});
		return templates;
	}

	/** Frames before contrast, in the first pass, and in the last third. */
	private static List<int[]> groups(DynamicSeries series) {
		int frames = series.times().size();
		int arrival = BaselineSearch.resolve(BaselineFrames.AUTOMATIC, series).last() + 1;
		TimeAxis times = series.times();
		int settled = arrival + 1;
		while (settled < frames && times.seconds(settled) < times.seconds(arrival) + FIRST_PASS_SECONDS)
			settled++;
		List<int[]> groups = new ArrayList<>();
		groups.add(some(0, arrival));
		groups.add(some(arrival, settled));
		groups.add(some(Math.min(frames - 1, Math.max(settled, 2 * frames / 3)), frames));
		return groups;
	}

	/** Up to {@link #TEMPLATE_FRAMES} frames, evenly spread over from … to − 1. */
	private static int[] some(int from, int to) {
		int count = Math.min(TEMPLATE_FRAMES, to - from);
		return IntStream.range(0, count).map(i -> from + (int) ((long) i * (to - from) / count))
			.toArray();
	}

	private static float[] median(DynamicSeries series, int slice, int[] frames,
		List<InPlaneMotion> known)
	{
		PlaneWarp warp = new PlaneWarp(series.grid());
		float[][] planes = new float[frames.length][];
		for (int i = 0; i < frames.length; i++)
			planes[i] = inPlace(series, slice, frames[i], known.get(frames[i]), warp);
		float[] median = new float[series.grid().voxelsPerSlice()];
		float[] values = new float[frames.length];
		for (int p = 0; p < median.length; p++) {
			for (int i = 0; i < values.length; i++)
				values[i] = planes[i][p];
			Arrays.sort(values);
			float middle = values[values.length / 2];
			median[p] = Float.isFinite(middle) ? middle : 0;
		}
		return median;
	}

	private static float[] inPlace(DynamicSeries series, int slice, int time, InPlaneMotion motion,
		PlaneWarp warp)
	{
		float[] plane = series.plane(slice, time);
		return motion.displacementVoxels(series.grid()) < STILL_VOXELS ? plane : warp.undo(plane,
			motion);
	}

	/** The voxels with the steepest edges in the templates before contrast and late. */
	private static int[] edges(VoxelGrid grid, float[][][] templates) {
		float[] slope = new float[grid.voxelsPerSlice() * grid.slices()];
		for (int z = 0; z < grid.slices(); z++)
			for (int y = 1; y < grid.height() - 1; y++)
				for (int x = 1; x < grid.width() - 1; x++) {
					int p = x + grid.width() * y;
					slope[p + z * grid.voxelsPerSlice()] = slope(templates[0][z], p, grid.width()) + slope(
						templates[templates.length - 1][z], p, grid.width());
				}
		float[] sorted = slope.clone();
		Arrays.sort(sorted);
		float least = Math.max(Float.MIN_VALUE, sorted[Math.max(0, sorted.length - EDGES)]);
		return IntStream.range(0, slope.length).filter(i -> slope[i] >= least).toArray();
	}

	private static float slope(float[] plane, int p, int width) {
		return Math.abs(plane[p + 1] - plane[p - 1]) + Math.abs(plane[p + width] - plane[p - width]);
	}

	private MotionCorrected moved(DynamicSeries series, List<InPlaneMotion> motions,
		double[] spread)
	{
		double[] sorted = spread.clone();
		Arrays.sort(sorted);
		double usual = sorted[sorted.length / 2];
		List<FrameMotion> frames = new ArrayList<>();
		for (int t = 0; t < spread.length; t++)
			frames.add(judged(series.grid(), motions.get(t), usual == 0 ? 1 : spread[t] / usual));
		return new MotionCorrected(kept(series, frames), frames);
	}

	/** The frames that are in place now, each with its own time. */
	private static DynamicSeries kept(DynamicSeries series, List<FrameMotion> frames) {
		int[] kept = IntStream.range(0, frames.size()).filter(t -> frames.get(t)
			.state() != FrameMotion.State.EXCLUDED).toArray();
		int slices = series.grid().slices();
		float[][] planes = new float[kept.length * slices][];
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, planes.length).boxed().toList(),
			i -> planes[i] = plane(series, i % slices, kept[i / slices], frames.get(kept[i / slices])));
		double[] seconds = IntStream.of(kept).mapToDouble(series.times()::seconds).toArray();
		return new DynamicSeries(DynamicSeries.wrap(series.grid(), List.of(planes)), series.grid(),
			TimeAxis.ofSeconds(seconds), series.protocol(), series.description(), series.component(),
			series.warnings(), series.rejected());
	}

	private FrameMotion judged(VoxelGrid grid, InPlaneMotion motion, double residual) {
		boolean within = Math.max(Math.abs(motion.xMm()), Math.abs(motion.yMm())) <= reachMm;
		if (!(residual <= LOST_RESIDUAL && within)) return new FrameMotion(motion, residual,
			FrameMotion.State.EXCLUDED);
		return new FrameMotion(motion, residual, motion.displacementVoxels(grid) < STILL_VOXELS
			? FrameMotion.State.STILL : FrameMotion.State.CORRECTED);
	}

	private static float[] plane(DynamicSeries series, int slice, int time, FrameMotion frame) {
		if (frame.state() == FrameMotion.State.STILL) return series.plane(slice, time);
		return new PlaneWarp(series.grid()).undo(series.plane(slice, time), frame.motion());
	}
}

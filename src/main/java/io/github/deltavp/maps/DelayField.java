// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.delay.DelayProfiler;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.kinetics.voxel.VoxelWorker;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelChunk;
import io.github.deltavp.series.smoothing.PlaneSmoothing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arterial delay of every voxel, found with the help of its neighbours: a delay varies slowly
 * in a tissue and jumps at its border. Each voxel has a profile, the logarithm of the likelihood of
 * every delay. Its neighbours in the slice vote with theirs, which is cut off so that none of them,
 * however sure, counts for more than a few others; and all of them together are overruled by a
 * voxel that is surer. A voxel that is sure to a fraction of the step between delays needs no one:
 * the fit finds its delay. (docs/fit.md)
 */
final class DelayField {

	/** Full width at half maximum of the Gaussian that weighs the neighbours, in mm. */
	private static final double FWHM_MM = 8;
	/** A neighbour speaks against a delay with this much at most, in units of log-likelihood. */
	private static final float LOUDEST = 3;
	/** The logarithm of how much likelier the neighbours' delay is than any other. */
	private static final double OVERRULED = 8;
	/** A voxel whose delay has a smaller standard error than this needs no neighbours, in s. */
	private static final double SURE_SECONDS = 0.1;
	/** Of the fit at a delay: two amounts, a rate, and the delay. */
	private static final int PARAMETERS = 4;

	private final DynamicSeries series;
	private final FitSettings settings;
	private final List<Optional<SliceFrames>> frames;
	private final Map<TimeAxis, VoxelFit> fits;
	private final List<VoxelChunk> wanted;
	private final List<VoxelChunk> voters;
	private final ParameterMap field;
	/** Whether the fit can find the delay of a voxel that is sure of it. */
	private final boolean isFound;
	/** Sum of the weights of a voxel and its neighbours. */
	private final float neighbours;

	/** @param fits by the times of a slice, with all delays to choose from */
	DelayField(DynamicSeries series, FitSettings settings, List<Optional<SliceFrames>> frames,
		Map<TimeAxis, VoxelFit> fits)
	{
		this.series = series;
		this.settings = settings;
		this.frames = frames;
		this.fits = fits;
		isFound = settings.model().rates() <= 1;
		wanted = blocks(settings.mask());
		voters = settings.voters().isPresent() ? blocks(settings.voters()) : wanted;
		field = ParameterMap.allocate(Parameter.DELAY.key(), Parameter.DELAY.unit(), series.grid());
		double perPixel = Math.PI / (4 * Math.log(2)) * FWHM_MM * FWHM_MM;
		neighbours = (float) (perPixel / (series.grid().spacingXMm() * series.grid().spacingYMm()));
	}

	private List<VoxelChunk> blocks(Optional<Region> mask) {
		return VoxelChunk.of(series.grid(), mask, slice -> VoxelWorker.CAPACITY);
	}

	/**
	 * @return delays in s; the shortest one where nothing tells; NaN where the fit is to find it, for
	 *         models of which it can
	 */
	ParameterMap find(Progress progress) {
		ParallelLoop.over(series.grid().slices()).telling("Finding arterial delays", progress).forEach(
			SliceDelays::new, SliceDelays::find);
		return field;
	}

	/** Finds the delays of one slice after another. For one thread. */
	private final class SliceDelays {

		private final BlockReader reader = new BlockReader(series, settings);
		private final PlaneSmoothing smoothing = new PlaneSmoothing(series.grid(), FWHM_MM);
		private VoxelFit current;
		private DelayProfiler profiler;
		private double[] delays;
		/** [delay][pixel] */
		private float[][] profiles;
		private float[][] votes;
		/** Per voxel of a block. */
		private final float[] least = new float[VoxelWorker.CAPACITY];
		private final float[] most = new float[VoxelWorker.CAPACITY];
		private final float[] highest = new float[VoxelWorker.CAPACITY];
		private final int[] best = new int[VoxelWorker.CAPACITY];

		void find(int slice) {
			Arrays.fill(field.plane(slice), (float) settings.delay().minSeconds());
			List<VoxelChunk> here = of(slice, wanted);
			if (frames.get(slice).isEmpty() || here.isEmpty()) return;
			SliceFrames there = frames.get(slice).get();
			use(fits.get(there.times()));
			of(slice, voters).forEach(block -> profile(block, there));
			for (int d = 0; d < delays.length; d++)
				vote(profiles[d], votes[d]);
			if (voters != wanted) here.forEach(block -> profile(block, there));
			here.forEach(block -> choose(block, field.plane(slice)));
		}

		private List<VoxelChunk> of(int slice, List<VoxelChunk> blocks) {
			return blocks.stream().filter(block -> block.slice() == slice).toList();
		}

		private void use(VoxelFit wanted) {
			if (wanted != current) {
				profiler = wanted.profiler().orElseThrow();
				delays = profiler.delays();
				profiles = new float[delays.length][series.grid().voxelsPerSlice()];
				votes = new float[delays.length][series.grid().voxelsPerSlice()];
			}
			current = wanted;
			for (float[] profile : profiles)
				Arrays.fill(profile, 0);
		}

		private void profile(VoxelChunk block, SliceFrames there) {
			reader.read(block, there, profiler.samples());
			profiler.profile(block.count());
			float[][] unexplained = profiler.unexplained();
			Arrays.fill(least, Float.POSITIVE_INFINITY);
			for (float[] ofDelay : unexplained)
				for (int v = 0; v < block.count(); v++)
					least[v] = Math.min(least[v], ofDelay[v]);
			int free = there.times().size() - PARAMETERS;
			for (int d = 0; d < profiles.length; d++)
				for (int v = 0; v < block.count(); v++)
					if (least[v] > 0 && least[v] < Float.MAX_VALUE) profiles[d][block.pixel(v)] = free / 2f *
						(1 - unexplained[d][v] / least[v]);
		}

		/** What all neighbours say of a delay, the voxel itself left out. */
		private void vote(float[] profile, float[] votes) {
			for (int p = 0; p < votes.length; p++)
				votes[p] = Math.max(profile[p], -LOUDEST);
			smoothing.smooth(votes, votes);
			for (int p = 0; p < votes.length; p++)
				votes[p] = neighbours * votes[p] - Math.max(profile[p], -LOUDEST);
		}

		/** @param plane takes the delays in s */
		private void choose(VoxelChunk block, float[] plane) {
			Arrays.fill(most, Float.NEGATIVE_INFINITY);
			Arrays.fill(highest, Float.NEGATIVE_INFINITY);
			for (float[] vote : votes)
				for (int v = 0; v < block.count(); v++)
					most[v] = Math.max(most[v], vote[block.pixel(v)]);
			for (int d = 0; d < delays.length; d++)
				for (int v = 0; v < block.count(); v++)
					compare(d, v, block.pixel(v));
			for (int v = 0; v < block.count(); v++)
				plane[block.pixel(v)] = (float) top(v, block.pixel(v));
		}

		/** What neighbours say only lowers a profile. */
		private void compare(int d, int v, int pixel) {
			if (!(profiles[d][pixel] > highest[v])) return;
			float sum = sum(d, v, pixel);
			if (!(sum > highest[v])) return;
			highest[v] = sum;
			best[v] = d;
		}

		private float sum(int d, int v, int pixel) {
			double vote = votes[d][pixel] - most[v];
			return profiles[d][pixel] + (float) (vote < -3 * OVERRULED ? -OVERRULED : Math.log(Math.exp(
				vote) + Math.exp(-OVERRULED)));
		}

		/** Where the parabola through the highest sum and those beside it has its top. */
		private double top(int v, int pixel) {
			int d = Math.max(1, Math.min(delays.length - 2, best[v]));
			if (isSure(d, pixel)) return Double.NaN;
			double before = sum(d - 1, v, pixel);
			double here = sum(d, v, pixel);
			double bend = curvature(d, before, here, sum(d + 1, v, pixel));
			if (!(bend < 0)) return delays[best[v]];
			double top = (delays[d] + delays[d - 1]) / 2 - slope(d, before, here) / bend;
			return Math.max(delays[Math.max(0, best[v] - 1)], Math.min(delays[Math.min(delays.length - 1,
				best[v] + 1)], top));
		}

		/** The curvature of a log-likelihood is that of a normal distribution. */
		private boolean isSure(int d, int pixel) {
			double bend = curvature(d, profiles[d - 1][pixel], profiles[d][pixel], profiles[d +
				1][pixel]);
			return isFound && -bend * SURE_SECONDS * SURE_SECONDS > 1;
		}

		private double curvature(int d, double before, double here, double after) {
			return 2 * (slope(d + 1, here, after) - slope(d, before, here)) / (delays[d + 1] - delays[d -
				1]);
		}

		private double slope(int d, double before, double here) {
			return (here - before) / (delays[d] - delays[d - 1]);
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.delay.DelayProfiler;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelChunk;
import io.github.deltavp.series.smoothing.PlaneSmoothing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
	private static final int CHUNK_VOXELS = 1024;

	private final DynamicSeries series;
	private final FitSettings settings;
	private final List<Optional<SliceFrames>> frames;
	private final Map<TimeAxis, VoxelFit> fits;
	private final ParameterMap field;
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
		field = ParameterMap.allocate(Parameter.DELAY.key(), Parameter.DELAY.unit(), series.grid());
		double perPixel = Math.PI / (4 * Math.log(2)) * FWHM_MM * FWHM_MM;
		neighbours = (float) (perPixel / (series.grid().spacingXMm() * series.grid().spacingYMm()));
	}

	/**
	 * @return delays in s; the shortest one where nothing tells; NaN where the fit is to find it, for
	 *         models of which it can
	 */
	ParameterMap find(Progress progress) {
		List<VoxelChunk> wanted = VoxelChunk.of(series.grid(), settings.mask(), any -> CHUNK_VOXELS);
		List<VoxelChunk> voters = settings.voters().isEmpty() ? wanted : VoxelChunk.of(series.grid(),
			settings.voters(), any -> CHUNK_VOXELS);
		for (int slice = 0; slice < series.grid().slices(); slice++) {
			Arrays.fill(field.plane(slice), (float) settings.delay().minSeconds());
			List<VoxelChunk> here = of(slice, wanted);
			if (frames.get(slice).isPresent() && !here.isEmpty()) find(slice, frames.get(slice).get(),
				here, of(slice, voters));
			progress.report("Finding arterial delays", (slice + 1.) / series.grid().slices());
		}
		return field;
	}

	private static List<VoxelChunk> of(int slice, List<VoxelChunk> chunks) {
		return chunks.stream().filter(chunk -> chunk.slice() == slice).toList();
	}

	private void find(int slice, SliceFrames there, List<VoxelChunk> wanted,
		List<VoxelChunk> voters)
	{
		VoxelFit fit = fits.get(there.times());
		double[] delays = profiler(fit).delays();
		float[][] profiles = new float[delays.length][series.grid().voxelsPerSlice()];
		Supplier<Profiles> worker = () -> new Profiles(new BlockReader(series, settings, CHUNK_VOXELS),
			profiler(fit), there, profiles);
		ParallelLoop.over(voters).forEach(worker, Profiles::fill);
		float[][] votes = new float[delays.length][];
		ParallelLoop.over(delays.length).forEach(() -> new PlaneSmoothing(series.grid(), FWHM_MM), (
			smoothing, d) -> votes[d] = votes(profiles[d], smoothing));
		if (settings.voters().isPresent()) ParallelLoop.over(wanted).forEach(worker, Profiles::fill);
		float[] plane = field.plane(slice);
		ParallelLoop.over(wanted).forEach(() -> new Choice(delays, profiles, votes, settings.model()
			.rates() <= 1), (choice, chunk) -> choice.choose(chunk, plane));
	}

	private static DelayProfiler profiler(VoxelFit fit) {
		return fit.profiler().orElseThrow();
	}

	/** What all neighbours say of a delay, the voxel itself left out. */
	private float[] votes(float[] profile, PlaneSmoothing smoothing) {
		float[] votes = new float[profile.length];
		for (int p = 0; p < votes.length; p++)
			votes[p] = Math.max(profile[p], -LOUDEST);
		smoothing.smooth(votes, votes);
		for (int p = 0; p < votes.length; p++)
			votes[p] = neighbours * votes[p] - Math.max(profile[p], -LOUDEST);
		return votes;
	}

	/** Fills the profiles of a slice: for one thread. */
	private record Profiles(BlockReader reader, DelayProfiler profiler, SliceFrames frames,
			float[][] profiles) {

		void fill(VoxelChunk chunk) {
			reader.read(chunk, frames, profiler.samples());
			profiler.profile(chunk.count());
			float[][] unexplained = profiler.unexplained();
			float[] least = unexplained[0].clone();
			for (float[] ofDelay : unexplained)
				for (int v = 0; v < chunk.count(); v++)
					least[v] = Math.min(least[v], ofDelay[v]);
			int free = frames.times().size() - PARAMETERS;
			for (int d = 0; d < profiles.length; d++)
				for (int v = 0; v < chunk.count(); v++)
					if (least[v] > 0 && least[v] < Float.MAX_VALUE) profiles[d][chunk.pixel(v)] = free / 2f *
						(1 - unexplained[d][v] / least[v]);
		}
	}

	/** Chooses the delays of a slice. For one thread. */
	private static final class Choice {

		private final double[] delays;
		private final float[][] profiles;
		private final float[][] votes;
		private final boolean mayLeave;
		private final float[] most = new float[CHUNK_VOXELS];
		private final float[] highest = new float[CHUNK_VOXELS];
		private final int[] best = new int[CHUNK_VOXELS];

		/** @param mayLeave whether delays may be left to the fit */
		Choice(double[] delays, float[][] profiles, float[][] votes, boolean mayLeave) {
			this.mayLeave = mayLeave;
			this.delays = delays;
			this.profiles = profiles;
			this.votes = votes;
		}

		/** @param plane takes the delays in s */
		void choose(VoxelChunk chunk, float[] plane) {
			Arrays.fill(most, Float.NEGATIVE_INFINITY);
			Arrays.fill(highest, Float.NEGATIVE_INFINITY);
			for (float[] vote : votes)
				for (int v = 0; v < chunk.count(); v++)
					most[v] = Math.max(most[v], vote[chunk.pixel(v)]);
			for (int d = 0; d < delays.length; d++)
				for (int v = 0; v < chunk.count(); v++)
					compare(d, v, chunk.pixel(v));
			for (int v = 0; v < chunk.count(); v++)
				plane[chunk.pixel(v)] = (float) top(v, chunk.pixel(v));
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
			if (mayLeave && isSure(d, pixel)) return Double.NaN;
			double here = sum(d, v, pixel);
			double left = (here - sum(d - 1, v, pixel)) / (delays[d] - delays[d - 1]);
			double right = (sum(d + 1, v, pixel) - here) / (delays[d + 1] - delays[d]);
			double bend = (right - left) / (delays[d + 1] - delays[d - 1]);
			if (!(bend < 0)) return delays[best[v]];
			double top = (delays[d] + delays[d - 1]) / 2 - left / (2 * bend);
			return Math.max(delays[Math.max(0, best[v] - 1)], Math.min(delays[Math.min(delays.length - 1,
				best[v] + 1)], top));
		}

		/** The curvature of a log-likelihood is that of a normal distribution. */
		private boolean isSure(int d, int pixel) {
			double here = profiles[d][pixel];
			double left = (here - profiles[d - 1][pixel]) / (delays[d] - delays[d - 1]);
			double right = (profiles[d + 1][pixel] - here) / (delays[d + 1] - delays[d]);
			double curvature = 2 * (left - right) / (delays[d + 1] - delays[d - 1]);
			return curvature * SURE_SECONDS * SURE_SECONDS > 1;
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Replicates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the voxels of two Vp maps say of a lesion, beside its mean curve. Their intervals hold the
 * noise and the spread of the voxels, drawn in blocks. What the arterial curve, its sampling and
 * its delay add is taken from the mean curve, whose interval holds that and voxel noise too: only
 * by how much it is wider (in quadrature) than the interval of the mean of the voxels, so that
 * voxel noise counts once.
 *
 * @param pre the Vp map before therapy
 * @param post the Vp map after therapy
 * @param curve change of nVp of the mean curve
 * @param curveInterval its 95 % interval
 * @param changes one an endpoint, in the order of {@link VoxelEndpoint}
 */
public record LesionEndpoints(MappedVp pre, MappedVp post, Change curve,
		ChangeInterval curveInterval, List<EndpointChange> changes) {

	/** The two ways differ by less without any reason but their own errors. */
	private static final double NOTEWORTHY_POINTS = 5;

	private static final ChangeInterval UNKNOWN = new ChangeInterval(Double.NaN, Double.NaN);

	public LesionEndpoints {
		changes = List.copyOf(changes);
	}

	/**
	 * @param pre the Vp map before therapy
	 * @param post the Vp map after therapy
	 * @param lesion its name, from which its random numbers differ from those of others
	 * @param curve change of nVp of the mean curve; where it is not evaluable, no endpoint is
	 * @param curveInterval its 95 % interval
	 * @param bootstrap how often noise is drawn, and the seed
	 * @return the changes of all endpoints
	 */
	public static LesionEndpoints of(MappedVp pre, MappedVp post, String lesion, Change curve,
		ChangeInterval curveInterval, BootstrapSettings bootstrap)
	{
		LesionEndpoints bare = new LesionEndpoints(pre, post, curve, curveInterval, List.of());
		SplittableRandom random = new SplittableRandom(bootstrap.seed() * 1_000_003 + RegionName.of(
			lesion).key().hashCode());
		int count = bootstrap.replicates();
		return bare.with(pre.replicates(count, random), post.replicates(count, random), IntStream.range(
			0, count).mapToDouble(i -> random.nextGaussian()).toArray());
	}

	private LesionEndpoints with(Map<VoxelEndpoint, double[]> before,
		Map<VoxelEndpoint, double[]> after, double[] normal)
	{
		double excess = excess(ChangeInterval.of(before.get(VoxelEndpoint.MEAN), after.get(
			VoxelEndpoint.MEAN)));
		return new LesionEndpoints(pre, post, curve, curveInterval, Arrays.stream(VoxelEndpoint
			.values()).map(endpoint -> change(endpoint, before.get(endpoint), after.get(endpoint), excess,
				normal)).toList());
	}

	/** Standard deviation in points of what is no noise of voxels. */
	private double excess(ChangeInterval ofVoxels) {
		double square = Math.pow(curveInterval.deviation(), 2) - Math.pow(ofVoxels.deviation(), 2);
		return Math.sqrt(Math.max(0, square));
	}

	private EndpointChange change(VoxelEndpoint endpoint, double[] before, double[] after,
		double excess, double[] normal)
	{
		Change change = change(endpoint, 1.96 * Replicates.deviation(before));
		if (!change.isEvaluable()) return new EndpointChange(endpoint, change, UNKNOWN);
		double[] changes = ChangeInterval.changes(before, after);
		for (int i = 0; i < changes.length; i++)
			changes[i] += excess * normal[i];
		return new EndpointChange(endpoint, change, ChangeInterval.of(changes));
	}

	private Change change(VoxelEndpoint endpoint, double floor) {
		if (!curve.isEvaluable()) return Change.notEvaluable(pre.nVp(endpoint), post.nVp(endpoint),
			curve.obstacle().orElseThrow());
		return Change.between("the " + endpoint.words() + " of the voxels", pre.nVp(endpoint), post.nVp(
			endpoint), floor);
	}

	/**
	 * @return a sentence where the mean of the voxels and the mean curve differ by more than noise
	 *         allows: by {@value #NOTEWORTHY_POINTS} points or more, and neither change lies in the
	 *         interval of the other
	 */
	public Optional<String> disagreement() {
		EndpointChange mean = changes.get(VoxelEndpoint.MEAN.ordinal());
		double points = Math.abs(mean.change().percent() - curve.percent());
		if (Double.isNaN(mean.interval().low()) || !(points >= NOTEWORTHY_POINTS) || mean.interval()
			.holds(curve.percent()) || curveInterval.holds(mean.change().percent())) return Optional
				.empty();
		return Optional.of(String.format(Locale.ROOT,
			"the mean of the voxels gives ΔVp %.1f %%, the mean curve %.1f %%: " +
				"look at the Vp map for runaway voxels or an outline that mixes tissues", mean.change()
					.percent(), curve.percent()));
	}
}

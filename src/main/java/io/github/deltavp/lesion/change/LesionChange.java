// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.change;

import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * How every voxel of a lesion changed: the visit after therapy brought onto the one before, voxel
 * by voxel (parametric response map; Galbán et al., Nat Med 2009;15:572, doi 10.1038/nm.1919). Only
 * voxels within both outlines count, as there.
 *
 * @param lesion its outline before therapy
 * @param registered how it moved
 * @param both voxels of that outline that lie within the outline after therapy too
 * @param percent ΔVp in percent, on the grid before therapy; NaN elsewhere, and where Vp before
 *          therapy is not above noise
 * @param error its standard error in points: noise of the voxel, and what all voxels share
 * @param response codes of {@link VoxelResponse}
 */
public record LesionChange(Region lesion, Registered registered, int both, ParameterMap percent,
		ParameterMap error, ParameterMap response) {

	/** Name of the map of ΔVp. */
	public static final String PERCENT = "delta_vp";
	/** Name of the map of what that means. */
	public static final String RESPONSE = "response";

	/**
	 * @param pre Vp before therapy
	 * @param post Vp after therapy
	 * @param registered how the lesion moved in between
	 * @param shared standard error of ΔVp in points that all voxels have in common: arterial curves,
	 *          reference, delays
	 */
	public static LesionChange of(OutlinedVp pre, OutlinedVp post, Registered registered,
		double shared)
	{
		LesionChange bare = new LesionChange(pre.lesion(), registered, 0, ParameterMap.empty(PERCENT,
			"%", pre.grid()), ParameterMap.empty("delta_vp_se", "points", pre.grid()), ParameterMap.empty(
				RESPONSE, "", pre.grid()));
		if (registered.doubt().isPresent()) return bare;
		int both = 0;
		for (int voxel : pre.lesion().voxels()) {
			double[] there = registered.motion().apply(new Vector3D(pre.grid().positionMm(voxel)))
				.toArray();
			if (!post.holds(there)) continue;
			both++;
			bare.fill(voxel, pre.at(voxel), post.at(there), shared);
		}
		return new LesionChange(pre.lesion(), registered, both, bare.percent, bare.error,
			bare.response);
	}

	/** @return a sentence where the voxels of both visits could not be brought together */
	public Optional<String> doubt() {
		return registered.doubt().map(why -> "there is no map of change: " + why);
	}

	private void fill(int voxel, VoxelVp before, VoxelVp after, double shared) {
		if (!before.isAboveNoise() || Double.isNaN(after.value())) return;
		double change = before.percentTo(after);
		double uncertain = Math.hypot(shared, before.percentErrorTo(after));
		percent.set(voxel, (float) change);
		error.set(voxel, (float) uncertain);
		response.set(voxel, VoxelResponse.of(change, uncertain).code());
	}

	/** @return the three maps, in the order in which they are looked at */
	public List<ParameterMap> maps() {
		return List.of(percent, error, response);
	}

	/** @return statistics of ΔVp of the voxels that have one, in percent */
	public SampleStatistics statistics() {
		return SampleStatistics.of(Arrays.stream(lesion.voxels()).mapToDouble(percent::value).filter(
			Double::isFinite).toArray());
	}

	/** @return ΔVp in percent of the voxels that did so */
	public double[] percentOf(VoxelResponse wanted) {
		return Arrays.stream(lesion.voxels()).filter(voxel -> response.value(voxel) == wanted.code())
			.mapToDouble(percent::value).toArray();
	}

	/** @return share of the voxels with a ΔVp that did so, in percent; NaN for none */
	public double sharePercent(VoxelResponse wanted) {
		return 100. * percentOf(wanted).length / statistics().count();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Finds how the surroundings of a region that both visits have moved from one to the other:
 * vertebra, discs and cord around a lesion move as one piece, the whole spine does not. The images
 * before contrast and after the bolus take part alike, each with a gain and an offset of its own,
 * so that another receiver and another enhancement are no motion. First blurred images are
 * compared, then sharper ones, by {@link RigidFit}. Starts are the place of the region at both
 * visits, and the same place in the patient.
 */
public final class RigidRegistration {

	/** So far around the region's voxels the images are compared. */
	static final double REACH_MM = 20;
	/** In-plane smoothing (full width at half maximum) of the images, from coarse to fine. */
	private static final double[] WIDTHS_MM = { 10, 5, 2.5 };

	/** Below this the images have little in common. */
	private static final double LEAST_CORRELATION = 0.5;
	/** A lesion does not shrink to one side by more; the next vertebra is further away. */
	private static final double FARTHEST_MM = 12;

	private final StillImages pre;
	private final StillImages post;
	/** Both visits, from coarse to fine. */
	private final StillImages[] here = new StillImages[WIDTHS_MM.length];
	private final StillImages[] there = new StillImages[WIDTHS_MM.length];

	/** Blurs the images of two visits, once for all regions. */
	public RigidRegistration(StillImages pre, StillImages post) {
		this.pre = pre;
		this.post = post;
		ParallelLoop.over(2 * WIDTHS_MM.length).forEach(i -> {
			if (i % 2 == 0) here[i / 2] = pre.smoothed(WIDTHS_MM[i / 2]);
			else there[i / 2] = post.smoothed(WIDTHS_MM[i / 2]);
		});
	}

	/**
	 * What was found.
	 *
	 * @param motion from the first visit to the second
	 * @param correlation of the images once the motion is undone, of the one that fits worse, −1 … 1;
	 *          NaN where too little of the surroundings lies within the second visit
	 * @param besideMm distance of the middles of the two outlines then, in mm
	 */
	public record Registered(RigidMotion motion, double correlation, double besideMm) {

		/** @return whether the surroundings of both visits are the same */
		public boolean isAlike() {
			return correlation >= LEAST_CORRELATION;
		}

		/** @return why it is not to be trusted; empty where it is */
		public Optional<String> doubt() {
			if (!isAlike()) return Optional.of(
				"the surroundings of the lesion do not look alike at both visits");
			if (besideMm > FARTHEST_MM) return Optional.of(String.format(Locale.ROOT,
				"the outlines lie %.0f mm apart once the visits are brought together; was the same lesion outlined?",
				besideMm));
			return Optional.empty();
		}
	}

	/**
	 * For several threads.
	 *
	 * @param preRegion a region of one visit
	 * @param postRegion the same region of the other
	 * @return how its surroundings moved
	 */
	public Registered around(Region preRegion, Region postRegion) {
		Vector3D from = pre.middle(preRegion);
		Vector3D to = post.middle(postRegion);
		int[] near = new Surroundings(pre.grid(), preRegion).within(REACH_MM);
		List<RigidMotion> motions = List.of(RigidMotion.shifted(from, to.subtract(from)), RigidMotion
			.shifted(from, Vector3D.ZERO));
		Refined refined = refine(near, motions);
		Registered drawn = registered(refined.fit, refined.motions.get(0), to);
		Registered still = registered(refined.fit, refined.motions.get(1), to);
		return still.correlation() > drawn.correlation() || Double.isNaN(drawn.correlation()) ? still
			: drawn;
	}

	/**
	 * Motions found from some starts.
	 *
	 * @param fit of the sharpest images
	 */
	record Refined(RigidFit fit, List<RigidMotion> motions) {
	}

	/** Brings voxels of one visit onto the other from each start, coarse images first. */
	Refined refine(int[] voxels, List<RigidMotion> starts) {
		RigidFit fit = null;
		List<RigidMotion> motions = starts;
		for (int i = 0; i < WIDTHS_MM.length; i++) {
			fit = new RigidFit(here[i], voxels, there[i]);
			motions = motions.stream().map(fit::from).toList();
		}
		return new Refined(fit, motions);
	}

	private static Registered registered(RigidFit fit, RigidMotion motion, Vector3D drawn) {
		return new Registered(motion, fit.correlation(motion), motion.apply(motion.centre()).distance(
			drawn));
	}
}

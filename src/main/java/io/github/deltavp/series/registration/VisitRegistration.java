// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.registration.PatientSearch.Candidate;
import io.github.deltavp.series.registration.RigidRegistration.Refined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Finds where the surroundings of a region of one visit lie at another where nothing is drawn yet.
 * The whole patient is looked for first ({@link PatientSearch}), then all of the images are brought
 * together from the best few starts, then what lies around the region alone, as in
 * {@link RigidRegistration}. Which vertebra is the right one is decided by the details of all that
 * both visits show: neighbours look alike, what lies around them does not.
 */
public final class VisitRegistration {

	/** In-plane smoothing (FWHM) of the images of the whole patient. */
	private static final double WHOLE_MM = 12;
	/** Voxels of these that take part: one every so many mm. */
	private static final double EVERY_MM = 10;
	/** Details are what this leaves, or so many pixels where they are larger … */
	private static final double FINE_MM = 5;
	private static final double FINE_PIXELS = 1.5;
	/** … less what so many times as much leaves: coils and the outline of the body go. */
	private static final double COARSE = 4;
	/** Nearer places are one. */
	private static final double APART_MM = 6;
	/** More voxels around a region add time, and no knowledge. */
	private static final int ENOUGH = 20_000;
	/** Below this the details have too little in common. */
	private static final double LEAST_CORRELATION = 0.83;
	/** Below this the surroundings of the region have. */
	private static final double LEAST_NEAR = 0.5;
	/** Two motions that bring a place this near to each other mean the same. */
	private static final double SAME_MM = 4;
	/** The next best place must be worse by this. */
	private static final double LEAST_LEAD = 0.1;

	private final StillImages pre;
	private final RigidRegistration near;
	private final RigidFit details;
	/** Motions of the whole patient near which the true one may lie. */
	private final List<Candidate> whole;

	/**
	 * What was found.
	 *
	 * @param motion of what lies around the region, from the first visit to the second
	 * @param correlation of the details of all that both visits show, −1 … 1; NaN where that is too
	 *          little
	 * @param next that of the best place elsewhere; −1 for none
	 * @param near correlation of what lies around the region; NaN where too little of it lies within
	 *          the second visit
	 */
	public record Found(RigidMotion motion, double correlation, double next, double near) {

		/** @return why it is not to be trusted; empty where it is */
		public Optional<String> doubt() {
			if (Double.isNaN(correlation) || Double.isNaN(near)) return Optional.of(
				"too little of what lies around it was found within the images of the other visit");
			if (correlation < LEAST_CORRELATION) return Optional.of(String.format(Locale.ROOT,
				"its place was not found on the other visit (correlation %.2f, %.2f is needed)",
				correlation, LEAST_CORRELATION));
			if (correlation - next < LEAST_LEAD) return Optional.of(String.format(Locale.ROOT,
				"two places of the other visit look alike (correlation %.2f and %.2f)", correlation, next));
			if (near < LEAST_NEAR) return Optional.of(String.format(Locale.ROOT,
				"what lies around it was not found on the other visit (correlation %.2f, %.2f is needed)",
				near, LEAST_NEAR));
			return Optional.empty();
		}
	}

	private VisitRegistration(StillImages pre, StillImages post, List<RigidMotion> motions) {
		this.pre = pre;
		near = new RigidRegistration(pre, post);
		double fine = Math.max(FINE_MM, FINE_PIXELS * Math.max(pre.grid().spacingXMm(), post.grid()
			.spacingXMm()));
		details = new RigidFit(pre.details(fine, COARSE * fine), pre.grid().voxelsEvery(FINE_MM)
			.toArray(), post.details(fine, COARSE * fine));
		whole = motions.stream().map(motion -> new Candidate(motion, details.correlation(motion)))
			.toList();
	}

	/** Looks for the patient of one visit at the other; several starts are followed in parallel. */
	public static VisitRegistration of(StillImages pre, StillImages post) {
		List<RigidMotion> starts = PatientSearch.starts(pre, post);
		int[] voxels = pre.grid().voxelsEvery(EVERY_MM).toArray();
		List<RigidMotion> motions = new ArrayList<>(starts);
		StillImages here = pre.smoothed(WHOLE_MM);
		StillImages there = post.smoothed(WHOLE_MM);
		ParallelLoop.over(starts.size()).forEach(i -> motions.set(i, new RigidFit(here, voxels, there)
			.from(starts.get(i))));
		return new VisitRegistration(pre, post, motions);
	}

	/** @return how the surroundings of a region moved */
	public Found around(Region region) {
		Vector3D middle = pre.middle(region);
		List<Candidate> starts = Candidate.apart(whole.stream().map(start -> new Candidate(start
			.motion().about(middle), start.correlation())), middle, SAME_MM);
		int[] voxels = thinned(new Surroundings(pre.grid(), region).within(RigidRegistration.REACH_MM));
		Refined refined = near.refine(voxels, starts.stream().map(Candidate::motion).toList());
		List<Candidate> found = Candidate.apart(IntStream.range(0, starts.size()).mapToObj(i -> refined(
			starts.get(i), refined.motions().get(i))), middle, APART_MM);
		if (found.isEmpty()) return new Found(RigidMotion.shifted(middle, Vector3D.ZERO), Double.NaN,
			-1, Double.NaN);
		RigidMotion motion = found.get(0).motion();
		return new Found(motion, found.get(0).correlation(), found.size() > 1 ? found.get(1)
			.correlation() : -1, refined.fit().correlation(motion));
	}

	/**
	 * Which place it is, is told by the whole patient: by the motion of the surroundings, or by his
	 * own where both say the same, as that of a few voxels may be turned a little too far.
	 */
	private Candidate refined(Candidate start, RigidMotion motion) {
		double correlation = details.correlation(motion);
		boolean isSame = start.motion().shift().distance(motion.shift()) <= SAME_MM;
		return new Candidate(motion, isSame ? Math.max(correlation, start.correlation()) : correlation);
	}

	/** A long vessel has more surroundings than are needed. */
	private static int[] thinned(int[] voxels) {
		int step = 1 + voxels.length / ENOUGH;
		return IntStream.range(0, voxels.length).filter(i -> i % step == 0).map(i -> voxels[i])
			.toArray();
	}
}

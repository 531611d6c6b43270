// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.ParallelLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.RotationOrder;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Looks for a patient who may lie elsewhere by some centimetres, and further along the spine: every
 * shift in steps with every turn in steps, on strongly blurred images, by the correlation of all
 * that both visits show. The spine repeats itself from vertebra to vertebra, so that the best few
 * places are kept, and sharper images decide.
 */
final class PatientSearch {

	/** Of the images, in the plane of the slices (FWHM). */
	private static final double BLUR_MM = 14;
	private static final double STEP_MM = 10;
	/** To the left, to the back, to the head, and as far the other way. */
	private static final int[] STEPS = { 4, 4, 8 };
	private static final double TURN = Math.toRadians(8);
	/** Of the first visit so much must lie within the second. */
	private static final double LEAST_SHARE = 0.3;
	/** Nearer places are one. */
	private static final double APART_MM = 12;
	private static final int KEPT = 8;

	private final StillImages post;
	private final Lattice lattice;
	private final Lattice wider;
	private final float[][] here;

	/** A motion, and the correlation that it brings. */
	record Candidate(RigidMotion motion, double correlation) {

		/** @return those that bring a place to places apart, the best first */
		static List<Candidate> apart(Stream<Candidate> all, Vector3D place, double mm) {
			List<Candidate> kept = new ArrayList<>();
			all.filter(candidate -> Double.isFinite(candidate.correlation)).sorted(Comparator
				.comparingDouble(Candidate::correlation).reversed()).filter(candidate -> kept.stream()
					.allMatch(other -> other.motion.apply(place).distance(candidate.motion.apply(
						place)) > mm)).forEach(kept::add);
			return kept;
		}
	}

	private PatientSearch(StillImages pre, StillImages post) {
		this.post = post;
		lattice = Lattice.over(pre.grid(), STEP_MM);
		wider = lattice.wider(STEPS);
		here = lattice.sample(pre, RigidMotion.shifted(lattice.middle(), Vector3D.ZERO));
	}

	/** @return motions near which the true one may lie, the most likely first */
	static List<RigidMotion> starts(StillImages pre, StillImages post) {
		PatientSearch search = new PatientSearch(pre.smoothed(BLUR_MM), post.smoothed(BLUR_MM));
		List<Rotation> turns = turns();
		List<List<Candidate>> found = new ArrayList<>(turns.stream().map(turn -> List.<Candidate> of())
			.toList());
		ParallelLoop.over(turns.size()).forEach(i -> found.set(i, search.shifted(turns.get(i))));
		return Candidate.apart(found.stream().flatMap(List::stream), search.lattice.middle(), APART_MM)
			.stream().limit(KEPT).map(Candidate::motion).toList();
	}

	private static List<Rotation> turns() {
		List<Rotation> turns = new ArrayList<>();
		for (int i = 0; i < 27; i++)
			turns.add(new Rotation(RotationOrder.XYZ, RotationConvention.VECTOR_OPERATOR, TURN * (i % 3 -
				1), TURN * (i / 3 % 3 - 1), TURN * (i / 9 - 1)));
		return turns;
	}

	/** All shifts with one turn. */
	private List<Candidate> shifted(Rotation turn) {
		float[][] there = wider.sample(post, new RigidMotion(lattice.middle(), Vector3D.ZERO, turn));
		List<Candidate> candidates = new ArrayList<>();
		for (int x = 0; x <= 2 * STEPS[0]; x++)
			for (int y = 0; y <= 2 * STEPS[1]; y++)
				for (int z = 0; z <= 2 * STEPS[2]; z++)
					candidates.add(candidate(turn, there, x, y, z));
		return candidates;
	}

	private Candidate candidate(Rotation turn, float[][] there, int... corner) {
		double sum = 0;
		for (int image = 0; image < here.length; image++)
			sum += lattice.correlation(here[image], wider, there[image], corner, LEAST_SHARE);
		double[] shift = new double[3];
		Arrays.setAll(shift, axis -> STEP_MM * (corner[axis] - STEPS[axis]));
		return new Candidate(new RigidMotion(lattice.middle(), turn.applyTo(new Vector3D(shift)), turn),
			sum / here.length);
	}
}

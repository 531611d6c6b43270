// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.phantom.SampleStudies;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.BodyFrame;
import io.github.deltavp.phantom.anatomy.Pose;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Coils;
import io.github.deltavp.phantom.value.Draw;
import io.github.deltavp.series.Region;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * A study of {@link SampleStudies} whose patient lies elsewhere after therapy, in another receiver;
 * its outlines are drawn apart, half a pixel in or out and up to 0.7 pixels aside.
 *
 * @param seed any number
 * @param farthestMm how far at most
 * @param mostDegrees by how much he is turned at most
 */
record MovedStudy(long seed, double farthestMm, double mostDegrees) {

	/** Up to 20 mm and 8° elsewhere. */
	MovedStudy(long seed) {
		this(seed, 20, 8);
	}

	SampleStudy simulated() {
		SampleStudy study = SampleStudies.varied(seed);
		SimulatedExam post = study.post();
		Coils coils = Coils.STANDARD.withReceiver(draw(2).logBetween(0.7, 1.4), draw(3).between(-0.1,
			0.1));
		SpineAnatomy later = study.pre().anatomy().repositioned(pose());
		return new SampleStudy("moved " + seed, study.pre(), new SimulatedExam(later, post.truth(), post
			.bolus(), post.acquisition().with(coils), 2 * seed + 1));
	}

	private Draw draw(int purpose) {
		return new Draw(1000 * seed + purpose);
	}

	/** Any direction of the shift, and of the axis. */
	Pose pose() {
		Draw draw = draw(1);
		Vector3D shift = direction(draw).scalarMultiply(draw.between(0, farthestMm));
		Vector3D turn = direction(draw).scalarMultiply(draw.between(0, mostDegrees));
		return new Pose(shift.getX(), shift.getY(), shift.getZ(), turn.getX(), turn.getY(), turn
			.getZ());
	}

	private static Vector3D direction(Draw draw) {
		double z = draw.between(-1, 1);
		double angle = draw.between(-Math.PI, Math.PI);
		double r = Math.sqrt(1 - z * z);
		return new Vector3D(r * Math.cos(angle), r * Math.sin(angle), z);
	}

	/** Where a place of the visit before therapy (patient coordinates, mm) lies after it. */
	static Vector3D moved(SampleStudy study, Vector3D place) {
		SpineAnatomy before = study.pre().anatomy();
		double half = before.fovMm() / 2;
		Vector3D uvx = new Vector3D(place.getY() + half, half - place.getZ(), place.getX());
		Vector3D there = new BodyFrame(study.post().anatomy()).inScanner(new BodyFrame(before)
			.inPatient(uvx));
		return new Vector3D(there.getZ(), there.getX() - half, half - there.getY());
	}

	/** What a person draws at a visit. */
	Region drawn(SimulatedExam exam, String name, Tissue tissue, int visit) {
		Draw draw = draw(10 + 2 * visit + (tissue == Tissue.LESION ? 0 : 1));
		double aside = draw.between(0, 0.7);
		double direction = draw.between(0, 2 * Math.PI);
		return exam.tissues().outline(name, tissue, draw.between(-0.5, 0.5), aside * Math.cos(
			direction), aside * Math.sin(direction));
	}
}

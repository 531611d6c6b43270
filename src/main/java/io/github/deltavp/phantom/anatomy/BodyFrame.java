// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Which place of the patient lies at a place of the field of view. Places are u, v and x in mm. */
public final class BodyFrame {

	private final Pose pose;
	private final Vector3D shift;
	private final Vector3D middle;
	private final Rotation rotation;

	public BodyFrame(SpineAnatomy anatomy) {
		pose = anatomy.pose();
		shift = new Vector3D(pose.uMm(), pose.vMm(), pose.xMm());
		middle = new Vector3D(anatomy.fovMm() / 2, anatomy.fovMm() / 2, 0);
		rotation = pose.rotation();
	}

	/** @return the place of the patient, as he would lie straight */
	public Vector3D inPatient(Vector3D inScanner) {
		Vector3D back = inScanner.subtract(shift);
		return pose.isUpright() ? back : rotation.applyInverseTo(back.subtract(middle)).add(middle);
	}

	/** @return where a place of the patient lies in the field of view */
	public Vector3D inScanner(Vector3D inPatient) {
		return (pose.isUpright() ? inPatient : rotation.applyTo(inPatient.subtract(middle)).add(middle))
			.add(shift);
	}
}

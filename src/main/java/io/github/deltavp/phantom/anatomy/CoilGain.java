// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The brightness of a voxel apart from its tissue: sensitivity of the coil behind the patient,
 * which falls off towards the front and the ends of the field of view, and fine texture.
 */
final class CoilGain {

	private final SpineAnatomy anatomy;
	private final BodyFrame frame;
	private final Texture texture;

	/** @param anatomy whose texture */
	CoilGain(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		frame = new BodyFrame(anatomy);
		texture = new Texture(anatomy.texture());
	}

	/** @return gain at a point, about 1 at the spine; never 0 */
	double at(double u, double v, double x) {
		Vector3D body = frame.inPatient(new Vector3D(u, v, x));
		double coil = 0.6 + 0.55 * Math.exp((u - 230) / 120);
		double end = (v - anatomy.fovMm() / 2) / (anatomy.fovMm() / 2);
		double fine = 0.05 * texture.at(20, body.getX() / 3.2, body.getY() / 3.2, body.getZ() / 5) +
			0.04 * texture.at(21, body.getX() / 8, body.getY() / 8, body.getZ() / 8);
		return coil * (1 - 0.35 * Math.pow(end, 4)) * (1 + fine);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

/**
 * The brightness of a voxel apart from its tissue: sensitivity of the coil behind the patient,
 * which falls off towards the front and the ends of the field of view, and fine texture.
 *
 * @param anatomy whose texture
 */
record CoilGain(SpineAnatomy anatomy) {

	/** @return gain at a point, about 1 at the spine; never 0 */
	double at(double u, double v, double x) {
		Texture texture = new Texture(anatomy.texture());
		double bodyU = u - anatomy.shiftUMm();
		double bodyV = v - anatomy.shiftVMm();
		double coil = 0.6 + 0.55 * Math.exp((u - 230) / 120);
		double end = (v - anatomy.fovMm() / 2) / (anatomy.fovMm() / 2);
		double fine = 0.05 * texture.at(20, bodyU / 3.2, bodyV / 3.2, x / 5) + 0.04 * texture.at(21,
			bodyU / 8, bodyV / 8, x / 8);
		return coil * (1 - 0.35 * Math.pow(end, 4)) * (1 + fine);
	}
}

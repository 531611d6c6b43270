/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.phantom;

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

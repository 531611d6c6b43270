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

package io.github.deltavp.dicom;

/**
 * Stored values → signal.
 *
 * @param slope RescaleSlope, 1 if absent
 * @param intercept RescaleIntercept, 0 if absent
 * @param philipsSlope Philips' private scale slope (2005,100E), NaN if absent
 */
record Scaling(double slope, double intercept, double philipsSlope) {

	static Scaling of(FrameView view) {
		double slope = view.number(Tag.RESCALE_SLOPE);
		double intercept = view.number(Tag.RESCALE_INTERCEPT);
		return new Scaling(Double.isNaN(slope) || slope == 0 ? 1 : slope, Double.isNaN(intercept) ? 0
			: intercept, view.number(Tag.PHILIPS_SCALE_SLOPE));
	}

	/** @return whether Philips' floating-point value can be computed */
	boolean hasPhilips() {
		return philipsSlope > 0;
	}

	/**
	 * @return the scaling to Philips' floating-point value, FP = (PV·RS + RI)/(RS·SS) (Chenevert et
	 *         al. 2014, doi 10.1593/tlo.13811), which unlike the displayed value PV·RS + RI compares
	 *         between slices and times
	 */
	Scaling toPhilips() {
		return new Scaling(1 / philipsSlope, intercept / (slope * philipsSlope), Double.NaN);
	}
}

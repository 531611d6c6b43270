// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;

/**
 * Stored values → signal.
 *
 * @param slope RescaleSlope, 1 if absent
 * @param intercept RescaleIntercept, 0 if absent
 * @param philipsSlope Philips' private scale slope (2005,100E), NaN if absent
 * @param unit RescaleType: the unit of the result, e.g. %; empty if absent
 */
public record Scaling(double slope, double intercept, double philipsSlope, String unit) {

	/** Stored values as they are. */
	public static final Scaling NONE = new Scaling(1, 0, Double.NaN);

	/** The same in a unit that is not told. */
	public Scaling(double slope, double intercept, double philipsSlope) {
		this(slope, intercept, philipsSlope, "");
	}

	/** @param view the elements of one frame */
	public static Scaling of(FrameView view) {
		double slope = view.number(Tag.RESCALE_SLOPE);
		double intercept = view.number(Tag.RESCALE_INTERCEPT);
		return new Scaling(Double.isNaN(slope) || slope == 0 ? 1 : slope, Double.isNaN(intercept) ? 0
			: intercept, view.number(PrivateTag.PHILIPS_SCALE_SLOPE), view.text(Tag.RESCALE_TYPE)
				.strip());
	}

	/** @return whether Philips' floating-point value can be computed */
	public boolean hasPhilips() {
		return philipsSlope > 0;
	}

	/**
	 * @return the scaling to Philips' floating-point value, FP = (PV·RS + RI)/(RS·SS) (Chenevert et
	 *         al. 2014, doi 10.1593/tlo.13811), which unlike the displayed value PV·RS + RI compares
	 *         between slices and times
	 */
	public Scaling toPhilips() {
		return new Scaling(1 / philipsSlope, intercept / (slope * philipsSlope), Double.NaN);
	}
}

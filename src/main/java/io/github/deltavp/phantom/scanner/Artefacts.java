// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

import io.github.deltavp.phantom.value.Checks;

/**
 * What spoils an exam, each at zero when it is off.
 *
 * @param inflowMmPerSecond plug-flow velocity in the vessels in mm/s; where blood has just entered
 *          the field of view it has felt few pulses, so it is bright before the bolus and enhances
 *          little (arteries enter at the top, veins at the bottom; axial slices are crossed within
 *          a few pulses)
 * @param ghostFraction amplitude of the pulsation ghosts of arteries, relative to the artery; its
 *          phase is random in each frame
 * @param ghostShiftMm distance of the two ghosts from the vessel along the rows (front to back), in
 *          mm
 * @param motionFraction fraction of the frames that are shifted, 0 … 1; the first frame never is
 * @param motionMm largest shift along each of x and y in mm
 * @param spreadPixels full width at half maximum of the point spread in the plane, in pixels
 */
public record Artefacts(double inflowMmPerSecond, double ghostFraction, double ghostShiftMm,
		double motionFraction, double motionMm, double spreadPixels) {

	/** A perfect exam. */
	public static final Artefacts NONE = new Artefacts(0, 0, 0, 0, 0, 0);

	public Artefacts {
		Checks.within("inflow velocity (mm/s)", inflowMmPerSecond, 0, 5000);
		Checks.within("ghost fraction", ghostFraction, 0, 1);
		Checks.within("ghost shift (mm)", ghostShiftMm, 0, 500);
		Checks.within("fraction of moved frames", motionFraction, 0, 1);
		Checks.within("motion (mm)", motionMm, 0, 50);
		Checks.within("point spread (pixels)", spreadPixels, 0, 5);
	}

	/** @return the same with vessels that flow at this velocity (mm/s) */
	public Artefacts withInflow(double mmPerSecond) {
		return new Artefacts(mmPerSecond, ghostFraction, ghostShiftMm, motionFraction, motionMm,
			spreadPixels);
	}

	/** @return the same with ghosts of this relative amplitude and shift (mm) */
	public Artefacts withGhosts(double fraction, double shiftMm) {
		return new Artefacts(inflowMmPerSecond, fraction, shiftMm, motionFraction, motionMm,
			spreadPixels);
	}

	/** @return the same with this fraction of the frames shifted by up to so many mm */
	public Artefacts withMotion(double fraction, double mm) {
		return new Artefacts(inflowMmPerSecond, ghostFraction, ghostShiftMm, fraction, mm,
			spreadPixels);
	}

	/** @return the same with a point spread of this full width at half maximum (pixels) */
	public Artefacts withPointSpread(double fwhmPixels) {
		return new Artefacts(inflowMmPerSecond, ghostFraction, ghostShiftMm, motionFraction, motionMm,
			fwhmPixels);
	}
}

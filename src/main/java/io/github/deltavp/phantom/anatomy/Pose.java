// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import io.github.deltavp.phantom.value.Checks;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.RotationOrder;

/**
 * How a patient lies in the scanner, compared with another visit: first turned about the middle of
 * the field of view, then shifted.
 *
 * @param uMm how far further back, in mm
 * @param vMm how far further down
 * @param xMm how far further to his left
 * @param leanDegrees turned about the axis from front to back
 * @param turnDegrees about the axis from head to feet
 * @param nodDegrees about the axis from right to left
 */
public record Pose(double uMm, double vMm, double xMm, double leanDegrees, double turnDegrees,
		double nodDegrees) {

	/** As in the other visit. */
	public static final Pose STRAIGHT = shifted(0, 0);

	public Pose {
		Checks.within("lean (degrees)", leanDegrees, -45, 45);
		Checks.within("turn (degrees)", turnDegrees, -45, 45);
		Checks.within("nod (degrees)", nodDegrees, -45, 45);
	}

	/** Shifted in the midline and not turned. */
	static Pose shifted(double uMm, double vMm) {
		return new Pose(uMm, vMm, 0, 0, 0, 0);
	}

	/** @return whether the patient is not turned */
	boolean isUpright() {
		return leanDegrees == 0 && turnDegrees == 0 && nodDegrees == 0;
	}

	/** Of u, v and x, from the patient to the scanner. */
	Rotation rotation() {
		return new Rotation(RotationOrder.XYZ, RotationConvention.VECTOR_OPERATOR, Math.toRadians(
			leanDegrees), Math.toRadians(turnDegrees), Math.toRadians(nodDegrees));
	}
}

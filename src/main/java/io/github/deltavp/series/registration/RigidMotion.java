// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * How a part of the patient moved between two visits, in patient coordinates (mm): it turned about
 * a centre of its own and was then shifted.
 *
 * @param centre where it was turned about, at the first visit
 * @param shift of the centre
 * @param rotation about it
 */
public record RigidMotion(Vector3D centre, Vector3D shift, Rotation rotation) {

	/** @return a part that was shifted and did not turn */
	static RigidMotion shifted(Vector3D centre, Vector3D shift) {
		return new RigidMotion(centre, shift, Rotation.IDENTITY);
	}

	/** @return the same motion, as turned about another centre */
	RigidMotion about(Vector3D other) {
		return new RigidMotion(other, apply(other).subtract(other), rotation);
	}

	/** @return where the voxels of the first visit lie at the second */
	public VoxelGrid moved(VoxelGrid grid) {
		return new VoxelGrid(grid.width(), grid.height(), grid.slices(), grid.spacingXMm(), grid
			.spacingYMm(), grid.spacingZMm(), numbers(apply(vector(grid.originMm()))), numbers(rotation
				.applyTo(vector(grid.rowDirection()))), numbers(rotation.applyTo(vector(grid
					.columnDirection()))), grid.oriented());
	}

	private static Vector3D vector(List<Double> numbers) {
		return new Vector3D(numbers.get(0), numbers.get(1), numbers.get(2));
	}

	private static List<Double> numbers(Vector3D vector) {
		return List.of(vector.getX(), vector.getY(), vector.getZ());
	}

	/** @return where a place of the first visit lies at the second */
	public Vector3D apply(Vector3D place) {
		double[] moved = new double[3];
		apply(place.toArray(), moved);
		return new Vector3D(moved);
	}

	/**
	 * @param place of the first visit, three numbers
	 * @param moved takes where it lies at the second
	 */
	void apply(double[] place, double[] moved) {
		moved[0] = place[0] - centre.getX();
		moved[1] = place[1] - centre.getY();
		moved[2] = place[2] - centre.getZ();
		rotation.applyTo(moved, moved);
		moved[0] = moved[0] + centre.getX() + shift.getX();
		moved[1] = moved[1] + centre.getY() + shift.getY();
		moved[2] = moved[2] + centre.getZ() + shift.getZ();
	}

	/** @return length of the shift of the centre in mm */
	public double shiftMm() {
		return shift.getNorm();
	}

	/** @return angle of the rotation in degrees, 0 … 180 */
	public double degrees() {
		return Math.toDegrees(rotation.getAngle());
	}

	/** Three numbers: axis times angle in radians. */
	Vector3D turn() {
		double angle = rotation.getAngle();
		return angle == 0 ? Vector3D.ZERO : new Vector3D(angle, rotation.getAxis(
			RotationConvention.VECTOR_OPERATOR));
	}

	/** The same, shifted and turned further. */
	RigidMotion further(Vector3D step, Vector3D turn) {
		double angle = turn.getNorm();
		Rotation more = angle == 0 ? Rotation.IDENTITY : new Rotation(turn, angle,
			RotationConvention.VECTOR_OPERATOR);
		return new RigidMotion(centre, shift.add(step), more.applyTo(rotation));
	}
}

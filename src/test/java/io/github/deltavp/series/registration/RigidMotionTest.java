// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RigidMotionTest {

	private static final Vector3D CENTRE = new Vector3D(1, 2, 3);

	/** Rodrigues' formula: what a vector becomes that is turned about an axis. */
	private static Vector3D turned(Vector3D v, Vector3D turn) {
		double angle = turn.getNorm();
		if (angle == 0) return v;
		Vector3D axis = turn.scalarMultiply(1 / angle);
		return v.scalarMultiply(Math.cos(angle)).add(axis.crossProduct(v).scalarMultiply(Math.sin(
			angle))).add(axis.scalarMultiply(axis.dotProduct(v) * (1 - Math.cos(angle))));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "0.2, -0.4, 0.1", "-1.5, 1.1, 0.7", "0, 0, 3.1" })
	void turnsAndShiftsAddUp(double x, double y, double z) {
		Vector3D turn = new Vector3D(x, y, z);
		Vector3D shift = new Vector3D(2, -3, 6);
		RigidMotion motion = RigidMotion.shifted(CENTRE, Vector3D.ZERO).further(shift, turn);
		Vector3D place = new Vector3D(-4, 7, 5);
		Vector3D expected = turned(place.subtract(CENTRE), turn).add(CENTRE).add(shift);
		assertEquals(0, motion.apply(place).distance(expected), 1e-12);
		assertEquals(7, motion.shiftMm(), 1e-12);
		assertEquals(turn.getNorm() * 180 / Math.PI, motion.degrees(), 1e-9);
		assertEquals(0, motion.turn().distance(turn), 1e-9);
		Vector3D more = new Vector3D(0.3, 0.2, -0.5);
		RigidMotion further = motion.further(new Vector3D(1, 1, 1), more);
		Vector3D twice = turned(turned(place.subtract(CENTRE), turn), more).add(CENTRE).add(shift).add(
			new Vector3D(1, 1, 1));
		assertEquals(0, further.apply(place).distance(twice), 1e-12);
	}

	@Test
	void aMotionTurnsAboutItsCentreAndThenShifts() {
		RigidMotion motion = new RigidMotion(new Vector3D(1, 2, 3), new Vector3D(3, 0, 4), new Rotation(
			Vector3D.PLUS_K, Math.PI / 2, RotationConvention.VECTOR_OPERATOR));
		assertEquals(0, motion.apply(new Vector3D(2, 2, 3)).distance(new Vector3D(4, 3, 7)), 1e-12);
		assertEquals(5, motion.shiftMm(), 1e-12);
		assertEquals(90, motion.degrees(), 1e-9);
		assertEquals(0, motion.turn().distance(new Vector3D(0, 0, Math.PI / 2)), 1e-9);
		RigidMotion further = motion.further(new Vector3D(-3, 0, -4), new Vector3D(0, 0, -Math.PI / 2));
		assertEquals(0, further.apply(new Vector3D(7, 8, 9)).distance(new Vector3D(7, 8, 9)), 1e-9);
		assertEquals(Vector3D.ZERO, further.further(Vector3D.ZERO, Vector3D.ZERO).turn());
	}

	@Test
	void aGridMovesWithThePatient() {
		RigidMotion motion = RigidMotion.shifted(CENTRE, Vector3D.ZERO).further(new Vector3D(2, -3, 6),
			new Vector3D(0.2, -0.4, 0.1));
		VoxelGrid grid = new VoxelGrid(5, 4, 3, 2, 3, 5, List.of(-7., 11., 4.), List.of(0., 0., -1.),
			List.of(-0.6, -0.8, 0.));
		RigidMotion same = motion.about(new Vector3D(-30, 8, 90));
		for (int voxel = 0; voxel < 60; voxel++) {
			Vector3D moved = motion.apply(new Vector3D(grid.positionMm(voxel)));
			assertEquals(0, new Vector3D(motion.moved(grid).positionMm(voxel)).distance(moved), 1e-9);
			assertEquals(0, same.apply(new Vector3D(grid.positionMm(voxel))).distance(moved), 1e-9);
		}
		assertEquals(-30, same.centre().getX(), 0);
	}
}

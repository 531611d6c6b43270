// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.VisitRegistration.Found;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small patient of blobs, of whom the first visit alone has outlines. */
class VisitRegistrationTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(40, 14, 50, 3, 5, 3);
	/** Other voxels, and begins elsewhere. */
	private static final VoxelGrid OTHER = new VoxelGrid(50, 20, 36, 2.5, 4, 4.5, List.of(-4., -6.,
		-6.), List.of(1., 0., 0.), List.of(0., 1., 0.));
	private static final Vector3D CORNER = new Vector3D(117, 65, 147);
	private static final Vector3D MIDDLE = CORNER.scalarMultiply(0.5);
	private static final RigidMotion STILL = RigidMotion.shifted(MIDDLE, Vector3D.ZERO);
	private static final Region REGION = new Region("T9", GRID, IntStream.range(0, 27).map(i -> GRID
		.voxel(17 + i % 3, 6 + i / 3 % 3, 22 + i / 9)).toArray());

	private static StillImages patient(VoxelGrid grid, long seed, RigidMotion motion) {
		return new StillImages(grid, DrawnImage.of(grid, DrawnImage.moved(DrawnImage.blobs(seed, 45,
			CORNER), motion)), DrawnImage.of(grid, DrawnImage.moved(DrawnImage.blobs(seed + 1, 45,
				CORNER), motion)));
	}

	private static Found found(StillImages pre, StillImages post) {
		return VisitRegistration.of(pre, post).around(REGION);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0, 0", "17, -6, 24, 0", "-9, 5, -26, 9" })
	void aPatientWhoLiesElsewhereIsFoundInOtherVoxels(double x, double y, double z, double degrees) {
		RigidMotion truth = new RigidMotion(MIDDLE, new Vector3D(x, y, z), new Rotation(new Vector3D(1,
			-0.5, 0.3), Math.toRadians(degrees), RotationConvention.VECTOR_OPERATOR));
		Found found = found(patient(GRID, 3, STILL), patient(OTHER, 3, truth));
		assertTrue(found.doubt().isEmpty(), found.toString());
		for (int voxel : REGION.voxels()) {
			Vector3D at = new Vector3D(GRID.positionMm(voxel));
			assertEquals(0, found.motion().apply(at).distance(truth.apply(at)), 0.7, found.toString());
		}
	}

	@Test
	void anotherPatientIsNotFound() {
		Found found = found(patient(GRID, 3, STILL), patient(GRID, 5, STILL));
		assertTrue(found.doubt().isPresent(), found.toString());
	}

	/** Every 30 mm along the spine the same again, which no spine is. */
	@Test
	void twoPlacesThatLookAlikeAreDoubted() {
		ToDoubleFunction<Vector3D> once = DrawnImage.blobs(3, 12, new Vector3D(117, 65, 30));
		ToDoubleFunction<Vector3D> again = at -> IntStream.rangeClosed(-1, 1).mapToDouble(i -> once
			.applyAsDouble(new Vector3D(at.getX(), at.getY(), at.getZ() % 30 + 30 * i))).sum();
		StillImages images = new StillImages(GRID, DrawnImage.of(GRID, again), DrawnImage.of(GRID,
			again));
		Found found = found(images, images);
		assertEquals(1, found.correlation(), 0.01);
		assertTrue(found.doubt().orElseThrow().startsWith("two places"), found.toString());
	}

	@Test
	void imagesThatShareNoPlaceAreDoubted() {
		VoxelGrid far = new VoxelGrid(40, 14, 50, 3, 5, 3, List.of(0., 300., 0.), List.of(1., 0., 0.),
			List.of(0., 1., 0.));
		Found found = found(patient(GRID, 3, STILL), patient(far, 3, STILL));
		assertTrue(found.doubt().orElseThrow().startsWith("too little"), found.toString());
	}

	@ParameterizedTest
	@CsvSource({ "0.83, 0.7, 0.5, false", "0.82, -1, 1, true", "0.9, 0.81, 1, true",
		"0.9, 0.5, 0.49, true", "NaN, -1, 1, true", "0.9, -1, NaN, true" })
	void allThreeMustHold(double correlation, double next, double near, boolean doubted) {
		assertEquals(doubted, new Found(STILL, correlation, next, near).doubt().isPresent());
	}
}

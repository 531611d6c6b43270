// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the two starts is taken, and what is doubted, in a small patient. */
class RegisteredTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(16, 16, 8, 2.5, 2.5, 4);
	private static final Vector3D CORNER = new Vector3D(37.5, 37.5, 28);
	private static final ToDoubleFunction<Vector3D> BEFORE = DrawnImage.blobs(3, 14, CORNER);
	private static final ToDoubleFunction<Vector3D> AFTER = DrawnImage.blobs(4, 14, CORNER);

	private static Region voxel(int x, int y, int z) {
		return new Region("lesion", GRID, new int[] { GRID.voxel(x, y, z) });
	}

	private static StillImages images(VoxelGrid grid, RigidMotion motion) {
		return new StillImages(grid, DrawnImage.of(grid, DrawnImage.moved(BEFORE, motion)), DrawnImage
			.of(grid, DrawnImage.moved(AFTER, motion)));
	}

	private static RigidMotion shifted(Vector3D shift) {
		return RigidMotion.shifted(Vector3D.ZERO, shift);
	}

	/** The second exam was planned on the lesion, and shares no place with the first. */
	@Test
	void aPatientWhoLiesElsewhereIsFoundByTheOutlines() {
		Vector3D shift = new Vector3D(40, -21, 33);
		VoxelGrid there = new VoxelGrid(16, 16, 8, 2.5, 2.5, 4, List.of(38., -20., 34.), List.of(1., 0.,
			0.), List.of(0., 1., 0.));
		Registered found = new RigidRegistration(images(GRID, shifted(Vector3D.ZERO)), images(there,
			shifted(shift))).around(voxel(8, 8, 4), voxel(8, 8, 4));
		assertEquals(0, found.motion().apply(CORNER).distance(CORNER.add(shift)), 0.3);
		assertEquals(Math.sqrt(6), found.besideMm(), 0.2);
		assertTrue(found.doubt().isEmpty(), found.doubt().toString());
	}

	/** From the last nearly nothing of the surroundings would lie within the second visit. */
	@ParameterizedTest
	@CsvSource({ "1, 1, 4, 24.7", "15, 15, 7, 27.5", "0, 0, 0, 32.49" })
	void anotherPlaceOutlinedMovesNoPatient(int x, int y, int z, double mm) {
		StillImages still = images(GRID, shifted(Vector3D.ZERO));
		Registered found = new RigidRegistration(still, still).around(voxel(8, 8, 4), voxel(x, y, z));
		assertEquals(0, found.motion().apply(CORNER).distance(CORNER), 0.01);
		assertEquals(1, found.correlation(), 1e-6);
		assertEquals(mm, found.besideMm(), 0.06);
		assertTrue(found.doubt().orElseThrow().startsWith("the outlines lie " + Math.round(mm)), found
			.doubt().get());
	}

	@ParameterizedTest
	@CsvSource({ "0.5, 12, false", "0.49, 12, true", "NaN, 0, true", "0.5, 12.1, true",
		"-0.9, 0, true" })
	void littleInCommonAndOutlinesFarApartAreDoubted(double correlation, double besideMm,
		boolean doubted)
	{
		assertEquals(doubted, new Registered(shifted(Vector3D.ZERO), correlation, besideMm).doubt()
			.isPresent());
	}
}

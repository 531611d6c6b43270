// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
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

	private static Registered after(RigidMotion truth, Region outlined) {
		StillImages pre = new StillImages(GRID, DrawnImage.of(GRID, BEFORE), DrawnImage.of(GRID,
			AFTER));
		StillImages post = new StillImages(GRID, DrawnImage.of(GRID, DrawnImage.moved(BEFORE, truth)),
			DrawnImage.of(GRID, DrawnImage.moved(AFTER, truth)));
		return RigidRegistration.around(pre, voxel(8, 8, 4), post, outlined);
	}

	/** 15 mm are further than the blobs reach, so that the same place in the patient leads astray. */
	@Test
	void aPatientWhoMovedFarIsFoundByTheOutlines() {
		Registered found = after(RigidMotion.shifted(Vector3D.ZERO, new Vector3D(15, 0, 0)), voxel(14,
			8, 4));
		assertEquals(0, found.motion().apply(CORNER).distance(CORNER.add(new Vector3D(15, 0, 0))), 0.3);
		assertEquals(0, found.besideMm(), 0.2);
		assertTrue(found.doubt().isEmpty(), found.doubt().toString());
	}

	/** The last is so far away that nearly nothing of the surroundings would lie within the image. */
	@ParameterizedTest
	@CsvSource({ "8, 15, 17.5", "1, 1, 24.7", "15, 0, 26.6" })
	void anotherPlaceOutlinedMovesNoPatient(int x, int y, double mm) {
		Registered found = after(RigidMotion.shifted(Vector3D.ZERO, Vector3D.ZERO), voxel(x, y, 4));
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
		RigidMotion none = RigidMotion.shifted(Vector3D.ZERO, Vector3D.ZERO);
		assertEquals(doubted, new Registered(none, correlation, besideMm).doubt().isPresent());
	}
}

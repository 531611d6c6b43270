// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageSlopesTest {

	/** As an oblique exam: the slices are stacked along (0.8, −0.6, 0). */
	private static final VoxelGrid OBLIQUE = new VoxelGrid(5, 4, 3, 2, 3, 5, List.of(-7., 11., 4.),
		List.of(0., 0., -1.), List.of(-0.6, -0.8, 0.));

	private static int[] all(VoxelGrid grid) {
		return IntStream.range(0, grid.voxelsPerSlice() * grid.slices()).toArray();
	}

	@Test
	void aPlainSlopeIsFoundInPatientCoordinatesUpToTheBorder() {
		ImageSlopes slopes = new ImageSlopes(OBLIQUE, DrawnImage.of(OBLIQUE, at -> 3 + 0.5 * at.getX() -
			0.2 * at.getY() + 0.7 * at.getZ()));
		for (double[] slope : slopes.slopes(all(OBLIQUE)))
			assertArrayEquals(new double[] { 0.5, -0.2, 0.7 }, slope, 1e-5);
	}

	/** Of x² between x − h and x + h the mean slope is 2x; of its border's last step x ± h / 2. */
	@Test
	void slopesAreMiddledWithinAndOneSidedAtTheBorder() {
		VoxelGrid grid = VoxelGrid.axisAligned(5, 4, 3, 2, 3, 5);
		double[] factor = { 1, 2, -1 };
		ImageSlopes slopes = new ImageSlopes(grid, DrawnImage.of(grid, at -> at.getX() * at.getX() + 2 *
			at.getY() * at.getY() - at.getZ() * at.getZ()));
		double[] spacing = { 2, 3, 5 };
		int[] count = { 5, 4, 3 };
		for (int voxel : all(grid))
			for (int axis = 0; axis < 3; axis++) {
				int place = grid.position(voxel, axis);
				double where = place == 0 ? 0.5 : place == count[axis] - 1 ? place - 0.5 : place;
				assertEquals(2 * factor[axis] * where * spacing[axis], slopes.slopes(new int[] {
					voxel })[0][axis], 1e-4, voxel + " axis " + axis);
			}
	}

	@Test
	void oneSliceHasNoSlopeAcross() {
		VoxelGrid grid = VoxelGrid.axisAligned(3, 3, 1, 2, 3, 5);
		ImageSlopes slopes = new ImageSlopes(grid, DrawnImage.of(grid, at -> at.getX() - at.getY()));
		for (double[] slope : slopes.slopes(all(grid)))
			assertArrayEquals(new double[] { 1, -1, 0 }, slope, 1e-6);
	}

	@Test
	void valuesComeInTheOrderAskedFor() {
		VoxelGrid grid = VoxelGrid.axisAligned(3, 2, 2, 1, 1, 1);
		ImageSlopes slopes = new ImageSlopes(grid, DrawnImage.of(grid, at -> at.getX() + 10 * at
			.getY() + 100 * at.getZ()));
		assertArrayEquals(new double[] { 112, 1, 110, 0 }, slopes.values(new int[] { 11, 1, 9, 0 }));
	}

	@Test
	void aSlopeBesideAMissingVoxelIsUnknown() {
		VoxelGrid grid = VoxelGrid.axisAligned(3, 3, 3, 1, 1, 1);
		var image = DrawnImage.of(grid, at -> 1);
		Planes.plane(image, 2)[4] = Float.NaN;
		double[] slope = new ImageSlopes(grid, image).slopes(new int[] { 13 })[0];
		assertTrue(Double.isNaN(slope[2]), "slope " + slope[2]);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Letters at the sides of a slice, by hand from ImageOrientationPatient. */
class ImageSidesTest {

	private static ImageSides sides(List<Double> row, List<Double> column) {
		return ImageSides.of(new VoxelGrid(2, 2, 2, 1, 1, 1, List.of(0., 0., 0.), row, column))
			.orElseThrow();
	}

	@Test
	void sagittalAxialAndCoronalSlicesAreLetteredAsViewersDo() {
		assertEquals(new ImageSides("A", "P", "S", "I"), sides(List.of(0., 1., 0.), List.of(0., 0.,
			-1.)));
		assertEquals(new ImageSides("R", "L", "A", "P"), sides(List.of(1., 0., 0.), List.of(0., 1.,
			0.)));
		assertEquals(new ImageSides("R", "L", "S", "I"), sides(List.of(1., 0., 0.), List.of(0., 0.,
			-1.)));
	}

	/** 20° off the axis is still front and back; at 40° the second letter tells. */
	@Test
	void aSideBetweenTwoDirectionsHasBothLetters() {
		double[] of20 = { Math.cos(Math.toRadians(20)), Math.sin(Math.toRadians(20)) };
		double[] of40 = { Math.cos(Math.toRadians(40)), Math.sin(Math.toRadians(40)) };
		assertEquals("A", sides(List.of(of20[1], of20[0], 0.), List.of(0., 0., -1.)).left());
		assertEquals("AR", sides(List.of(of40[1], of40[0], 0.), List.of(0., 0., -1.)).left());
		assertEquals("PL", sides(List.of(of40[1], of40[0], 0.), List.of(0., 0., -1.)).right());
	}

	@Test
	void imagesThatDoNotSayHowTheyLieHaveNoLetters() {
		assertEquals(Optional.empty(), ImageSides.of(VoxelGrid.axisAligned(2, 2, 2, 1, 1, 1)));
	}
}

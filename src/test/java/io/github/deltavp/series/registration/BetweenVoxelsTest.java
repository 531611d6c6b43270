// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.Random;
import net.imglib2.interpolation.randomaccess.NLinearInterpolatorFactory;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetweenVoxelsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(4, 3, 2, 1, 1, 1);

	@ParameterizedTest
	@CsvSource({ "1, 1, 1, -3", "1.5, 1, 1, -2.5", "1, 1.25, 1, -0.5", "1, 1, 0.5, -13",
		"-3, 1, 1, -4", "9, 1, 1, -1", "1, 9, 4, 7" })
	void betweenVoxelsValuesAreLinearAndBeyondTheEdgeThoseOfTheEdge(double x, double y, double z,
		double expected)
	{
		var image = Planes.allocate(GRID);
		for (int slice = 0; slice < 2; slice++)
			for (int i = 0; i < 12; i++)
				Planes.plane(image, slice)[i] = i % 4 + 10 * (i / 4) + 20 * slice - 34;
		assertEquals(expected, new BetweenVoxels(GRID, image).at(new double[] { x, y, z }));
	}

	@Test
	void theyAreThoseOfImgLib2ToTheBit() {
		Random random = new Random(1);
		var image = Planes.allocate(GRID);
		image.forEach(pixel -> pixel.set(1000 * random.nextFloat()));
		Planes.plane(image, 0)[5] = Float.NaN;
		var other = Views.interpolate(Views.extendBorder(image), new NLinearInterpolatorFactory<>())
			.realRandomAccess();
		BetweenVoxels between = new BetweenVoxels(GRID, image);
		for (int i = 0; i < 1000; i++) {
			double[] place = { 5 * random.nextDouble() - 0.7, 4 * random.nextDouble() - 0.7, 3 * random
				.nextDouble() - 0.7 };
			assertEquals(other.setPositionAndGet(place).get(), between.at(place));
		}
	}
}

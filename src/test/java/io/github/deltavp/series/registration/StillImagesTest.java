// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class StillImagesTest {

	private static final VoxelGrid GRID = new VoxelGrid(7, 6, 2, 1.5, 2.5, 4, List.of(-7., 11., 4.),
		List.of(0., 0., -1.), List.of(-0.6, -0.8, 0.));

	private static float value(RandomAccessibleInterval<FloatType> image, int voxel) {
		return Planes.plane(image, voxel / GRID.voxelsPerSlice())[voxel % GRID.voxelsPerSlice()];
	}

	/** The bolus arrives with the frame at 20 s, which it cannot have changed yet. */
	@Test
	void meansAreOfTheBaselineAndOfTheMinuteAfterTheBolus() {
		double[] signal = { 100, 3, 5, 7, 40, 90, 20, 1000 };
		DynamicSeries series = MadeSeries.of(GRID, TimeAxis.ofSeconds(0, 5, 10, 20, 21, 50, 80, 80.5), (
			x, y, slice, t) -> signal[t] * (1 + x + 7 * y + 42 * slice));
		StillImages still = StillImages.of(series, new BaselineFrames(1, 3), 20);
		for (int voxel = 0; voxel < 84; voxel++) {
			assertEquals(5. * (1 + voxel), still.before(voxel), 1e-3 * (1 + voxel));
			assertEquals(50. * (1 + voxel), value(still.after(), voxel), 1e-3 * (1 + voxel));
			assertEquals(9, still.rise(voxel), 1e-4);
		}
	}

	/** By the sum that defines a Gaussian's mean over the voxels that there are. */
	@Test
	void bothImagesAreSmoothedWithinTheirSlices() {
		StillImages still = new StillImages(GRID, DrawnImage.of(GRID, at -> Math.sin(at.getX() + at
			.getZ())), DrawnImage.of(GRID, at -> Math.cos(at.getX() * at.getZ())));
		StillImages smooth = still.smoothed(5);
		for (int voxel = 0; voxel < 84; voxel++) {
			assertEquals(smoothed(still.before(), voxel, 5), value(smooth.before(), voxel), 2e-3);
			assertEquals(smoothed(still.after(), voxel, 5), value(smooth.after(), voxel), 2e-3);
		}
	}

	private static double smoothed(RandomAccessibleInterval<FloatType> image, int voxel,
		double fwhm)
	{
		double sum = 0;
		double weights = 0;
		Vector3D here = new Vector3D(GRID.positionMm(voxel));
		for (int other = voxel / 42 * 42; other < voxel / 42 * 42 + 42; other++) {
			double weight = Math.pow(2, -here.distanceSq(new Vector3D(GRID.positionMm(other))) / (fwhm *
				fwhm / 4));
			sum += weight * value(image, other);
			weights += weight;
		}
		return sum / weights;
	}

	@Test
	void theMiddleOfARegionIsTheMeanOfItsPlaces() {
		int[] voxels = { 3, 10, 11, 30, 59 };
		Vector3D sum = Vector3D.ZERO;
		for (int voxel : voxels)
			sum = sum.add(new Vector3D(GRID.positionMm(voxel)));
		var none = Planes.allocate(GRID);
		Vector3D middle = new StillImages(GRID, none, none).middle(new Region("lesion", GRID, voxels));
		assertEquals(0, middle.distance(sum.scalarMultiply(0.2)), 1e-9);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * An image at any place: linear between the centres of voxels; beyond the outermost ones, what is
 * there. The same sums as those of ImgLib2's interpolator, without its calls.
 */
final class BetweenVoxels {

	private final int width;
	private final int height;
	private final float[][] planes;

	BetweenVoxels(VoxelGrid grid, RandomAccessibleInterval<FloatType> image) {
		width = grid.width();
		height = grid.height();
		planes = new float[grid.slices()][];
		Arrays.setAll(planes, slice -> Planes.plane(image, slice));
	}

	/** @param place column, row and slice, from 0, with fractions */
	float at(double[] place) {
		double x = Math.floor(place[0]);
		double y = Math.floor(place[1]);
		double z = Math.floor(place[2]);
		int left = within((int) x, width);
		int right = within((int) x + 1, width);
		int top = width * within((int) y, height);
		int bottom = width * within((int) y + 1, height);
		double shareRight = place[0] - x;
		double shareBottom = place[1] - y;
		double shareNext = place[2] - z;
		float[] next = planes[within((int) z + 1, planes.length)];
		float[] here = planes[within((int) z, planes.length)];
		double weight = (1 - shareNext) * (1 - shareBottom);
		float sum = (float) (here[top + left] * (weight * (1 - shareRight)));
		sum += (float) (here[top + right] * (weight * shareRight));
		weight = (1 - shareNext) * shareBottom;
		sum += (float) (here[bottom + right] * (weight * shareRight));
		sum += (float) (here[bottom + left] * (weight * (1 - shareRight)));
		weight = shareNext * shareBottom;
		sum += (float) (next[bottom + left] * (weight * (1 - shareRight)));
		sum += (float) (next[bottom + right] * (weight * shareRight));
		weight = shareNext * (1 - shareBottom);
		sum += (float) (next[top + right] * (weight * shareRight));
		return sum + (float) (next[top + left] * (weight * (1 - shareRight)));
	}

	private static int within(int place, int count) {
		return Math.max(0, Math.min(count - 1, place));
	}
}

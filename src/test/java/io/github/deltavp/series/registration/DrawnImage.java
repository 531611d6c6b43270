// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Images that show a function of the place in the patient, such as one of smooth blobs. */
final class DrawnImage {

	private DrawnImage() {}

	static RandomAccessibleInterval<FloatType> of(VoxelGrid grid, ToDoubleFunction<Vector3D> shown) {
		var image = Planes.allocate(grid);
		for (int voxel = 0; voxel < grid.slices() * grid.voxelsPerSlice(); voxel++)
			Planes.plane(image, voxel / grid.voxelsPerSlice())[voxel % grid.voxelsPerSlice()] =
				(float) shown.applyAsDouble(new Vector3D(grid.positionMm(voxel)));
		return image;
	}

	/** @return what blobs somewhere between the origin and a corner add up to */
	static ToDoubleFunction<Vector3D> blobs(long seed, int count, Vector3D corner) {
		SplittableRandom random = new SplittableRandom(seed);
		double[][] blobs = new double[count][];
		Arrays.setAll(blobs, i -> new double[] { random.nextDouble() * corner.getX(), random
			.nextDouble() * corner.getY(), random.nextDouble() * corner.getZ(), random.nextDouble(5, 8),
			random.nextDouble(-1, 1.5) });
		return at -> Arrays.stream(blobs).mapToDouble(blob -> blob[4] * Math.exp(-at.distanceSq(
			new Vector3D(blob[0], blob[1], blob[2])) / (2 * blob[3] * blob[3]))).sum();
	}

	/** @return what is shown after a motion */
	static ToDoubleFunction<Vector3D> moved(ToDoubleFunction<Vector3D> shown, RigidMotion motion) {
		return at -> shown.applyAsDouble(motion.rotation().applyInverseTo(at.subtract(motion.centre())
			.subtract(motion.shift())).add(motion.centre()));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.CorrelationSums;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Places in equal steps along the axes of the patient, and two images at these: for comparing
 * images at every shift by whole steps.
 *
 * @param middle the place in the middle
 * @param stepMm from place to place
 * @param size how many places along each axis
 */
record Lattice(Vector3D middle, double stepMm, int[] size) {

	/** @return the places within the box around an image */
	static Lattice over(VoxelGrid grid, double stepMm) {
		Vector3D middle = new Vector3D(grid.positionMm((grid.width() - 1) / 2., (grid.height() - 1) /
			2., (grid.slices() - 1) / 2.));
		double[] normal = grid.normal();
		int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++)
			size[axis] = Math.max(1, (int) ((Math.abs(grid.rowDirection().get(axis)) * grid.width() * grid
				.spacingXMm() + Math.abs(grid.columnDirection().get(axis)) * grid.height() * grid
					.spacingYMm() + Math.abs(normal[axis]) * grid.slices() * grid.spacingZMm()) / stepMm));
		return new Lattice(middle, stepMm, size);
	}

	/** @return the same with so many more places on both sides */
	Lattice wider(int[] steps) {
		int[] wider = new int[3];
		Arrays.setAll(wider, axis -> size[axis] + 2 * steps[axis]);
		return new Lattice(middle, stepMm, wider);
	}

	int count() {
		return size[0] * size[1] * size[2];
	}

	private Vector3D place(int index) {
		int[] at = { index % size[0], index / size[0] % size[1], index / size[0] / size[1] };
		return middle.add(new Vector3D(stepMm * (at[0] - (size[0] - 1) / 2.), stepMm * (at[1] -
			(size[1] - 1) / 2.), stepMm * (at[2] - (size[2] - 1) / 2.)));
	}

	/**
	 * @param motion that the places make first
	 * @return both images there, [image][place]; NaN outside
	 */
	float[][] sample(StillImages images, RigidMotion motion) {
		float[][] sampled = new float[2][count()];
		BetweenVoxels before = new BetweenVoxels(images.grid(), images.before());
		BetweenVoxels after = new BetweenVoxels(images.grid(), images.after());
		for (int i = 0; i < count(); i++) {
			double[] at = images.grid().voxelAt(motion.apply(place(i)).toArray());
			boolean inside = images.grid().holds(at);
			sampled[0][i] = inside ? before.at(at) : Float.NaN;
			sampled[1][i] = inside ? after.at(at) : Float.NaN;
		}
		return sampled;
	}

	/**
	 * @param values of an image here
	 * @param other those of another at the places of a wider lattice
	 * @param corner of the wider lattice where the first place of this one comes to lie
	 * @return correlation; NaN where less than {@code share} of the known values have a partner
	 */
	double correlation(float[] values, Lattice wider, float[] other, int[] corner, double share) {
		CorrelationSums sums = new CorrelationSums();
		int known = 0;
		for (int row = 0; row < size[1] * size[2]; row++) {
			int there = corner[0] + wider.size[0] * (row % size[1] + corner[1] + wider.size[1] * (row /
				size[1] + corner[2]));
			known += add(sums, values, row * size[0], other, there, size[0]);
		}
		return sums.count() < share * known ? Double.NaN : sums.correlation();
	}

	/** @return how many values of the row are known here */
	private static int add(CorrelationSums sums, float[] first, int from, float[] second, int there,
		int length)
	{
		int known = 0;
		for (int i = 0; i < length; i++) {
			float p = first[from + i];
			float q = second[there + i];
			if (Float.isNaN(p)) continue;
			known++;
			if (!Float.isNaN(q)) sums.add(p, q);
		}
		return known;
	}
}

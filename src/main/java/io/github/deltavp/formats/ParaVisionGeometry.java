// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.series.VoxelGrid;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the voxels of a ParaVision experiment lie: slices ascend along row × column, as everywhere.
 *
 * @param grid the voxels
 * @param reversed whether the file has its slices the other way round
 */
record ParaVisionGeometry(VoxelGrid grid, boolean reversed) {

	private static final double TOLERANCE = 1e-3;

	static ParaVisionGeometry of(ParameterFile visu, ParaVisionFrames frames, Path experiment) {
		double[] extent = visu.numbers("VisuCoreExtent");
		double[] axes = axes(visu.numbers("VisuCoreOrientation"), experiment);
		double[] position = visu.numbers("VisuCorePosition");
		if (extent.length < 2 || axes.length < 9 || position.length < 3)
			throw new IllegalArgumentException(experiment +
				" does not say in visu_pars where its images lie; reconstruct it with ParaVision 5 or later");
		double[] step = step(visu, frames, extent, axes, position, experiment);
		double[] row = Arrays.copyOf(axes, 3);
		double[] column = Arrays.copyOfRange(axes, 3, 6);
		double[] normal = VoxelGrid.normal(row, column);
		double along = step[0] * normal[0] + step[1] * normal[1] + step[2] * normal[2];
		int last = frames.slices() - 1;
		double[] origin = Arrays.copyOf(position, 3);
		for (int i = 0; along < 0 && i < 3; i++)
			origin[i] += last * step[i];
		return new ParaVisionGeometry(new VoxelGrid(frames.width(), frames.height(), frames.slices(),
			extent[0] / frames.width(), extent[1] / frames.height(), Math.abs(along), list(origin), list(
				row), list(column)), along < 0);
	}

	/** The rows of the first frame's matrix: along a row, a column and the slices. */
	private static double[] axes(double[] orientations, Path experiment) {
		for (int i = 9; i < orientations.length; i++)
			if (Math.abs(orientations[i] - orientations[i % 9]) > TOLERANCE)
				throw new IllegalArgumentException(experiment +
					" has slices of several orientations; give an experiment with one");
		return orientations.length < 9 ? orientations : Arrays.copyOf(orientations, 9);
	}

	/** From one slice to the next, in mm. */
	private static double[] step(ParameterFile visu, ParaVisionFrames frames, double[] extent,
		double[] axes, double[] position, Path experiment)
	{
		double distance = frames.planes() > 1 ? extent[2] / frames.planes() : visu.number(
			"VisuCoreFrameThickness");
		double[] step = { axes[6] * distance, axes[7] * distance, axes[8] * distance };
		int stacked = frames.slices() - 1;
		if (frames.planes() > 1 || stacked == 0 || position.length < 6) return step;
		int place = position.length / 3 == frames.slices() ? stacked : frames.frame(stacked, 0);
		for (int i = 0; i < 3; i++)
			step[i] = (position[3 * place + i] - position[i]) / stacked;
		requireEven(position, step, place / stacked, experiment);
		return step;
	}

	private static void requireEven(double[] position, double[] step, int stride, Path experiment) {
		double distance = Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
		for (int slice = 1; 3 * slice * stride + 2 < position.length && slice *
			stride <= position.length / 3; slice++)
			for (int i = 0; i < 3; i++)
				if (Math.abs(position[3 * slice * stride + i] - position[i] - slice * step[i]) > 0.05 *
					distance) throw new IllegalArgumentException(experiment +
						" has slices that are not evenly spaced; give an experiment with one stack of slices");
	}

	private static List<Double> list(double[] numbers) {
		return Arrays.stream(numbers).boxed().toList();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import io.github.deltavp.series.VoxelGrid;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * T1 of every voxel before contrast.
 *
 * @param grid where the voxels lie
 * @param t1Ms T1 in ms, width × height × slices; NaN where there is no answer
 * @param m0 equilibrium signal M0 in the unit of the images, likewise
 * @param residual root mean square of what the fit leaves ÷ mean signal, likewise
 */
public record T1Map(VoxelGrid grid, RandomAccessibleInterval<FloatType> t1Ms,
		RandomAccessibleInterval<FloatType> m0, RandomAccessibleInterval<FloatType> residual) {
}

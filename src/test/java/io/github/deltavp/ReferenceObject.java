// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A digital reference object made as QIBA's v4 is, from its equations alone: extended Tofts, the
 * same Ktrans along x, the same ve and vp along y, a vessel in the strip at the bottom, TR 5 ms,
 * 25°, M0 1000, T10 1000 ms (tissue) and 1440 ms (blood), r1 4.5 /s/mM, hematocrit 0.45, 661 time
 * points 0.5 s apart, whole numbers. Two things differ: a patch has {@link #PATCH}² voxels instead
 * of 10², and the bolus is {@link ReferenceCurves#parker Parker's}, as QIBA's came out of a
 * simulation.
 */
public final class ReferenceObject {

	/** Voxels along each side of a patch. */
	public static final int PATCH = 2;
	private static final double[] KTRANS = { 0, 0.01, 0.02, 0.05, 0.1, 0.2 };
	private static final double[] VE = { 0.1, 0.2, 0.5 };
	private static final double[] VP = { 0.001, 0.005, 0.01, 0.02, 0.05, 0.1 };
	private static final int WIDTH = KTRANS.length * PATCH;
	private static final int TISSUE_ROWS = VE.length * VP.length * PATCH;
	private static final int HEIGHT = TISSUE_ROWS + 2 * PATCH;
	private static final TimeAxis TIMES = TimeAxis.uniform(661, 0.5);

	/** Where its voxels lie. */
	public static final VoxelGrid GRID = VoxelGrid.axisAligned(WIDTH, HEIGHT, 1, 1, 1, 1);

	private ReferenceObject() {}

	/** @param whole whether signals are rounded to whole numbers, as QIBA's are */
	public static DynamicSeries series(boolean whole) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(GRID, TIMES.size()), GRID,
			TIMES, new Protocol(5, 2, 25, 1.5), "reference object", "magnitude", List.of(), List.of());
		ReferenceCurves.Input plasma = ReferenceCurves.parker(60);
		double[] blood = IntStream.range(0, TIMES.size()).mapToDouble(t -> 0.55 * plasma.at(TIMES
			.seconds(t))).toArray();
		for (int y = 0; y < HEIGHT; y += PATCH)
			for (int x = 0; x < WIDTH; x += PATCH)
				if (y < TISSUE_ROWS) paint(series, x, y, 1, ReferenceCurves.extendedTofts(TIMES.toSeconds(),
					plasma, ktrans(x + WIDTH * y) / 60, ve(x + WIDTH * y), vp(x + WIDTH * y)), whole);
				else paint(series, x, y, 1.44, blood, whole);
		return series;
	}

	private static void paint(DynamicSeries series, int x, int y, double t10, double[] concentration,
		boolean whole)
	{
		for (int t = 0; t < concentration.length; t++) {
			double signal = ReferenceCurves.spoiledGradientEcho(0.005, 25, 1000, 1 / t10 + 4.5 *
				concentration[t]);
			for (int i = 0; i < PATCH * PATCH; i++)
				series.plane(0, t)[x + i % PATCH + WIDTH * (y + i / PATCH)] = (float) (whole ? Math.rint(
					signal) : signal);
		}
	}

	/** @return the voxels that are tissue */
	public static Region tissue() {
		return rows("tissue", 0, TISSUE_ROWS);
	}

	/** @return the strip that is the vessel */
	public static Region vessel() {
		return rows("aif", TISSUE_ROWS, HEIGHT);
	}

	private static Region rows(String name, int from, int to) {
		return new Region(name, GRID, IntStream.range(from * WIDTH, to * WIDTH).toArray());
	}

	/** @return the true Ktrans of a voxel in 1/min */
	public static double ktrans(int voxel) {
		return KTRANS[voxel % WIDTH / PATCH];
	}

	/** @return the true ve of a voxel */
	public static double ve(int voxel) {
		return VE[voxel / WIDTH / PATCH % VE.length];
	}

	/** @return the true vp of a voxel */
	public static double vp(int voxel) {
		return VP[voxel / WIDTH / PATCH / VE.length];
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.Text;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import net.imglib2.type.numeric.real.FloatType;

/**
 * T10 of what was outlined at one visit, where it is not that of the method: therapy turns marrow
 * to fat, whose T10 is shorter, so that what is true before it need not be true after it.
 *
 * @param lesionMs T10 of the lesions, in ms; NaN: that of the method
 * @param referenceMs T10 of the reference, in ms; NaN: that of the method
 */
public record VisitT10(double lesionMs, double referenceMs) {

	/** That of the method. */
	public static final VisitT10 OF_METHOD = new VisitT10(Double.NaN, Double.NaN);

	private static final double LOWEST_MS = 1;
	private static final double HIGHEST_MS = 10_000;

	public VisitT10 {
		requireRange("T10 of the lesions", lesionMs);
		requireRange("T10 of the reference", referenceMs);
	}

	private static void requireRange(String what, double ms) {
		if (ms < LOWEST_MS || ms > HIGHEST_MS) throw new IllegalArgumentException(what +
			" at one visit is " + ms + " ms; it must be from 1 to 10000 ms");
	}

	/** @return whether it is that of the method */
	public boolean isOfMethod() {
		return equals(OF_METHOD);
	}

	/**
	 * @param methodMs T10 of the method in ms
	 * @return the same, with that where the visit has none of its own
	 */
	VisitT10 orOfMethod(double methodMs) {
		return new VisitT10(Double.isNaN(lesionMs) ? methodMs : lesionMs, Double.isNaN(referenceMs)
			? methodMs : referenceMs);
	}

	/**
	 * @param fit how an exam is fitted
	 * @param grid its voxels
	 * @param regions what was outlined in it
	 * @return the same with these T10 in the voxels of lesions and reference
	 */
	FitSettings onto(FitSettings fit, VoxelGrid grid, Regions regions) {
		if (isOfMethod()) return fit;
		double elsewhereMs = fit.concentration().t10Ms();
		VisitT10 known = orOfMethod(elsewhereMs);
		ParameterMap map = ParameterMap.allocate("t1", "ms", grid);
		for (FloatType value : map.values())
			value.set((float) elsewhereMs);
		regions.lesions().forEach(lesion -> set(map, lesion, known.lesionMs));
		regions.reference().ifPresent(reference -> set(map, reference, known.referenceMs));
		return fit.withT10Map(map);
	}

	/** Sets one T10 in all voxels of a region. */
	static void set(ParameterMap map, Region region, double ms) {
		int perSlice = map.grid().voxelsPerSlice();
		for (int voxel : region.voxels())
			map.plane(voxel / perSlice)[voxel % perSlice] = (float) ms;
	}

	/** @return what lesions and reference have, for people */
	String words() {
		return Text.number(lesionMs) + " ms" + (lesionMs == referenceMs ? "" : ", of the reference " +
			Text.number(referenceMs) + " ms");
	}
}

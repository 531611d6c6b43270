// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.Text;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Optional;
import net.imglib2.type.numeric.real.FloatType;

/**
 * T10 of one visit, where it is not that of the method: therapy turns marrow to fat, whose T10 is
 * shorter, so that what is true before it need not be true after it.
 *
 * @param tissueMs T10 of all tissue but the reference, in ms; NaN: that of the method
 * @param referenceMs T10 of the reference, in ms; NaN: that of the method
 */
public record VisitT10(double tissueMs, double referenceMs) {

	/** That of the method. */
	public static final VisitT10 OF_METHOD = new VisitT10(Double.NaN, Double.NaN);

	private static final double LOWEST_MS = 1;
	private static final double HIGHEST_MS = 10_000;

	public VisitT10 {
		requireRange("T10 of tissue", tissueMs);
		requireRange("T10 of the reference", referenceMs);
	}

	private static void requireRange(String what, double ms) {
		if (ms < LOWEST_MS || ms > HIGHEST_MS) throw new IllegalArgumentException(what +
			" in one visit is " + ms + " ms; it must be from 1 to 10000 ms");
	}

	/** @return whether it is that of the method */
	public boolean isOfMethod() {
		return equals(OF_METHOD);
	}

	/**
	 * @param fit how an exam is fitted
	 * @param grid its voxels
	 * @param reference where the T10 of the reference holds
	 * @return the same with these T10 in its voxels
	 */
	FitSettings onto(FitSettings fit, VoxelGrid grid, Optional<Region> reference) {
		ConcentrationSettings common = fit.concentration();
		VisitT10 known = orOfMethod(common.t10Ms());
		FitSettings fitted = fit.withConcentration(common.withT10Ms(known.tissueMs, common
			.bloodT10Ms()));
		if (reference.isEmpty() || known.isOne()) return fitted;
		return fitted.withT10Map(known.map(grid, reference.get()));
	}

	/**
	 * @param methodMs T10 of the method in ms
	 * @return the same, with that where the visit has none of its own
	 */
	VisitT10 orOfMethod(double methodMs) {
		return new VisitT10(Double.isNaN(tissueMs) ? methodMs : tissueMs, Double.isNaN(referenceMs)
			? methodMs : referenceMs);
	}

	/** @return what tissue and reference have, for people */
	String words() {
		return Text.number(tissueMs) + " ms" + (isOne() ? "" : ", of the reference " + Text.number(
			referenceMs) + " ms");
	}

	private boolean isOne() {
		return tissueMs == referenceMs;
	}

	private ParameterMap map(VoxelGrid grid, Region reference) {
		ParameterMap map = ParameterMap.allocate("t1", "ms", grid);
		for (FloatType value : map.values())
			value.set((float) tissueMs);
		for (int voxel : reference.voxels())
			map.plane(voxel / grid.voxelsPerSlice())[voxel % grid.voxelsPerSlice()] = (float) referenceMs;
		return map;
	}
}

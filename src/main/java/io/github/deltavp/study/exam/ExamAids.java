// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What an exam's analysis may be given besides the series.
 *
 * @param regions what was drawn on the exam; needed for an AIF from a ROI
 * @param t10 T10 of what was drawn, where it is not that of the method
 * @param t10Map T1 before contrast of every voxel in ms, which goes before those
 * @param m0Map M0 of every voxel in the unit of the images, in place of the measured baseline
 * @param found what became of the flip-angle series beside the exam; empty where there are none
 * @param unusedB1 why a B1 map beside the exam is not used, a sentence; empty where there is none,
 *          or it is
 */
public record ExamAids(Optional<Regions> regions, VisitT10 t10, Optional<ParameterMap> t10Map,
		Optional<ParameterMap> m0Map, Optional<FoundT10> found, Optional<String> unusedB1) {

	/** The same with no word on what lies beside the exam. */
	public ExamAids(Optional<Regions> regions, VisitT10 t10, Optional<ParameterMap> t10Map,
		Optional<ParameterMap> m0Map)
	{
		this(regions, t10, t10Map, m0Map, Optional.empty(), Optional.empty());
	}

	/** @return the same with T1 of every voxel as measured, and how */
	ExamAids measured(ParameterMap t1Ms, FoundT10 how) {
		return new ExamAids(regions, t10, Optional.of(t1Ms), m0Map, Optional.of(how), unusedB1);
	}

	/** @return the same with a word on flip-angle series that are not used */
	ExamAids remarking(String remark) {
		return new ExamAids(regions, t10, t10Map, m0Map, Optional.of(new FoundT10(remark, Map.of())),
			unusedB1);
	}

	/** @return the same with a word on a B1 map that is not used */
	ExamAids remarkingB1(String remark) {
		return new ExamAids(regions, t10, t10Map, m0Map, found, Optional.of(remark));
	}

	/** @return what became of the flip-angle series beside the exam, if there are any */
	public Optional<String> t10Remark() {
		return found.map(FoundT10::remark);
	}

	/**
	 * @param region what was drawn
	 * @return standard error of its T10 as a share of it, where it was measured by flip angles; else
	 *         0
	 */
	public double t10Error(Region region) {
		return found.map(how -> how.errors().get(RegionName.of(region.name()).key())).orElse(0.);
	}

	/** @return whether maps would be others if something else were drawn */
	boolean givesRegionsT10() {
		return found.isPresent() || t10Map.isEmpty() && !t10.isOfMethod();
	}

	/** @return regions only, or nothing at all */
	public static ExamAids of(Optional<Regions> regions) {
		return new ExamAids(regions, VisitT10.OF_METHOD, Optional.empty(), Optional.empty());
	}

	/** All voxels that were outlined, but the artery's. */
	Region drawn(VoxelGrid grid) {
		return new Region("regions", grid, regions.orElseThrow().measured().stream().flatMapToInt(
			region -> Arrays.stream(region.voxels())).toArray());
	}

	/** @throws IllegalArgumentException if a map is of another size than the series */
	FitSettings onto(FitSettings fit, VoxelGrid grid) {
		FitSettings withT10 = t10Map.map(map -> fit.withT10Map(sized(map, grid))).or(() -> regions.map(
			drawn -> t10.onto(fit, grid, drawn))).orElse(fit);
		return m0Map.map(map -> withT10.withM0Map(sized(map, grid))).orElse(withT10);
	}

	/** @return whether T10 of the lesions is known for this visit, not taken as for any other */
	public boolean knowsT10() {
		return t10Map.isPresent() || !Double.isNaN(t10.lesionMs());
	}

	/**
	 * @param methodMs T10 of the method in ms
	 * @return what T10 the tissues have, for people
	 */
	String t10Words(double methodMs) {
		if (t10Map.isPresent()) return found.isPresent() ? "measured by flip angles"
			: "that of the T1 map";
		return t10.orOfMethod(methodMs).words();
	}

	private static ParameterMap sized(ParameterMap map, VoxelGrid grid) {
		if (!map.grid().sameSize(grid)) throw new IllegalArgumentException("the map " + map.name() +
			" is " + map.grid().width() + "×" + map.grid().height() + "×" + map.grid().slices() +
			", the series " + grid.width() + "×" + grid.height() + "×" + grid.slices() +
			"; make it from the same exam");
		return map;
	}
}

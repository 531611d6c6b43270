// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The regions of one exam, gathered by name: outlines of one name on several slices are one volume,
 * and {@code exclude} is cut out of every other.
 */
public final class Regions {

	private final Map<String, Region> byKey;

	private Regions(Map<String, Region> byKey) {
		this.byKey = byKey;
	}

	/**
	 * @param grid the grid that all outlines lie on
	 * @param outlines what was drawn, one region an outline, in any order
	 * @throws IllegalArgumentException if an outline still has ImageJ's default name
	 */
	public static Regions gather(VoxelGrid grid, List<Region> outlines) {
		refuseDefaultNames(outlines);
		Map<String, BitSet> voxels = new LinkedHashMap<>();
		Map<String, String> names = new LinkedHashMap<>();
		for (Region outline : outlines) {
			outline.requireSameSize(grid);
			RegionName name = RegionName.of(outline.name());
			names.putIfAbsent(name.key(), name.text());
			BitSet set = voxels.computeIfAbsent(name.key(), key -> new BitSet());
			for (int voxel : outline.voxels())
				set.set(voxel);
		}
		BitSet excluded = voxels.remove("exclude");
		Map<String, Region> byKey = new LinkedHashMap<>();
		voxels.forEach((key, set) -> {
			if (excluded != null) set.andNot(excluded);
			byKey.put(key, new Region(names.get(key), grid, set.stream().toArray()));
		});
		return new Regions(byKey);
	}

	/** @return the healthy vertebra */
	public Optional<Region> reference() {
		return Optional.ofNullable(byKey.get("reference"));
	}

	/** @return the artery */
	public Optional<Region> artery() {
		return Optional.ofNullable(byKey.get("aif"));
	}

	/** @return every lesion, in the order drawn */
	public List<Region> lesions() {
		return byKey.entrySet().stream().filter(entry -> !entry.getKey().equals("reference") && !entry
			.getKey().equals("aif")).map(Map.Entry::getValue).toList();
	}

	/**
	 * @return what maps are measured in: the lesions, in the order drawn, then the reference
	 * @throws IllegalArgumentException if there is none
	 */
	public List<Region> measured() {
		List<Region> measured = new ArrayList<>(lesions());
		reference().ifPresent(measured::add);
		if (measured.isEmpty()) throw new IllegalArgumentException(
			"there is no ROI to measure; outline a lesion or the reference and name it");
		return measured;
	}

	private static void refuseDefaultNames(List<Region> outlines) {
		TreeSet<String> unnamed = new TreeSet<>();
		for (Region outline : outlines)
			if (RegionName.of(outline.name()).role() == RegionName.Role.NONE) unnamed.add(outline.name());
		if (!unnamed.isEmpty()) throw new IllegalArgumentException("ROIs " + String.join(", ",
			unnamed) +
			" still have ImageJ's default names; rename them to the lesion's name, reference, exclude or aif");
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.series.text.NameList;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The regions of one exam, gathered by name: outlines of one name on several slices are one volume,
 * and {@code exclude} is cut out of every other.
 */
public final class Regions {

	private final Map<String, Region> byKey;
	private final Map<String, Region> references;
	private final List<String> told;

	private Regions(Map<String, Region> byKey, Map<String, Region> references, List<String> told) {
		this.byKey = byKey;
		this.references = references;
		this.told = List.copyOf(told);
	}

	/**
	 * @param grid the grid that all outlines lie on
	 * @param outlines what was drawn, one region an outline, in any order
	 * @throws IllegalArgumentException if an outline still has ImageJ's default name
	 */
	public static Regions gather(VoxelGrid grid, List<Region> outlines) {
		refuseDefaultNames(outlines);
		outlines.forEach(outline -> outline.requireSameSize(grid));
		List<Region> references = outlines.stream().filter(outline -> RegionName.of(outline.name())
			.role() == RegionName.Role.REFERENCE).toList();
		return new Regions(gather(grid, outlines, name -> name.key()), gather(grid, with(references,
			outlines), name -> name.text().toLowerCase(Locale.ROOT)), List.of());
	}

	/** @return the same, of which that is to be told, one sentence each */
	public Regions telling(List<String> sentences) {
		return new Regions(byKey, references, sentences);
	}

	/** @return what had to be decided when their file was read, one sentence each */
	public List<String> told() {
		return told;
	}

	/** What is cut out of everything is cut out of these too. */
	private static List<Region> with(List<Region> some, List<Region> outlines) {
		return Stream.concat(some.stream(), outlines.stream().filter(outline -> RegionName.of(outline
			.name()).role() == RegionName.Role.EXCLUDE)).toList();
	}

	private static Map<String, Region> gather(VoxelGrid grid, List<Region> outlines,
		Function<RegionName, String> key)
	{
		Map<String, BitSet> voxels = new LinkedHashMap<>();
		Map<String, String> names = new LinkedHashMap<>();
		for (Region outline : outlines) {
			RegionName name = RegionName.of(outline.name());
			names.putIfAbsent(key.apply(name), name.text());
			BitSet set = voxels.computeIfAbsent(key.apply(name), unused -> new BitSet());
			for (int voxel : outline.voxels())
				set.set(voxel);
		}
		BitSet excluded = voxels.remove("exclude");
		Map<String, Region> gathered = new LinkedHashMap<>();
		voxels.forEach((found, set) -> {
			if (excluded != null) set.andNot(excluded);
			gathered.put(found, new Region(names.get(found), grid, set.stream().toArray()));
		});
		return gathered;
	}

	/** @return the healthy vertebra; of several, all together */
	public Optional<Region> reference() {
		return Optional.ofNullable(byKey.get("reference"));
	}

	/** @return the healthy vertebrae one by one, by their names in lower case, in the order drawn */
	public Map<String, Region> references() {
		return Collections.unmodifiableMap(references);
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
		if (!unnamed.isEmpty()) throw new IllegalArgumentException("ROIs " + NameList.of(unnamed) +
			" still have ImageJ's default names; rename them to the lesion's name, reference, exclude or aif");
	}
}

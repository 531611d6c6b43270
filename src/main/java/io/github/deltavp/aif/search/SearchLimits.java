// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.SearchField;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the automatic search for an artery is limited to.
 *
 * @param slices only these; empty: all
 * @param box only this rectangle of each slice; empty: all of it
 */
public record SearchLimits(Optional<SliceChoice> slices, Optional<SearchBox> box) {

	/** The whole exam. */
	public static final SearchLimits NONE = new SearchLimits(Optional.empty(), Optional.empty());

	/**
	 * @param slices as in {@link SliceChoice}; blank for all
	 * @param box as in {@link SearchBox}; blank for all
	 * @throws IllegalArgumentException if one is not written so
	 */
	public static SearchLimits of(String slices, String box) {
		return new SearchLimits(Optional.of(slices).filter(text -> !text.isBlank()).map(
			SliceChoice::new), Optional.of(box).filter(text -> !text.isBlank()).map(SearchBox::new));
	}

	/** @return the voxels that are left; empty for the whole exam */
	public Optional<Region> of(VoxelGrid grid) {
		return within(grid, Optional.empty());
	}

	/**
	 * @param drawn a region to which the search is limited too, if any
	 * @return the voxels that are left; empty for the whole exam
	 * @throws IllegalArgumentException if the limits do not fit the images, or leave no voxel
	 */
	public Optional<Region> within(VoxelGrid grid, Optional<Region> drawn) {
		Optional<Region> left = Stream.of(drawn, slices.map(s -> s.of(grid)), box.map(b -> b.of(grid)))
			.flatMap(Optional::stream).reduce((a, b) -> both(grid, a, b));
		left.filter(region -> region.count() == 0).ifPresent(region -> {
			throw new IllegalArgumentException(
				"no voxel is left to look for an artery in: the limits of the search (" + region.name() +
					") do not overlap; give others");
		});
		return left;
	}

	private static Region both(VoxelGrid grid, Region a, Region b) {
		SearchField other = new SearchField(grid, Optional.of(b));
		return new Region(a.name() + ", " + b.name(), grid, IntStream.of(a.voxels()).filter(other::has)
			.toArray());
	}
}

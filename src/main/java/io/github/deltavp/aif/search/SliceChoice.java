// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The slices in which an artery is looked for, as people write them: "3-7" or "2, 4-6".
 *
 * @param text slices counted from 1, single or as ranges, separated by commas
 */
public record SliceChoice(String text) {

	private static final Pattern PART = Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");

	public SliceChoice {
		for (String part : text.split(",", -1)) {
			Matcher matcher = PART.matcher(part);
			if (!matcher.matches() || first(matcher) < 1 || last(matcher) < first(matcher))
				throw new IllegalArgumentException("the AIF slices are '" + text +
					"'; give slices counted from 1, e.g. 3-7 or 2,4-6");
		}
	}

	/**
	 * @return all voxels of these slices
	 * @throws IllegalArgumentException if the grid has not so many slices
	 */
	public Region of(VoxelGrid grid) {
		BitSet slices = slices();
		if (slices.length() > grid.slices()) throw new IllegalArgumentException("the AIF slices are '" +
			text + "', but the exam has " + grid.slices() + " slices; give slices from 1 to " + grid
				.slices());
		return new Region("slices " + text, grid, IntStream.range(0, grid.voxelsPerSlice() * grid
			.slices()).filter(v -> slices.get(v / grid.voxelsPerSlice())).toArray());
	}

	/** From 0. */
	private BitSet slices() {
		BitSet slices = new BitSet();
		for (String part : text.split(",")) {
			Matcher matcher = PART.matcher(part);
			if (matcher.matches()) slices.set(first(matcher) - 1, last(matcher));
		}
		return slices;
	}

	private static int first(Matcher part) {
		return Integer.parseInt(part.group(1));
	}

	private static int last(Matcher part) {
		return part.group(2) == null ? first(part) : Integer.parseInt(part.group(2));
	}
}

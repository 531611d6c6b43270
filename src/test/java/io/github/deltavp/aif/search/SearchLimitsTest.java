// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchLimitsTest {

	/** Voxel x + 4 · (y + 3 · slice). */
	private final VoxelGrid grid = VoxelGrid.axisAligned(4, 3, 2, 1, 1, 5);

	private int[] left(String slices, String box, int... drawn) {
		Optional<Region> region = drawn.length == 0 ? Optional.empty() : Optional.of(new Region("aif",
			grid, drawn));
		return SearchLimits.of(slices, box).within(grid, region).orElseThrow().voxels();
	}

	@Test
	void onlyWhatLiesInAllLimitsIsLeft() {
		assertArrayEquals(new int[] { 5, 6, 9, 10, 17, 18, 21, 22 }, left("", "1,1,2,2"));
		assertArrayEquals(new int[] { 17, 18, 21, 22 }, left("2", " 1, 1, 2, 2 "));
		assertArrayEquals(new int[] { 17 }, left("2", "1,1,2,2", 5, 17, 23));
		assertArrayEquals(new int[] { 12, 15 }, left("2", "", 3, 12, 15));
	}

	@Test
	void noLimitsAreTheWholeExam() {
		assertTrue(SearchLimits.of(" ", "").of(grid).isEmpty());
		assertEquals(SearchLimits.NONE, SearchLimits.of("", " "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,1,2", "1,1,0,2", "-1,1,2,2", "a,1,2,2", "1,1,2,2,5", "1.5,1,2,2" })
	void nonsenseIsRefused(String box) {
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
			() -> new SearchBox(box));
		assertTrue(refusal.getMessage().contains("give x,y,width,height in pixels"), refusal
			.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "'0,0,5,3', reaches to 5", "'0,0,4,4', 4×3 pixels" })
	void aBoxOutsideTheImagesIsRefused(String box, String reason) {
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
			() -> new SearchBox(box).of(grid));
		assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
	}

	@Test
	void limitsThatDoNotOverlapAreRefused() {
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> left("1",
			"0,0,4,3", 20));
		assertTrue(refusal.getMessage().contains("do not overlap"), refusal.getMessage());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceChoiceTest {

	private final VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 9, 1, 1, 5);

	@ParameterizedTest
	@CsvSource({ "3-7, 2 3 4 5 6", "'2, 4-6', 1 3 4 5", "9, 8", "' 1 - 2 ', 0 1" })
	void slicesAreCountedFromOne(String text, String expected) {
		int[] slices = Arrays.stream(new SliceChoice(text).of(grid).voxels()).map(v -> v / 4).distinct()
			.toArray();
		assertArrayEquals(Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray(),
			slices);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "7-3", "a", "1,,2", "1-", "-3", "3..5" })
	void nonsenseIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> new SliceChoice(text));
	}

	@Test
	void aSliceThatTheExamHasNotIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new SliceChoice("8-10").of(grid));
	}
}

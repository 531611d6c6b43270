/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.aif;

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

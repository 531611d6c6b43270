// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.VoxelGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files and columns in words. */
class TitlesTest {

	@ParameterizedTest
	@CsvSource({ "vp, '', Vp", "ktrans, 1/min, Ktrans (1/min)",
		"kep_se, 1/min, kep standard error (1/min)", "time_to_peak, s, Time to peak (s)",
		"p_value, '', P value", "t1, ms, T1 (ms)", "Own Name, mM, Own Name (mM)" })
	void aMapIsNamedByItsSymbolAndItsUnit(String name, String unit, String words) {
		assertEquals(words, Titles.quantity(ParameterMap.allocate(name, unit, VoxelGrid.axisAligned(1,
			1, 1, 1, 1, 1))));
	}

	@Test
	void aSeriesWithoutADescriptionHasAWord() {
		assertEquals("Series · maps", Titles.of(Titles.series(" "), "maps"));
		assertEquals("SAG DCE", Titles.series(" SAG DCE "));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.table.CsvTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureFilesTest {

	/** The file keeps fractions; only what is shown is in the unit of figures. */
	@Test
	void plasmaVolumesAreShownInTheUnitOfFiguresAndNothingElseIs() {
		List<String> header = List.of("region", "map", "unit", "of_mean_curve", "standard_error",
			"voxels", "failed", "volume_mm3", "mean", "median", "sd", "p10", "p90", "slice_means");
		List<Object> vp = List.of("L1", "vp", "", .09, .001, 40, 0, 640., .088, .0875, .004, .08, .095,
			"5:0.088 6:0.0881");
		List<Object> ve = List.of("L1", "ve", "", .2, Double.NaN, 40, 0, 640., .21, .22, .01, .2, .3,
			"5:0.2 6:0.22");
		CsvTable shown = MeasureFiles.inWords(new CsvTable(header, List.of(vp, ve)));
		List<Object> row = shown.rows().get(0);
		assertEquals(List.of("L1", "Vp", "mL/100 mL"), row.subList(0, 3));
		double[] expected = { 9, .1, 40, 0, 640, 8.8, 8.75, .4, 8, 9.5 };
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], ((Number) row.get(3 + i)).doubleValue(), 1e-12, header.get(3 + i));
		assertEquals("5:8.8 6:8.81", row.get(13));
		assertEquals(ve.subList(2, 13), shown.rows().get(1).subList(2, 13));
		assertEquals("5:0.2 6:0.22", shown.rows().get(1).get(13));
	}
}

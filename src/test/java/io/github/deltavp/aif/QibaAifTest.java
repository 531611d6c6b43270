// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The vessel of the QIBA digital reference object v4 is its bottom strip of 60 × 20 voxels. */
class QibaAifTest {

	@Test
	void theStripIsFound() throws IOException {
		DynamicSeries series = DicomFolder.read(ReferenceData.path("qiba-v4"), ImportOptions.DEFAULT,
			Progress.NONE);
		ConcentrationSettings settings = ConcentrationSettings.DEFAULT.withHematocrit(new Hematocrit(
			0.45));
		AutomaticAifResult result = AutomaticAif.find(series, settings, AutomaticAifSettings.DEFAULT,
			Progress.NONE);
		assertTrue(Arrays.stream(result.artery().voxels()).allMatch(v -> v / 60 >= 180));
		assertEquals(1200, result.chosen().region().count());
		Region strip = new Region("strip", series.grid(), IntStream.range(180 * 60, 200 * 60)
			.toArray());
		Curve expected = RegionAif.of(series, strip, settings).plasma();
		double peak = expected.value(expected.peakIndex());
		for (int t = 0; t < expected.size(); t++)
			assertEquals(expected.value(t), result.aif().plasma().value(t), 0.01 * peak, "frame " + t);
		assertEquals(1, result.aif().plasma().area(0, 330) / expected.area(0, 330), 0.01);
	}
}

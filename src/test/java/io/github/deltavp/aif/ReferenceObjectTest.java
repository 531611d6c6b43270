// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.ReferenceCurves;
import io.github.deltavp.ReferenceObject;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The vessel of {@link ReferenceObject}, with the plasma curve that was put into it. */
class ReferenceObjectTest {

	private static final ConcentrationSettings SETTINGS = ConcentrationSettings.DEFAULT
		.withHematocrit(new Hematocrit(0.45));

	private static double[] truth(DynamicSeries series) {
		return Curve.sample(series.times(), ReferenceCurves.parker(60)::at).toArray();
	}

	@Test
	void theStripGivesThePlasmaCurve() {
		DynamicSeries series = ReferenceObject.series(false);
		assertArrayEquals(truth(series), RegionAif.of(series, ReferenceObject.vessel(), SETTINGS)
			.plasma().toArray(), 1e-3);
	}

	/**
	 * In whole numbers: the baseline of 15.13 becomes 15, and the curve 2.3 % too high at its peak.
	 */
	@Test
	void theSearchFindsTheStripAndNothingElse() {
		DynamicSeries series = ReferenceObject.series(true);
		AutomaticAifResult result = AutomaticAif.find(series, SETTINGS, AutomaticAifSettings.DEFAULT,
			Progress.NONE);
		int first = ReferenceObject.vessel().voxels()[0];
		assertTrue(Arrays.stream(result.artery().voxels()).allMatch(voxel -> voxel >= first));
		double[] truth = truth(series);
		double peak = Arrays.stream(truth).max().orElseThrow();
		assertArrayEquals(truth, result.aif().plasma().toArray(), 0.03 * peak);
	}
}

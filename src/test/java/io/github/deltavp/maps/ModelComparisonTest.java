// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(3, 1, 1, 1, 1, 1);

	@Test
	void theLowestCriterionWinsAndNoAnswerIsNoChoice() {
		ParameterMap choice = ModelComparison.choice(List.of(maps(-5, -1, Float.NaN), maps(-5, -2,
			Float.NaN)));
		assertEquals(0, choice.value(0));
		assertEquals(1, choice.value(1));
		assertTrue(Float.isNaN(choice.value(2)));
	}

	@Test
	void refusesNothing() {
		assertThrows(IllegalArgumentException.class, () -> ModelComparison.choice(List.of()));
	}

	@Test
	void fitsOfSeriesOfDifferentSizeAreRefused() {
		PerfusionMaps fit = maps(-5, -1, -2);
		PerfusionMaps other = new PerfusionMaps(VoxelGrid.axisAligned(3, 2, 1, 1, 1, 1), new Patlak()
			.estimates(), false);
		assertThrows(IllegalArgumentException.class, () -> ModelComparison.choice(List.of(fit, other)));
		assertThrows(IllegalArgumentException.class, () -> ModelComparison.nested(fit, other, 1, 57));
	}

	private static PerfusionMaps maps(float... criteria) {
		PerfusionMaps maps = new PerfusionMaps(GRID, new Patlak().estimates(), false);
		System.arraycopy(criteria, 0, maps.map(Parameter.AICC).plane(0), 0, 3);
		return maps;
	}

	/**
	 * F = (1.2² − 1)·57 = 25.08 with 1 and 57 degrees of freedom: scipy.stats.f.sf gives 5.634e-6.
	 */
	@Test
	void nestedModelsAreComparedByF() {
		ParameterMap p = ModelComparison.nested(residuals(1.2f, 1, Float.NaN), residuals(1, 1, 1), 1,
			57);
		assertEquals(5.634e-6, p.value(0), 1e-8);
		assertEquals(1, p.value(1), 1e-6);
		assertTrue(Float.isNaN(p.value(2)));
		assertThrows(IllegalArgumentException.class, () -> ModelComparison.nested(residuals(1, 1, 1),
			residuals(1, 1, 1), 0, 57));
	}

	private static PerfusionMaps residuals(float... residuals) {
		PerfusionMaps maps = new PerfusionMaps(GRID, new Patlak().estimates(), false);
		System.arraycopy(residuals, 0, maps.residual().plane(0), 0, 3);
		return maps;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModels;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VoxelFitsTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(30, 6);

	private final VoxelFits fits = new VoxelFits(PopulationAif.PARKER.plasma(TIMES, 20,
		new Hematocrit(0.42)), FitSettings.DEFAULT.withModel(new ExtendedTofts()));

	static Stream<DelayRange> delays() {
		return Stream.of(DelayRange.NONE, DelayRange.fixed(2.4), new DelayRange(0, 9));
	}

	@ParameterizedTest
	@MethodSource("delays")
	void aFitIsMadeOnceForTimesDelayAndModel(DelayRange delay) {
		assertSame(fits.of(TIMES, delay), fits.of(TimeAxis.uniform(30, 6), delay));
		assertNotSame(fits.of(TIMES, delay), fits.of(TimeAxis.uniform(29, 6), delay));
		assertNotSame(fits.of(TIMES, delay), fits.of(TIMES, DelayRange.fixed(2.2)));
	}

	/** What is known without the tables is what they would tell. */
	@ParameterizedTest
	@MethodSource("delays")
	void aSlowFitIsOneThatTakesCurveByCurve(DelayRange delay) {
		TracerModels.all().forEach(model -> {
			VoxelFits others = fits.with(FitSettings.DEFAULT.withModel(model));
			assertEquals(others.of(TIMES, delay).isCurveByCurve(), others.isSlow(TIMES, delay), model
				.key());
		});
	}
}

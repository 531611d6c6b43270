// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.maps.EnhancementMaps.Measure;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnhancementMapsTest {

	/** Signal 100 up to 20 s, up to 300 at 40 s, down to 200 at 140 s: all values by hand. */
	@Test
	void triangle() {
		List<ParameterMap> maps = maps(t -> t <= 20 ? 100 : t <= 40 ? 100 + 10 * (t - 20) : 300 - (t -
			40));
		expect(maps, Measure.PEAK, 2);
		expect(maps, Measure.LATE, 1);
		expect(maps, Measure.TIME_TO_PEAK, 40);
		expect(maps, Measure.ARRIVAL, 20);
		expect(maps, Measure.WASH_IN, 0.1);
		expect(maps, Measure.WASH_OUT, -0.01);
		expect(maps, Measure.IAUGC60, 20 + 40 * (2 + 1.6) / 2);
		expect(maps, Measure.IAUGC90, 20 + 70 * (2 + 1.3) / 2);
	}

	@Test
	void withoutEnhancementThereIsNoArrival() {
		List<ParameterMap> maps = maps(t -> 100);
		expect(maps, Measure.PEAK, 0);
		assertTrue(Float.isNaN(maps.get(Measure.ARRIVAL.ordinal()).value(0)));
		assertTrue(Float.isNaN(maps.get(Measure.IAUGC60.ordinal()).value(0)));
	}

	@Test
	void darkOrMissingSignalIsNaN() {
		for (ParameterMap map : maps(t -> 0))
			assertTrue(Float.isNaN(map.value(0)), map.name());
		for (ParameterMap map : maps(t -> t == 50 ? Double.NaN : 100 + t))
			assertTrue(Float.isNaN(map.value(0)), map.name());
	}

	private static void expect(List<ParameterMap> maps, Measure measure, double expected) {
		assertEquals(expected, maps.get(measure.ordinal()).value(0), 1e-4 * (1 + Math.abs(expected)),
			measure.toString());
	}

	private static List<ParameterMap> maps(java.util.function.DoubleUnaryOperator signal) {
		VoxelGrid grid = VoxelGrid.axisAligned(1, 1, 1, 1, 1, 1);
		TimeAxis times = TimeAxis.uniform(29, 5);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, 29), grid, times,
			Protocol.UNKNOWN, "", "magnitude", List.of(), List.of());
		for (int t = 0; t < 29; t++)
			series.plane(0, t)[0] = (float) signal.applyAsDouble(times.seconds(t));
		return EnhancementMaps.of(series, new BaselineFrames(0, 4), Progress.NONE);
	}
}

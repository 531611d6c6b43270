// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.maps.EnhancementMaps.Measure;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/**
	 * Enhancement 0 up to 35 s, 4 at 55 s, then 2, 1, 1: all by hand, with times that start at 5 s.
	 * The slope is Σ(t − 77.5)(e − 2) / Σ(t − 77.5)².
	 */
	@Test
	void timesCountFromTheFirstFrame() {
		Map<Measure, Double> of = ofCurve(new double[] { 5, 15, 25, 35, 55, 65, 85, 105 }, 100, 100,
			100, 100, 500, 300, 200, 200);
		assertEquals(30, of.get(Measure.ARRIVAL), 1e-9);
		assertEquals(50, of.get(Measure.TIME_TO_PEAK), 1e-9);
		assertEquals(0.2, of.get(Measure.WASH_IN), 1e-9);
		assertEquals(-80. / 1475, of.get(Measure.WASH_OUT), 1e-9);
		assertEquals(110, of.get(Measure.IAUGC60), 1e-9);
		assertEquals(Double.NaN, of.get(Measure.IAUGC90));
	}

	/** The area of 60 s needs all of them, from the arrival at 35 s, and no more. */
	@ParameterizedTest
	@CsvSource({ "94.9, NaN", "95, 110" })
	void theAreaNeedsItsWholeTime(double end, double expected) {
		assertEquals(expected, ofCurve(new double[] { 5, 15, 25, 35, 55, 65, 85, end }, 100, 100, 100,
			100, 500, 300, 200, 200).get(Measure.IAUGC60), 1e-9);
	}

	/** A spike in the foot is not the bolus: the last rise through 10 % and 50 % counts. */
	@Test
	void theArrivalIsThatOfTheLastRise() {
		double low = 40 + 10 * (0.4 - 0.2) / 3.8;
		double half = 40 + 10 * (2 - 0.2) / 3.8;
		Map<Measure, Double> of = ofCurve(new double[] { 0, 10, 20, 30, 40, 50, 60 }, 100, 100, 100,
			300, 120, 500, 500);
		assertEquals(low - (half - low) / 4, of.get(Measure.ARRIVAL), 1e-9);
		assertEquals(50, of.get(Measure.TIME_TO_PEAK)); // the first of the highest
	}

	/** A long shoulder would take the line through 10 % and 50 % into the baseline. */
	@Test
	void nothingArrivesBeforeTheBaselineEnds() {
		assertEquals(20, ofCurve(new double[] { 0, 10, 20, 30, 40, 50, 60, 70 }, 100, 100, 100, 150,
			150, 150, 150, 500).get(Measure.ARRIVAL), 1e-9);
	}

	/** The highest sample is one of the baseline: 110 over their mean of 104. */
	@Test
	void aPeakInTheBaselineIsNoArrival() {
		Map<Measure, Double> of = ofCurve(new double[] { 0, 10, 20, 30, 40 }, 101, 101, 110, 104, 104);
		assertEquals(110. / 104 - 1, of.get(Measure.PEAK), 1e-9);
		assertEquals(Double.NaN, of.get(Measure.ARRIVAL));
		assertEquals(Double.NaN, of.get(Measure.WASH_IN));
		assertEquals(0, of.get(Measure.LATE), 1e-9);
	}

	@Test
	void aPeakInTheLastFrameHasNoWashOut() {
		Map<Measure, Double> of = ofCurve(new double[] { 0, 10, 20, 30, 40 }, 100, 100, 100, 200, 300);
		assertEquals(Double.NaN, of.get(Measure.WASH_OUT));
		assertEquals(-0.1, ofCurve(new double[] { 0, 10, 20, 30, 40 }, 100, 100, 100, 300, 200).get(
			Measure.WASH_OUT), 1e-9);
	}

	@Test
	void unknownBaselinesAreRefused() {
		Curve curve = Curve.sample(TimeAxis.uniform(5, 1), t -> 1);
		assertThrows(IllegalArgumentException.class, () -> EnhancementMaps.ofCurve(curve,
			BaselineFrames.AUTOMATIC));
		assertThrows(IllegalArgumentException.class, () -> EnhancementMaps.ofCurve(curve,
			new BaselineFrames(0, 5)));
		assertEquals(0, EnhancementMaps.ofCurve(curve, new BaselineFrames(0, 4)).get(Measure.PEAK));
	}

	/** Each voxel of a map has what its curve alone has; outside the region there is nothing. */
	@Test
	void voxelsOfARegionHaveTheMeasuresOfTheirCurves() {
		VoxelGrid grid = VoxelGrid.axisAligned(3, 2, 2, 1, 1, 1);
		DynamicSeries series = empty(grid);
		for (int t = 0; t < 29; t++)
			for (int voxel = 0; voxel < 12; voxel++)
				series.plane(voxel / 6, t)[voxel % 6] = 100 + (t < 5 ? 0 : (voxel + 1) * (29 - t));
		BaselineFrames baseline = new BaselineFrames(0, 4);
		List<ParameterMap> all = EnhancementMaps.of(series, baseline, Progress.NONE);
		List<ParameterMap> some = EnhancementMaps.within(new Region("some", grid, new int[] { 2, 9 }),
			series, baseline, Progress.NONE);
		for (Measure measure : Measure.values())
			for (int voxel = 0; voxel < 12; voxel++) {
				Curve curve = series.meanSignal(new Region("one", grid, new int[] { voxel }));
				float expected = EnhancementMaps.ofCurve(curve, baseline).get(measure).floatValue();
				assertEquals(expected, all.get(measure.ordinal()).value(voxel), measure.key());
				assertEquals(voxel == 2 || voxel == 9 ? expected : Float.NaN, some.get(measure.ordinal())
					.value(voxel), measure.key());
			}
		assertEquals("iaugc60", all.get(0).name());
		assertEquals("s", all.get(0).unit());
		assertThrows(IllegalArgumentException.class, () -> EnhancementMaps.within(new Region("other",
			VoxelGrid.axisAligned(3, 3, 2, 1, 1, 1), new int[] { 0 }), series, baseline, Progress.NONE));
	}

	/** Frames 0 … 2 are before contrast. */
	private static Map<Measure, Double> ofCurve(double[] seconds, double... signal) {
		return EnhancementMaps.ofCurve(new Curve(TimeAxis.ofSeconds(seconds), signal),
			new BaselineFrames(0, 2));
	}

	private static void expect(List<ParameterMap> maps, Measure measure, double expected) {
		assertEquals(expected, maps.get(measure.ordinal()).value(0), 1e-4 * (1 + Math.abs(expected)),
			measure.toString());
	}

	private static List<ParameterMap> maps(DoubleUnaryOperator signal) {
		VoxelGrid grid = VoxelGrid.axisAligned(1, 1, 1, 1, 1, 1);
		DynamicSeries series = empty(grid);
		for (int t = 0; t < 29; t++)
			series.plane(0, t)[0] = (float) signal.applyAsDouble(series.times().seconds(t));
		return EnhancementMaps.of(series, new BaselineFrames(0, 4), Progress.NONE);
	}

	private static DynamicSeries empty(VoxelGrid grid) {
		return new DynamicSeries(DynamicSeries.allocate(grid, 29), grid, TimeAxis.uniform(29, 5),
			Protocol.UNKNOWN, "", "magnitude", List.of(), List.of());
	}
}

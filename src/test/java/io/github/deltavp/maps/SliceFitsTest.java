// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Eight slices of ten frames, of which some miss some. */
class SliceFitsTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(10, 5);
	private static final int[][] MISSING = { {}, { 1 }, { 3 }, { 8 }, { 8 }, { 2, 3, 4 }, { 2, 4 }, {
		0, 1, 2, 3, 4, 5, 6, 7, 8, 9 } };

	private final List<TimeAxis> fitted = new ArrayList<>();

	/** Frames 2 … 4 are before contrast; each slice counts them among those that it has. */
	@Test
	void theBaselineIsCountedInTheFramesThatAreThere() {
		SliceFits fits = fits(ConcentrationSettings.DEFAULT.withBaseline(new BaselineFrames(2, 4)));
		assertEquals(new BaselineFrames(2, 4), baseline(fits, 0));
		assertEquals(new BaselineFrames(1, 3), baseline(fits, 1));
		assertEquals(new BaselineFrames(2, 3), baseline(fits, 2));
		assertEquals(new BaselineFrames(2, 4), baseline(fits, 3));
		assertTrue(fits.of(5).isEmpty());
		assertEquals(new BaselineFrames(2, 2), baseline(fits, 6));
		assertTrue(fits.of(7).isEmpty());
		assertArrayEquals(new int[] { 0, 1, 2, 4, 5, 6, 7, 8, 9 }, fits.of(2).get().frames());
	}

	@Test
	void slicesThatMissTheSameFramesShareAFitForTheTimesThatAreThere() {
		SliceFits fits = fits(ConcentrationSettings.DEFAULT.withBaseline(new BaselineFrames(2, 4)));
		assertSame(fits.of(3).get().fit(), fits.of(4).get().fit());
		assertNotSame(fits.of(0).get().fit(), fits.of(3).get().fit());
		assertEquals(5, fitted.size());
		assertEquals(TIMES, fitted.get(0));
		assertEquals(TimeAxis.ofSeconds(0, 10, 15, 20, 25, 30, 35, 40, 45), fitted.get(1));
	}

	@Test
	void withM0NoBaselineIsNeeded() {
		SliceFits fits = fits(ConcentrationSettings.DEFAULT.withM0(1000));
		assertTrue(fits.of(5).isPresent());
		assertTrue(fits.of(7).isEmpty());
	}

	private static BaselineFrames baseline(SliceFits fits, int slice) {
		return fits.of(slice).get().converter().baseline();
	}

	private SliceFits fits(ConcentrationSettings concentration) {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 1, MISSING.length, 1, 1, 1);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, TIMES.size()), grid,
			TIMES, new Protocol(5, 2, 25, 1.5), "", "magnitude", List.of(), List.of());
		for (int slice = 0; slice < MISSING.length; slice++)
			for (int t : MISSING[slice])
				Arrays.fill(series.plane(slice, t), Float.NaN);
		series.plane(0, 9)[0] = Float.NaN; // a voxel alone is no missing frame
		return new SliceFits(series, SignalConverter.of(series, concentration), times -> {
			fitted.add(times);
			return new VoxelFit(new Patlak(), times, PopulationAif.PARKER.plasma(TIMES, 10,
				new Hematocrit(0.42)), FitBounds.DEFAULT, DelayRange.NONE, false);
		});
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Eight slices of ten frames, of which some miss some. */
class SliceFramesTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(10, 5);
	private static final int[][] MISSING = { {}, { 1 }, { 3 }, { 8 }, { 8 }, { 2, 3, 4 }, { 2, 4 }, {
		0, 1, 2, 3, 4, 5, 6, 7, 8, 9 } };

	/** Frames 2 … 4 are before contrast; each slice counts them among those that it has. */
	@Test
	void theBaselineIsCountedInTheFramesThatAreThere() {
		List<Optional<SliceFrames>> frames = frames(ConcentrationSettings.DEFAULT.withBaseline(
			new BaselineFrames(2, 4)));
		assertEquals(new BaselineFrames(2, 4), baseline(frames, 0));
		assertEquals(new BaselineFrames(1, 3), baseline(frames, 1));
		assertEquals(new BaselineFrames(2, 3), baseline(frames, 2));
		assertEquals(new BaselineFrames(2, 4), baseline(frames, 3));
		assertTrue(frames.get(5).isEmpty());
		assertEquals(new BaselineFrames(2, 2), baseline(frames, 6));
		assertTrue(frames.get(7).isEmpty());
		assertArrayEquals(new int[] { 0, 1, 2, 4, 5, 6, 7, 8, 9 }, frames.get(2).get().frames());
	}

	@Test
	void aSliceHasTheTimesOfTheFramesThatAreThere() {
		List<Optional<SliceFrames>> frames = frames(ConcentrationSettings.DEFAULT.withBaseline(
			new BaselineFrames(2, 4)));
		assertEquals(TIMES, frames.get(0).get().times());
		assertEquals(TimeAxis.ofSeconds(0, 10, 15, 20, 25, 30, 35, 40, 45), frames.get(1).get()
			.times());
		assertEquals(frames.get(3).get().times(), frames.get(4).get().times());
	}

	@Test
	void withM0NoBaselineIsNeeded() {
		List<Optional<SliceFrames>> frames = frames(ConcentrationSettings.DEFAULT.withM0(1000));
		assertTrue(frames.get(5).isPresent());
		assertTrue(frames.get(7).isEmpty());
	}

	private static BaselineFrames baseline(List<Optional<SliceFrames>> frames, int slice) {
		return frames.get(slice).get().converter().baseline();
	}

	private static List<Optional<SliceFrames>> frames(ConcentrationSettings concentration) {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 1, MISSING.length, 1, 1, 1);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, TIMES.size()), grid,
			TIMES, new Protocol(5, 2, 25, 1.5), "", "magnitude", List.of(), List.of());
		for (int slice = 0; slice < MISSING.length; slice++)
			for (int t : MISSING[slice])
				Arrays.fill(series.plane(slice, t), Float.NaN);
		series.plane(0, 9)[0] = Float.NaN; // a voxel alone is no missing frame
		return SliceFrames.of(series, SignalConverter.of(series, concentration));
	}
}

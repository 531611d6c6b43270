// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.text.FreeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grids, regions, chunks and series, on numbers that can be followed by hand. */
class DynamicSeriesTest {

	/** Sagittal: rows run to the back, columns down, slices to the left. */
	private static final VoxelGrid GRID = new VoxelGrid(4, 3, 2, 1.5, 2, 5, List.of(10., 20., 30.),
		List.of(0., 1., 0.), List.of(0., 0., -1.));

	private static DynamicSeries series() {
		return MadeSeries.of(GRID, TimeAxis.ofSeconds(0, 5, 11), (x, y, z, t) -> 1000 * t + 100 * z +
			10 * y + x);
	}

	@Test
	void placesInThePatientAndBack() {
		assertArrayEquals(new double[] { 10 - 5, 20 + 1.5 * 3, 30 - 2 * 2 }, GRID.positionMm(3, 2, 1),
			1e-12);
		assertArrayEquals(new double[] { -1, 0, 0 }, GRID.normal(), 1e-12);
		assertArrayEquals(new double[] { 2.25, -0.5, 7 }, GRID.voxelAt(GRID.positionMm(2.25, -0.5, 7)),
			1e-12);
		assertArrayEquals(new double[] { 5 * 9 - 6 * 8, 6 * 7 - 4 * 9, 4 * 8 - 5 * 7 }, VoxelGrid
			.normal(new double[] { 4, 5, 6 }, new double[] { 7, 8, 9 }), 1e-12);
		assertEquals(15, GRID.voxelVolumeMm3());
		assertEquals(12, GRID.voxelsPerSlice());
	}

	/** Voxel 3 + 4 · (1 + 3 · 1). */
	@Test
	void aVoxelKnowsItsPlace() {
		assertArrayEquals(new int[] { 3, 1, 1 }, IntStream.range(0, 3).map(axis -> GRID.position(19,
			axis)).toArray());
	}

	@ParameterizedTest
	@CsvSource({ "4, 3, 3", "4, 2, 2", "5, 3, 2" })
	void anotherCountIsAnotherSize(int width, int height, int slices) {
		VoxelGrid other = VoxelGrid.axisAligned(width, height, slices, 1, 1, 1);
		assertFalse(GRID.sameSize(other));
		assertTrue(other.sameSize(VoxelGrid.axisAligned(width, height, slices, 9, 1, 1)));
		Region region = new Region("lesion", GRID, new int[] { 1 });
		assertTrue(assertThrows(IllegalArgumentException.class, () -> region.requireSameSize(other))
			.getMessage().contains("4×3×2, not " + width + "×" + height + "×" + slices));
	}

	@ParameterizedTest
	@CsvSource({ "0, 3, 2, 1, 1, 1, width is 0", "4, -1, 2, 1, 1, 1, height is -1",
		"4, 3, 0, 1, 1, 1, slices is 0", "4, 3, 2, 0, 1, 1, spacing x is 0",
		"4, 3, 2, 1, NaN, 1, spacing y is NaN", "4, 3, 2, 1, 1, Infinity, spacing z is Inf" })
	void aGridWithoutVoxelsOrSpacingIsRefused(int width, int height, int slices, double x, double y,
		double z, String reason)
	{
		assertTrue(assertThrows(IllegalArgumentException.class, () -> VoxelGrid.axisAligned(width,
			height, slices, x, y, z)).getMessage().startsWith(reason));
	}

	@Test
	void aRegionIsASetInAscendingOrder() {
		Region region = new Region("artery", GRID, new int[] { 7, 3, 7, 23, 0 });
		assertArrayEquals(new int[] { 0, 3, 7, 23 }, region.voxels());
		assertEquals(4, region.count());
		assertEquals("artery", region.name());
		assertArrayEquals(new int[] { 3, 7 }, new Region("", GRID, new int[] { 3, 3, 7 }).voxels());
		assertEquals(0, new Region("", GRID, new int[0]).count());
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 24 })
	void aRegionOutsideTheImageIsRefused(int voxel) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Region("lesion", GRID,
			new int[] { voxel, 5 })).getMessage().contains("outside the image of 4×3×2"));
	}

	/** All voxels, in order, in chunks of a slice, which differ in size from slice to slice. */
	@ParameterizedTest
	@ValueSource(strings = { "", "0 1 2 3 12 13 15 20 23", "13 14", "5 7 9 10 11" })
	void chunksHoldEachVoxelOnce(String voxels) {
		Optional<Region> mask = voxels.isEmpty() ? Optional.empty() : Optional.of(new Region("", GRID,
			Arrays.stream(voxels.split(" ")).mapToInt(Integer::parseInt).toArray()));
		List<Integer> met = new ArrayList<>();
		DynamicSeries series = series();
		for (VoxelChunk chunk : VoxelChunk.of(GRID, mask, slice -> 3 + slice)) {
			assertTrue(chunk.count() > 0 && chunk.count() <= 3 + chunk.slice());
			float[] signal = new float[chunk.count() + 1];
			chunk.gather(series.plane(chunk.slice(), 1), signal);
			VoxelChunk part = chunk.part(1, 2);
			assertEquals(Math.min(2, chunk.count() - 1), part.count());
			for (int v = 0; v < chunk.count(); v++) {
				met.add(chunk.pixel(v) + 12 * chunk.slice());
				assertEquals(series.plane(chunk.slice(), 1)[chunk.pixel(v)], signal[v]);
				if (v > 0 && v < 3) assertEquals(chunk.pixel(v), part.pixel(v - 1));
			}
			assertEquals(0, signal[chunk.count()]);
		}
		assertArrayEquals(mask.map(Region::voxels).orElse(IntStream.range(0, 24).toArray()), met
			.stream().mapToInt(Integer::intValue).toArray());
	}

	@Test
	void aMeanPassesOverWhatIsMissing() {
		DynamicSeries series = series();
		series.plane(1, 1)[0] = Float.NaN;
		series.plane(0, 1)[11] = Float.NaN;
		Region region = new Region("", GRID, new int[] { 1, 11, 12, 16 });
		assertArrayEquals(new double[] { (1 + 23 + 100 + 110) / 4., (1001 + 1110) / 2., 2000 + (1 + 23 +
			100 + 110) / 4. }, series.meanSignal(region).toArray());
		assertEquals(TimeAxis.ofSeconds(0, 5), series.meanSignal(region, 2).times());
		assertTrue(Double.isNaN(series.meanSignal(new Region("", GRID, new int[] { 11 })).value(1)));
		Region elsewhere = new Region("", VoxelGrid.axisAligned(9, 9, 2, 1, 1, 1), new int[] { 1 });
		assertThrows(IllegalArgumentException.class, () -> series.meanSignal(elsewhere));
	}

	@Test
	void planesAndCurvesAreTheSameNumbers() {
		DynamicSeries series = series();
		assertEquals(2123, series.curves(1).getAt(3, 2).get(2).get());
		assertEquals(1102, series.planes(1)[1][2]);
		DynamicSeries mapped = series.mapPlanes((slice, time, plane) -> new float[] { slice, time,
			plane[0], 0, 0, 0, 0, 0, 0, 0, 0, plane[11] });
		assertArrayEquals(new float[] { 1, 2, 2100, 0, 0, 0, 0, 0, 0, 0, 0, 2123 }, mapped.plane(1, 2));
	}

	@Test
	void aChangedSeriesKeepsAllElse() {
		DynamicSeries series = series().withWarning("first").withGiven(List.of("time=5")).withOrigin(
			Origin.UNKNOWN.on(OptionalLong.of(7))).withB1(B1Map.of(GRID, MadeSeries.of(GRID, TimeAxis
				.ofSeconds(0), (x, y, z, t) -> 0.5), "here"));
		Protocol other = MadeSeries.PROTOCOL.withTrMs(7).withTrMs(Double.NaN).withFlipAngleDegrees(30)
			.withFlipAngleDegrees(Double.NaN);
		assertEquals(new Protocol(7, 2, 30, 1.5), other);
		assertEquals(0.007, other.trSeconds());
		assertEquals(Math.PI / 6, other.flipAngleRadians(), 1e-15);
		TimeAxis later = TimeAxis.ofSeconds(1, 2, 3);
		DynamicSeries changed = series.withProtocol(other).withTimes(later).withWarning("second")
			.withSignal(series.signal());
		assertEquals(new DynamicSeries(series.signal(), GRID, later, other, FreeText.of("made"),
			"magnitude", List.of("first", "second"), List.of(), List.of("time=5"), Origin.UNKNOWN.on(
				OptionalLong.of(7)), series.b1()), changed);
		assertEquals(15, changed.protocolOf(new int[] { 1, 2 }).flipAngleDegrees());
		assertEquals(series, series.withProtocol(MadeSeries.PROTOCOL).withTimes(series.times()));
	}

	@Test
	void theFactsAreAllButTheSignal() {
		SeriesFacts facts = series().withWarning("guessed").facts();
		assertEquals(new SeriesFacts(GRID, TimeAxis.ofSeconds(0, 5, 11), MadeSeries.PROTOCOL, FreeText
			.of("made"), "magnitude", List.of("guessed")), facts);
		assertEquals(4 * 4 * 3 * 2 * 3, facts.bytes());
		SeriesFacts retimed = facts.withTimes(TimeAxis.uniform(3, 2), "as given");
		assertEquals(List.of("guessed", "as given"), retimed.warnings());
		assertEquals(2, retimed.times().intervalSeconds());
	}

	@Test
	void aSignalOfAnotherSizeIsRefused() {
		DynamicSeries series = series();
		assertTrue(assertThrows(IllegalArgumentException.class, () -> series.withTimes(TimeAxis.uniform(
			4, 1))).getMessage().contains(
				"[4, 3, 2, 3] voxels does not fit its grid and times [4, 3, 2, 4]"));
	}

	@Test
	void framesAndSettingsThatMakeNoSenseAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new BaselineFrames(-1, 3));
		assertThrows(IllegalArgumentException.class, () -> new BaselineFrames(3, 2));
		assertThrows(IllegalArgumentException.class, () -> new BaselineFrames(0, -2));
		assertEquals(1, new BaselineFrames(3, 3).count());
		assertEquals(3, new BaselineFrames(2, 4).count());
		assertFalse(new BaselineFrames(0, 0).isAutomatic());
		assertTrue(new BaselineFrames(2, -1).isAutomatic());
		ConcentrationSettings defaults = ConcentrationSettings.DEFAULT;
		assertFalse(defaults.hasM0());
		assertTrue(defaults.withM0(1000).hasM0());
		assertEquals(1200, defaults.withT10Ms(1200, 1500).t10Ms());
		assertEquals(1500, defaults.withT10Ms(1200, 1500).bloodT10Ms());
		assertEquals(defaults, defaults.withHematocrit(defaults.hematocrit()).withBaseline(defaults
			.baseline()).withT10Ms(1000, 1440));
		for (double bad : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertThrows(IllegalArgumentException.class, () -> defaults.withT10Ms(bad, 1));
			assertThrows(IllegalArgumentException.class, () -> defaults.withT10Ms(1, bad));
			if (!Double.isNaN(bad)) assertThrows(IllegalArgumentException.class, () -> defaults.withM0(
				bad));
		}
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import io.github.deltavp.maps.DelayTiles.Tile;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Delays that voxels find together. */
class DelayFieldTest {

	private static final int SIDE = 16;
	private static final List<Tile> TILES = List.of(new Tile(0.1, 0.05, 0.3, 0), new Tile(0.06, 0.03,
		0.2, 6), new Tile(0.03, 0.08, 0.3, 3), new Tile(0.08, 0.02, 0.4, 9));

	private final DelayTiles tiles = new DelayTiles(TILES, SIDE, 5, 8, 3);
	private final PerfusionMaps auto = tiles.maps(tiles.settings().withDelay(DelayMode.AUTO,
		DelayRange.DEFAULT));

	@Test
	void eachTissueHasItsDelay() {
		for (int tile = 0; tile < TILES.size(); tile++) {
			double[] delays = tiles.values(auto.delay(), tile);
			assertEquals(TILES.get(tile).delay(), delays[delays.length / 2], 0.3);
		}
	}

	/** A delay between those of two tissues is that of neither. */
	@Test
	void atABorderTheDelayJumps() {
		for (int tile = 0; tile < TILES.size(); tile++) {
			double truth = TILES.get(tile).delay();
			double near = Arrays.stream(tiles.values(auto.delay(), tile)).filter(delay -> Math.abs(delay -
				truth) < 1).count();
			assertTrue(near / (SIDE * SIDE) > 0.9, TILES.get(tile) + ": " + near);
		}
	}

	/** The information that a delay of its own takes from a voxel is given back by its neighbours. */
	@Test
	void vpIsAsGoodAsWithTheTrueDelays() {
		PerfusionMaps alone = tiles.maps(tiles.settings().withDelay(DelayMode.VOXEL,
			DelayRange.DEFAULT));
		for (int tile = 0; tile < TILES.size(); tile++) {
			double[] truth = tiles.knownVp(tile);
			double[] found = tiles.values(auto.vp(), tile);
			assertEquals(StatUtils.mean(truth), StatUtils.mean(found), 0.03 * StatUtils.mean(truth));
			assertTrue(deviation(found) < 1.1 * deviation(truth));
			assertTrue(deviation(found) < 1.02 * deviation(tiles.values(alone.vp(), tile)));
		}
	}

	/** A vessel of one voxel, which no neighbour may outvote. */
	@Test
	void aVoxelThatIsSureKeepsItsDelay() {
		DelayTiles vessels = new DelayTiles(List.of(new Tile(0.6, 0.001, 0.3, 0), TILES.get(1), TILES
			.get(1), TILES.get(1)), SIDE, 5, 8, 4);
		int vessel = 5 + 5 * 2 * SIDE;
		int tissue = 2 * SIDE * 2 * SIDE - 1 - vessel;
		for (int t = 0; t < vessels.series().times().size(); t++) {
			float[] plane = vessels.series().plane(0, t);
			plane[tissue] = plane[vessel];
		}
		PerfusionMaps maps = vessels.maps(vessels.settings().withDelay(DelayMode.AUTO,
			DelayRange.DEFAULT));
		assertEquals(0, maps.delay().value(tissue), 0.3);
		assertEquals(6, maps.delay().value(tissue - 1), 0.6);
	}

	/** Which cannot be fitted with a delay of its own but curve by curve. */
	@Test
	void exchangeIsFittedWithTheDelaysOfExtendedTofts() {
		PerfusionMaps exchange = tiles.maps(tiles.settings().withModel(new TwoCompartmentExchange())
			.withDelay(DelayMode.AUTO, DelayRange.DEFAULT));
		for (int voxel = 0; voxel < 4 * SIDE * SIDE; voxel++)
			assertEquals(auto.delay().value(voxel), exchange.delay().value(voxel));
	}

	/** So that a region has the same voxels in maps of the whole exam and measured by itself. */
	@Test
	void voxelsFittedAloneHaveTheDelaysOfTheWholeMap() {
		int[] some = { 3, 500, 501, 777 };
		FitSettings alone = tiles.settings().withDelay(DelayMode.AUTO, DelayRange.DEFAULT).withMask(
			new Region("some", tiles.series().grid(), some)).withVoters(Region.all(tiles.series()
				.grid()));
		PerfusionMaps maps = tiles.maps(alone);
		for (int voxel : some)
			assertEquals(auto.vp().value(voxel), maps.vp().value(voxel));
	}

	/** Else a comparison of models would be one of delays. */
	@ParameterizedTest
	@EnumSource(value = DelayMode.class, names = { "GLOBAL", "AUTO" })
	void modelsThatAreComparedShareTheDelays(DelayMode mode) {
		PerfusionFit fit = PerfusionFit.of(tiles.series(), tiles.plasma(), tiles.settings().withDelay(
			mode, DelayRange.DEFAULT), Progress.NONE);
		PerfusionMaps one = fit.maps(Progress.NONE);
		PerfusionMaps other = fit.with(new Patlak()).maps(Progress.NONE);
		assertEquals(List.of(), List.copyOf(other.standardErrors().values()));
		int shared = 0;
		for (int voxel = 0; voxel < 4 * SIDE * SIDE; voxel++)
			if (one.delay().value(voxel) == other.delay().value(voxel)) shared++;
		// Some voxels of the tissues with most plasma are sure of their delay, with either model.
		assertTrue(shared > (mode == DelayMode.GLOBAL ? 1 : 0.7) * 4 * SIDE * SIDE - 1, shared + "");
	}

	@Test
	void aRangeOfOneDelayIsThatDelay() {
		PerfusionMaps maps = tiles.maps(tiles.settings().withDelay(DelayMode.AUTO, DelayRange.fixed(
			3)));
		assertEquals(3, maps.delay().value(7));
	}

	private static double deviation(double[] values) {
		return Math.sqrt(StatUtils.populationVariance(values));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.api.Test;

class PerfusionMapsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(3, 2, 2, 1, 1, 1);

	@Test
	void thereIsAMapForEachParameterOfTheModelAndNoneBeside() {
		PerfusionMaps maps = new PerfusionMaps(GRID, new Patlak().estimates(), true);
		assertEquals(List.of("vp", "ktrans", "delay", "residual", "r_squared", "aicc"), maps.all()
			.stream().map(ParameterMap::name).toList());
		assertEquals(List.of("vp_se", "ktrans_se", "delay_se"), maps.standardErrors().values().stream()
			.map(ParameterMap::name).toList());
		assertEquals("1/min", maps.standardErrors().get(Parameter.KTRANS).unit());
		assertEquals(GRID, maps.grid());
		assertTrue(maps.has(Parameter.VP));
		assertFalse(maps.has(Parameter.VE));
		String message = assertThrows(IllegalArgumentException.class, maps::ve).getMessage();
		assertTrue(message.contains("no ve; it has [vp, ktrans, delay"), message);
		assertTrue(new PerfusionMaps(GRID, new Patlak().estimates(), false).standardErrors().isEmpty());
	}

	@Test
	void itsMapsAreThoseOfTheirNames() {
		PerfusionMaps maps = new PerfusionMaps(GRID, TracerModels.of("extended_tofts").estimates(),
			false);
		assertEquals(List.of("vp", "ktrans", "ve", "kep", "delay", "residual", "status"), List.of(maps
			.vp(), maps.ktrans(), maps.ve(), maps.kep(), maps.delay(), maps.residual(), maps.status())
			.stream().map(ParameterMap::name).toList());
	}

	@Test
	void beforeTheFitNothingIsKnown() {
		PerfusionMaps maps = new PerfusionMaps(GRID, new Patlak().estimates(), true);
		for (int voxel = 0; voxel < 12; voxel++) {
			assertTrue(Float.isNaN(maps.vp().value(voxel)));
			assertTrue(Float.isNaN(maps.standardErrors().get(Parameter.VP).value(voxel)));
		}
		assertEquals(12, maps.count(VoxelStatus.OUTSIDE_MASK));
	}

	@Test
	void valuesAreTakenWhereTheStatusPassesSliceBySlice() {
		PerfusionMaps maps = new PerfusionMaps(GRID, new Patlak().estimates(), false);
		for (int voxel : new int[] { 1, 5, 6, 11 }) {
			maps.vp().plane(voxel / 6)[voxel % 6] = voxel;
			maps.status().plane(voxel / 6)[voxel % 6] = (voxel == 6 ? VoxelStatus.AT_BOUND
				: VoxelStatus.FITTED).code();
		}
		assertArrayEquals(new double[] { 1, 5, 6, 11 }, maps.values(Parameter.VP,
			VoxelStatus::hasAnswer));
		assertArrayEquals(new double[] { 6 }, maps.values(Parameter.VP,
			status -> status == VoxelStatus.AT_BOUND));
		assertEquals(VoxelStatus.AT_BOUND, maps.statusOf(6));
		assertEquals(3, maps.count(VoxelStatus.FITTED));
	}

	@Test
	void aMapHasOneValueAVoxelAndSharesItsPlanes() {
		float[] first = { 0, 1, 2, 3, 4, 5 };
		float[] second = { 6, 7, 8, 9, 10, 11 };
		ParameterMap map = ParameterMap.of("vp", "", GRID, List.of(first, second));
		for (int voxel = 0; voxel < 12; voxel++)
			assertEquals(voxel, map.value(voxel));
		second[1] = -1;
		assertEquals(-1, map.plane(1)[1]);
		ParameterMap named = map.named("vp_before");
		assertEquals("vp_before", named.name());
		assertEquals(-1, named.value(7));
	}

	@Test
	void aMapOfAnotherSizeThanItsGridIsRefused() {
		String message = assertThrows(IllegalArgumentException.class, () -> new ParameterMap("vp", "",
			GRID, ArrayImgs.floats(3, 2, 1))).getMessage();
		assertTrue(message.contains("[3, 2, 1]") && message.contains("[3, 2, 2]"), message);
	}
}

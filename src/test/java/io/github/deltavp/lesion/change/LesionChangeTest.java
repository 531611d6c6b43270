// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.RegionVoxels;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.RigidMotion;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By hand, on a grid of 6 × 5 × 2 voxels of 2 × 2 × 4 mm. */
class LesionChangeTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(6, 5, 2, 2, 2, 4);
	private static final double REFERENCE = 0.02;

	private static int voxel(int x, int y, int slice) {
		return x + 6 * (y + 5 * slice);
	}

	private static ParameterMap map(double... values) {
		ParameterMap map = ParameterMap.allocate("vp", "", GRID);
		for (int slice = 0; slice < 2; slice++)
			for (int i = 0; i < 30; i++)
				map.plane(slice)[i] = (float) values[Math.min(values.length - 1, i + 30 * slice)];
		return map;
	}

	private static OutlinedVp outlined(ParameterMap vp, ParameterMap error, int... voxels) {
		return new OutlinedVp(new RegionVoxels(new Region("L1", GRID, voxels), vp, error), REFERENCE);
	}

	private static Registered moved(double x, double y, double z) {
		return new Registered(new RigidMotion(Vector3D.ZERO, new Vector3D(x, y, z), Rotation.IDENTITY),
			0.9, 0);
	}

	@Test
	void aVoxelIsComparedWithThePlaceWhereItLiesAfterTherapy() {
		double[] post = IntStream.range(0, 60).mapToDouble(i -> 0.01 + 0.001 * i).toArray();
		OutlinedVp before = outlined(map(0.06), map(0.001), voxel(1, 1, 0), voxel(2, 1, 0));
		OutlinedVp after = outlined(map(post), map(0.001), IntStream.range(0, 60).toArray());
		LesionChange change = LesionChange.of(before, after, moved(3, 1, 2), 0);
		/* 1.5 columns, half a row and half a slice further: voxel 2.5 + 6 · (1.5 + 5 · 0.5). */
		double there = 0.01 + 0.001 * (2.5 + 6 * (1.5 + 5 * 0.5));
		assertEquals(100 * (there / 0.06 - 1), change.percent().value(voxel(1, 1, 0)), 1e-4);
		assertEquals(100 * ((there + 0.001) / 0.06 - 1), change.percent().value(voxel(2, 1, 0)), 1e-4);
		assertEquals(2, change.both());
		assertEquals(2, change.statistics().count());
		assertTrue(Float.isNaN(change.percent().value(voxel(0, 0, 0))));
	}

	@Test
	void voxelsBeyondTheOutlineAfterTherapyHaveNoSay() {
		ParameterMap post = map(0.03);
		post.plane(0)[voxel(3, 1, 0)] = 0.9f;
		OutlinedVp before = outlined(map(0.06), map(0.001), voxel(1, 1, 0), voxel(4, 1, 0));
		OutlinedVp after = outlined(post, map(0.001), voxel(1, 1, 0), voxel(2, 1, 0));
		LesionChange change = LesionChange.of(before, after, moved(1.8, 0, 0), 0);
		assertEquals(-50, change.percent().value(voxel(1, 1, 0)), 1e-4);
		assertEquals(1, change.both());
		assertTrue(Float.isNaN(change.percent().value(voxel(4, 1, 0))));
	}

	@Test
	void errorsOfASliceGoTogetherAndThoseOfTwoSlicesDoNot() {
		OutlinedVp all = outlined(map(0.06), map(0.004), IntStream.range(0, 60).toArray());
		double one = 0.004 / REFERENCE;
		assertEquals(one, all.at(new double[] { 3, 3, 0 }).error(), 1e-7);
		assertEquals(one * Math.sqrt(0.5), all.at(new double[] { 3, 3, 2 }).error(), 1e-7);
		assertEquals(3, all.at(new double[] { 3, 3, 2 }).value(), 1e-6);
	}

	/** d = 100 (b/a − 1): ∂d/∂b = 100/a, ∂d/∂a = −100 b/a². */
	@Test
	void theErrorOfAChangeHoldsBothVisitsAndWhatAllVoxelsShare() {
		OutlinedVp before = outlined(map(0.06), map(0.003), 7);
		OutlinedVp after = outlined(map(0.03), map(0.002), 7);
		double own = 100 * Math.sqrt(Math.pow(0.002 / 0.06, 2) + Math.pow(0.03 * 0.003 / (0.06 * 0.06),
			2));
		assertEquals(own, LesionChange.of(before, after, moved(0, 0, 0), 0).error().value(7), 1e-4);
		assertEquals(Math.hypot(own, 4), LesionChange.of(before, after, moved(0, 0, 0), 4).error()
			.value(7), 1e-4);
	}

	@ParameterizedTest
	@CsvSource({ "0.030, FELL", "0.055, STAYED", "0.065, STAYED", "0.090, ROSE" })
	void onlyWhatIsBeyondNoiseFellOrRose(double after, VoxelResponse response) {
		LesionChange change = LesionChange.of(outlined(map(0.06), map(0.002), 7, 8), outlined(map(
			after), map(0.002), 7, 8), moved(0, 0, 0), 3);
		assertEquals(response.code(), change.response().value(7));
		assertEquals(100, change.sharePercent(response));
		assertEquals(2, change.percentOf(response).length);
	}

	@Test
	void exactlyAtTheLimitStays() {
		assertEquals(VoxelResponse.STAYED, VoxelResponse.of(-19.6, 10));
		assertEquals(VoxelResponse.FELL, VoxelResponse.of(-19.7, 10));
		assertEquals(VoxelResponse.STAYED, VoxelResponse.of(19.6, 10));
		assertEquals(VoxelResponse.ROSE, VoxelResponse.of(19.7, 10));
		assertArrayEquals(new int[] { -1, 0, 1 }, Arrays.stream(VoxelResponse.values()).mapToInt(
			VoxelResponse::code).toArray());
		assertEquals("fell", VoxelResponse.FELL.words());
	}

	@Test
	void aVoxelWithoutPlasmaBeforeTherapyOrWithoutAnAnswerHasNoChange() {
		ParameterMap pre = map(0.06);
		pre.plane(0)[7] = 0.0039f;
		pre.plane(0)[8] = Float.NaN;
		ParameterMap post = map(0.03);
		post.plane(0)[9] = Float.NaN;
		LesionChange change = LesionChange.of(outlined(pre, map(0.002), 7, 8, 9, 13), outlined(post,
			map(0.002), 7, 8, 9, 13), moved(0, 0, 0), 0);
		assertEquals(4, change.both());
		assertEquals(1, change.statistics().count());
		assertEquals(-50, change.statistics().mean(), 1e-4);
	}

	@Test
	void whereTheVisitsCannotBeBroughtTogetherThereIsNoMap() {
		Registered apart = new Registered(moved(0, 0, 0).motion(), 0.9, 20);
		LesionChange change = LesionChange.of(outlined(map(0.06), map(0.002), 7), outlined(map(0.03),
			map(0.002), 7), apart, 0);
		assertEquals(0, change.statistics().count());
		assertTrue(Double.isNaN(change.sharePercent(VoxelResponse.FELL)));
		assertTrue(change.doubt().orElseThrow().startsWith(
			"there is no map of change: the outlines lie 20 mm apart"), change.doubt().get());
		assertEquals(Optional.empty(), LesionChange.of(outlined(map(0.06), map(0.002), 7), outlined(map(
			0.03), map(0.002), 7), moved(0, 0, 0), 0).doubt());
	}
}

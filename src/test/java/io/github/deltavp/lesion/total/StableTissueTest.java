// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two visits of a body of 40 × 40 × 6 voxels of 2 mm: tissue whose signal depends on the place, a
 * lesion in the middle, air on the left. The visit after therapy lies 6 mm elsewhere.
 */
class StableTissueTest {

	private static final int WIDTH = 40;
	private static final int FRAMES = 10;

	/** Signal of tissue at a place of the body, in voxels. */
	private static double body(int x, int y, int z) {
		return 100 + 40 * Math.sin(x * 0.7) + 30 * Math.cos(y * 0.9) + 10 * z;
	}

	private static boolean isLesion(int x, int y, int z) {
		return Math.hypot(x - 20, y - 20) < 4 && z >= 2 && z < 4;
	}

	private static Region lesion(VoxelGrid grid, int shift) {
		List<Integer> voxels = new ArrayList<>();
		for (int voxel = 0; voxel < grid.voxelsPerSlice() * grid.slices(); voxel++)
			if (isLesion(grid.position(voxel, 0) - shift, grid.position(voxel, 1), grid.position(voxel,
				2))) voxels.add(voxel);
		return new Region("lesion", grid, voxels.stream().mapToInt(i -> i).toArray());
	}

	/**
	 * @param gain of the receiver
	 * @param ofLesion by what the signal of the lesion changed
	 * @param rise of the signal of tissue after the bolus, as a share
	 */
	private static VisitImages visit(int shift, double gain, double ofLesion, double rise) {
		VoxelGrid grid = VoxelGrid.axisAligned(WIDTH, WIDTH, 6, 2, 2, 2);
		List<float[]> planes = new ArrayList<>();
		for (int t = 0; t < FRAMES; t++)
			for (int z = 0; z < 6; z++)
				planes.add(plane(shift, z, gain, ofLesion, t < 3 ? 0 : rise));
		DynamicSeries series = new DynamicSeries(DynamicSeries.wrap(grid, planes), grid, TimeAxis
			.uniform(FRAMES, 6), new Protocol(5, 2, 20, 1.5), "test", "magnitude", List.of(), List.of());
		return new VisitImages(StillImages.of(series, new BaselineFrames(0, 2), 15), List.of(lesion(
			grid, shift)));
	}

	private static float[] plane(int shift, int z, double gain, double ofLesion, double rise) {
		float[] plane = new float[WIDTH * WIDTH];
		for (int i = 0; i < plane.length; i++) {
			int x = i % WIDTH - shift;
			int y = i / WIDTH;
			double tissue = x < 4 ? 1 : body(x, y, z);
			plane[i] = (float) (gain * tissue * (isLesion(x, y, z) ? ofLesion : 1) * (1 + rise * (1 + Math
				.sin(y)) / 2));
		}
		return plane;
	}

	private static StableTissue between(VisitImages pre, VisitImages post, int shift) {
		return StableTissue.around(pre, lesion(pre.grid(), 0), post, lesion(post.grid(), shift));
	}

	@Test
	void theReceiversGainIsNoChangeOfTheLesion() {
		LogRatio signal = between(visit(0, 1, 1, 0.3), visit(3, 1.7, 1, 0.3), 3).signal();
		assertEquals(0, signal.value(), 1e-5);
		assertEquals(0.03, signal.sd(), 1e-5);
	}

	@Test
	void aBrighterLesionIsOne() {
		LogRatio signal = between(visit(0, 1, 1, 0.3), visit(3, 0.6, 1.4, 0.3), 3).signal();
		assertEquals(Math.log(1.4), signal.value(), 1e-5);
	}

	/**
	 * The mean rise stands for Vp; that of the tissue falls by a third, that of the lesion by half.
	 */
	@Test
	void aNumberOfTheRegionCountsAgainstThatOfTissueThatEnhances() {
		VisitImages pre = visit(0, 1, 1, 0.3);
		VisitImages post = visit(3, 1.2, 1, 0.2);
		Region lesion = lesion(post.grid(), 3);
		LogRatio change = between(pre, post, 3).of(region -> rise(pre, region), region -> rise(post,
			region) * (java.util.Arrays.equals(region.voxels(), lesion.voxels()) ? 0.75 : 1));
		assertEquals(Math.log(0.75), change.value(), 1e-3);
		assertEquals(0.06, change.sd(), 1e-3);
	}

	private static double rise(VisitImages visit, Region region) {
		return java.util.Arrays.stream(region.voxels()).mapToDouble(visit::rise).average()
			.orElseThrow();
	}

	@Test
	void neitherAirNorWhatWasDrawnIsStableTissue() {
		VisitImages pre = visit(0, 1, 1, 0.3);
		Region lesion = lesion(pre.grid(), 0);
		List<Region> asked = new ArrayList<>();
		between(pre, visit(0, 1, 1, 0.3), 0).of(region -> {
			asked.add(region);
			return 1;
		}, region -> 1);
		for (Region region : asked.subList(0, asked.size() - 1))
			for (int voxel : region.voxels())
				assertTrue(pre.grid().position(voxel, 0) >= 4 && !isLesion(pre.grid().position(voxel, 0),
					pre.grid().position(voxel, 1), pre.grid().position(voxel, 2)));
		assertEquals(lesion.count(), asked.get(asked.size() - 1).count());
		assertTrue(asked.size() > 4);
	}

	@Test
	void withNothingAroundTheRegionNothingIsKnown() {
		VoxelGrid grid = VoxelGrid.axisAligned(4, 4, 1, 2, 2, 2);
		List<float[]> planes = new ArrayList<>();
		for (int t = 0; t < FRAMES; t++)
			planes.add(new float[] { 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9 });
		DynamicSeries series = new DynamicSeries(DynamicSeries.wrap(grid, planes), grid, TimeAxis
			.uniform(FRAMES, 6), new Protocol(5, 2, 20, 1.5), "test", "magnitude", List.of(), List.of());
		Region region = new Region("lesion", grid, new int[] { 5 });
		VisitImages visit = new VisitImages(StillImages.of(series, new BaselineFrames(0, 2), 15), List
			.of(region));
		assertEquals(LogRatio.UNKNOWN.sd(), StableTissue.around(visit, region, visit, region).signal()
			.sd());
	}
}

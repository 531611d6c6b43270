// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseMaskTest {

	private static SimulatedExam exam;
	private static DynamicSeries series;
	private static Region mask;

	@BeforeAll
	static void find() {
		exam = SampleStudy.standard(64, 6, 30).pre();
		series = exam.series();
		mask = NoiseMask.DEFAULT.of(series, Progress.NONE);
	}

	private static double share(Tissue tissue) {
		BitSet kept = new BitSet();
		Arrays.stream(mask.voxels()).forEach(kept::set);
		Region region = exam.tissues().region("tissue", tissue);
		return Arrays.stream(region.voxels()).filter(kept::get).count() / (double) region.count();
	}

	@Test
	void airGoes() {
		assertTrue(share(Tissue.AIR) < 0.01, () -> "share of air kept " + share(Tissue.AIR));
	}

	@Test
	void tissuesAndVesselsStay() {
		for (Tissue tissue : new Tissue[] { Tissue.LESION, Tissue.REFERENCE, Tissue.MUSCLE,
			Tissue.ARTERY })
			assertEquals(1, share(tissue), 0.001, tissue.name());
	}

	@Test
	void whatIsMaskedIsNanInEveryFrame() {
		DynamicSeries masked = NoiseMask.apply(series, mask);
		int kept = mask.voxels()[100];
		int pixels = series.grid().voxelsPerSlice();
		assertFalse(Float.isNaN(masked.plane(kept / pixels, 7)[kept % pixels]));
		assertTrue(Float.isNaN(masked.plane(0, 7)[0]));
		assertTrue(series.plane(0, 7)[0] >= 0);
	}

	@Test
	void aFactorBelowOneIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new NoiseMask(0.5));
	}

	/** More pixels than are worked on at a time; x = 0 is air, the rest brighter to the right. */
	private static DynamicSeries bright(int missing) {
		SplittableRandom random = new SplittableRandom(6);
		return MadeSeries.of(VoxelGrid.axisAligned(60, 50, 2, 1, 1, 1), TimeAxis.uniform(7, 5), (x, y,
			z, t) -> random.nextInt(1000) < missing ? Double.NaN : Math.hypot(3 * random.nextGaussian() +
				x / 6., 3 * random.nextGaussian()));
	}

	/** The formulas of the class, voxel by voxel, with samples that are missing passed over. */
	@ParameterizedTest
	@CsvSource({ "0, 2", "0, 1", "150, 2" })
	void theLimitIsWhatTheFormulaSays(int missing, double factor) {
		DynamicSeries series = bright(missing);
		double[] mean = new double[6000];
		double[] step = new double[6000];
		for (int v = 0; v < 6000; v++) {
			int voxel = v;
			double[] curve = IntStream.range(0, 7).mapToDouble(t -> series.plane(voxel / 3000, t)[voxel %
				3000]).toArray();
			mean[v] = Arrays.stream(curve).filter(s -> !Double.isNaN(s)).average().orElse(0);
			step[v] = IntStream.range(1, 7).mapToDouble(t -> Math.pow(curve[t] - curve[t - 1], 2)).filter(
				s -> !Double.isNaN(s)).average().orElse(0);
		}
		double dark = Arrays.stream(mean).sorted().toArray()[599];
		double[] steps = IntStream.range(0, 6000).filter(v -> mean[v] <= dark * (1 + 1e-6)).mapToDouble(
			v -> step[v]).sorted().toArray();
		assertEquals(600, steps.length);
		double sigma = Math.sqrt(steps[300] / (4 - Math.PI));
		int[] expected = IntStream.range(0, 6000).filter(v -> mean[v] > factor * sigma * Math.sqrt(
			Math.PI / 2)).toArray();
		assertTrue(expected.length > 1000 && expected.length < 5900, expected.length + " voxels");
		assertArrayEquals(expected, new NoiseMask(factor).of(series, Progress.NONE).voxels());
	}

	@Test
	void whereAirIsZeroAllElseStays() {
		VoxelGrid grid = VoxelGrid.axisAligned(9, 4, 1, 1, 1, 1);
		Region kept = NoiseMask.DEFAULT.of(MadeSeries.of(grid, TimeAxis.uniform(3, 5), (x, y, z,
			t) -> y == 2 ? Double.NaN : x < 5 ? 0 : x), Progress.NONE);
		assertArrayEquals(new int[] { 5, 6, 7, 8, 14, 15, 16, 17, 32, 33, 34, 35 }, kept.voxels());
		assertEquals(0, NoiseMask.DEFAULT.of(MadeSeries.of(grid, TimeAxis.uniform(3, 5), (x, y, z,
			t) -> 0), Progress.NONE).count());
	}

	@Test
	void oneFrameHasNoNoise() {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 1, 1, 1, 1);
		assertArrayEquals(new int[] { 1, 2, 3 }, NoiseMask.DEFAULT.of(MadeSeries.of(grid, TimeAxis
			.ofSeconds(0), (x, y, z, t) -> x + y), Progress.NONE).voxels());
	}
}

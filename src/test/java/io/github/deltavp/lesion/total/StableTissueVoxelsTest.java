// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which voxels are compared, against plain loops. No voxel lies on a border of an eighth or of the
 * ball: the middle of the regions is between voxels.
 */
class StableTissueVoxelsTest {

	/** Even 5 mm; the middle of the region is that of the image, and the ball fits in. */
	private static final VoxelGrid EVEN = VoxelGrid.axisAligned(26, 26, 26, 5, 5, 5);
	private static final Region MIDDLE = region(EVEN, EVEN.voxel(12, 12, 12), EVEN.voxel(13, 13, 13));

	/** Exact in floats, whatever the signal is. */
	private static final double RISE = 0.25;

	private static Region region(VoxelGrid grid, int... voxels) {
		return new Region("lesion", grid, voxels);
	}

	/** The tissue of every eighth that is asked for a number, at both visits. */
	private record Asked(List<BitSet> pre, List<BitSet> post) {

		/** The region itself is asked for last. */
		static Asked of(StableTissue tissue) {
			Asked asked = new Asked(new ArrayList<>(), new ArrayList<>());
			tissue.of(region -> note(asked.pre, region), region -> note(asked.post, region));
			asked.pre.remove(asked.pre.size() - 1);
			asked.post.remove(asked.post.size() - 1);
			return asked;
		}

		private static double note(List<BitSet> regions, Region region) {
			regions.add(region.toBitSet());
			return 1;
		}

		BitSet all() {
			BitSet all = new BitSet();
			pre.forEach(all::or);
			return all;
		}
	}

	/** Both visits have even voxels, lie alike and hold the region in the middle. */
	private static Asked even(IntToDoubleFunction pre, IntToDoubleFunction preRise,
		IntToDoubleFunction post, IntToDoubleFunction postRise)
	{
		return Asked.of(StableTissue.around(GivenVisit.of(EVEN, pre, preRise), MIDDLE, GivenVisit.of(
			EVEN, post, postRise), MIDDLE));
	}

	private static IntStream ball() {
		return IntStream.range(0, 26 * 26 * 26).filter(voxel -> IntStream.range(0, 3).mapToDouble(
			axis -> Math.pow(5 * (EVEN.position(voxel, axis) - 12.5), 2)).sum() < 60 * 60);
	}

	private static BitSet ball(IntPredicate belongs) {
		return ball().filter(belongs).collect(BitSet::new, BitSet::set, BitSet::or);
	}

	private static void assertSame(BitSet expected, BitSet found) {
		found.xor(expected);
		assertEquals(0, found.cardinality(), "voxels of one and not of the other");
	}

	/**
	 * Voxels of 1 × 6 × 7 mm, of which every second along x is taken, and of 3.1 × 5 × 4.8 mm
	 * elsewhere in the patient; that image is smaller than the ball.
	 */
	@Test
	void eachEighthOfTheBallHoldsTheVoxelsThatLieAlikeToTheRegion() {
		VoxelGrid grid = VoxelGrid.axisAligned(130, 24, 20, 1, 6, 7);
		VoxelGrid later = new VoxelGrid(26, 20, 14, 3.1, 5, 4.8, List.of(-20., 7., 11.), List.of(1., 0.,
			0.), List.of(0., 1., 0.));
		List<BitSet> pre = Stream.generate(BitSet::new).limit(8).toList();
		List<BitSet> post = Stream.generate(BitSet::new).limit(8).toList();
		for (int z = 0; z < 20; z++)
			for (int y = 0; y < 24; y++)
				for (int x = 0; x < 130; x += 2) {
					double right = x - 64.5;
					double back = 6 * (y - 12.5);
					double up = 7 * (z - 10.5);
					int there = later.voxel(Math.round(10 + right / 3.1), Math.round(8 + back / 5), Math
						.round(5 + up / 4.8));
					if (Math.hypot(Math.hypot(right, back), up) > 60 || there < 0) continue;
					int eighth = (right > 0 ? 1 : 0) + (back > 0 ? 2 : 0) + (up > 0 ? 4 : 0);
					pre.get(eighth).set(grid.voxel(x, y, z));
					post.get(eighth).set(there);
				}
		Asked asked = Asked.of(StableTissue.around(GivenVisit.of(grid, i -> 100, i -> RISE), region(
			grid, grid.voxel(64, 12, 10), grid.voxel(65, 13, 11)), GivenVisit.of(later, i -> 300,
				i -> RISE), region(later, later.voxel(10, 8, 5))));
		assertTrue(Set.copyOf(pre).equals(Set.copyOf(asked.pre)), "before therapy");
		assertTrue(Set.copyOf(post).equals(Set.copyOf(asked.post)), "after therapy");
		assertTrue(post.get(0).get(0), "the first voxel of the image is in the ball");
	}

	/** A twentieth each of both visits has 24 and 26 % of the usual signal, and that of a vessel. */
	@Test
	void whatHasAQuarterOfTheSignalAtBothVisitsIsTissue() {
		Asked asked = even(voxel -> signal(voxel % 20, 0), i -> RISE, voxel -> 7 * signal(voxel % 20,
			3), i -> RISE);
		assertSame(ball(voxel -> voxel % 20 != 0 && voxel % 20 != 3), asked.all());
	}

	private static double signal(int kind, int first) {
		return switch (kind - first) {
			case 0 -> 24;
			case 1 -> 26;
			case 2 -> 1000;
			default -> 100;
		};
	}

	/**
	 * The rise of both visits differs by up to four times; where it is negative at both, the product
	 * must not pass for a rise.
	 */
	@Test
	void fromTheFortiethToTheNinetiethPercentileOfTheMeanRiseItEnhances() {
		List<Integer> order = new ArrayList<>(ball().boxed().toList());
		Random random = new Random(1);
		Collections.shuffle(order, random);
		double[] pre = new double[26 * 26 * 26];
		double[] post = pre.clone();
		for (int rank = 0; rank < order.size(); rank++) {
			double ratio = 0.5 + 1.5 * random.nextDouble();
			double mean = 0.05 + 1e-4 * rank;
			boolean falls = rank < order.size() / 10;
			pre[order.get(rank)] = falls ? -0.6 : mean * ratio;
			post[order.get(rank)] = falls ? -0.5 : mean / ratio;
		}
		double last = order.size() - 1;
		BitSet expected = order.subList((int) Math.ceil(0.4 * last), (int) (0.9 * last) + 1).stream()
			.collect(BitSet::new, BitSet::set, BitSet::or);
		assertSame(expected, even(i -> 100, i -> pre[i], i -> 100, i -> post[i]).all());
	}

	/** Of two eighths, only 50 and 49 voxels are no air. */
	@Test
	void anEighthWithFewerThanFiftyVoxelsSaysNothing() {
		BitSet air = ball(voxel -> EVEN.position(voxel, 1) > 12 && EVEN.position(voxel, 2) > 12);
		for (boolean right : new boolean[] { true, false })
			ball().filter(voxel -> air.get(voxel) && EVEN.position(voxel, 0) > 12 == right).limit(right
				? 50 : 49).forEach(air::clear);
		List<BitSet> asked = even(voxel -> air.get(voxel) ? 1 : 100, i -> RISE, i -> 100,
			i -> RISE).pre;
		assertEquals(7, asked.size());
		assertEquals(50, asked.stream().mapToInt(BitSet::cardinality).min().orElseThrow());
	}
}

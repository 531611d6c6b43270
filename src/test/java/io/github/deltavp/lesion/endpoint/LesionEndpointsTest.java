// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LesionEndpointsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(12, 24, 1, 2, 2, 5);
	private static final Region LESION = new Region("L1", GRID, IntStream.range(0, 144).toArray());
	private static final Region REFERENCE = new Region("reference", GRID, IntStream.range(144, 288)
		.toArray());
	private static final BootstrapSettings MANY = new BootstrapSettings(200, 3);
	private static final ChangeInterval CERTAIN = new ChangeInterval(-50, -50);

	/** A lesion of normal voxels, and a reference of 0.03 ± 0.005. */
	private static MappedVp visit(double mean, double sd, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		ParameterMap map = ParameterMap.allocate("vp", "", GRID);
		float[] values = map.plane(0);
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (i < 144 ? mean + sd * random.nextGaussian() : 0.03 + 0.005 * random
				.nextGaussian());
		return new MappedVp(VoxelBlocks.of(LESION, map, 0), VoxelBlocks.of(REFERENCE, map, 0));
	}

	private static LesionEndpoints of(MappedVp pre, MappedVp post, ChangeInterval curve,
		BootstrapSettings bootstrap)
	{
		return LesionEndpoints.of(pre, post, "L1", Change.between(3, 1.5), curve, bootstrap);
	}

	private static EndpointChange mean(LesionEndpoints endpoints) {
		return endpoints.changes().get(VoxelEndpoint.MEAN.ordinal());
	}

	@Test
	void endpointsAreRatiosToTheMeanOfTheReference() {
		MappedVp pre = visit(0.1, 0.02, 1);
		MappedVp post = visit(0.05, 0.01, 2);
		double before = pre.lesion().values().p90() / pre.reference().values().mean();
		double after = post.lesion().values().p90() / post.reference().values().mean();
		EndpointChange p90 = of(pre, post, CERTAIN, MANY).changes().get(VoxelEndpoint.P90.ordinal());
		assertEquals(Change.between(before, after), p90.change());
	}

	/** From scipy.stats.norm: ppf(0.9) = 1.28155, pdf(ppf(0.9)) / 0.1 = 1.75498. */
	@Test
	@DisplayName("Intervals of normal voxels hold the known answer in 88 … 99 % of 120 lesions")
	void coverage() {
		double[] truth = { -50, -58.616, -50, -44.900, -43.505 };
		int[] held = new int[truth.length];
		for (int seed = 0; seed < 120; seed++) {
			LesionEndpoints endpoints = of(visit(0.1, 0.02, 2 * seed), visit(0.05, 0.015, 2 * seed + 1),
				CERTAIN, new BootstrapSettings(200, seed));
			for (int i = 0; i < truth.length; i++)
				if (endpoints.changes().get(i).interval().holds(truth[i])) held[i]++;
		}
		for (int i = 0; i < truth.length; i++)
			assertTrue(held[i] >= 106 && held[i] <= 119, VoxelEndpoint.values()[i] + ": " + held[i]);
	}

	@Test
	void whatTheMeanCurveKnowsNoBetterWidensEveryEndpointOnce() {
		MappedVp pre = visit(0.1, 0.02, 1);
		MappedVp post = visit(0.05, 0.015, 2);
		BootstrapSettings many = new BootstrapSettings(4000, 1);
		LesionEndpoints voxels = of(pre, post, CERTAIN, many);
		assertEquals(voxels.changes(), of(pre, post, new ChangeInterval(-50.1, -49.9), many).changes(),
			"an interval that is narrower adds nothing");
		LesionEndpoints wide = of(pre, post, new ChangeInterval(-60, -40), many);
		assertEquals(20 / 3.92, mean(wide).interval().deviation(), 0.2);
		double added = Math.pow(20 / 3.92, 2) - Math.pow(mean(voxels).interval().deviation(), 2);
		for (int i = 0; i < voxels.changes().size(); i++)
			assertEquals(Math.sqrt(added + Math.pow(voxels.changes().get(i).interval().deviation(), 2)),
				wide.changes().get(i).interval().deviation(), 0.25);
	}

	@Test
	void theSameSeedGivesTheSameIntervals() {
		MappedVp pre = visit(0.1, 0.02, 1);
		MappedVp post = visit(0.05, 0.01, 2);
		assertEquals(of(pre, post, CERTAIN, MANY).changes(), of(pre, post, CERTAIN, MANY).changes());
		assertNotEquals(mean(of(pre, post, CERTAIN, MANY)).interval(), mean(of(pre, post, CERTAIN,
			new BootstrapSettings(200, 4))).interval());
		assertTrue(Double.isNaN(mean(of(pre, post, CERTAIN, BootstrapSettings.NONE)).interval().low()));
	}

	@Test
	void whereTheMeanCurveHasNoAnswerNoEndpointHasOne() {
		LesionEndpoints endpoints = LesionEndpoints.of(visit(0.1, 0.02, 1), visit(0.05, 0.01, 2), "L1",
			Change.notEvaluable(3, 1, "no floor"), CERTAIN, MANY);
		for (EndpointChange change : endpoints.changes()) {
			assertEquals(Optional.of("no floor"), change.change().obstacle());
			assertTrue(change.change().pre() > 1 && Double.isNaN(change.interval().low()));
		}
	}

	/** The 10th percentile of 0.02 ± 0.015 is 0.0008 ± 0.0016. */
	@Test
	void anEndpointThatCannotBeToldFromZeroHasNoChange() {
		LesionEndpoints endpoints = of(visit(0.02, 0.015, 1), visit(0.05, 0.01, 2), CERTAIN, MANY);
		EndpointChange p10 = endpoints.changes().get(VoxelEndpoint.P10.ordinal());
		assertEquals(Optional.of(
			"the 10th percentile of the voxels before therapy is not above its noise floor"), p10.change()
				.obstacle());
		assertTrue(Double.isNaN(p10.interval().low()));
		assertTrue(mean(endpoints).change().isEvaluable());
	}

	@Test
	void twoWaysThatDifferByMoreThanNoiseAreTold() {
		MappedVp pre = visit(0.1, 0.02, 1);
		MappedVp post = visit(0.05, 0.01, 2);
		assertEquals(Optional.empty(), of(pre, post, new ChangeInterval(-51, -49), MANY)
			.disagreement());
		assertEquals(Optional.empty(), of(pre, visit(0.06, 0.01, 2), new ChangeInterval(-51, -35), MANY)
			.disagreement(), "the interval of the mean curve holds −40 %");
		LesionEndpoints near = of(visit(0.1, 0.001, 1), visit(0.0515, 0.001, 2), new ChangeInterval(
			-50.1, -49.9), MANY);
		assertTrue(mean(near).interval().low() > -49.5);
		assertEquals(Optional.empty(), near.disagreement(), "less than 5 points are no news");
		LesionEndpoints far = of(pre, visit(0.07, 0.01, 2), new ChangeInterval(-51, -49), MANY);
		assertEquals(Optional.of(String.format(Locale.ROOT,
			"the mean of the voxels gives ΔVp %.1f %%, the mean curve -50.0 %%: look at the Vp map for " +
				"runaway voxels or an outline that mixes tissues", mean(far).change().percent())), far
					.disagreement());
		assertEquals(Optional.empty(), of(pre, visit(0.07, 0.01, 2), new ChangeInterval(Double.NaN,
			Double.NaN), BootstrapSettings.NONE).disagreement());
	}
}

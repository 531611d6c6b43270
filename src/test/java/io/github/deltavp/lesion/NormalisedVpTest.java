// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** nVp = Vp of the lesion ÷ Vp of the reference, with replicates made by hand. */
class NormalisedVpTest {

	private static RegionFit high;
	private static RegionFit low;

	@BeforeAll
	static void fit() {
		high = fit(0.12);
		low = fit(0.03);
	}

	private static RegionFit fit(double vp) {
		return TinyExam.fit(TinyExam.of(vp, 0.1, 0.3, 2), TinyExam.SETTINGS, BootstrapSettings.NONE,
			TinyExam.ALL);
	}

	/** The same fit with these replicates of vp. */
	private static RegionFit with(RegionFit fit, double... vp) {
		return new RegionFit(fit.region(), fit.voxels(), fit.failed(), fit.size(), fit.signal(), fit
			.concentration(), fit.fit(), new Replicates(vp, vp, vp));
	}

	@Test
	void aRatioIsTakenOfNumbersAndOfReplicates() {
		NormalisedVp ratio = new NormalisedVp(with(high, 0.1, 0.12, 0.15), with(low, 0.02, 0.03));
		assertEquals(4, ratio.value(), 2e-3);
		assertArrayEquals(new double[] { 5, 4 }, ratio.replicates(), 1e-12);
		assertEquals(2, new NormalisedVp(with(high, 0.1, 0.12), with(low, 1, 2, 3))
			.replicates().length);
	}

	@Test
	void aChangeIsRelativeToTheVisitBefore() {
		NormalisedVp before = new NormalisedVp(high, low);
		NormalisedVp after = new NormalisedVp(high, high);
		assertEquals(-75, before.to(after).percent(), 0.02);
		assertEquals(300, after.to(before).percent(), 0.3);
	}

	/** Replicates ±d about vp have the deviation √2 d: at 1.96 of these lies the floor. */
	@Test
	void aReferenceThatCannotBeToldFromZeroGivesNoRatio() {
		double edge = low.vp() / 1.96 / Math.sqrt(2);
		NormalisedVp good = new NormalisedVp(high, with(low, edge * 0.99, -edge * 0.99));
		NormalisedVp bad = new NormalisedVp(high, with(low, edge * 1.01, -edge * 1.01));
		assertTrue(good.to(good).isEvaluable());
		assertTrue(Double.isNaN(bad.value()));
		assertEquals("Vp of the reference before therapy is not above its noise floor", bad.to(good)
			.obstacle().orElseThrow());
		assertEquals("Vp of the reference after therapy is not above its noise floor", good.to(bad)
			.obstacle().orElseThrow());
	}

	/** The floor of the lesion is in units of vp, the ratio in those of the reference. */
	@Test
	void aLesionThatCannotBeToldFromZeroHasNoChange() {
		double edge = low.vp() / 1.96 / Math.sqrt(2);
		NormalisedVp after = new NormalisedVp(low, high);
		NormalisedVp good = new NormalisedVp(with(low, edge * 0.99, -edge * 0.99), high);
		NormalisedVp bad = new NormalisedVp(with(low, edge * 1.01, -edge * 1.01), high);
		assertTrue(good.to(after).isEvaluable());
		assertFalse(bad.to(after).isEvaluable());
		assertTrue(after.to(bad).isEvaluable());
	}

	/** 41 changes from −20 to 20 %: type 7 takes the second and the last but one. */
	@Test
	void theIntervalHoldsTheMiddleNinetyFivePercent() {
		double[] ones = IntStream.range(0, 41).mapToDouble(i -> 1).toArray();
		double[] post = IntStream.range(0, 41).mapToDouble(i -> 1.2 - i / 100.).toArray();
		NormalisedVp before = new NormalisedVp(with(high, ones), with(low, ones));
		ChangeInterval interval = before.intervalTo(new NormalisedVp(with(high, post), with(low,
			ones)));
		assertEquals(-19, interval.low(), 1e-9);
		assertEquals(19, interval.high(), 1e-9);
	}

	@Test
	void replicatesWithoutAnythingBeforeAreLeftOut() {
		ChangeInterval interval = ChangeInterval.of(new double[] { 0, -1, Double.NaN, 2, 2, 9 },
			new double[] { 5, 5, 5, 1, Double.NaN });
		assertEquals(new ChangeInterval(-50, -50), interval);
		assertTrue(interval.holds(-50));
		assertFalse(interval.holds(-49.9) || interval.holds(-50.1));
		assertTrue(Double.isNaN(ChangeInterval.of(new double[0], new double[] { 1 }).low()));
	}

	@Test
	void deviationsAreOfWhatIsFinite() {
		assertEquals(Math.sqrt(2), Replicates.deviation(new double[] { 1, Double.NaN, 3 }), 1e-12);
		assertEquals(0, Replicates.deviation(new double[] { 1, Double.NaN }));
		assertEquals(0, Replicates.NONE.count());
	}
}

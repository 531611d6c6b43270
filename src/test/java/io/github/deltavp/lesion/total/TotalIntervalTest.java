// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.ChangeInterval;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Vp falls from 0.1 to 0.05 beside a reference of 0.03: ΔVp is −50 %. */
class TotalIntervalTest {

	private static final int REPLICATES = 2000;
	private static final RegionEffects SURE = new RegionEffects(0, 0, 0, 0, 0);
	private static final LogRatio CERTAIN = new LogRatio(0, 0);

	/** With noise of so large a standard deviation. */
	private static DoubtedVp vp(double vp, double noise, RegionEffects effects) {
		SplittableRandom random = new SplittableRandom(Double.hashCode(vp));
		return new DoubtedVp(vp, random.doubles(REPLICATES).map(unused -> vp + noise * random
			.nextGaussian()).toArray(), effects);
	}

	private static TotalInterval.Visit visit(double lesion, double noise, RegionEffects effects) {
		return new TotalInterval.Visit(vp(lesion, noise, effects), vp(0.03, 0, SURE));
	}

	private static TotalInterval total(double noise, RegionEffects effects, LogRatio signal,
		LogRatio reference)
	{
		return TotalInterval.of(visit(0.1, 0, SURE), visit(0.05, noise, effects), Optional.of(signal),
			reference, 7);
	}

	private static void assertInterval(double low, double high, ChangeInterval interval,
		double tolerance)
	{
		assertEquals(low, interval.low(), tolerance);
		assertEquals(high, interval.high(), tolerance);
	}

	@Test
	void withoutAnyDoubtTheIntervalIsTheChange() {
		assertInterval(-50, -50, total(0, SURE, CERTAIN, CERTAIN).interval(), 1e-9);
	}

	/** ±1.96 · 0.004 ÷ 0.1 */
	@Test
	void noiseAloneGivesTheIntervalOfTheReplicates() {
		TotalInterval total = total(0.004, SURE, CERTAIN, CERTAIN);
		assertInterval(-57.84, -42.16, total.interval(), 0.6);
		assertEquals(15.7, total.widths().get(Doubt.NOISE), 1);
		assertEquals(Doubt.NOISE, total.largest());
		assertEquals(0, total.widths().get(Doubt.OUTLINE), 1e-9);
	}

	/** A signal that rose by 40 % makes Vp too small by 0 … 1.4^1.4 = 1.6, mostly one of both. */
	@Test
	void aSignalThatRoseBeforeContrastMakesTheTruthHigher() {
		TotalInterval total = total(0, SURE, new LogRatio(Math.log(1.4), 0), CERTAIN);
		assertInterval(-50, 100 * (0.5 * Math.pow(1.4, 1.4) - 1), total.interval(), 0.3);
		assertEquals(Doubt.T10, total.largest());
	}

	@Test
	void aSignalThatFellMakesItLower() {
		assertInterval(100 * (0.5 * Math.pow(0.78, 1.4) - 1), -50, total(0, SURE, new LogRatio(Math.log(
			0.78), 0), CERTAIN).interval(), 0.3);
	}

	/** 7 % of what is left: ±1.96 · 0.07 · 50 points. */
	@Test
	void t10ThatWasMeasuredHasTheErrorOfTheMeasurement() {
		TotalInterval total = TotalInterval.of(visit(0.1, 0, SURE), visit(0.05, 0, SURE), Optional
			.empty(), CERTAIN, 7);
		assertInterval(100 * (0.5 * Math.exp(-1.96 * 0.07) - 1), 100 * (0.5 * Math.exp(1.96 * 0.07) -
			1), total.interval(), 0.6);
		assertEquals(Doubt.T10, total.largest());
	}

	/** A reference that fell moves the interval down; noise keeps its upper end. */
	@Test
	void theTotalHoldsTheIntervalOfTheNoise() {
		TotalInterval noise = total(0.004, SURE, CERTAIN, CERTAIN);
		TotalInterval total = total(0.004, SURE, CERTAIN, new LogRatio(Math.log(0.5), 0.01));
		assertTrue(total.interval().high() >= noise.interval().high());
		assertTrue(total.interval().low() < -70);
	}

	/** 0.7 to the power of 1.5 of what is left: from −50 % down to −70.7 %. */
	@Test
	void aReferenceThatFellAloneMakesTheTruthLower() {
		TotalInterval total = total(0, SURE, CERTAIN, new LogRatio(Math.log(0.7), 0));
		assertInterval(100 * (0.5 * Math.pow(0.7, 1.5) - 1), -50, total.interval(), 0.3);
		assertEquals(Doubt.REFERENCE, total.largest());
	}

	/**
	 * Further in 1.3 · 0.02 more, half a pixel out 0.01 less: from −50 % up to −24 % and down to −60
	 * %.
	 */
	@Test
	void outlinesReachAsFarAsTheyWereMoved() {
		TotalInterval total = total(0, new RegionEffects(0.02, -0.01, 0, 0, 0), CERTAIN, CERTAIN);
		assertInterval(-59.5, -25.3, total.interval(), 0.6);
		assertEquals(Doubt.OUTLINE, total.largest());
	}

	@Test
	void outlinesMayAlsoBeAside() {
		TotalInterval right = total(0, new RegionEffects(0, 0, 0.01, 0, 0), CERTAIN, CERTAIN);
		TotalInterval down = total(0, new RegionEffects(0, 0, 0, 0.01, 0), CERTAIN, CERTAIN);
		assertInterval(-60, -40, right.interval(), 1);
		assertInterval(-60, -40, down.interval(), 1);
	}

	/** The first pass of a visit is the same for lesion and reference, so that it cancels. */
	@Test
	void aHigherFirstPassCountsAsFarAsLesionAndReferenceFeelItOtherwise() {
		RegionEffects alike = new RegionEffects(0, 0, 0, 0, -0.1 * 0.05);
		RegionEffects reference = new RegionEffects(0, 0, 0, 0, -0.1 * 0.03);
		TotalInterval.Visit pre = visit(0.1, 0, SURE);
		TotalInterval.Visit cancels = new TotalInterval.Visit(vp(0.05, 0, alike), vp(0.03, 0,
			reference));
		assertInterval(-50, -50, TotalInterval.of(pre, cancels, Optional.of(CERTAIN), CERTAIN, 7)
			.interval(), 1e-9);
		TotalInterval alone = total(0, alike, CERTAIN, CERTAIN);
		assertInterval(-59.8, -40.2, alone.interval(), 0.5);
		assertEquals(Doubt.ARTERY, alone.largest());
	}

	@Test
	void allDoubtsTogetherAreWiderThanEach() {
		TotalInterval total = total(0.004, new RegionEffects(0.01, -0.005, 0.002, 0.002, 0.003),
			new LogRatio(0, 0.05), new LogRatio(0, 0.06));
		double width = total.interval().high() - total.interval().low();
		total.widths().values().forEach(alone -> assertTrue(alone > 0 && alone < width));
	}

	@Test
	void theSeedDecidesAndNothingElse() {
		LogRatio signal = new LogRatio(0.1, 0.05);
		TotalInterval once = total(0.004, SURE, signal, CERTAIN);
		assertEquals(once, total(0.004, SURE, signal, CERTAIN));
		assertTrue(!once.equals(TotalInterval.of(visit(0.1, 0, SURE), visit(0.05, 0.004, SURE), Optional
			.of(signal), CERTAIN, 8)));
	}

	@Test
	void withoutReplicatesThereIsNoInterval() {
		DoubtedVp bare = new DoubtedVp(0.1, new double[0], SURE);
		TotalInterval.Visit visit = new TotalInterval.Visit(bare, bare);
		assertSame(TotalInterval.NONE, TotalInterval.of(visit, visit, Optional.of(CERTAIN), CERTAIN,
			1));
		assertTrue(Arrays.stream(new double[] { TotalInterval.NONE.interval().low() }).allMatch(
			Double::isNaN));
	}
}

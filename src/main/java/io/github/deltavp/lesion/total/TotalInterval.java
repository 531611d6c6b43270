// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.lesion.ChangeInterval;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.EnumMap;

/**
 * The 95 % interval of ΔVp with all that is known to make it wrong, by drawing: a replicate of the
 * noise, outlines, a height of the first pass, what the signals before contrast allow for T10, what
 * other tissue says of the reference. docs/delta-vp.md has the distributions and their origin.
 *
 * @param interval in percent; NaN without replicates
 * @param widths width in points of the interval of one doubt alone
 */
public record TotalInterval(ChangeInterval interval, Map<Doubt, Double> widths) {

	/** Draws for each replicate of the noise. */
	private static final int DRAWS = 5;
	/**
	 * Power of the change of the signal by which Vp is wrong at most: where T10 makes the change it
	 * is about 1.1, where fat does 1.4.
	 */
	private static final double STRONGEST_POWER = 1.4;

	/**
	 * Power of the change of the reference, measured against the tissue around it, by which nVp is
	 * wrong at most: what changed the reference changed a part of that tissue too.
	 */
	private static final double REFERENCE_POWER = 1.5;

	/** In a small lesion the point spread reaches its core too, so that the truth lies further in. */
	private static final double BEYOND_CORE = 1.3;

	/** What the ratio of two T10 that were measured is known to: 5 % each, noise and B1. */
	private static final double KNOWN_T10_ERROR = 0.07;

	/** Nothing is known. */
	public static final TotalInterval NONE = new TotalInterval(new ChangeInterval(Double.NaN,
		Double.NaN), Map.of());

	public TotalInterval {
		widths = Map.copyOf(widths);
	}

	/**
	 * One visit.
	 *
	 * @param lesion Vp of the lesion
	 * @param reference Vp of the reference, its replicates with the arterial curves of the lesion's
	 */
	public record Visit(DoubtedVp lesion, DoubtedVp reference) {
	}

	/**
	 * @param pre before therapy
	 * @param post after therapy
	 * @param signal how the lesion's signal before contrast changed against the tissue around it;
	 *          empty where T10 is known at both visits
	 * @param reference how Vp of the reference changed against other tissue
	 * @param seed of the random numbers
	 */
	public static TotalInterval of(Visit pre, Visit post, Optional<LogRatio> signal,
		LogRatio reference, long seed)
	{
		if (pre.lesion.replicates().length == 0) return NONE;
		Map<Doubt, ChangeInterval> alone = new EnumMap<>(Doubt.class);
		for (Doubt doubt : Doubt.values())
			alone.put(doubt, new Draws(EnumSet.of(doubt), signal, reference, seed).interval(pre, post));
		ChangeInterval all = new Draws(EnumSet.allOf(Doubt.class), signal, reference, seed).interval(
			pre, post);
		Map<Doubt, Double> widths = new EnumMap<>(Doubt.class);
		alone.forEach((doubt, interval) -> widths.put(doubt, interval.high() - interval.low()));
		return new TotalInterval(hull(all, alone.get(Doubt.NOISE)), widths);
	}

	/** Other doubts move the interval; they cannot make it firmer than noise leaves it. */
	private static ChangeInterval hull(ChangeInterval a, ChangeInterval b) {
		return new ChangeInterval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
	}

	/** @return what makes it widest */
	public Doubt largest() {
		return widths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

	/** Changes as they could have come out, where only some doubts are drawn. */
	private static final class Draws {

		private final Set<Doubt> doubts;
		private final Optional<LogRatio> signal;
		private final LogRatio reference;
		private final SplittableRandom random;

		Draws(Set<Doubt> doubts, Optional<LogRatio> signal, LogRatio reference, long seed) {
			this.doubts = doubts;
			this.signal = signal;
			this.reference = reference;
			random = new SplittableRandom(seed * 1_000_003 + doubts.size());
		}

		ChangeInterval interval(Visit pre, Visit post) {
			int count = Math.min(pre.lesion.replicates().length, post.lesion.replicates().length);
			double[] before = new double[count * DRAWS];
			double[] after = new double[before.length];
			for (int i = 0; i < before.length; i++) {
				before[i] = ratio(pre, i % count);
				after[i] = ratio(post, i % count) * Math.exp(ofT10() + ofReference());
			}
			return ChangeInterval.of(before, after);
		}

		private double ratio(Visit visit, int replicate) {
			double peak = drawn(Doubt.ARTERY) * random.nextGaussian();
			double reference = vp(visit.reference, peak, replicate);
			return reference > 0 ? vp(visit.lesion, peak, replicate) / reference : Double.NaN;
		}

		private double vp(DoubtedVp of, double peak, int replicate) {
			RegionEffects effects = of.effects();
			double vp = doubts.contains(Doubt.NOISE) ? of.replicates()[replicate] : of.vp();
			double depth = side();
			double outline = depth < 0 ? -depth * BEYOND_CORE * effects.inward() : depth * effects
				.outward();
			outline += side() * effects.right() + side() * effects.down();
			return Math.max(0, vp + drawn(Doubt.OUTLINE) * outline + peak * effects.peak());
		}

		/** −1 … 1 */
		private double side() {
			return 2 * random.nextDouble() - 1;
		}

		/** A signal that rose makes Vp too small, if T10 or fat is the reason. */
		private double ofT10() {
			return drawn(Doubt.T10) * signal.map(change -> explained(change, STRONGEST_POWER)).orElseGet(
				() -> KNOWN_T10_ERROR * random.nextGaussian());
		}

		/** A reference that fell makes nVp too large, if it fell alone. */
		private double ofReference() {
			return drawn(Doubt.REFERENCE) * explained(reference, REFERENCE_POWER);
		}

		/** What a change adds to the logarithm of nVp: little where chance may have made it. */
		private double explained(LogRatio change, double power) {
			double measured = change.value() + change.sd() * random.nextGaussian();
			double share = power * share();
			double steady = Math.min(change.sd(), LogRatio.STEADY) * random.nextGaussian();
			return random.nextDouble() < change.chanceOfChange() ? share * measured : steady;
		}

		/** 0 … 1, mostly near one of both: a change has this reason or another. */
		private double share() {
			double sine = Math.sin(Math.PI / 2 * random.nextDouble());
			return sine * sine;
		}

		private int drawn(Doubt doubt) {
			return doubts.contains(doubt) ? 1 : 0;
		}
	}
}

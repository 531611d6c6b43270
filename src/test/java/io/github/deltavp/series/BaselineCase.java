// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.TimeAxis;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small exam of air, fat, tissue and vessels whose frames before contrast are known.
 *
 * @param shape how contrast comes
 * @param frameSeconds time per frame in s
 * @param before number of frames before it comes
 * @param snr signal of tissue ÷ σ of the noise
 * @param unsteady whether the first frame is too bright
 */
record BaselineCase(Shape shape, double frameSeconds, int before, double snr, boolean unsteady,
		long seed) {

	/** How contrast comes. */
	enum Shape {

			/** a bolus in large vessels */
			BOLUS(0.04, 7),
			/** a bolus in vessels that are few */
			SMALL_VESSELS(0.005, 7),
			/** a bolus that comes slowly */
			SLOW_FOOT(0.04, 25),
			/** no vessels, tissue alone */
			TISSUE(0, 7);

		private final double vessels;
		private final double toPeakSeconds;

		Shape(double vessels, double toPeakSeconds) {
			this.vessels = vessels;
			this.toPeakSeconds = toPeakSeconds;
		}
	}

	private static final int SIDE = 100;
	private static final VoxelGrid GRID = VoxelGrid.axisAligned(SIDE, SIDE, 2, 2, 2, 5);
	private static final double TISSUE_ENHANCEMENT = 0.6;
	private static final double VESSEL_ENHANCEMENT = 4;

	/** One of those that a study runs through: 1 … 16 s a frame, 1 … 20 frames, SNR 3 … 30. */
	static BaselineCase of(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
		double frameSeconds = Math.exp(random.nextDouble(Math.log(16)));
		int before = (int) Math.exp(random.nextDouble(Math.log(21)));
		double snr = 3 * Math.exp(random.nextDouble(Math.log(10)));
		boolean unsteady = before > 3 && random.nextInt(3) == 0;
		return new BaselineCase(shape, frameSeconds, before, snr, unsteady, seed);
	}

	private SplittableRandom random() {
		return new SplittableRandom(~seed);
	}

	private int frames() {
		return before + Math.max(8, (int) Math.ceil(200 / frameSeconds));
	}

	/** Contrast comes at some time between two frames. */
	private double arrivalSeconds() {
		return (before - 1 + random().nextDouble(0.05, 1)) * frameSeconds;
	}

	/** 0 … 1, in vessels. */
	private double vessel(double seconds) {
		double t = Math.max(0, seconds - arrivalSeconds()) / shape.toPeakSeconds;
		return t * t * t * Math.exp(3 * (1 - t)) * 0.75 + 0.25 * (1 - Math.exp(-t)) * Math.exp(-t / 60);
	}

	/** 0 … 1, in tissue: it fills within half a minute, later than vessels where there are any. */
	private double tissue(double seconds) {
		double delay = shape.vessels == 0 ? 0 : 4;
		return 1 - Math.exp(-Math.max(0, seconds - arrivalSeconds() - delay) / 30);
	}

	private double steady(int time) {
		return unsteady && time == 0 ? 1.4 : 1;
	}

	private boolean isVessel(int x, int y) {
		int width = (int) Math.round(SIDE * Math.sqrt(shape.vessels));
		return Math.abs(x - 70) * 2 < width && Math.abs(y - 50) * 2 < width;
	}

	private double signal(int x, int y, int time) {
		double seconds = time * frameSeconds;
		if (isVessel(x, y)) return 80 * steady(time) * (1 + VESSEL_ENHANCEMENT * vessel(seconds));
		if (x < 25) return 0;
		if (x < 40) return 150 * steady(time);
		return 100 * steady(time) * (1 + TISSUE_ENHANCEMENT * tissue(seconds));
	}

	DynamicSeries series() {
		SplittableRandom random = random();
		double sigma = 100 / snr;
		return MadeSeries.of(GRID, TimeAxis.uniform(frames(), frameSeconds), (x, y, z, t) -> Math.hypot(
			signal(x, y, t) + sigma * random.nextGaussian(), sigma * random.nextGaussian()));
	}

	/** What each frame has of the whole rise of the 2 % that enhance most, without noise. */
	double[] shares() {
		double vessels = Math.min(0.02, IntStream.range(0, SIDE * SIDE).filter(p -> isVessel(p % SIDE,
			p / SIDE)).count() / (double) (SIDE * SIDE));
		double[] rise = IntStream.range(0, frames()).mapToDouble(t -> vessels * 80 *
			VESSEL_ENHANCEMENT * vessel(t * frameSeconds) + (0.02 - vessels) * 100 * TISSUE_ENHANCEMENT *
				tissue(t * frameSeconds)).toArray();
		double highest = IntStream.range(0, rise.length).mapToDouble(t -> rise[t]).max().orElseThrow();
		return IntStream.range(0, rise.length).mapToDouble(t -> rise[t] / highest).toArray();
	}

	/** Frames in which contrast has not more than that share of its rise. */
	int framesBelow(double share) {
		double[] shares = shares();
		return (int) IntStream.range(0, shares.length).takeWhile(t -> shares[t] <= share).count();
	}
}

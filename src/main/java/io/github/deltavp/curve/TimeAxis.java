// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.curve;

import java.util.Arrays;

/**
 * The times of the samples of a curve or a dynamic series: finite and strictly increasing seconds,
 * uniform or not. Immutable.
 */
public final class TimeAxis {

	private final double[] seconds;

	private TimeAxis(double[] seconds) {
		this.seconds = seconds;
	}

	/**
	 * @param seconds sample times in s, finite, strictly increasing, at least one
	 * @throws IllegalArgumentException naming the first time that breaks the rule
	 */
	public static TimeAxis ofSeconds(double... seconds) {
		if (seconds.length == 0) throw new IllegalArgumentException(
			"a time axis needs at least one time");
		for (int i = 0; i < seconds.length; i++) {
			if (!Double.isFinite(seconds[i])) throw new IllegalArgumentException("time " + (i + 1) +
				" is " + seconds[i] + " s; times must be finite");
			if (i > 0 && seconds[i] <= seconds[i - 1]) throw new IllegalArgumentException("time " + (i +
				1) + " (" + seconds[i] + " s) does not come after time " + i + " (" + seconds[i - 1] +
				" s); times must increase");
		}
		return new TimeAxis(seconds.clone());
	}

	/**
	 * @param samples number of samples, at least one
	 * @param intervalSeconds interval in s, above zero
	 */
	public static TimeAxis uniform(int samples, double intervalSeconds) {
		double[] seconds = new double[samples];
		for (int i = 0; i < samples; i++)
			seconds[i] = i * intervalSeconds;
		return ofSeconds(seconds);
	}

	/** @return number of samples, at least one */
	public int size() {
		return seconds.length;
	}

	/**
	 * @param i sample, 0 … size − 1
	 * @return time in s
	 */
	public double seconds(int i) {
		return seconds[i];
	}

	/** @return a copy of the times in s */
	public double[] toSeconds() {
		return seconds.clone();
	}

	/** @return time of the last sample, in s */
	public double lastSeconds() {
		return seconds[seconds.length - 1];
	}

	/** @return time of the last sample minus time of the first, in s */
	public double durationSeconds() {
		return lastSeconds() - seconds[0];
	}

	/**
	 * @return median interval between neighbouring samples in s; NaN with one sample
	 */
	public double intervalSeconds() {
		if (seconds.length < 2) return Double.NaN;
		double[] steps = steps();
		Arrays.sort(steps);
		int half = steps.length / 2;
		return steps.length % 2 == 1 ? steps[half] : (steps[half - 1] + steps[half]) / 2;
	}

	/**
	 * @return whether all intervals are equal to within 1e-6 of the median one
	 */
	public boolean isUniform() {
		double interval = intervalSeconds();
		return Arrays.stream(steps()).allMatch(step -> Math.abs(step - interval) <= 1e-6 * interval);
	}

	private double[] steps() {
		double[] steps = new double[seconds.length - 1];
		for (int i = 0; i < steps.length; i++)
			steps[i] = seconds[i + 1] - seconds[i];
		return steps;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TimeAxis axis && Arrays.equals(seconds, axis.seconds);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(seconds);
	}

	@Override
	public String toString() {
		return seconds.length + " times, " + seconds[0] + " … " + seconds[seconds.length - 1] + " s";
	}
}

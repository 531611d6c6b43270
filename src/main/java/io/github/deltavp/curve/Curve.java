// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.curve;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A sampled function of time: a signal (arbitrary units) or a concentration (mM); whoever makes it
 * says which. NaN marks a missing sample. Immutable.
 */
public final class Curve {

	private final TimeAxis times;
	private final double[] values;

	/**
	 * @param times sample times
	 * @param values one value a time
	 * @throws IllegalArgumentException if the lengths differ
	 */
	public Curve(TimeAxis times, double[] values) {
		if (values.length != times.size()) throw new IllegalArgumentException("a curve has " +
			values.length + " values for " + times.size() + " times");
		this.times = times;
		this.values = values.clone();
	}

	/**
	 * @return the curve of {@code function}, which takes seconds, at {@code times}
	 */
	public static Curve sample(TimeAxis times, DoubleUnaryOperator function) {
		return new Curve(times, Arrays.stream(times.toSeconds()).map(function).toArray());
	}

	/** @return the sample times */
	public TimeAxis times() {
		return times;
	}

	/** @return number of samples */
	public int size() {
		return values.length;
	}

	/**
	 * @param i sample, 0 … size − 1
	 * @return its value
	 */
	public double value(int i) {
		return values[i];
	}

	/** @return a copy of the values */
	public double[] toArray() {
		return values.clone();
	}

	/** @return the same times with every value passed through {@code function} */
	public Curve map(DoubleUnaryOperator function) {
		return new Curve(times, Arrays.stream(values).map(function).toArray());
	}

	/**
	 * @param seconds any time
	 * @return linear interpolation between the samples; the first value before the first sample and
	 *         the last after the last
	 */
	public double valueAt(double seconds) {
		int last = values.length - 1;
		if (seconds <= times.seconds(0)) return values[0];
		if (seconds >= times.seconds(last)) return values[last];
		int right = 1;
		while (times.seconds(right) < seconds)
			right++;
		double fraction = (seconds - times.seconds(right - 1)) / (times.seconds(right) - times.seconds(
			right - 1));
		return values[right - 1] + fraction * (values[right] - values[right - 1]);
	}

	/**
	 * @param fromSeconds start, in s
	 * @param toSeconds end, in s
	 * @return area under the linear interpolation between the two times, in value · s; the part
	 *         outside the samples counts as zero
	 */
	public double area(double fromSeconds, double toSeconds) {
		double area = 0;
		for (int i = 1; i < values.length; i++) {
			double left = Math.max(fromSeconds, times.seconds(i - 1));
			double right = Math.min(toSeconds, times.seconds(i));
			if (right > left) area += (right - left) * (valueAt(left) + valueAt(right)) / 2;
		}
		return area;
	}

	/**
	 * @return index of the largest value; NaN samples are passed over; 0 if all are NaN
	 */
	public int peakIndex() {
		int peak = 0;
		for (int i = 1; i < values.length; i++)
			if (values[i] > values[peak] || Double.isNaN(values[peak]) && !Double.isNaN(values[i])) peak =
				i;
		return peak;
	}
}

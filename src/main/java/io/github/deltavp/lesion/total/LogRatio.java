// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.lesion.SampleStatistics;
import java.util.Arrays;

/**
 * How much a number changed from the visit before therapy to the one after it, as a logarithm.
 *
 * @param value natural logarithm of post ÷ pre
 * @param sd its standard error
 */
public record LogRatio(double value, double sd) {

	/** What changes by itself from visit to visit, as a standard deviation. */
	static final double STEADY = 0.03;
	private static final double CHANGED = 0.3;
	private static final double PRIOR = 0.25;

	/**
	 * Where there is nothing to compare with: T10 of marrow differs by that much between patients.
	 */
	static final LogRatio UNKNOWN = new LogRatio(0, 0.2);

	/** The change of another number, a logarithm, relative to this one. */
	LogRatio relative(double other) {
		return new LogRatio(other - value, sd);
	}

	/** @return the change of what goes with such a power of it */
	public LogRatio power(double exponent) {
		return new LogRatio(exponent * value, Math.abs(exponent) * sd);
	}

	/** @return of this change and another of the same thing, the one that chance explains less */
	public LogRatio orRather(LogRatio other) {
		return other.chanceOfChange() > chanceOfChange() ? other : this;
	}

	/** @return the same, with noise of the numbers themselves, as a share of them */
	public LogRatio withNoise(double pre, double post) {
		return new LogRatio(value, Math.hypot(sd, Math.hypot(pre, post)));
	}

	/** @return the change in percent */
	public double percent() {
		return 100 * Math.expm1(value);
	}

	/**
	 * How likely it is that something changed, given what was measured: before that, one in four
	 * does, by {@value #CHANGED} as a standard deviation, and the others by {@value #STEADY}.
	 */
	double chanceOfChange() {
		double changed = PRIOR * density(Math.hypot(CHANGED, sd));
		double steady = (1 - PRIOR) * density(Math.hypot(STEADY, sd));
		return changed / (changed + steady);
	}

	private double density(double deviation) {
		return Math.exp(-value * value / (2 * deviation * deviation)) / deviation;
	}

	/** @return whether it is larger than chance makes it, and than so large a share */
	boolean isBeyond(double share) {
		return Math.abs(value) > Math.max(-Math.log1p(-share), 2 * sd);
	}

	/**
	 * @param parts the same ratio in parts of the body
	 * @param least standard error that no agreement of the parts can undercut
	 * @return their median, with the standard error that their scatter gives it
	 */
	static LogRatio of(double[] parts, double least) {
		SampleStatistics sample = SampleStatistics.of(Arrays.stream(parts).filter(Double::isFinite)
			.toArray());
		return sample.count() < 3 ? UNKNOWN : new LogRatio(sample.median(), Math.hypot(least, sample
			.sd() / Math.sqrt(sample.count())));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;

/**
 * A curve that a tissue curve is made of: a model is a sum of one or two, each times its amount.
 */
public enum BasisColumn {

		/** Cp: plasma that the input fills at once; its amount is a volume fraction */
		PLASMA,
		/** ∫Cp: what is taken up and stays; its amount in 1/s */
		UPTAKE,
		/** Cp ⊗ exp(−k·t): what leaves with a rate k that is fitted; its amount in 1/s */
		EXPONENTIAL;

	/** @return whether it has a rate */
	public boolean isRated() {
		return this == EXPONENTIAL;
	}

	/**
	 * @param delaySeconds arterial delay Ta in s
	 * @param ratePerSecond rate in 1/s; ignored by a column that has none
	 * @return the column at amount 1
	 */
	public double[] sample(ArterialInput input, TimeAxis times, double delaySeconds,
		double ratePerSecond)
	{
		return this == PLASMA ? input.sample(times, delaySeconds) : input.convolve(times, delaySeconds,
			isRated() ? ratePerSecond : 0);
	}

	/**
	 * @param ratePerSecond rate k in 1/s; ignored by a column that has none
	 * @param value receives the column
	 * @param perLogRate receives its derivative by ln k; nothing of use for a column without one
	 * @param perDelay receives its derivative by the delay
	 */
	public void evaluate(ArterialInput input, TimeAxis times, double delaySeconds,
		double ratePerSecond, double[] value, double[] perLogRate, double[] perDelay)
	{
		if (this == PLASMA) {
			input.sample(times, delaySeconds, value, perDelay);
			return;
		}
		double rate = isRated() ? ratePerSecond : 0;
		input.convolve(times, delaySeconds, rate, value, perLogRate, perDelay);
		for (int t = 0; t < perLogRate.length; t++)
			perLogRate[t] *= rate;
	}
}

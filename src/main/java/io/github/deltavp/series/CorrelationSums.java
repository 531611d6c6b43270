// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

/** What Pearson's r of pairs of numbers is made of, gathered pair by pair. For one thread. */
public final class CorrelationSums {

	private int count;
	private double a;
	private double b;
	private double aa;
	private double bb;
	private double ab;

	/** Takes one more pair. */
	public void add(double p, double q) {
		count++;
		a += p;
		b += q;
		aa += p * p;
		bb += q * q;
		ab += p * q;
	}

	/** @return how many pairs there are */
	public int count() {
		return count;
	}

	/** @return r, −1 … 1; not finite where one of both does not vary */
	public double correlation() {
		return (ab - a * b / count) / Math.sqrt((aa - a * a / count) * (bb - b * b / count));
	}
}

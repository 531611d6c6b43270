// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;

/**
 * A published arterial plasma curve on a grid so fine that straight lines and the trapezoidal rule
 * do: nothing here is shared with the splines of the fits that it judges. 0 before its first step.
 */
public final class FineInput {

	private static final double STEP = 0.05;
	/** Curves that arrive early need the input beyond the last time. */
	private static final double BEYOND = 10;

	private final double[] plasma;

	/** @param arrival of the bolus in s */
	FineInput(PopulationAif aif, TimeAxis times, double arrival) {
		plasma = new double[(int) ((times.seconds(times.size() - 1) + BEYOND) / STEP) + 2];
		Hematocrit hematocrit = new Hematocrit(0.42);
		for (int i = 0; i < plasma.length; i++) {
			double published = aif.concentration(i * STEP - arrival);
			plasma[i] = aif.isWholeBlood() ? hematocrit.plasma(published) : published;
		}
	}

	/** @return Cp(t − delay) in mM */
	double[] sample(TimeAxis at, double delay) {
		double[] values = new double[at.size()];
		for (int t = 0; t < values.length; t++)
			values[t] = at.seconds(t) < delay ? 0 : at(at.seconds(t) - delay);
		return values;
	}

	private double at(double seconds) {
		int step = (int) (seconds / STEP);
		return plasma[step] + (seconds / STEP - step) * (plasma[step + 1] - plasma[step]);
	}

	/** @return ∫ Cp(τ − delay)·exp(−k·(t − τ)) dτ in mM·s */
	double[] convolve(TimeAxis at, double delay, double ratePerSecond) {
		double[] values = new double[at.size()];
		double sum = 0;
		int step = 0;
		double decay = Math.exp(-ratePerSecond * STEP);
		for (int t = 0; t < values.length; t++) {
			double seconds = at.seconds(t) - delay;
			if (seconds < 0) continue;
			for (; (step + 1) * STEP <= seconds; step++)
				sum = sum * decay + STEP / 2 * (plasma[step] * decay + plasma[step + 1]);
			double rest = seconds - step * STEP;
			double restDecay = Math.exp(-ratePerSecond * rest);
			values[t] = sum * restDecay + rest / 2 * (plasma[step] * restDecay + at(seconds));
		}
		return values;
	}
}

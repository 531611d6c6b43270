// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.PopulationAif;
import java.util.Arrays;
import java.util.Random;

/** Random tissue curves of the two-compartment exchange model with noise. */
final class SimulatedExchange {

	final TimeAxis times;
	final Curve plasma;
	/** [curve][sample] in mM, rounded to float as the images are. */
	final double[][] samples;

	/** What is known of the tissue. */
	enum Tissue {
			/** vp 0.01 … 0.15, ve 0.05 … 0.55, Fp 5 … 100 and PS 0 … 30 mL/min/100 mL, uniform. */
			PERFUSED,
			/** The same without exchange. */
			TIGHT,
			/** vp 0.003 … 0.3, ve 0.01 … 1, Fp 2 … 300 and PS 0.1 … 100, uniform in the logarithm. */
			ANY
	}

	/** @param snr peak of the noiseless curve over the standard deviation of the noise */
	SimulatedExchange(PopulationAif aif, TimeAxis times, Tissue tissue, int count, double snr,
		long seed)
	{
		this.times = times;
		FineInput input = new FineInput(aif, times, 25.3);
		plasma = new Curve(times, input.sample(times, 0));
		Random random = new Random(seed);
		samples = new double[count][];
		for (int i = 0; i < count; i++)
			samples[i] = noisy(curve(input, tissue, random), snr, random);
	}

	private double[] curve(FineInput input, Tissue tissue, Random random) {
		return switch (tissue) {
			case PERFUSED, TIGHT -> exchange(input, 0.01 + 0.14 * random.nextDouble(), 0.05 + 0.5 * random
				.nextDouble(), 5 + 95 * random.nextDouble(), tissue == Tissue.TIGHT ? 0 : 30 * random
					.nextDouble());
			case ANY -> exchange(input, between(0.003, 0.3, random), between(0.01, 1, random), between(2,
				300, random), between(0.1, 100, random));
		};
	}

	private static double between(double low, double high, Random random) {
		return low * Math.pow(high / low, random.nextDouble());
	}

	/** The rates are those of the two differential equations of the model. */
	private double[] exchange(FineInput input, double vp, double ve, double fp, double ps) {
		double flow = fp / 6000;
		double permeability = ps / 6000;
		double sum = (flow + permeability) / vp + permeability / ve;
		double root = Math.sqrt(sum * sum - 4 * flow * permeability / vp / ve);
		double fast = (sum + root) / 2;
		double slow = (sum - root) / 2;
		double first = flow * (flow / vp - slow) / (fast - slow);
		double[] curve = input.convolve(times, 0, fast);
		double[] other = input.convolve(times, 0, slow);
		for (int t = 0; t < curve.length; t++)
			curve[t] = first * curve[t] + (flow - first) * other[t];
		return curve;
	}

	private static double[] noisy(double[] curve, double snr, Random random) {
		double sigma = Arrays.stream(curve).max().orElseThrow() / snr;
		for (int t = 0; t < curve.length; t++)
			curve[t] = (float) (curve[t] + sigma * random.nextGaussian());
		return curve;
	}

	/** A worker that has fitted the first curves of its block. */
	VoxelWorker fit(VoxelFit fit) {
		VoxelWorker worker = fit.worker();
		for (int v = 0; v < samples.length; v++)
			for (int t = 0; t < times.size(); t++)
				worker.samples()[t][v] = (float) samples[v][t];
		worker.fit(samples.length);
		return worker;
	}
}

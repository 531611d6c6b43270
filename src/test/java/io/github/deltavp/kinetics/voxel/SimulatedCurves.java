// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import java.util.Random;

/** Random tissue curves of the extended Tofts model, with their truth and noise. */
public final class SimulatedCurves {

	final TimeAxis times;
	public final Curve plasma;
	/** [curve][sample] in mM, rounded to float as the images are. */
	public final double[][] samples;
	final double[] vp;
	final double[] ktrans;
	final double[] ve;

	/**
	 * @param input arterial input
	 * @param snr peak of the noiseless curve over the standard deviation of the noise; 0: no noise
	 * @param ktransMax Ktrans is uniform in 0 … this, in 1/min
	 */
	public SimulatedCurves(TimeAxis times, FineInput input, int count, double snr, double ktransMax,
		double delay, long seed)
	{
		this.times = times;
		plasma = new Curve(times, input.sample(times, 0));
		samples = new double[count][];
		vp = new double[count];
		ktrans = new double[count];
		ve = new double[count];
		Random random = new Random(seed);
		for (int i = 0; i < count; i++) {
			vp[i] = 0.1 * random.nextDouble();
			ktrans[i] = ktransMax * random.nextDouble();
			ve[i] = 0.1 + 0.5 * random.nextDouble();
			samples[i] = noisy(curve(input, i, delay), snr, random);
		}
	}

	private double[] curve(FineInput input, int i, double delay) {
		double[] curve = input.sample(times, delay);
		double[] leak = input.convolve(times, delay, ktrans[i] / ve[i] / 60);
		for (int t = 0; t < curve.length; t++)
			curve[t] = vp[i] * curve[t] + ktrans[i] / 60 * leak[t];
		return curve;
	}

	private static double[] noisy(double[] curve, double snr, Random random) {
		double peak = java.util.Arrays.stream(curve).max().orElseThrow();
		double sigma = snr == 0 ? 0 : peak / snr;
		for (int t = 0; t < curve.length; t++)
			curve[t] = (float) (curve[t] + sigma * random.nextGaussian());
		return curve;
	}

	/** The Parker input, with its bolus at 25.3 s. */
	public static FineInput parker(TimeAxis times) {
		return parker(times, 25.3);
	}

	/** The Parker input with its bolus at that time in s. */
	public static FineInput parker(TimeAxis times, double arrival) {
		return new FineInput(PopulationAif.PARKER, times, arrival);
	}

	/** A block worker that has fitted all curves, and its answers: [curve][parameter ordinal]. */
	float[][] fit(VoxelFit fit) {
		VoxelWorker worker = fit.worker();
		float[][] answers = new float[samples.length][Parameter.values().length];
		for (int from = 0; from < samples.length; from += VoxelWorker.CAPACITY) {
			int count = Math.min(VoxelWorker.CAPACITY, samples.length - from);
			for (int v = 0; v < count; v++)
				for (int t = 0; t < times.size(); t++)
					worker.samples()[t][v] = (float) samples[from + v][t];
			worker.fit(count);
			for (int v = 0; v < count; v++)
				for (Parameter parameter : Parameter.values())
					answers[from + v][parameter.ordinal()] = worker.value(parameter, v);
		}
		return answers;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Voxels per second of one thread with the models beside extended Tofts, no delay, standard errors
 * included: 60 frames of 5 s, Parker input, SNR 20, curves of two-compartment exchange with vp 0.01
 * … 0.15, ve 0.05 … 0.55, Fp 5 … 100 and PS 0 … 30 mL/min/100 mL.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ModelBenchmark {

	private static final int CURVES = 64;
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);

	/** Which model is fitted. */
	@Param({ "2cxm", "2cum", "one_compartment" })
	public String model;

	private VoxelWorker worker;
	private CurveFit curves;
	private Curve[] single;

	/** One block of random curves. */
	@Setup(Level.Trial)
	public void simulate() {
		ArterialInput input = ArterialInput.of(PopulationAif.PARKER.plasma(TimeAxis.uniform(3000, 0.1),
			25.3, new Hematocrit(0.42)));
		Curve plasma = new Curve(TIMES, input.sample(TIMES, 0));
		TracerModel fitted = TracerModels.of(model);
		worker = new VoxelFit(fitted, TIMES, plasma, FitBounds.DEFAULT, DelayRange.NONE, true).worker();
		curves = new CurveFit(fitted, TIMES, plasma, FitBounds.DEFAULT, DelayRange.NONE);
		single = new Curve[CURVES];
		Random random = new Random(1);
		for (int v = 0; v < VoxelWorker.CAPACITY; v++) {
			double[] curve = noisy(exchange(input, 0.01 + 0.14 * random.nextDouble(), 0.05 + 0.5 * random
				.nextDouble(), (5 + 95 * random.nextDouble()) / 6000, 30 * random.nextDouble() / 6000),
				random);
			for (int t = 0; t < curve.length; t++)
				worker.samples()[t][v] = (float) curve[t];
			if (v < CURVES) single[v] = new Curve(TIMES, curve);
		}
	}

	private static double[] exchange(ArterialInput input, double vp, double ve, double flow,
		double permeability)
	{
		double sum = (flow + permeability) / vp + permeability / ve;
		double root = Math.sqrt(sum * sum - 4 * flow * permeability / vp / ve);
		double slow = (sum - root) / 2;
		double first = flow * (flow / vp - slow) / root;
		double[] curve = input.convolve(TIMES, 0, (sum + root) / 2);
		double[] other = input.convolve(TIMES, 0, slow);
		for (int t = 0; t < curve.length; t++)
			curve[t] = first * curve[t] + (flow - first) * other[t];
		return curve;
	}

	private static double[] noisy(double[] curve, Random random) {
		double peak = 0;
		for (double value : curve)
			peak = Math.max(peak, value);
		for (int t = 0; t < curve.length; t++)
			curve[t] += peak / 20 * random.nextGaussian();
		return curve;
	}

	/** Blocks: 1536 curves at once. */
	@Benchmark
	@OperationsPerInvocation(1536)
	public void block(Blackhole sink) {
		worker.fit(VoxelWorker.CAPACITY);
		sink.consume(worker.value(Parameter.VP, 0));
	}

	/** Curve by curve, as it was for all of these models. */
	@Benchmark
	@OperationsPerInvocation(CURVES)
	public void curves(Blackhole sink) {
		for (Curve curve : single)
			sink.consume(curves.fit(curve));
	}
}

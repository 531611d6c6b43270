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
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.SignalConverter;
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

/** Voxels per second of one thread: extended Tofts, Parker input, SNR 20, concentration in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FitBenchmark {

	private static final int VOXELS = 9216;
	private static final int SLOW_VOXELS = 64;

	/** Frames; 60 at 5 s, 661 at 0.5 s. */
	@Param({ "60", "661" })
	public int frames;

	private float[][] data;
	private float[][] signal;
	private VoxelWorker worker;
	private VoxelWorker delayedWorker;
	private CommonsMathFit commons;
	private SignalConverter converter;

	/** Random voxels: Ktrans 0 … 0.3 /min, ve 0.1 … 0.6, vp 0 … 0.1. */
	@Setup(Level.Trial)
	public void simulate() {
		double interval = frames > 100 ? 0.5 : 5;
		TimeAxis times = TimeAxis.uniform(frames, interval);
		Curve fine = PopulationAif.PARKER.plasma(TimeAxis.uniform((int) (frames * interval * 10), 0.1),
			25.3, new Hematocrit(0.42));
		ArterialInput input = ArterialInput.of(fine);
		double[] plasma = input.sample(times, 0);
		data = new float[frames][VOXELS];
		signal = new float[frames][VOXELS];
		Random random = new Random(1);
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		for (int v = 0; v < VOXELS; v++)
			fill(v, times, input, plasma, random, sequence);
		Curve sampled = new Curve(times, plasma);
		worker = new VoxelFit(new ExtendedTofts(), times, sampled, FitBounds.DEFAULT,
			DelayRange.NONE, false).worker();
		delayedWorker = new VoxelFit(new ExtendedTofts(), times, sampled, FitBounds.DEFAULT,
			new DelayRange(-7.5, 7.5), false).worker();
		commons = new CommonsMathFit(times, ArterialInput.of(sampled));
		converter = new SignalConverter(sequence, ConcentrationSettings.DEFAULT, new BaselineFrames(0,
			3), VoxelWorker.CAPACITY);
	}

	private void fill(int v, TimeAxis times, ArterialInput input, double[] plasma, Random random,
		SpoiledGradientEcho sequence)
	{
		double ktrans = 0.3 * random.nextDouble() / 60;
		double ve = 0.1 + 0.5 * random.nextDouble();
		double vp = 0.1 * random.nextDouble();
		double[] curve = input.convolve(times, 0, ktrans / ve);
		double peak = 0;
		for (int t = 0; t < frames; t++) {
			curve[t] = vp * plasma[t] + ktrans * curve[t];
			peak = Math.max(peak, curve[t]);
		}
		for (int t = 0; t < frames; t++) {
			data[t][v] = (float) (curve[t] + peak / 20 * random.nextGaussian());
			signal[t][v] = (float) sequence.signal(1000, 1 + 4.5 * Math.max(-0.1, data[t][v]));
		}
	}

	/** The block solver. */
	@Benchmark
	@OperationsPerInvocation(VOXELS)
	public void deltaVp(Blackhole sink) {
		fit(worker, data, false, sink);
	}

	/** The same from signal, with the conversion to concentration. */
	@Benchmark
	@OperationsPerInvocation(VOXELS)
	public void deltaVpFromSignal(Blackhole sink) {
		fit(worker, signal, true, sink);
	}

	/** The same curves with a delay of their own each, −7.5 … 7.5 s. */
	@Benchmark
	@OperationsPerInvocation(VOXELS)
	public void deltaVpWithDelay(Blackhole sink) {
		fit(delayedWorker, data, false, sink);
	}

	private void fit(VoxelWorker worker, float[][] from, boolean convert, Blackhole sink) {
		for (int first = 0; first < VOXELS; first += VoxelWorker.CAPACITY) {
			for (int t = 0; t < frames; t++)
				System.arraycopy(from[t], first, worker.samples()[t], 0, VoxelWorker.CAPACITY);
			if (convert) converter.convertBlock(worker.samples(), VoxelWorker.CAPACITY);
			worker.fit(VoxelWorker.CAPACITY);
			sink.consume(worker.value(Parameter.KTRANS, 0));
		}
	}

	/** Levenberg–Marquardt of Commons Math, one start, clipped to the same bounds. */
	@Benchmark
	@OperationsPerInvocation(SLOW_VOXELS)
	public void commonsMath(Blackhole sink) {
		double[] curve = new double[frames];
		for (int v = 0; v < SLOW_VOXELS; v++) {
			for (int t = 0; t < frames; t++)
				curve[t] = data[t][v];
			sink.consume(commons.fit(curve));
		}
	}
}

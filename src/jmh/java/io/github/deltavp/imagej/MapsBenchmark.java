// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.imglib2.parallel.Parallelization;
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
 * Voxels per second from a 256×256×12×60 series in memory to images of all maps: baseline,
 * conversion, fit and images, with one thread and with two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MapsBenchmark {

	private static final int VOXELS = 256 * 256 * 12;
	private static final int FRAMES = 60;

	/** Threads of the fit. */
	@Param({ "1", "2" })
	public int threads;

	/** Whether each voxel has a delay of its own. */
	@Param({ "NONE" })
	public DelayMode delay;

	private DynamicSeries series;
	private Curve plasma;

	/** Ktrans 0 … 0.3 /min, ve 0.1 … 0.6, vp 0 … 0.1, SNR of the signal 100. */
	@Setup(Level.Trial)
	public void simulate() {
		TimeAxis times = TimeAxis.uniform(FRAMES, 5);
		plasma = PopulationAif.PARKER.plasma(times, 25.3, new Hematocrit(0.42));
		VoxelGrid grid = VoxelGrid.axisAligned(256, 256, 12, 1.25, 1.25, 5);
		series = new DynamicSeries(DynamicSeries.allocate(grid, FRAMES), grid, times, new Protocol(5, 2,
			25, 1.5), "benchmark", "magnitude", List.of(), List.of());
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		Random random = new Random(1);
		for (int slice = 0; slice < 12; slice++)
			for (int i = 0; i < 256 * 256; i++)
				fill(slice, i, sequence, random);
	}

	/** The leakage curve of kep = 0.5 /min by a recursion: truth does not matter here. */
	private void fill(int slice, int i, SpoiledGradientEcho sequence, Random random) {
		double vp = 0.1 * random.nextDouble();
		double ktrans = 0.3 / 60 * random.nextDouble();
		double keep = Math.exp(-5 * ktrans / (0.1 + 0.5 * random.nextDouble()));
		double leaked = 0;
		for (int t = 0; t < FRAMES; t++) {
			leaked = leaked * keep + 5 * ktrans * plasma.value(t);
			series.plane(slice, t)[i] = (float) (sequence.signal(10000, 1 + 4.5 * (vp * plasma.value(t) +
				leaked)) * (1 + random.nextGaussian() / 100));
		}
	}

	/** As Perfusion Maps... does it. */
	@Benchmark
	@OperationsPerInvocation(VOXELS)
	public void maps(Blackhole sink) {
		PerfusionMaps maps = fitted();
		maps.all().forEach(map -> sink.consume(MapImages.toImage(map)));
		sink.consume(MapImages.toStatusImage(maps.status()));
	}

	/** The same without images: all that is done by several threads. */
	@Benchmark
	@OperationsPerInvocation(VOXELS)
	public void fit(Blackhole sink) {
		sink.consume(fitted());
	}

	private PerfusionMaps fitted() {
		FitSettings settings = FitSettings.DEFAULT.withDelay(delay, DelayRange.DEFAULT);
		return Parallelization.runWithNumThreads(threads, () -> PerfusionFit.fit(series, plasma,
			settings, Progress.NONE));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.FitProblem;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Why {@link BlockNewton} is there beside {@link ProfileSearch}: optima a second, of a block of
 * curves.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RateSearchBenchmark {

	private static final int COUNT = 1536;
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);

	private ExponentialColumn column;
	private float[][] coordinates;
	private NodeScores scores;
	private BlockNewton newton;
	private CurveTerms curve;
	private ProfileSearch search;

	/** Random curves of the extended Tofts model, with noise in their coordinates. */
	@Setup(Level.Trial)
	public void simulate() {
		Curve plasma = PopulationAif.PARKER.plasma(TIMES, 25.3, new Hematocrit(0.42));
		ArterialInput input = ArterialInput.of(plasma);
		column = ExponentialColumn.of(new FitProblem(new ExtendedTofts(), TIMES, plasma,
			FitBounds.DEFAULT, DelayRange.NONE), input);
		coordinates = new float[column.basis.size()][COUNT];
		Random random = new Random(1);
		double[] fixed = column.basis.coordinates(input.sample(TIMES, 0));
		for (int v = 0; v < COUNT; v++) {
			double ktrans = 0.3 * random.nextDouble() / 60;
			double[] leak = column.basis.coordinates(input.convolve(TIMES, 0, ktrans / (0.1 + 0.5 * random
				.nextDouble())));
			double vp = 0.1 * random.nextDouble();
			for (int j = 0; j < fixed.length; j++)
				coordinates[j][v] = (float) (vp * fixed[j] + ktrans * leak[j] + 0.02 * random
					.nextGaussian());
		}
		scores = new NodeScores(column, 1, COUNT);
		scores.score(coordinates, COUNT);
		scores.rank(COUNT);
		newton = new BlockNewton(column, COUNT);
		curve = new CurveTerms(column);
		search = new ProfileSearch(column, curve, 1);
	}

	/** All curves of a node at once. */
	@Benchmark
	@OperationsPerInvocation(COUNT)
	public void together(Blackhole sink) {
		newton.solve(coordinates, scores.best(), COUNT);
		sink.consume(newton.found());
	}

	/** One curve after another. */
	@Benchmark
	@OperationsPerInvocation(COUNT)
	public void oneByOne(Blackhole sink) {
		for (int v = 0; v < COUNT; v++) {
			curve.start(coordinates, v);
			search.start(column.logRate(column.nodes - 1, 0));
			search.refine(scores.best()[v]);
			sink.consume(search.gain());
		}
	}
}

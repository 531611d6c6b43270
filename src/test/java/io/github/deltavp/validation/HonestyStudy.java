// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import java.lang.management.ManagementFactory;
import io.github.deltavp.phantom.anatomy.Orientation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import net.imglib2.parallel.Parallelization;

/**
 * How honest the answer of a study stays where things go wrong: {@link PerturbedStudy}s with their
 * truth, one line for each {@link Perturbation}. Seeds below {@value #FIRST_SEED} are there to look
 * at and to tune on; those from there on to report.
 */
public final class HonestyStudy {

	static final long FIRST_SEED = 500_000;

	private static final String HEAD =
		"""
				| studies | n | refused or not evaluable | size of the error: median, 95th | noise interval holds | width | total interval holds | width | firm | firm and wrong, clear | nearer |
				|---|---|---|---|---|---|---|---|---|---|---|
				""";

	private HonestyStudy() {}

	/**
	 * @param args first seed; number of studies; then "all" (default), "plain" or one
	 *          {@link Perturbation}, with "+t1" or "+b1" for studies with T1 or B1 maps of both
	 *          visits; then the number of studies at once
	 */
	public static void main(String[] args) throws Exception {
		long first = Long.parseLong(args[0]);
		int studies = Integer.parseInt(args[1]);
		String what = args.length > 2 ? args[2] : "all";
		int atOnce = args.length > 3 ? Integer.parseInt(args[3]) : Runtime.getRuntime()
			.availableProcessors();
		long start = System.nanoTime();
		List<String> parts = List.of(what.split("\\+"));
		List<String> maps = parts.subList(1, parts.size());
		List<HonestyCase> cases = cases(LongStream.range(first, first + studies).mapToObj(
			seed -> new PerturbedStudy(seed, Perturbation.drawn(parts.get(0), seed))).toList(), maps,
			atOnce);
		System.err.printf(Locale.ROOT, "%.1f s and %.1f s of CPU a study%n", (System.nanoTime() -
			start) / 1e9 / studies, cpuSeconds() / studies);
		System.out.printf(Locale.ROOT, "%s: %d studies, seeds %d … %d.%n%n", what, studies, first,
			first + studies - 1);
		System.out.print(section(cases));
	}

	private static double cpuSeconds() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime() / 1e9;
	}

	/** Each study has one thread. */
	static List<HonestyCase> cases(List<PerturbedStudy> studies, List<String> maps, int atOnce)
		throws Exception
	{
		ForkJoinPool pool = new ForkJoinPool(atOnce);
		try {
			return pool.submit(() -> studies.parallelStream().map(study -> alone(study, maps)).toList())
				.get();
		}
		finally {
			pool.shutdown();
		}
	}

	private static HonestyCase alone(PerturbedStudy study, List<String> maps) {
		try {
			return Parallelization.runSingleThreaded((Callable<HonestyCase>) () -> HonestyCase.of(study,
				maps));
		}
		catch (Exception e) {
			throw new IllegalStateException("study of seed " + study.seed() + " " + study.perturbed(), e);
		}
	}

	static String section(List<HonestyCase> cases) {
		StringBuilder text = new StringBuilder(HEAD);
		classes().forEach((name, belongs) -> {
			List<HonestyCase> those = cases.stream().filter(belongs).toList();
			if (!those.isEmpty()) text.append(row(name, those));
		});
		return text + "\n" + strays(cases);
	}

	private static Map<String, Predicate<HonestyCase>> classes() {
		Map<String, Predicate<HonestyCase>> classes = new LinkedHashMap<>();
		classes.put("all", c -> true);
		classes.put("plain", c -> c.study().perturbed().isEmpty());
		for (Perturbation perturbation : Perturbation.values())
			classes.put(perturbation.key(), c -> c.study().perturbed().contains(perturbation));
		classes.put("none of the first four", c -> !c.study().perturbed().isEmpty() && Collections
			.disjoint(c.study().perturbed(), Perturbation.IN_THE_PATIENT));
		for (Orientation orientation : Orientation.values())
			classes.put(orientation.name().toLowerCase(Locale.ROOT), c -> c.study()
				.orientation() == orientation);
		return classes;
	}

	private static String row(String name, List<HonestyCase> those) {
		List<HonestyCase> cases = those.stream().filter(HonestyCase::isAnswered).toList();
		return String.format(Locale.ROOT,
			"| %s | %d | %d | %.1f, %.1f | %.0f %% | %.1f | %.0f %% | %.1f | %d | %d | %d |%n", name,
			those.size(), those.size() - cases.size(), quantile(cases, c -> Math.abs(c.error()), 0.5),
			quantile(cases, c -> Math.abs(c.error()), 0.95), percent(cases, c -> c.noise().holds(c
				.truth())), quantile(cases, c -> c.noise().high() - c.noise().low(), 0.5), percent(cases,
					c -> c.total().holds(c.truth())), quantile(cases, c -> c.total().high() - c.total().low(),
						0.5), count(cases, c -> c.firm()), count(cases, c -> c.isFirmAndWrong() && c.isClear()),
			count(cases, c -> c.isFirmAndWrong() && !c.isClear()));
	}

	private static long count(List<HonestyCase> cases, Predicate<HonestyCase> what) {
		return cases.stream().filter(what).count();
	}

	private static double percent(List<HonestyCase> cases, Predicate<HonestyCase> what) {
		return 100. * count(cases, what) / cases.size();
	}

	/** The smallest value that so large a share of the cases does not exceed. */
	private static double quantile(List<HonestyCase> cases, ToDoubleFunction<HonestyCase> number,
		double share)
	{
		double[] sorted = cases.stream().mapToDouble(number).filter(value -> !Double.isNaN(value))
			.sorted().toArray();
		return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share *
			sorted.length) - 1)];
	}

	/**
	 * Every study whose total interval misses the truth, whose verdict is firm and wrong, or refused.
	 */
	private static String strays(List<HonestyCase> cases) {
		List<String> lines = new ArrayList<>();
		for (HonestyCase c : cases)
			if (!c.isAnswered()) lines.add(String.format(Locale.ROOT,
				"- seed %d %s: %d voxels, truth %.1f %%, no answer: %s", c.study().seed(), c.study()
					.perturbed(), c.voxels(), c.truth(), c.refusal().isEmpty() ? c.reason() : c.refusal()));
			else if (c.isFirmAndWrong() || !c.total().holds(c.truth())) lines.add(String.format(
				Locale.ROOT,
				"- seed %d %s: %d voxels, truth %.1f %%, found %.1f %% (%.1f … %.1f; in all %.1f … %.1f), %s%s %s",
				c.study().seed(), c.study().perturbed(), c.voxels(), c.truth(), c.estimate(), c.noise()
					.low(), c.noise().high(), c.total().low(), c.total().high(), c.isFirmAndWrong()
						? "FIRM AND WRONG " : "", c.verdict().words(), c.reason()));
		return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
	}
}

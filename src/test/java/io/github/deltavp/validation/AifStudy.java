// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.SpinePhantoms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * The simulation study of the automatic input function. Seeds 1 … 700, 1001 … 1060 and 5001 … 5100
 * (reported once, then looked at) chose its parameters; those reported here begin at
 * {@value #FIRST_SEED}, so that nothing was tuned on them.
 */
public final class AifStudy {

	static final long FIRST_SEED = 9001;
	private static final int EXAMS = 120;

	private AifStudy() {}

	/**
	 * @param args number of exams (default 120); then the folder of the documents, whose section is
	 *          rewritten
	 */
	public static void main(String[] args) throws IOException {
		int exams = args.length > 0 ? Integer.parseInt(args[0]) : EXAMS;
		List<AifCase> still = new ArrayList<>();
		List<AifCase> corrected = new ArrayList<>();
		for (long seed : LongStream.range(FIRST_SEED, FIRST_SEED + exams).toArray()) {
			SimulatedExam exam = SpinePhantoms.varied(seed);
			still.add(AifCase.of(seed, exam, false));
			boolean moves = exam.acquisition().artefacts().motionFraction() > 0;
			corrected.add(moves ? AifCase.of(seed, exam, true) : still.get(still.size() - 1));
		}
		String text = section(still, corrected);
		if (args.length > 1) new DocumentSection(Path.of(args[1], "aif.md"), "simulation").rewrite(
			text);
		else System.out.print(text);
	}

	static String section(List<AifCase> still, List<AifCase> corrected) {
		return String.format(Locale.ROOT, "%d exams, seeds %d … %d.%n%n", still.size(), still.get(0)
			.seed(), still.get(still.size() - 1).seed()) +
			"| | with motion correction | without | asked |\n|---|---|---|---|\n" + row("right vessel",
				corrected, still, "≥ 99 %", AifStudy::right) + row("vein chosen", corrected, still, "0",
					cases -> count(cases, c -> c.found() && c.vein() > 0.1)) + row("wrong vessel that passed",
						corrected, still, "0", cases -> count(cases, c -> c.found() && !c.right())) + row(
							"refused", corrected, still, "", cases -> count(cases, c -> !c.found())) + row(
								"area error, median", corrected, still, "≤ 3 %", cases -> quantile(cases,
									AifCase::areaPercent, 0.5)) + row("area error, 95th percentile", corrected, still,
										"≤ 10 %", cases -> quantile(cases, AifCase::areaPercent, 0.95)) + row(
											"peak error, median", corrected, still, "≤ 8 %", cases -> quantile(cases,
												AifCase::peakPercent, 0.5)) + row("peak error, 95th percentile", corrected,
													still, "", cases -> quantile(cases, AifCase::peakPercent, 0.95)) + row(
														"vp of lesion ÷ reference, median error", corrected, still, "≤ 5 %",
														cases -> quantile(cases, AifCase::ratioPercent, 0.5)) + strays(
															corrected);
	}

	/** What a summary of the cases says. */
	@FunctionalInterface
	private interface Summary {

		String of(List<AifCase> cases);
	}

	private static String row(String name, List<AifCase> corrected, List<AifCase> still, String asked,
		Summary summary)
	{
		return "| " + name + " | " + summary.of(corrected) + " | " + summary.of(still) + " | " + asked +
			" |\n";
	}

	private static String right(List<AifCase> cases) {
		long right = cases.stream().filter(AifCase::right).count();
		return String.format(Locale.ROOT, "%.1f %%", 100. * right / cases.size());
	}

	private static String count(List<AifCase> cases, java.util.function.Predicate<AifCase> which) {
		return Long.toString(cases.stream().filter(which).count());
	}

	private static String quantile(List<AifCase> cases, ToDoubleFunction<AifCase> error,
		double share)
	{
		double[] sorted = cases.stream().filter(AifCase::found).mapToDouble(error).map(Math::abs)
			.filter(Double::isFinite).sorted().toArray();
		return sorted.length == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", sorted[(int) Math.min(
			sorted.length - 1, Math.ceil(share * sorted.length) - 1)]);
	}

	/** Every case that is not as it should be, by seed. */
	private static String strays(List<AifCase> cases) {
		StringBuilder text = new StringBuilder("\n");
		cases.stream().filter(c -> !c.right() || Math.abs(c.areaPercent()) > 10).forEach(c -> text
			.append(String.format(Locale.ROOT,
				"- seed %d: %s, artery %.2f, area %+.1f %%, peak %+.1f %%, score %.2f%n", c.seed(), c
					.found() ? "found" : c.refusal(), c.artery(), c.areaPercent(), c.peakPercent(), c
						.score())));
		return text.toString();
	}
}

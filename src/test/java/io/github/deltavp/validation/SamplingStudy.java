// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.validation.PerturbedStudy.Sampling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far ΔVp can be trusted at which frame time and duration: plain studies, the same patients in
 * every cell.
 */
final class SamplingStudy {

	private static final double[] INTERVALS = { 1, 2, 4, 6, 8, 10, 13, 15 };
	private static final double[] DURATIONS = { 60, 120, 180, 240, 400 };
	/** Duration in s, and samples of a frame, where frames are means. */
	private static final int LONG = 300;
	private static final int SAMPLES = 10;

	private SamplingStudy() {}

	/** @param args first seed; studies a cell; how many at once */
	public static void main(String[] args) throws Exception {
		System.out.print(section(Long.parseLong(args[0]), Integer.parseInt(args[1]), Integer.parseInt(
			args[2])));
	}

	private static String section(long first, int studies, int atOnce) throws Exception {
		StringBuilder text = new StringBuilder(studies +
			" studies a cell: size of the error in points, median / 95th percentile; total interval holds the truth in;" +
			" firm, of these wrong; without an answer.\n\n| s a frame |");
		for (double duration : DURATIONS)
			text.append(String.format(Locale.ROOT, " %.0f s |", duration));
		text.append("\n|---|").append("---|".repeat(DURATIONS.length)).append('\n');
		for (double interval : INTERVALS) {
			text.append(String.format(Locale.ROOT, "| %.0f |", interval));
			for (double duration : DURATIONS)
				text.append(' ').append(cell(cases(new Sampling(interval, duration), first, studies,
					atOnce))).append(" |");
			text.append('\n');
		}
		text.append("\nThe same where a frame shows the mean of its acquisition; " + LONG +
			" s.\n\n| s a frame | its middle | its mean |\n|---|---|---|\n");
		for (double interval : new double[] { 3, 6, 10 })
			text.append(String.format(Locale.ROOT, "| %.0f | %s | %s |%n", interval, cell(cases(
				new Sampling(interval, LONG), first, studies, atOnce)), cell(cases(new Sampling(interval,
					LONG, SAMPLES), first, studies, atOnce))));
		return text.toString();
	}

	private static List<HonestyCase> cases(Sampling sampling, long first, int studies, int atOnce)
		throws Exception
	{
		return HonestyStudy.cases(LongStream.range(first, first + studies).mapToObj(
			seed -> new PerturbedStudy(seed, Set.of(), Optional.of(sampling))).toList(), List.of(),
			atOnce);
	}

	static String cell(List<HonestyCase> all) {
		List<HonestyCase> cases = all.stream().filter(HonestyCase::isAnswered).toList();
		double[] sizes = cases.stream().mapToDouble(c -> Math.abs(c.error())).toArray();
		long held = cases.stream().filter(c -> c.total().holds(c.truth())).count();
		return cases.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f / %.1f; %d of %d; %d, %d; %d",
			StatUtils.percentile(sizes, 50), StatUtils.percentile(sizes, 95), held, cases.size(), cases
				.stream().filter(HonestyCase::firm).count(), cases.stream().filter(
					HonestyCase::isFirmAndWrong).count(), all.size() - cases.size());
	}
}

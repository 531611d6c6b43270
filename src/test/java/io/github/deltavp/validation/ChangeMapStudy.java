// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.StatUtils;

/** How right the map of change is where the patient lies elsewhere at the second visit. */
final class ChangeMapStudy {

	private static final String HEAD =
		"""
				| outlines | studies | no map | registration beside by (mm): median, 95th, most | ΔVp of the voxels less the truth (points): mean, median | size of that: median, 95th | voxels within 1.96 errors of the truth |
				|---|---|---|---|---|---|---|
				""";

	private ChangeMapStudy() {}

	/** @param args first seed; number of studies */
	public static void main(String[] args) {
		System.out.print(section(Long.parseLong(args[0]), Integer.parseInt(args[1])));
	}

	static String section(long first, int studies) {
		return HEAD + row("exact", cases(first, studies, true)) + row("as drawn", cases(first, studies,
			false));
	}

	static List<ChangeCase> cases(long first, int studies, boolean exact) {
		return LongStream.range(first, first + studies).parallel().mapToObj(seed -> of(seed, exact))
			.toList();
	}

	private static ChangeCase of(long seed, boolean exact) {
		try {
			return ChangeCase.of(new MovedStudy(seed), exact);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String row(String outlines, List<ChangeCase> all) {
		List<ChangeCase> cases = all.stream().filter(ChangeCase::isAnswered).toList();
		return String.format(Locale.ROOT,
			"| %s | %d | %d | %.2f, %.2f, %.2f | %+.1f, %+.1f | %.1f, %.1f | %.0f %% |%n", outlines, all
				.size(), all.size() - cases.size(), quantile(cases, ChangeCase::farMm, 50), quantile(cases,
					ChangeCase::farMm, 95), quantile(cases, ChangeCase::farMm, 100), StatUtils.mean(numbers(
						cases, ChangeCase::error)), quantile(cases, ChangeCase::error, 50), quantile(cases,
							c -> Math.abs(c.error()), 50), quantile(cases, c -> Math.abs(c.error()), 95), 100 *
								StatUtils.mean(numbers(cases, ChangeCase::within)));
	}

	private static double[] numbers(List<ChangeCase> cases, ToDoubleFunction<ChangeCase> number) {
		return cases.stream().mapToDouble(number).toArray();
	}

	private static double quantile(List<ChangeCase> cases, ToDoubleFunction<ChangeCase> number,
		double percent)
	{
		return StatUtils.percentile(numbers(cases, number), percent);
	}
}

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

/** How right outlines are carried to another visit by registration, and when that is refused. */
final class TransferStudy {

	private static final String HEAD =
		"""
				| different at the second visit besides | pairs | refused | wrong (tissue beside by more than 2 mm) | tissue beside by (mm): median, most | outlines beside the true surface by (mm): median, most | those drawn at the first visit | time (s): median, most |
				|---|---|---|---|---|---|---|---|
				""";

	private TransferStudy() {}

	/** @param args first seed; number of pairs of each kind */
	public static void main(String[] args) {
		System.out.print(section(Long.parseLong(args[0]), Integer.parseInt(args[1])));
	}

	static String section(long first, int pairs) {
		StringBuilder rows = new StringBuilder(HEAD);
		for (TransferPair.Kind kind : TransferPair.Kind.values())
			rows.append(row(kind, LongStream.range(first, first + pairs).mapToObj(seed -> of(
				new TransferPair(seed, kind))).toList()));
		return rows.toString();
	}

	private static TransferCase of(TransferPair pair) {
		try {
			TransferCase found = TransferCase.of(pair);
			System.err.println(pair + " " + found);
			return found;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String row(TransferPair.Kind kind, List<TransferCase> all) {
		List<TransferCase> carried = all.stream().filter(TransferCase::isCarried).toList();
		return String.format(Locale.ROOT, "| %s | %d | %d | %d | %s | %s | %s | %s |%n", kind.words(),
			all.size(), all.size() - carried.size(), carried.stream().filter(TransferCase::isWrong)
				.count(), cell(carried, TransferCase::placedMm), cell(carried, TransferCase::outlinesMm),
			cell(carried, TransferCase::drawnMm), cell(all, TransferCase::seconds));
	}

	/** Of the 95th percentiles of the pairs. */
	private static String cell(List<TransferCase> cases, ToDoubleFunction<TransferCase> number) {
		double[] numbers = cases.stream().mapToDouble(number).toArray();
		return numbers.length == 0 ? "–" : String.format(Locale.ROOT, "%.1f, %.1f", StatUtils
			.percentile(numbers, 50), StatUtils.max(numbers));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.report.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The values that an axis shows, so that a few outliers do not squash all others: from the lowest
 * to the highest value that is at most half the span of the groups' whiskers beyond them. What lies
 * farther out is to be marked at the edge with its value.
 *
 * @param low lowest value that is shown
 * @param high highest value
 */
record ShownRange(double low, double high) {

	private static final double REACH = .5;
	/** More values at an edge are counted, not named. */
	private static final int MOST_NAMED = 3;

	/** @return the range for groups; 0 to 1 where they have no value */
	static ShownRange of(Collection<Sample> groups) {
		List<Whiskers> whiskers = groups.stream().filter(group -> group.size() > 0).map(Whiskers::of)
			.toList();
		double least = whiskers.stream().mapToDouble(Whiskers::low).min().orElse(0);
		double most = whiskers.stream().mapToDouble(Whiskers::high).max().orElse(1);
		double reach = most > least ? REACH * (most - least) : Double.POSITIVE_INFINITY;
		double[] shown = groups.stream().flatMapToDouble(group -> Arrays.stream(group.toArray()))
			.filter(value -> value >= least - reach && value <= most + reach).toArray();
		return new ShownRange(Arrays.stream(shown).min().orElse(least), Arrays.stream(shown).max()
			.orElse(most));
	}

	/** @return the range with {@code value} in it */
	ShownRange with(double value) {
		return new ShownRange(Math.min(low, value), Math.max(high, value));
	}

	/** @return high − low; 1 where they are equal */
	double span() {
		return high > low ? high - low : 1;
	}

	/** @return {@code value}, or the edge that it is beyond */
	double clip(double value) {
		return Math.max(low, Math.min(high, value));
	}

	/** @return values of {@code group} above the range, ascending */
	double[] above(Sample group) {
		return Arrays.stream(group.toArray()).filter(value -> value > high).toArray();
	}

	/** @return values of {@code group} below the range, ascending */
	double[] below(Sample group) {
		return Arrays.stream(group.toArray()).filter(value -> value < low).toArray();
	}

	/** @return whether every value of the groups is in the range */
	boolean holds(Collection<Sample> groups) {
		return groups.stream().allMatch(group -> above(group).length + below(group).length == 0);
	}

	/** @return what to write at an edge, e.g. "380, 602" or "12 from 380 to 2010" */
	static String label(double[] values) {
		if (values.length > MOST_NAMED) return values.length + " from " + number(values[0]) + " to " +
			number(values[values.length - 1]);
		return Arrays.stream(values).mapToObj(ShownRange::number).collect(Collectors.joining(", "));
	}

	private static String number(double value) {
		return Text.number(Math.abs(value) < 100 ? value : Math.rint(value));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import static io.github.deltavp.cohort.TiedGroups.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import io.github.deltavp.cohort.TiedGroups;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What must hold for any two groups, with many ties. */
@Domain(TiedGroups.class)
class RankLawsTest {

	@Property(tries = 300)
	void swappingGroupsMirrorsEverything(@ForAll double[] a, @ForAll double[] b) {
		MannWhitneyTest.Result one = MannWhitneyTest.withDefaults().test(pair(a, b));
		MannWhitneyTest.Result other = MannWhitneyTest.withDefaults().test(pair(b, a));
		assertEquals(one.p(), other.p(), 1e-14);
		assertEquals(a.length * b.length, one.u() + other.u());
		assertEquals(one.hodgesLehmann(), -other.hodgesLehmann(), 1e-15);
		assertEquals(one.shift().low(), -other.shift().high(), 1e-15);
	}

	@Property(tries = 200)
	void exactPCountsAllAssignments(@ForAll double[] a, @ForAll double[] b) {
		assertEquals(enumeratedP(a, b), MannWhitneyTest.withDefaults().test(pair(a, b)).p(), 1e-13);
	}

	/** All choices of the positives among the pooled values, one by one, by their mid-ranks. */
	private static double enumeratedP(double[] a, double[] b) {
		double[] pooled = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, pooled, a.length, b.length);
		int[] doubledRanks = Arrays.stream(pooled).mapToInt(x -> 1 + Arrays.stream(pooled).mapToInt(
			y -> x > y ? 2 : x == y ? 1 : 0).sum()).toArray();
		int expected = a.length * (pooled.length + 1);
		int observed = Math.abs(chosen(doubledRanks, (1 << a.length) - 1) - expected);
		long as = 0;
		long all = 0;
		for (int choice = 0; choice < 1 << pooled.length; choice++) {
			if (Integer.bitCount(choice) != a.length) continue;
			all++;
			if (Math.abs(chosen(doubledRanks, choice) - expected) >= observed) as++;
		}
		return (double) as / all;
	}

	private static int chosen(int[] doubledRanks, int choice) {
		int sum = 0;
		for (int left = choice; left != 0; left &= left - 1)
			sum += doubledRanks[Integer.numberOfTrailingZeros(left)];
		return sum;
	}

	@Property(tries = 300)
	void hodgesLehmannIsTheMedianDifference(@ForAll double[] a, @ForAll double[] b) {
		double[] differences = Arrays.stream(a).flatMap(x -> Arrays.stream(b).map(y -> x - y))
			.toArray();
		OrderedDifferences ordered = new OrderedDifferences(pair(a, b));
		assertEquals(Sample.of(differences).quantile(.5), ordered.median());
		Arrays.sort(differences);
		for (int k = 1; k <= differences.length; k++)
			assertEquals(differences[k - 1], ordered.get(k));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SplitMixTest {

	/** What S. Vigna's splitmix64.c (https://prng.di.unimi.it) gives for the seed 1234567. */
	@Test
	void theNumbersAreThePublishedOnes() {
		SplitMix random = new SplitMix(1234567);
		assertArrayEquals(LongStream.of(6457827717110365317L, 3203168211198807973L, Long
			.parseUnsignedLong("9817491932198370423"), 4593380528125082431L, Long.parseUnsignedLong(
				"16408922859458223821")).toArray(), LongStream.generate(random::next).limit(5).toArray());
	}

	@Property(tries = 100)
	void theNumbersAreThoseOfTheJdk(@ForAll long state) {
		SplitMix random = new SplitMix(state);
		assertArrayEquals(new SplittableRandom(state).longs(20).toArray(), LongStream.generate(
			random::next).limit(20).toArray());
	}

	/** 60,000 draws of six: each 10,000 times, within four standard deviations. */
	@Test
	void boundedNumbersAreEvenlySpread() {
		SplitMix random = new SplitMix(7, 0);
		int[] counts = new int[6];
		IntStream.range(0, 60_000).forEach(i -> counts[random.next(6)]++);
		assertTrue(IntStream.of(counts).allMatch(count -> Math.abs(count - 10_000) < 4 * 91.3));
	}

	@Test
	void everyStreamOfEverySeedIsAnother() {
		assertEquals(10_000, IntStream.range(0, 10_000).mapToLong(i -> new SplitMix(i / 100, i % 100)
			.next()).distinct().count());
	}
}

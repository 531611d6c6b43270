// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelLoopTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7 })
	void everyPartIsDoneOnceAndProgressEndsAtOne(int threads) {
		int[] times = new int[100];
		List<Double> told = Collections.synchronizedList(new ArrayList<>());
		Parallelization.runWithNumThreads(threads, () -> ParallelLoop.over(100).telling("Counting", (
			what, fraction) -> told.add(fraction)).forEach(i -> times[i]++));
		int[] once = new int[100];
		Arrays.fill(once, 1);
		assertArrayEquals(once, times);
		assertEquals(100, told.size());
		assertEquals(1, Collections.max(told));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void aCancellationComesBackAsItIsAndNoFurtherPartIsBegun(int threads) {
		AtomicInteger begun = new AtomicInteger();
		CancellationException cancelled = new CancellationException();
		ParallelLoop<Integer> loop = ParallelLoop.over(1000).telling("Waiting", (what, fraction) -> {
			throw cancelled;
		});
		CancellationException thrown = assertThrows(CancellationException.class, () -> Parallelization
			.runWithNumThreads(threads, () -> loop.forEach(i -> begun.incrementAndGet())));
		assertSame(cancelled, thrown);
		assertTrue(begun.get() <= threads, begun.get() + " parts were begun");
	}

	@Test
	void noTwoThreadsShareAWorkerAtATime() {
		AtomicInteger made = new AtomicInteger();
		int[] parts = new int[1000];
		Parallelization.runWithNumThreads(2, () -> ParallelLoop.over(parts.length).forEach(() -> {
			made.incrementAndGet();
			return new AtomicInteger();
		}, (busy, i) -> {
			assertEquals(1, busy.incrementAndGet());
			parts[i]++;
			busy.decrementAndGet();
		}));
		assertTrue(made.get() >= 1 && made.get() <= 2, made + " workers");
		assertEquals(1000, Arrays.stream(parts).sum());
	}
}

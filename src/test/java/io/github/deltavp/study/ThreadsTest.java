// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadsTest {

	@ParameterizedTest
	@CsvSource({ "1", "3", "0" })
	void workHasTheThreadsThatItIsGiven(int threads) throws IOException {
		int expected = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
		assertEquals(expected, Threads.run(threads, () -> Parallelization.getTaskExecutor()
			.getParallelism()));
	}

	@Test
	void resultsComeInTheOrderOfTheWork() throws IOException {
		assertEquals(List.of(1, 2, 3), Threads.run(2, () -> Threads.all(List.of(() -> 1, () -> 2,
			() -> 3))));
	}

	/** As it was thrown: the user's sentence is in it, and a cancelled command is no failure. */
	@Test
	void whatTheWorkThrowsComesBackAsItIs() {
		for (Exception thrown : List.of(new IOException("disk"), new IllegalArgumentException("dose"),
			new CancellationException("Escape")))
			assertSame(thrown, assertThrows(Exception.class, () -> Threads.run(2, () -> {
				if (thrown instanceof IOException failure) throw failure;
				throw (RuntimeException) thrown;
			})));
		OutOfMemoryError full = new OutOfMemoryError("heap");
		assertSame(full, assertThrows(OutOfMemoryError.class, () -> Threads.run(1, () -> {
			throw full;
		})));
	}

	@Test
	void ofSeveralFailuresTheFirstIsTold() {
		assertEquals("first", assertThrows(IOException.class, () -> Threads.all(List.of(() -> 0, () -> {
			throw new IOException("first");
		}, () -> {
			throw new IllegalStateException("second");
		}))).getMessage());
	}

	/** Within each other too, on as many threads as there are. */
	@ParameterizedTest
	@CsvSource({ "1", "2" })
	void twoPiecesOfWorkGiveWhatTheyAre(int threads) throws IOException {
		assertEquals(new Threads.Both<>(new Threads.Both<>(1, "two"), 3L), Threads.run(threads,
			() -> Threads.both(() -> Threads.both(() -> 1, () -> "two"), () -> 3L)));
		IllegalArgumentException dose = new IllegalArgumentException("dose");
		assertSame(dose, assertThrows(IllegalArgumentException.class, () -> Threads.run(threads,
			() -> Threads.both(() -> {
				throw dose;
			}, () -> {
				throw new IllegalStateException("later");
			}))));
	}
}

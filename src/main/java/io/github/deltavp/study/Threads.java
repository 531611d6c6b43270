// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import net.imglib2.parallel.Parallelization;

/** How many processors a piece of work may use. */
public final class Threads {

	private Threads() {}

	/** Work that may fail to read or write. */
	public interface Work<T> {

		T run() throws IOException;
	}

	/**
	 * Whatever the work throws comes back as it is: ImgLib2 would wrap it.
	 *
	 * @param threads how many; 0: as many as there are processors
	 */
	public static <T> T run(int threads, Work<T> work) throws IOException {
		int count = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
		FutureTask<T> task = new FutureTask<>(work::run);
		Parallelization.runWithNumThreads(count, task);
		return result(task);
	}

	/**
	 * Does several pieces of work at once, as far as the threads of {@link #run} allow.
	 *
	 * @return what they gave, in their order; if several failed, the first failure is thrown
	 */
	public static <T> List<T> all(List<Work<T>> works) throws IOException {
		List<FutureTask<T>> tasks = works.stream().map(work -> new FutureTask<>(work::run)).toList();
		Parallelization.getTaskExecutor().runAll(List.copyOf(tasks));
		List<T> results = new ArrayList<>();
		for (FutureTask<T> task : tasks)
			results.add(result(task));
		return results;
	}

	/**
	 * The same for work that touches no file.
	 *
	 * @return what they gave, in their order
	 */
	public static <T> List<T> all(Supplier<T> first, Supplier<T> second) {
		try {
			return all(List.of(first::get, second::get));
		}
		catch (IOException e) {
			throw new UncheckedIOException("measuring touches no file", e);
		}
	}

	private static <T> T result(FutureTask<T> task) throws IOException {
		try {
			return task.get();
		}
		catch (ExecutionException e) {
			if (e.getCause() instanceof IOException failure) throw failure;
			if (e.getCause() instanceof RuntimeException failure) throw failure;
			throw (Error) e.getCause();
		}
		catch (InterruptedException e) {
			throw new CancellationException();
		}
	}
}

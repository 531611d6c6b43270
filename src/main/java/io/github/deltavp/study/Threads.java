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
	 * What two pieces of work gave.
	 *
	 * @param first of the first
	 * @param second of the second
	 */
	public record Both<A, B>(A first, B second) {
	}

	/** Does two pieces of work that touch no file at once, as far as the threads allow. */
	public static <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
		FutureTask<A> one = new FutureTask<>(first::get);
		FutureTask<B> other = new FutureTask<>(second::get);
		Parallelization.getTaskExecutor().runAll(List.of(one, other));
		try {
			return new Both<>(result(one), result(other));
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

/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

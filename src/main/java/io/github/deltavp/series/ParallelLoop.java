// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * Work on the parts of an image, several at once: slices, planes, frames, chunks of voxels. The
 * caller decides on the threads ({@code Parallelization.runWith…}); each part must write to places
 * of its own, so that the result does not depend on their number.
 * <p>
 * What the work throws comes to the caller as it is, because ImgLib2 would wrap it, and no further
 * part is begun: so a cancelled {@link Progress} ends the loop.
 *
 * @param <T> a part
 */
public final class ParallelLoop<T> {

	private final List<T> parts;
	private final String what;
	private final Progress progress;

	private ParallelLoop(List<T> parts, String what, Progress progress) {
		this.parts = parts;
		this.what = what;
		this.progress = progress;
	}

	/** @return a loop over these parts, begun in their order */
	public static <T> ParallelLoop<T> over(List<T> parts) {
		return new ParallelLoop<>(parts, "", Progress.NONE);
	}

	/** @return a loop over 0 … {@code count} − 1 */
	public static ParallelLoop<Integer> over(int count) {
		return over(IntStream.range(0, count).boxed().toList());
	}

	/**
	 * @param what the work in a few words, e.g. "Fitting voxels"
	 * @param progress is told after each part
	 * @return the same loop, which tells how far it is
	 */
	public ParallelLoop<T> telling(String what, Progress progress) {
		return new ParallelLoop<>(parts, what, progress);
	}

	/** Works on all parts. Threads take them in turn, so that they work on neighbours. */
	public void forEach(Consumer<? super T> work) {
		AtomicInteger next = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		AtomicReference<RuntimeException> stopped = new AtomicReference<>();
		TaskExecutor threads = Parallelization.getTaskExecutor();
		threads.forEach(Collections.nCopies(Math.min(parts.size(), threads.getParallelism()), parts),
			all -> {
				for (int i = next.getAndIncrement(); i < all.size() && stopped.get() == null; i = next
					.getAndIncrement())
					attempt(all.get(i), work, done, stopped);
			});
		if (stopped.get() != null) throw stopped.get();
	}

	private void attempt(T part, Consumer<? super T> work, AtomicInteger done,
		AtomicReference<RuntimeException> stopped)
	{
		try {
			work.accept(part);
			progress.report(what, (double) done.incrementAndGet() / parts.size());
		}
		catch (RuntimeException exception) {
			stopped.compareAndSet(null, exception);
		}
	}

	/**
	 * Works on all parts.
	 *
	 * @param worker makes what one thread at a time works with, e.g. buffers; made once a thread
	 */
	public <W> void forEach(Supplier<W> worker, BiConsumer<W, ? super T> work) {
		Queue<W> idle = new ConcurrentLinkedQueue<>();
		forEach(part -> {
			W mine = idle.poll();
			if (mine == null) mine = worker.get();
			work.accept(mine, part);
			idle.add(mine);
		});
	}
}

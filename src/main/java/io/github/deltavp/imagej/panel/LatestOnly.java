// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A background thread that does the newest request: one that waits is forgotten when another comes.
 */
public final class LatestOnly implements AutoCloseable {

	private final ThreadPoolExecutor thread;

	/** @param name of the thread */
	public LatestOnly(String name) {
		thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1),
			work -> {
				Thread made = new Thread(work, name);
				made.setDaemon(true);
				return made;
			}, new ThreadPoolExecutor.DiscardOldestPolicy());
	}

	/** Does some work as soon as what is under way is done; nothing once closed. */
	public void request(Runnable work) {
		thread.execute(work);
	}

	/** Forgets what waits and lets the thread end. */
	@Override
	public void close() {
		thread.shutdownNow();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is about to happen, no longer than it takes and never for ever. */
public final class Waiting {

	private static final long LOOK_AGAIN_MS = 20;

	private Waiting() {}

	/**
	 * @param limit how long it may take
	 * @param what is waited for, in words
	 * @param seen gives it, or null as long as it is not there
	 * @throws IllegalStateException if it does not come
	 */
	public static <T> T until(Duration limit, String what, Supplier<T> seen)
		throws InterruptedException
	{
		long begun = System.nanoTime();
		for (T found = seen.get();; found = seen.get()) {
			if (found != null) return found;
			if (System.nanoTime() - begun > limit.toNanos()) throw new IllegalStateException(
				"waited in vain for " + what);
			Thread.sleep(LOOK_AGAIN_MS);
		}
	}

	/** Waits until something is so. */
	public static void untilSo(Duration limit, String what, BooleanSupplier so)
		throws InterruptedException
	{
		until(limit, what, () -> so.getAsBoolean() ? Boolean.TRUE : null);
	}
}

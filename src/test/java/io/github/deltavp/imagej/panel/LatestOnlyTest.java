// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {

	@Test
	void whatWaitsIsForgottenWhenAnotherRequestComes() throws Exception {
		List<Integer> done = new CopyOnWriteArrayList<>();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		CountDownLatch last = new CountDownLatch(1);
		try (LatestOnly background = new LatestOnly("latest")) {
			background.request(() -> {
				begun.countDown();
				await(go);
				done.add(0);
			});
			assertTrue(begun.await(5, TimeUnit.SECONDS));
			for (int i = 1; i < 50; i++) {
				int request = i;
				background.request(() -> done.add(request));
			}
			background.request(() -> {
				done.add(50);
				last.countDown();
			});
			go.countDown();
			assertTrue(last.await(5, TimeUnit.SECONDS));
		}
		assertEquals(List.of(0, 50), done);
	}

	@Test
	void noThreadIsLeftAndNothingIsDoneAfterwards() throws Exception {
		LatestOnly background = new LatestOnly("closed soon");
		CountDownLatch done = new CountDownLatch(1);
		background.request(done::countDown);
		assertTrue(done.await(5, TimeUnit.SECONDS));
		background.close();
		background.request(() -> {
			throw new IllegalStateException("must not run");
		});
		Waiting.untilSo(Duration.ofSeconds(5), "the thread to end", () -> !isThere("closed soon"));
	}

	private static boolean isThere(String name) {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals(
			name));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

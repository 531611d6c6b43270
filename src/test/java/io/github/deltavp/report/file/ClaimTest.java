// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {

	@TempDir
	Path folder;

	@Test
	void oneAtATime() throws IOException {
		Path file = folder.resolve("claim");
		try (Claim first = Claim.on(file).orElseThrow()) {
			assertTrue(Claim.on(file).isEmpty());
			assertTrue(Files.exists(file));
		}
		assertFalse(Files.exists(file));
		Claim.on(file).orElseThrow().close();
	}

	/** In what was made by one who waits, the other may not stand. */
	@Test
	void whoWaitsGetsItAfterwards() throws Exception {
		Path file = folder.resolve("claim");
		List<String> order = new ArrayList<>();
		CountDownLatch waits = new CountDownLatch(1);
		Thread second;
		try (Claim first = Claim.await(file)) {
			second = new Thread(() -> {
				waits.countDown();
				try (Claim next = Claim.await(file)) {
					order.add("second");
				}
				catch (IOException e) {
					order.add(e.getMessage());
				}
			});
			second.start();
			waits.await();
			order.add("first");
		}
		second.join();
		assertEquals(List.of("first", "second"), order);
		assertFalse(Files.exists(file));
	}
}

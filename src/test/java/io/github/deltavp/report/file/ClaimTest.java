// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

	/** Another part of this program that asks must not end the claim against other programs. */
	@Test
	void againstAnotherProgram() throws Exception {
		Path file = folder.resolve("claim");
		try (Claim first = Claim.on(file).orElseThrow()) {
			assertTrue(Claim.on(file).isEmpty());
			assertTrue(Claim.on(folder.resolve(".").resolve("claim")).isEmpty());
			assertEquals("refused", otherProgram(file));
		}
		assertEquals("mine", otherProgram(file));
	}

	private static String otherProgram(Path file) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java")
			.toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
			Other.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (InputStream said = process.getInputStream()) {
			return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		finally {
			process.waitFor();
		}
	}

	/** Says whether it gets the claim. */
	static final class Other {

		public static void main(String[] args) throws IOException {
			System.out.println(Claim.on(Path.of(args[0])).isPresent() ? "mine" : "refused");
		}
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

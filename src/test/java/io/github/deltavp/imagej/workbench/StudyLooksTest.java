// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.Waiting;
import io.github.deltavp.study.file.StudyPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files on a drive that gives them when it is allowed to. */
@Timeout(60)
class StudyLooksTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Semaphore drive = new Semaphore(0);
	private final List<String> seen = new CopyOnWriteArrayList<>();
	private int reads;

	/** Writes down what a window would show. */
	private final class Written implements StudyLooks.View {

		@Override
		public void looking(boolean isLooking) {
			seen.add(isLooking ? "looking" : "over");
		}

		@Override
		public void show(StudyLook look) {
			seen.add(look.paths().file().getFileName().toString());
		}

		@Override
		public void say(String words) {
			seen.add(words);
		}
	}

	private StudyLook read() throws IOException {
		drive.acquireUninterruptibly();
		if (++reads == 3) throw new IOException("the drive is gone");
		return new StudyLook(new StudyPaths(Path.of("look " + reads), Map.of(), Optional.empty()), List
			.of(), Map.of());
	}

	private void await(String... all) throws InterruptedException {
		Waiting.untilSo(PATIENCE, String.join(", ", all), () -> seen.equals(List.of(all)));
	}

	@Test
	void theEventThreadDoesNotWaitForTheDrive() throws Exception {
		try (StudyLooks looks = new StudyLooks(this::read, new Written())) {
			SwingUtilities.invokeAndWait(looks::request);
			await("looking");
			drive.release();
			await("looking", "over", "look 1");
		}
	}

	/** What was read before something was done is old, even if it comes later. */
	@Test
	void aLookIsNotShownOnceItIsForgotten() throws Exception {
		try (StudyLooks looks = new StudyLooks(this::read, new Written())) {
			SwingUtilities.invokeAndWait(looks::request);
			SwingUtilities.invokeAndWait(looks::forget);
			SwingUtilities.invokeAndWait(looks::request);
			drive.release(2);
			await("over", "look 2");
			SwingUtilities.invokeAndWait(looks::request);
			drive.release();
			await("over", "look 2", "over", "the drive is gone");
			assertEquals(3, reads);
		}
	}
}

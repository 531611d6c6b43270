// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.Threads;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(96, 8, 40).pre().series();

	/**
	 * No part of the work is begun after Escape, but for that of the other thread; parts are small.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "none", "voxel" })
	void theFitEndsSoonAfterEscape(String delay) {
		Queue<Double> told = new ConcurrentLinkedQueue<>();
		Progress impatient = (what, fraction) -> {
			if (!what.startsWith("Fitting")) return;
			told.add(fraction);
			throw new CancellationException();
		};
		assertThrows(CancellationException.class, () -> analyse(delay, impatient));
		assertTrue(told.size() <= 2 && told.stream().allMatch(fraction -> fraction < 0.1), told
			.toString());
	}

	@Test
	void noThreadIsLeft() throws Exception {
		Set<Thread> before = userThreads();
		assertThrows(CancellationException.class, () -> analyse("none", (what, fraction) -> {
			if (what.startsWith("Fitting")) throw new CancellationException();
		}));
		Set<Thread> after = userThreads();
		after.removeAll(before);
		assertTrue(after.isEmpty(), after.toString());
	}

	private static void analyse(String delay, Progress progress) throws Exception {
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
			"parker", Optional.empty()), new ExtendedTofts(), DelayMode.of(delay), false);
		Threads.run(2, () -> Exam.analyse(SERIES, ExamAids.of(Optional.empty()), method, Extent.WHOLE,
			progress));
	}

	/** Threads that would keep ImageJ from closing. */
	private static Set<Thread> userThreads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon())
			.collect(Collectors.toSet());
	}
}

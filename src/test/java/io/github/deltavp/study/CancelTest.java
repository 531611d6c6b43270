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

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.TracerModel;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(96, 8, 40).pre().series();

	/**
	 * Two seconds, not the one that users are promised: other processes may hold up the machine that
	 * tests run on.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "none", "voxel" })
	void theFitEndsSoonAfterEscape(String delay) {
		AtomicLong cancelled = new AtomicLong();
		Progress impatient = (what, fraction) -> {
			if (!what.startsWith("Fitting")) return;
			cancelled.compareAndSet(0, System.nanoTime());
			throw new CancellationException();
		};
		assertThrows(CancellationException.class, () -> analyse(delay, impatient));
		assertTrue(System.nanoTime() - cancelled.get() < 2e9);
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
			"parker", Optional.empty()), TracerModel.EXTENDED_TOFTS, DelayMode.of(delay), false);
		Threads.run(2, () -> Exam.analyse(SERIES, ExamAids.of(Optional.empty()), method, progress));
	}

	/** Threads that would keep ImageJ from closing. */
	private static Set<Thread> userThreads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon())
			.collect(Collectors.toSet());
	}
}

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

package io.github.deltavp.dicom;

import io.github.deltavp.series.Protocol;

/**
 * How much a series looks like a spoiled-gradient-echo DCE series, 0 … 1: many time points over
 * more than a minute, short TR and TE, as the scanner acquired it. An ordering for choosing, not a
 * probability.
 */
final class Likeness {

	private static final int ENOUGH_TIMES = 20;
	private static final double ENOUGH_SECONDS = 60;

	private Likeness() {}

	static double of(int times, double durationSeconds, Protocol protocol, ImageKind kind) {
		if (times < 2) return 0;
		double score = Math.min(1, (double) times / ENOUGH_TIMES);
		score *= durationSeconds >= ENOUGH_SECONDS ? 1 : 0.6;
		score *= grade(protocol.trMs(), 20, 100);
		score *= grade(protocol.teMs(), 8, 20);
		if (!kind.component().equals("magnitude")) score *= 0.1;
		if (!kind.variant().isEmpty()) score *= 0.3;
		return kind.derived() ? score * 0.4 : score;
	}

	/** 1 up to {@code good}, 0.5 up to {@code fair} or where unknown, 0.1 above. */
	private static double grade(double value, double good, double fair) {
		if (value <= good) return 1;
		return value > fair ? 0.1 : 0.5;
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.frame.ImageKind;
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

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import java.util.List;

/**
 * Something that may make a result less firm than it looks.
 *
 * @param check what it is about
 * @param sentence what the reader should know
 */
public record Remark(Check check, String sentence) {

	/** More are counted only. */
	private static final int MOST = 3;

	/**
	 * @param remarks of a result
	 * @throws IllegalArgumentException if somebody has to look before it counts, with what at
	 */
	public static void requireNothingToLookAt(List<Remark> remarks) {
		List<String> flagged = remarks.stream().filter(remark -> remark.check().isFlagged()).map(
			Remark::sentence).distinct().toList();
		if (flagged.isEmpty()) return;
		String more = flagged.size() > MOST ? "; and " + (flagged.size() - MOST) + " more" : "";
		throw new IllegalArgumentException("with strict=true nothing is written: " + String.join("; ",
			flagged.subList(0, Math.min(MOST, flagged.size()))) + more +
			"; mend it, or look and give strict=false");
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.text;

import java.util.Collection;
import java.util.Locale;

/**
 * Whether what may tell who the patient is leaves with the results: free text of the images
 * ({@link FreeText}), names of files, and paths. Screens and refusals show it all the same; they
 * are for the person who has the images.
 */
public enum Identifiers {

		/** nothing of it is written */
		DROP,
		/** it is written as it is */
		KEEP;

	private static final int NAMED = 3;

	/**
	 * @param key {@code drop} or {@code keep}
	 * @throws IllegalArgumentException if it is neither
	 */
	public static Identifiers of(String key) {
		for (Identifiers one : values())
			if (one.key().equals(key)) return one;
		throw new IllegalArgumentException("identifiers is '" + key + "'; write drop or keep");
	}

	/** @return its name as an option */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @param names of files, without their folders; not empty
	 * @return the first few, or how many there are
	 */
	public String files(Collection<String> names) {
		if (this == DROP) return names.size() == 1 ? "1 file" : names.size() + " files";
		return NameList.of(names, NAMED) + (names.size() > NAMED ? " files" : "");
	}
}

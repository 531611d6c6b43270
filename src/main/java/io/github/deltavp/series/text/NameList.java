// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names in a sentence: a few of them, and how many more there are. */
public final class NameList {

	private static final int NAMED = 6;

	private NameList() {}

	/** @return at most six names, e.g. "a, b and 3 more" */
	public static String of(Collection<String> names) {
		return of(names, NAMED);
	}

	/** @return at most so many names */
	static String of(Collection<String> names, int most) {
		List<String> all = new ArrayList<>(names);
		if (all.size() <= most) return String.join(", ", all);
		return String.join(", ", all.subList(0, most)) + " and " + (all.size() - most) + " more";
	}
}

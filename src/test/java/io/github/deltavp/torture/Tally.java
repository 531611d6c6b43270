// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import io.github.deltavp.torture.Verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How often each kind of trial came out how. */
final class Tally {

	private final Consumer<String> told;
	private final Map<String, Map<Outcome, Integer>> counts = new LinkedHashMap<>();
	private final List<String> defects = new ArrayList<>();

	/** @param told gets each defect at once */
	Tally(Consumer<String> told) {
		this.told = told;
	}

	/**
	 * @param kind of trial, in words
	 * @param which what repeats it
	 */
	void add(String kind, String which, Verdict verdict) {
		counts.computeIfAbsent(kind, none -> new EnumMap<>(Outcome.class)).merge(verdict.outcome(), 1,
			Integer::sum);
		if (verdict.outcome() != Outcome.DEFECT) return;
		defects.add(kind + ", " + which + ": " + verdict.told().strip());
		told.accept(defects.get(defects.size() - 1));
	}

	/** @return what went wrong, and how to see it again */
	List<String> defects() {
		return List.copyOf(defects);
	}

	/** @return how many trials came out so */
	int count(Outcome outcome) {
		return counts.values().stream().mapToInt(of -> of.getOrDefault(outcome, 0)).sum();
	}

	/** @return a table for people */
	String table() {
		StringBuilder table = new StringBuilder(String.format("%-34s %8s %8s %8s %8s%n", "kind",
			"tried", "answers", "refused", "defects"));
		counts.forEach((kind, of) -> table.append(row(kind, of)));
		Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
		for (Outcome outcome : Outcome.values())
			all.put(outcome, count(outcome));
		return table + row("all", all);
	}

	private static String row(String kind, Map<Outcome, Integer> of) {
		return String.format("%-34s %8d %8d %8d %8d%n", kind, of.values().stream().mapToInt(
			Integer::intValue).sum(), of.getOrDefault(Outcome.ANSWER, 0), of.getOrDefault(Outcome.REFUSAL,
				0), of.getOrDefault(Outcome.DEFECT, 0));
	}
}

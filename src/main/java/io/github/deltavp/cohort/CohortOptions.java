// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.stats.Arguments;
import io.github.deltavp.cohort.table.ColumnNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a cohort is analysed.
 *
 * @param positive group that the markers are to find; case does not matter
 * @param negative group to compare it with; empty: all others together
 * @param markers columns to analyse; empty: the markers of the method and all other numeric columns
 * @param cutoffs fixed cut-offs by marker; values above are called positive
 * @param alpha level of tests and 1 − confidence of intervals, above 0 and below 1
 * @param seed of the bootstrap
 * @param replicates of the bootstrap, at least 100
 * @param lesions which lesions of a patient count
 */
public record CohortOptions(String positive, Optional<String> negative, List<String> markers,
		Map<String, Double> cutoffs, double alpha, long seed, int replicates, Lesions lesions) {

	/** Which lesions of a patient count. */
	public enum Lesions {
			/** Every row. */
			ALL,
			/** One a patient: the row marked in the column "index", else the first. */
			INDEX
	}

	public CohortOptions {
		if (positive.isBlank()) throw new IllegalArgumentException(
			"positive is empty; name the group that the markers are to find, e.g. failure");
		Arguments.requireFraction("alpha", alpha);
		Arguments.requireAtLeast("replicates", 100, replicates);
		markers = List.copyOf(markers);
		Map<String, Double> copy = new LinkedHashMap<>();
		cutoffs.forEach((name, value) -> {
			if (!Double.isFinite(value)) throw new IllegalArgumentException("cut-off of " + name +
				" is " + value + "; it must be a number");
			copy.put(ColumnNames.key(name), value);
		});
		cutoffs = Map.copyOf(copy);
	}

	/**
	 * @return failure against all others, the paper's cut-offs (ΔVp −40 %, Δarea −10 %), 95 %, seed
	 *         1, 2,000 replicates, all lesions
	 */
	public static CohortOptions defaults() {
		return new CohortOptions("failure", Optional.empty(), List.of(), Map.of("deltaVp", -40.,
			"deltaArea", -10.), .05, 1, 2000, Lesions.ALL);
	}

	/** @return the fixed cut-off of a marker, if it has one */
	public Optional<Double> cutoff(String marker) {
		return Optional.ofNullable(cutoffs.get(ColumnNames.key(marker)));
	}

	/** @return the same with other markers */
	public CohortOptions withMarkers(List<String> other) {
		return new CohortOptions(positive, negative, other, cutoffs, alpha, seed, replicates, lesions);
	}

	/** @return the same with one group to compare with */
	public CohortOptions withNegative(String other) {
		return new CohortOptions(positive, Optional.of(other), markers, cutoffs, alpha, seed,
			replicates, lesions);
	}

	/** @return the same with other cut-offs */
	public CohortOptions withCutoffs(Map<String, Double> other) {
		return new CohortOptions(positive, negative, markers, other, alpha, seed, replicates, lesions);
	}

	/** @return the same with another level */
	public CohortOptions withAlpha(double other) {
		return new CohortOptions(positive, negative, markers, cutoffs, other, seed, replicates,
			lesions);
	}

	/** @return the same with another bootstrap */
	public CohortOptions withBootstrap(int otherReplicates, long otherSeed) {
		return new CohortOptions(positive, negative, markers, cutoffs, alpha, otherSeed,
			otherReplicates, lesions);
	}

	/** @return the same with another choice of lesions */
	public CohortOptions withLesions(Lesions other) {
		return new CohortOptions(positive, negative, markers, cutoffs, alpha, seed, replicates, other);
	}
}

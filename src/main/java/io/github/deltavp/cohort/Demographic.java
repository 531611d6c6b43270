// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.stats.ContingencyTable;
import io.github.deltavp.cohort.stats.Descriptives;
import java.util.List;
import java.util.Map;

/** One line of the table of who was in the cohort. */
public sealed interface Demographic {

	/** @return name of the column */
	String name();

	/** @return p of the comparison of the groups; NaN where it cannot be made */
	double p();

	/**
	 * A number, such as age.
	 *
	 * @param name of the column
	 * @param groups description by group
	 * @param total description of all lesions
	 * @param test "Mann-Whitney" for two groups, else "Kruskal-Wallis"
	 * @param p of that test
	 */
	record Numeric(String name, Map<String, Descriptives> groups, Descriptives total, String test,
			double p) implements Demographic {
	}

	/**
	 * A category, such as sex.
	 *
	 * @param name of the column
	 * @param levels categories in alphabetical order
	 * @param counts lesions by level, then by group
	 * @param missing lesions without a level, by group
	 * @param fisherP Fisher's (Freeman and Halton's) exact p; NaN for more than two groups
	 * @param chiSquare Pearson's χ² without continuity correction
	 */
	record Categorical(String name, List<String> levels, List<List<Integer>> counts,
			List<Integer> missing, double fisherP, ContingencyTable.ChiSquare chiSquare)
			implements
				Demographic {

		@Override
		public double p() {
			return Double.isNaN(fisherP) ? chiSquare.p() : fisherP;
		}
	}
}

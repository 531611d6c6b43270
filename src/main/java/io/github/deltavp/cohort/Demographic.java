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

package io.github.deltavp.cohort;

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
	 * @param test "Mann-Whitney" for two groups, else "Kruskal-Wallis"
	 * @param p of that test
	 */
	record Numeric(String name, Map<String, Descriptives> groups, String test, double p)
			implements
				Demographic {
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

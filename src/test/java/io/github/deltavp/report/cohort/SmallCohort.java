// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import io.github.deltavp.cohort.CohortAnalysis;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.util.Map;

/**
 * Cohorts so small that every number can be worked out from its definition: p by counting all
 * assignments, DeLong's variance from all pairs, Clopper–Pearson from binomial sums, leaving out
 * one lesion after another. src/test/python/small_cohort.py does so; the tests here have their
 * values from it.
 */
final class SmallCohort {

	static final CohortOptions OPTIONS = CohortOptions.defaults().withBootstrap(100, 1).withCutoffs(
		Map.of("deltaVp", 2.5, "deltaArea", -10.));
	static final CohortResult TWO_GROUPS = analyse(OPTIONS, """
			patient,group,deltaVp,deltaArea,age,sex,nvp_pre,nvp_post
			A,failure,8,-5,61,F,2,3
			B,failure,1,-20,70,M,4,3
			C,failure,5,0,55,F,1,5
			D,failure,4,,66,,2,2
			E,responder,6,-30,48,M,5,1
			F,responder,-10,-12,50,M,3,4
			G,responder,0,-15,,M,6,1
			H,responder,2,-40,59,F,4,2
			""");
	/** Three groups, two lesions of most patients, three markers, and nothing but these. */
	static final CohortResult THREE_GROUPS = analyse(OPTIONS.withCutoffs(Map.of()), """
			patient,lesion,group,x,y,w
			A,1,failure,8,1,3
			A,2,responder,1,2,1
			B,1,failure,6,3,2
			C,1,responder,2,2,3
			C,2,mixed,5,1,1
			D,1,mixed,3,3,2
			""");

	private SmallCohort() {}

	static CohortResult analyse(CohortOptions options, String table) {
		try {
			return new CohortAnalysis(options).analyse(new TableReader(CellFormat.POINT).read(CsvFile
				.parse(table, "t"), "t"));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

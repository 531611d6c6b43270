// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.document.ReportBlock.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cell by cell; {@link SmallCohort} says where the values are from. */
class CohortTablesTest {

	private final CohortTables tables = new CohortTables(SmallCohort.TWO_GROUPS);

	private static void assertRows(Table table, String... rows) {
		assertEquals(List.of(rows), table.rows().stream().map(row -> String.join("|", row)).toList());
	}

	@Test
	void whoWasAnalysed() {
		assertEquals(List.of("", "failure (n = 4)", "responder (n = 4)", "Total (n = 8)", "p"), tables
			.demographics().header());
		assertRows(tables.demographics(),
			"age (years), mean (SD)|63.0 (6.5)|52.3 (5.9)|58.4 (8.1)|0.1143",
			"age (years), median (quartiles)|63.5 (59.5 to 67)|50 (49 to 54.5)|59 (52.5 to 63.5)|",
			"age (years), missing|0|1|1|", "sex: F|2 (67 %)|1 (25 %)|3 (43 %)|0.4857",
			"sex: M|1 (33 %)|3 (75 %)|4 (57 %)|", "sex: missing|1|0|1|");
	}

	@Test
	void aCategoryThatAGroupDoesNotKnowHasNoShare() {
		assertRows(new CohortTables(SmallCohort.analyse(SmallCohort.OPTIONS, """
				patient,group,deltaVp,site
				A,failure,1,
				B,failure,2,
				C,responder,1,T
				D,responder,0,L
				""")).demographics(), "site: L|0|1 (50 %)|1 (50 %)|–", "site: T|0|1 (50 %)|1 (50 %)|",
			"site: missing|2|0|2|");
	}

	@Test
	void daysFromTherapyToMriAreToldAndUnknownNumbersAreNone() {
		assertRows(new CohortTables(SmallCohort.analyse(SmallCohort.OPTIONS, """
				patient,group,deltaVp,therapy_to_mri_days,age
				A,failure,1,60,
				B,failure,2,-3,
				C,responder,1,41,50
				D,responder,0,,
				""")).demographics(), "age (years), mean (SD)|–|50.0|50.0|–",
			"age (years), median (quartiles)|–|50 (50 to 50)|50 (50 to 50)|",
			"age (years), missing|2|1|3|",
			"days from therapy to MRI, mean (SD)|28.5 (44.5)|41.0|32.7 (32.3)|1.0000",
			"days from therapy to MRI, median (quartiles)|28.5 (12.75 to 44.25)|41 (41 to 41)|" +
				"41 (19 to 50.5)|", "days from therapy to MRI, missing|0|1|1|");
	}

	@Test
	void markersByGroup() {
		assertRows(tables.groups(), "ΔVp (%)|failure|4|0|4.5|2.887|4.5|3.25|5.75|1|8",
			"ΔVp (%)|responder|4|0|−0.5|6.807|1|−2.5|3|−10|6",
			"ΔArea (%)|failure|3|1|−8.333|10.41|−5|−12.5|−2.5|−20|0",
			"ΔArea (%)|responder|4|0|−24.25|13.12|−22.5|−32.5|−14.25|−40|−12");
	}

	@Test
	void groupTests() {
		assertRows(tables.tests(), "ΔVp (%)|12|0.3429|exact|0.4571|3.5|−5 to 18|0.500",
			"ΔArea (%)|10|0.2286|exact|0.4571|13.5|−8 to 40|0.667");
		assertTrue(tables.tests().header().contains("95 % CI"));
		assertTrue(new CohortTables(SmallCohort.analyse(SmallCohort.OPTIONS.withAlpha(.1), """
				patient,group,deltaVp
				A,failure,1
				B,responder,2
				""")).tests().rows().get(0).get(7).startsWith("−"), "a true minus");
	}

	@Test
	void beforeAgainstAfter() {
		assertRows(tables.changes(), "nvp_pre → nvp_post|failure|3|0.5|4.5|0.7500",
			"nvp_pre → nvp_post|responder|4|−3|1|0.2500");
	}

	@Test
	void areasUnderTheCurve() {
		String bootstrap = shares(SmallCohort.TWO_GROUPS, 0);
		assertRows(tables.areas(), "ΔVp (%)|0.750|0.350–1.000|0.262–0.962|" + bootstrap + "|–|0.583",
			"ΔArea (%)|0.833|0.456–1.000|0.249–0.987|" + shares(SmallCohort.TWO_GROUPS, 1) + "|–|0.815");
		List<String> clustered = new CohortTables(SmallCohort.THREE_GROUPS).areas().rows().get(0);
		assertEquals("1.000", clustered.get(1));
		assertEquals("–", clustered.get(3), "an area of 1 has no logit");
		assertEquals("1.000–1.000", clustered.get(5));
	}

	private static String shares(CohortResult result, int marker) {
		return Text.share(result.markers().get(marker).bootstrap().low()) + "–" + Text.share(result
			.markers().get(marker).bootstrap().high());
	}

	@Test
	void whatCutoffsFind() {
		String three = "3/4 = 0.750|0.301–0.954 (0.194–0.994)|3/4 = 0.750|0.301–0.954 (0.194–0.994)";
		String two = "2/3 = 0.667|0.208–0.939 (0.094–0.992)|4/4 = 1.000|0.510–1.000 (0.398–1.000)";
		assertRows(tables.cutoffs(),
			"ΔVp (%)|0.5|Youden|4/4 = 1.000|0.510–1.000 (0.398–1.000)|2/4 = 0.500|0.150–0.850 (0.068–0.932)",
			"ΔVp (%)|3|Youden|" + three, "ΔVp (%)|2.5|fixed|" + three, "ΔArea (%)|−8.5|Youden|" + two,
			"ΔArea (%)|−10|fixed|" + two);
	}

	@Test
	void whatCutoffsPredict() {
		String three = "3/4 = 0.750|0.301–0.954 (0.194–0.994)|3/4 = 0.750|0.301–0.954 (0.194–0.994)";
		String two = "2/2 = 1.000|0.342–1.000 (0.158–1.000)|4/5 = 0.800|0.376–0.964 (0.284–0.995)";
		assertRows(tables.predictions(),
			"ΔVp (%)|0.5|Youden|4/6 = 0.667|0.300–0.903 (0.223–0.957)|2/2 = 1.000|0.342–1.000 (0.158–1.000)",
			"ΔVp (%)|3|Youden|" + three, "ΔVp (%)|2.5|fixed|" + three, "ΔArea (%)|−8.5|Youden|" + two,
			"ΔArea (%)|−10|fixed|" + two);
		String nobody = new CohortTables(SmallCohort.analyse(SmallCohort.OPTIONS, """
				patient,group,deltaVp
				A,failure,1
				B,responder,2
				""")).predictions().rows().get(0).toString();
		assertEquals("[ΔVp (%), 2.5, fixed, –, –, 1/2 = 0.500, 0.095–0.905 (0.013–0.987)]", nobody);
	}

	@Test
	void howOftenCutoffsAreRight() {
		String six = "6/8 = 0.750|0.409–0.929 (0.349–0.968)";
		String seven = "6/7 = 0.857|0.487–0.974 (0.421–0.996)|∞|0.3333";
		assertRows(tables.accuracies(), "ΔVp (%)|0.5|Youden|" + six + "|2|0", "ΔVp (%)|3|Youden|" +
			six + "|3|0.3333", "ΔVp (%)|2.5|fixed|" + six + "|3|0.3333", "ΔArea (%)|−8.5|Youden|" + seven,
			"ΔArea (%)|−10|fixed|" + seven);
	}

	@Test
	void leftOutLesionsPairedMarkersAndPlans() {
		assertRows(tables.validation(), "ΔVp (%)|0.750|0.500|0.500|0.250|0.250",
			"ΔArea (%)|0.667|0.500|0.667|0.167|0.500");
		assertRows(tables.comparisons(), "ΔVp against ΔArea|7|0.750|0.833|−0.3162|0.7518");
		assertRows(tables.plans(), "0.7|0.159|31 + 31|41 + 41", "0.75|0.223|19 + 19|26 + 26",
			"0.8|0.301|13 + 13|17 + 17", "0.85|0.399|9 + 9|12 + 12", "0.9|0.530|7 + 7|8 + 8",
			"0.95|0.748|5 + 5|6 + 6");
	}

	@Test
	void captionsNameGroupAndConfidence() {
		CohortTables ninety = new CohortTables(SmallCohort.analyse(SmallCohort.OPTIONS.withAlpha(.1),
			"""
					patient,group,deltaVp
					A,failure,1
					B,failure,3
					C,responder,2
					D,responder,0
					"""));
		for (Table table : Arrays.asList(ninety.cutoffs(), ninety.predictions(), ninety.accuracies()))
			assertTrue(table.caption().endsWith("90 % CI.") && table.header().contains("90 % CI"), table
				.caption());
		assertTrue(ninety.cutoffs().caption().contains("above is failure"));
		assertTrue(ninety.plans().caption().contains("α = 0.1)"));
		assertEquals("DeLong 90 % CI", ninety.areas().header().get(2));
	}
}

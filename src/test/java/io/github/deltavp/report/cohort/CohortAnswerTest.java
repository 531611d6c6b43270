// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.CohortOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of the answer stay right where groups are small, alike, apart or of unknown values. */
class CohortAnswerTest {

	private static String answer(CohortOptions options, String table) {
		return CohortAnswer.paragraph(SmallCohort.analyse(options, table));
	}

	private static String answer(String table) {
		return answer(SmallCohort.OPTIONS, table);
	}

	private static void assertHas(String answer, String... parts) {
		for (String part : parts)
			assertTrue(answer.contains(part), part + " is not in: " + answer);
	}

	/** Numbers of {@link SmallCohort}, where they are derived. */
	@Test
	void bothMarkersAreToldAndWhatIsNotShown() {
		assertEquals("8 lesions of 8 patients were analysed (4 failure, 4 responder). ΔVp did not " +
			"differ significantly between failure and responder (median 4.5 % against 1 %; " +
			"Mann–Whitney U test, p = 0.343), which does not show that they are alike. The area under " +
			"the ROC curve (AUC) of ΔVp for failure was 0.75 (95 % CI 0.35–1.00). At the cut-off of " +
			"2.5 % (above it failure; fixed beforehand), sensitivity was 3 of 4 (75 %; 95 % CI " +
			"30–95 %) and specificity 3 of 4 (75 %; 95 % CI 30–95 %). The AUC of ΔArea for failure was " +
			"0.83 (95 % CI 0.46–1.00; Mann–Whitney U test, p = 0.229; 3 and 4 lesions with a value). " +
			"At the cut-off of −10 % (above it failure; fixed beforehand), sensitivity was 2 of 3 " +
			"(67 %; 95 % CI 21–94 %) and specificity 4 of 4 (100 %; 95 % CI 51–100 %). The two areas " +
			"did not differ significantly (DeLong's paired test on the 7 lesions with both, " +
			"p = 0.752). With 4 lesions in the smaller group these numbers are rough.", CohortAnswer
				.paragraph(SmallCohort.TWO_GROUPS));
	}

	@Test
	void groupsTooSmallForAnySignificanceAreCalledSo() {
		assertHas(answer("""
				patient,group,deltaVp
				A,failure,3
				B,failure,4
				C,responder,-3
				D,responder,-4
				E,responder,-5
				"""), "did not differ significantly",
			"; with groups of 2 and 3 no difference could be significant (least possible p = 0.200).",
			"was 1.00 (no interval, as the groups do not overlap).", "With 2 lesions in");
		String one = answer("patient,group,deltaVp\nA,failure,3\nB,responder,-3\n");
		assertHas(one, "2 lesions of 2 patients", "(least possible p = 1.000)",
			"(no interval, as a group has one lesion only)", "With 1 lesion in the smaller group");
		assertFalse(one.contains("NaN") || one.contains("–)"), one);
	}

	@Test
	void withoutFixedCutoffTheYoudenOneIsCalledOptimistic() {
		CohortOptions options = SmallCohort.OPTIONS.withCutoffs(Map.of());
		assertHas(answer(options, "patient,group,x\nA,failure,3\nB,failure,4\nC,responder,1\n"),
			"At the cut-off of 2 (above it failure; of largest Youden index, chosen on these lesions " +
				"and therefore optimistic)");
		assertHas(answer(options,
			"patient,group,x\nA,failure,3\nB,failure,3\nC,responder,3\nD,responder,3\n"),
			"was 0.50 (no interval, as the groups have the same values).",
			"No cut-off of x did better than chance.");
	}

	/** Ten of each group: the least p is 2 / 184,756. */
	@Test
	void aDifferenceHasItsDirectionAndTheLargerAreaItsName() {
		StringBuilder table = new StringBuilder("patient,group,deltaVp,deltaArea\n");
		for (int i = 0; i < 10; i++)
			table.append("F" + i + ",failure," + (-i) + "," + (i % 4) + "\nR" + i + ",responder," + (i +
				(i < 9 ? 1 : -12)) + "," + (i % 3) + "\n");
		String answer = answer(table.toString());
		assertHas(answer, "ΔVp was lower in failure than in responder (median −4.5 % against 4.5 %; " +
			"Mann–Whitney U test, p < 0.001).", "; below 0.5 high values go with responder.",
			"The AUC of ΔArea was the larger one (DeLong's paired test on the 20 lesions with both");
		assertFalse(answer.contains("rough") || answer.contains("with a value"), answer);
	}

	@Test
	void severalGroupsAndLesionsAreTold() {
		String answer = CohortAnswer.paragraph(SmallCohort.THREE_GROUPS);
		assertHas(answer, "6 lesions of 4 patients were analysed (2 failure, 2 mixed, 2 responder).",
			"between failure and mixed or responder (median 7 against 2.5;",
			"no interval, as the groups do not overlap",
			"Some patients have several lesions, which the p-values take as independent.");
		assertHas(CohortAnswer.paragraph(SmallCohort.analyse(SmallCohort.OPTIONS, """
				patient,lesion,group,deltaVp
				A,1,failure,5
				A,2,failure,1
				B,1,responder,2
				C,1,responder,0
				""")), "CI by patients");
	}

	@Test
	void areasThatCannotBeComparedAreCalledSo() {
		assertHas(answer("""
				patient,group,deltaVp,deltaArea
				A,failure,3,
				B,failure,4,1
				C,responder,2,0
				D,responder,5,2
				"""), "The two areas could not be compared by a test.", "1 and 2 lesions with a value");
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.roc.AucPower;
import io.github.deltavp.cohort.roc.Confusion;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortAnalysisTest {

	private static final CohortOptions OPTIONS = CohortOptions.defaults().withBootstrap(200, 1);

	private static CohortResult analyse(String text) throws IOException {
		return analyse(text, OPTIONS);
	}

	private static CohortResult analyse(String text, CohortOptions options) throws IOException {
		return new CohortAnalysis(options).analyse(new TableReader(CellFormat.POINT).read(CsvFile.parse(
			text.replace(' ', '\n'), "cohort.csv"), "cohort.csv"));
	}

	private static void assertWarns(CohortResult result, String words) {
		assertTrue(result.warnings().stream().anyMatch(warning -> warning.contains(words)),
			() -> words + " not in " + result.warnings());
	}

	@Test
	void countsAndComparesGroups() throws IOException {
		CohortResult result = analyse(
			"patient,group,deltaVp,deltaArea,sex A,Failure,10,5,F B,failure,20,, C,responder,-50,-20,M D,responder,-60,1,F E,responder,15,NA,M");
		assertEquals(Map.of("Failure", 2, "responder", 3), result.groupSizes());
		MarkerResult vp = result.marker("deltaVp");
		assertEquals(5, vp.mannWhitney().u());
		assertEquals(2, result.marker("deltaArea").missing());
		assertEquals(-40, vp.fixedCutoff().orElseThrow().threshold());
		assertEquals(new Confusion(2, 0, 2, 1), vp.fixedCutoff().orElseThrow().confusion());
		assertEquals(vp.holmP(), 2 * vp.mannWhitney().p(), 1e-15);
		Demographic.Categorical sex = (Demographic.Categorical) result.demographics().get(0);
		assertEquals(List.of(List.of(1, 1), List.of(0, 2)), sex.counts());
		assertEquals(List.of(1, 0), sex.missing());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"patient,group,deltaVp A,failure,1 B,failure,2|all 2 lesions are in the group 'failure'",
		"patient,group,deltaVp A,relapse,1 B,cure,2|no lesion is in the positive group 'failure'; the groups of the table are [relapse, cure]",
		"patient,group,deltaVp A,failure,NA B,responder,|no marker has values in both groups",
		"patient,group,deltaVp A,failure,high B,responder,2|column deltaVp: 'high' is not a number",
		"patient,group,deltaVp A,failure,1 A,responder,2|patient A occurs twice",
		"patient,lesion,group,deltaVp A,1,failure,1 A,1,responder,2|patient A, lesion 1 occurs twice",
		"patient,group,deltaVp ,failure,1 B,responder,2|the patient is missing",
		"patient,deltaVp A,1 B,2|no column 'group'",
		"group,deltaVp failure,1 responder,2|no column 'patient'" })
	void refuses(String text, String reason) {
		String message = assertThrows(IllegalArgumentException.class, () -> analyse(text)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void namedMarkersMustBeUsable() {
		CohortOptions options = OPTIONS.withMarkers(List.of("deltaVp", "other"));
		assertThrows(IllegalArgumentException.class, () -> analyse(
			"patient,group,deltaVp A,failure,1 B,responder,2", options));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> analyse(
			"patient,group,deltaVp,other A,failure,1,1 B,responder,2,", options)).getMessage().contains(
				"has no value in the group responder"));
	}

	@Test
	void allEqual() throws IOException {
		CohortResult result = analyse(
			"patient,group,deltaVp A,failure,3 B,failure,3 C,responder,3 D,responder,3");
		assertEquals(1, result.marker("deltaVp").mannWhitney().p());
		assertWarns(result, "no cut-off does better than chance");
	}

	@Test
	void warnsOfWhatMisleads() throws IOException {
		assertWarns(analyse(
			"patient,group,deltaVp A,failure,1 B,failure,2 C,responder,0 D,responder,-1"),
			"perfect separation");
		assertWarns(analyse(
			"patient,group,deltaVp A,failure,1 B,failure,3 C,responder,2 D,responder,0"),
			"deltaVp: 2 cut-offs share");
	}

	@Test
	void reversedMarkersAreToldAndNotFlipped() throws IOException {
		CohortResult result = analyse(
			"patient,group,deltaVp A,failure,-9 B,failure,2 C,responder,3 D,responder,0");
		assertEquals(.25, result.marker("deltaVp").area().auc());
		assertWarns(result, "reversed marker");
	}

	@Test
	void lesionsWithoutGroupAndOddColumns() throws IOException {
		CohortResult result = analyse(
			"patient,group,deltaVp,deltaSignal,dose A,failure,1,,8 B,failure,2,,9 C,responder,3,,ten D,responder,0,,8 E,,5,,8");
		assertWarns(result, "1 of 5 lesions have no group");
		assertWarns(result, "deltaSignal has no value at all");
		assertWarns(result, "Column dose holds 3 numbers and 1 texts");
	}

	@Test
	void severalLesionsOfAPatient() throws IOException {
		String table =
			"patient,lesion,group,deltaVp,index A,1,failure,1, A,2,failure,5,yes B,1,responder,-20, B,2,failure,30, C,1,responder,2, C,2,responder,3, D,1,responder,4,";
		CohortResult all = analyse(table);
		assertWarns(all, "7 lesions of 4 patients");
		assertTrue(all.marker("deltaVp").clusterBootstrap().isPresent());
		CohortResult index = analyse(table, OPTIONS.withLesions(CohortOptions.Lesions.INDEX));
		assertEquals(Map.of("failure", 1, "responder", 3), index.groupSizes());
		assertEquals(5, index.marker("deltaVp").groups().get("failure").max());
	}

	@Test
	void threeGroups() throws IOException {
		String table =
			"patient,group,deltaVp A,failure,5 B,failure,6 C,responder,1 D,responder,2 E,mixed,3 F,mixed,9";
		CohortResult pooled = analyse(table);
		assertWarns(pooled, "compared with mixed or responder together");
		assertEquals(6, pooled.marker("deltaVp").mannWhitney().u());
		assertEquals(2, pooled.marker("deltaVp").kruskalWallis().orElseThrow().degreesOfFreedom());
		CohortResult one = analyse(table, OPTIONS.withNegative("responder"));
		assertEquals(4, one.marker("deltaVp").mannWhitney().u());
	}

	@Test
	void beforeAndAfterByGroup() throws IOException {
		CohortResult result = analyse(
			"patient,group,nvp_pre,nvp_post,deltaVp A,failure,1,2,100 B,failure,1,3,200 C,responder,5,1,-80 D,responder,4,1,-75");
		assertEquals(List.of("failure", "responder"), result.changes().stream().map(
			CohortResult.Change::group).toList());
		assertEquals(3, result.changes().get(0).test().v());
		assertEquals(List.of("deltaVp"), result.markers().stream().map(MarkerResult::name).toList());
	}

	/** Commons Math does not rank nothing: once the whole analysis ended there. */
	@Test
	void aGroupOfWhichNoPairIsKnownHasNoChange() throws IOException {
		CohortResult result = analyse(
			"patient,group,nvp_pre,nvp_post,deltaVp A,failure,1,2,100 B,failure,1,3,200 C,responder,5,,-80 D,responder,4,4,-75 E,mixed,,,1");
		assertEquals(List.of(2, 0, 0), result.changes().stream().map(change -> change.test().pairs())
			.toList());
		assertEquals(List.of(.5, 1., 1.), result.changes().stream().map(change -> change.test().p())
			.toList());
		assertEquals(List.of(0, 0, 1), result.changes().stream().map(change -> change.test().equal())
			.toList());
	}

	/** Two failures and three responders: 1.5 negatives a positive, both rounded up. */
	@Test
	void plansKeepTheRatioOfTheGroups() throws IOException {
		CohortResult result = analyse(
			"patient,group,x A,failure,1 B,failure,7 C,responder,3 D,responder,0 E,responder,5 F,mixed,9",
			OPTIONS.withNegative("responder"));
		assertEquals(List.of(.7, .75, .8, .85, .9, .95), result.plans().stream().map(
			CohortResult.Plan::auc).toList());
		for (CohortResult.Plan plan : result.plans()) {
			AucPower power = new AucPower(plan.auc(), .5, 1.5, .05);
			assertEquals(power.power(2), plan.power(), 1e-15);
			assertEquals(Math.ceil(power.positives(.8)), plan.positivesFor80());
			assertEquals(Math.ceil(1.5 * plan.positivesFor80()), plan.negativesFor80());
			assertEquals(Math.ceil(power.positives(.9)), plan.positivesFor90());
			assertEquals(Math.ceil(1.5 * plan.positivesFor90()), plan.negativesFor90());
		}
	}

	@Test
	void markersAreComparedOnAtLeastTwoLesionsOfEachGroup() throws IOException {
		String table =
			"patient,group,x,y,z A,failure,1,3,2 B,failure,7,1,2 C,responder,3,2,1 D,responder,0,4,2 E,mixed,1,2,";
		CohortResult result = analyse(table, OPTIONS.withNegative("responder"));
		assertEquals(List.of("x y 4", "x z 4", "y z 4"), result.comparisons().stream().map(pair -> pair
			.a() + " " + pair.b() + " " + pair.test().lesions()).toList());
		for (String missing : List.of("7,1,2", "0,4,2"))
			assertEquals(List.of("x y"), analyse(table.replace(missing, missing.substring(0, 4)), OPTIONS
				.withNegative("responder")).comparisons().stream().map(pair -> pair.a() + " " + pair.b())
				.toList());
	}

	@Test
	void agesOfThreeGroupsAndTwentyCategoriesAreTold() throws IOException {
		StringBuilder table = new StringBuilder("patient,group,x,kinds,more,one,sex,age");
		for (int i = 0; i < 21; i++)
			table.append(" P").append(i).append(List.of(",failure,", ",responder,", ",mixed,").get(i % 3))
				.append(i).append(",k").append(i % 20).append(",m").append(i).append(",o,").append(i %
					2 == 0 ? "F," : "M,").append(i);
		CohortResult result = analyse(table.toString());
		assertEquals(List.of("age", "sex", "kinds"), result.demographics().stream().map(
			Demographic::name).toList());
		Demographic.Numeric age = (Demographic.Numeric) result.demographics().get(0);
		assertEquals("Kruskal-Wallis", age.test());
		assertEquals(10, age.groups().get("responder").median());
		// Ranks 1, 4 … 19; 2, 5 … 20; 3, 6 … 21: sums 70, 77, 84.
		assertEquals(Math.exp(-(12 / (21. * 22) * (70 * 70 + 77 * 77 + 84 * 84) / 7 - 66) / 2), age.p(),
			1e-12);
		assertEquals(List.of("F", "M"), ((Demographic.Categorical) result.demographics().get(1))
			.levels());
		assertEquals(20, ((Demographic.Categorical) result.demographics().get(2)).levels().size());
	}

	@Test
	void daysFromTherapyAreToldAndAreNoMarker() throws IOException {
		CohortResult result = analyse(
			"patient,lesion,group,deltaVp,Therapy_to_MRI_days,age A,L1,failure,1,60,50 B,L1,responder,2,90, B,L2,responder,4,30,70");
		assertEquals(List.of("deltaVp"), result.markers().stream().map(MarkerResult::name).toList());
		assertEquals(List.of("age", "therapy_to_mri_days"), result.demographics().stream().map(
			Demographic::name).toList());
		Demographic.Numeric days = (Demographic.Numeric) result.demographics().get(1);
		assertEquals(60, days.total().mean());
		assertEquals(60, days.groups().get("responder").median());
		assertEquals(List.of("A L1", "B L1", "B L2"), result.marker("deltaVp").lesions().stream().map(
			MarkerResult.Lesion::name).toList());
	}

	@Test
	void lesionsKeepTheirValuesInTheOrderOfTheTable() throws IOException {
		CohortResult result = analyse(
			"patient,group,x,y A,failure,3,1 B,responder,1, C,responder,2,2 D,mixed,5,9", OPTIONS
				.withNegative("responder"));
		assertEquals(List.of(new MarkerResult.Lesion("A", "failure", 1), new MarkerResult.Lesion("C",
			"responder", 2), new MarkerResult.Lesion("D", "mixed", 9)), result.marker("y").lesions());
		assertEquals("responder", result.negative());
		assertEquals("mixed or responder", analyse(
			"patient,group,x A,failure,3 B,responder,1 C,mixed,2").negative());
	}

	@Test
	void anAgeThatOnlyOneGroupHasIsNotCompared() throws IOException {
		CohortResult result = analyse(
			"patient,group,x,age A,failure,1,50 B,failure,2,60 C,responder,1,");
		assertTrue(Double.isNaN(result.demographics().get(0).p()));
		assertEquals(55, ((Demographic.Numeric) result.demographics().get(0)).groups().get("failure")
			.median());
	}

	@Test
	void groupsToCompareAreNamedAndDiffer() {
		String table = "patient,group,x A,failure,1 B,responder,2";
		assertTrue(assertThrows(IllegalArgumentException.class, () -> analyse(table, OPTIONS
			.withNegative("Failure"))).getMessage().startsWith("positive and negative are both"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> analyse(table, OPTIONS
			.withNegative("other"))).getMessage().contains("negative group 'other'"));
	}

	@Test
	void aMarkerThatWasNotAnalysedIsNamed() throws IOException {
		CohortResult result = analyse("patient,group,x A,failure,1 B,responder,2");
		assertEquals(List.of("failure", "responder"), result.groups());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> result.marker("y")).getMessage()
			.contains("'y' was not analysed; there are [x]"));
		assertWarns(result, "x: a group has one value only");
		assertTrue(result.marker("x").leaveOneOut().isEmpty());
		assertTrue(result.marker("x").clusterBootstrap().isEmpty());
	}

	@Test
	void theIndexLesionIsTheMarkedOneElseTheFirst() throws IOException {
		CohortResult index = analyse(
			"patient,lesion,group,x,index A,1,failure,1,no A,2,failure,5,INDEX A,3,failure,9,1 B,1,responder,2, B,2,responder,3,",
			OPTIONS.withLesions(CohortOptions.Lesions.INDEX));
		assertEquals(5, index.marker("x").groups().get("failure").median());
		assertEquals(2, index.marker("x").groups().get("responder").median());
		assertEquals(2, index.patients());
		assertTrue(index.warnings().stream().noneMatch(warning -> warning.contains("Several")));
	}

	@Test
	void sameSeedSameBits() throws IOException {
		String table =
			"patient,group,deltaVp A,failure,1 B,failure,7 C,failure,4 D,responder,3 E,responder,0 F,responder,5";
		Interval first = analyse(table).marker("deltaVp").bootstrap();
		assertEquals(first, analyse(table).marker("deltaVp").bootstrap());
		assertEquals(new Interval(1 / 9.0, 1), first);
	}
}

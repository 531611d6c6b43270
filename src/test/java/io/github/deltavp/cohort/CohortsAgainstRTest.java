// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import static io.github.deltavp.cohort.Reference.array;
import static io.github.deltavp.cohort.Reference.assertRelative;
import static io.github.deltavp.cohort.Reference.groups;
import static io.github.deltavp.cohort.Reference.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.deltavp.cohort.roc.RocBootstrap;
import io.github.deltavp.cohort.roc.Confusion;
import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.roc.RocCurve;
import io.github.deltavp.cohort.roc.YoudenCutoff;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Sample;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cohort of the reference file through every two-group statistic. */
class CohortsAgainstRTest {

	private static final String COHORTS = "io.github.deltavp.cohort.Reference#cohorts";

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void descriptives(String name, JsonObject cohort) {
		for (String group : List.of("failure", "responder")) {
			JsonObject expected = cohort.getAsJsonObject("groups").getAsJsonObject(group);
			Descriptives actual = Descriptives.of(Sample.of(array(cohort, group)));
			assertEquals(expected.get("n").getAsInt(), actual.n());
			assertRelative(expected, "mean", actual.mean(), 1e-12);
			assertRelative(expected, "sd", actual.sd(), 1e-12);
			assertRelative(expected, "min", actual.min(), 0);
			assertRelative(expected, "q1", actual.q1(), 1e-12);
			assertRelative(expected, "median", actual.median(), 1e-12);
			assertRelative(expected, "q3", actual.q3(), 1e-12);
			assertRelative(expected, "max", actual.max(), 0);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void mannWhitney(String name, JsonObject cohort) {
		JsonObject expected = cohort.getAsJsonObject("mann_whitney");
		MannWhitneyTest.Result actual = MannWhitneyTest.withDefaults().test(groups(cohort));
		assertEquals(number(expected, "u"), actual.u());
		assertEquals(expected.get("ties").getAsBoolean(), actual.ties());
		assertRelative(expected, "hodges_lehmann", actual.hodgesLehmann(), 1e-12);
		if (actual.exact()) assertRelative(expected, "exact_p", actual.p(), 1e-12);
		assertRelative(expected, "asymptotic_p", MannWhitneyTest.withDefaults().withMethod(
			MannWhitneyTest.Method.ASYMPTOTIC).test(groups(cohort)).p(), 1e-11);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void hodgesLehmannInterval(String name, JsonObject cohort) {
		JsonObject expected = cohort.getAsJsonObject("mann_whitney");
		assumeTrue(expected.has("hl_low"), "skipped: with ties R has no exact interval");
		Interval actual = MannWhitneyTest.withDefaults().test(groups(cohort)).shift();
		assertRelative(expected, "hl_low", actual.low(), 1e-12);
		assertRelative(expected, "hl_high", actual.high(), 1e-12);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void areaUnderTheCurve(String name, JsonObject cohort) {
		JsonObject expected = cohort.getAsJsonObject("roc");
		DeLong.Area actual = DeLong.area(groups(cohort), .05);
		assertRelative(expected, "auc", actual.auc(), 1e-12);
		assertRelative(expected, "delong_variance", actual.variance(), 1e-10);
		assertRelative(expected, "delong_low", actual.interval().low(), 1e-10);
		assertRelative(expected, "delong_high", actual.interval().high(), 1e-10);
		assertRelative(expected, "logit_low", actual.logitInterval().low(), 1e-10);
		assertRelative(expected, "logit_high", actual.logitInterval().high(), 1e-10);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void partialArea(String name, JsonObject cohort) {
		JsonObject expected = cohort.getAsJsonObject("roc");
		RocCurve curve = new RocCurve(groups(cohort));
		assertEquals(number(expected, "partial_auc"), curve.partialAuc(.8, 1), 1e-12);
		double corrected = number(expected, "partial_auc_corrected");
		// pROC gives no standardised area for a curve below the diagonal.
		if (!Double.isNaN(corrected)) assertEquals(corrected, curve.standardisedPartialAuc(.8, 1),
			1e-12);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void youden(String name, JsonObject cohort) {
		JsonArray expected = cohort.getAsJsonObject("roc").getAsJsonArray("youden");
		List<OperatingPoint> actual = new YoudenCutoff(new RocCurve(groups(cohort))).optima();
		assertEquals(expected.size(), actual.size());
		for (int i = 0; i < actual.size(); i++)
			assertOperatingPoint(expected.get(i).getAsJsonObject(), actual.get(i));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void fixedCutoff(String name, JsonObject cohort) {
		JsonObject expected = cohort.getAsJsonObject("fixed_cutoff");
		assertOperatingPoint(expected, new RocCurve(groups(cohort)).at(number(expected, "threshold")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource(COHORTS)
	void bootstrap(String name, JsonObject cohort) {
		assumeTrue(cohort.has("bootstrap"), "skipped: the reference has no bootstrap of large cohorts");
		double[] expected = array(cohort, "bootstrap");
		Interval actual = new RocBootstrap(10_000, 1, .05).stratified(groups(cohort)).area();
		assertEquals(expected[0], actual.low(), .01);
		assertEquals(expected[1], actual.high(), .01);
	}

	private static void assertOperatingPoint(JsonObject expected, OperatingPoint actual) {
		Confusion confusion = actual.confusion();
		assertRelative(expected, "threshold", actual.threshold(), 1e-12);
		assertEquals(expected.get("tp").getAsInt(), confusion.truePositives());
		assertEquals(expected.get("fn").getAsInt(), confusion.falseNegatives());
		assertEquals(expected.get("tn").getAsInt(), confusion.trueNegatives());
		assertEquals(expected.get("fp").getAsInt(), confusion.falsePositives());
		assertInterval(expected, "sensitivity_wilson", confusion.sensitivity().wilson(.05));
		assertInterval(expected, "specificity_wilson", confusion.specificity().wilson(.05));
		assertInterval(expected, "sensitivity_clopper_pearson", confusion.sensitivity().clopperPearson(
			.05));
		assertInterval(expected, "specificity_clopper_pearson", confusion.specificity().clopperPearson(
			.05));
	}

	private static void assertInterval(JsonObject expected, String name, Interval actual) {
		assertArrayEquals(array(expected, name), new double[] { actual.low(), actual.high() }, 1e-10,
			name);
	}
}

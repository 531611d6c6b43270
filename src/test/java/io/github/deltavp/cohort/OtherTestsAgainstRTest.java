// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import static io.github.deltavp.cohort.Reference.array;
import static io.github.deltavp.cohort.Reference.assertRelative;
import static io.github.deltavp.cohort.Reference.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.deltavp.cohort.roc.AucPower;
import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.stats.ContingencyTable;
import io.github.deltavp.cohort.stats.Holm;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.KruskalWallisTest;
import io.github.deltavp.cohort.stats.Proportion;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.cohort.stats.SignedRankTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs, more groups, count tables, proportions and planning, against R. */
class OtherTestsAgainstRTest {

	static Stream<JsonObject> signedRank() {
		return Reference.list("signed_rank");
	}

	static Stream<JsonObject> kruskalWallis() {
		return Reference.list("kruskal_wallis");
	}

	static Stream<JsonObject> tables() {
		return Reference.list("tables");
	}

	static Stream<JsonObject> proportions() {
		return Reference.list("proportions");
	}

	static Stream<JsonObject> power() {
		return Reference.list("power");
	}

	static Stream<JsonObject> sampleSize() {
		return Reference.list("sample_size");
	}

	@ParameterizedTest
	@MethodSource
	void signedRank(JsonObject expected) {
		double[] pre = array(expected, "pre");
		double[] post = array(expected, "post");
		SignedRankTest.Result exact = SignedRankTest.withDefaults().test(pre, post);
		assertRelative(expected, "v", exact.v(), 0);
		assertRelative(expected, "exact_p", exact.p(), 1e-12);
		assertRelative(expected, "asymptotic_p", SignedRankTest.withDefaults().asymptotic().test(pre,
			post).p(), 1e-12);
	}

	@ParameterizedTest
	@MethodSource
	void kruskalWallis(JsonObject expected) {
		List<Sample> groups = StreamSupport.stream(expected.getAsJsonArray("groups").spliterator(),
			false).map(group -> Sample.of(numbers(group.getAsJsonArray()))).toList();
		KruskalWallisTest.Result actual = KruskalWallisTest.test(groups);
		assertRelative(expected, "statistic", actual.statistic(), 1e-12);
		assertRelative(expected, "p", actual.p(), 1e-12);
		assertEquals(number(expected, "df"), actual.degreesOfFreedom());
	}

	@ParameterizedTest
	@MethodSource
	void tables(JsonObject expected) {
		int[][] counts = StreamSupport.stream(expected.getAsJsonArray("table").spliterator(), false)
			.map(row -> Arrays.stream(numbers(row.getAsJsonArray())).mapToInt(v -> (int) v).toArray())
			.toArray(int[][]::new);
		ContingencyTable transposed = new ContingencyTable(transpose(counts));
		assertRelative(expected, "fisher_p", transposed.fisherP(), 1e-12);
		assertRelative(expected, "chi_square", transposed.chiSquare().statistic(), 1e-12);
		assertRelative(expected, "chi_square_p", transposed.chiSquare().p(), 1e-11);
	}

	private static int[][] transpose(int[][] counts) {
		int[][] turned = new int[counts[0].length][counts.length];
		for (int r = 0; r < counts.length; r++)
			for (int c = 0; c < counts[0].length; c++)
				turned[c][r] = counts[r][c];
		return turned;
	}

	@ParameterizedTest
	@MethodSource
	void proportions(JsonObject expected) {
		Proportion proportion = new Proportion(expected.get("successes").getAsInt(), expected.get(
			"trials").getAsInt());
		Interval wilson = proportion.wilson(.05);
		Interval exact = proportion.clopperPearson(.05);
		assertArrayEquals(array(expected, "wilson"), new double[] { wilson.low(), wilson.high() },
			1e-10);
		assertArrayEquals(array(expected, "clopper_pearson"), new double[] { exact.low(), exact
			.high() }, 1e-10);
	}

	@ParameterizedTest
	@MethodSource
	void power(JsonObject expected) {
		int cases = expected.get("cases").getAsInt();
		AucPower plan = new AucPower(number(expected, "auc"), .5, number(expected, "controls") / cases,
			.05);
		assertRelative(expected, "power", plan.power(cases), 1e-10);
	}

	@ParameterizedTest
	@MethodSource
	void sampleSize(JsonObject expected) {
		AucPower plan = new AucPower(number(expected, "auc"), .5, number(expected, "kappa"), .05);
		assertRelative(expected, "cases", plan.positives(number(expected, "power")), 1e-10);
	}

	@Test
	void pairedAreas() {
		JsonObject expected = Reference.get("delong_paired");
		double[] a = concat(array(expected, "a_failure"), array(expected, "a_responder"));
		double[] b = concat(array(expected, "b_failure"), array(expected, "b_responder"));
		boolean[] positive = new boolean[a.length];
		Arrays.fill(positive, 0, array(expected, "a_failure").length, true);
		DeLong.Comparison actual = DeLong.compare(a, b, positive);
		assertRelative(expected, "z", actual.z(), 1e-10);
		assertRelative(expected, "p", actual.p(), 1e-10);
	}

	@Test
	void holm() {
		JsonObject expected = Reference.get("holm");
		assertArrayEquals(array(expected, "adjusted"), Holm.adjust(array(expected, "p")), 1e-15);
	}

	private static double[] numbers(JsonArray array) {
		return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonElement::getAsDouble)
			.toArray();
	}

	private static double[] concat(double[] a, double[] b) {
		return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
	}
}

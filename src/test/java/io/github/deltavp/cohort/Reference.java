// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Sample;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What R says, from r-reference.json (R 4.2.2, pROC 1.18.0, coin 1.4-2, exactRankTests 0.8-35; made
 * by src/test/r/cohort_reference.R).
 */
final class Reference {

	private static final JsonObject ALL = read();

	private Reference() {}

	private static JsonObject read() {
		try (InputStreamReader in = new InputStreamReader(Reference.class.getResourceAsStream(
			"r-reference.json"), StandardCharsets.UTF_8))
		{
			return JsonParser.parseReader(in).getAsJsonObject();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static JsonObject get(String name) {
		return ALL.getAsJsonObject(name);
	}

	static Stream<JsonObject> list(String name) {
		return StreamSupport.stream(ALL.getAsJsonArray(name).spliterator(), false).map(
			JsonElement::getAsJsonObject);
	}

	/** The cohorts, each under its name. */
	static Stream<Arguments> cohorts() {
		return list("cohorts").map(cohort -> Arguments.of(cohort.get("name").getAsString(), cohort));
	}

	static double[] array(JsonObject from, String name) {
		return StreamSupport.stream(from.getAsJsonArray(name).spliterator(), false).mapToDouble(e -> e
			.isJsonNull() ? Double.NaN : e.getAsDouble()).toArray();
	}

	static double number(JsonObject from, String name) {
		JsonElement value = from.get(name);
		return value == null || value.isJsonNull() ? Double.NaN : value.getAsDouble();
	}

	static GroupPair groups(JsonObject cohort) {
		return new GroupPair(Sample.of(array(cohort, "failure")), Sample.of(array(cohort,
			"responder")));
	}

	/** Equal within a relative tolerance; where R has no value there must be none. */
	static void assertRelative(JsonObject expected, String name, double actual, double tolerance) {
		double value = number(expected, name);
		Assertions.assertEquals(value, actual, Double.isNaN(value) ? 0 : tolerance * Math.abs(value),
			name);
	}
}

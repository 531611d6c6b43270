// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import io.github.deltavp.series.text.Sha256;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

	@Property(tries = 500)
	void jsonKeepsEveryBit(@ForAll double value) {
		assertEquals(value, JsonParser.parseString(JsonFile.tree(value).toString()).getAsDouble());
	}

	@Test
	void jsonHasNoNumbersThatItDoesNotKnow() {
		Object tree = JsonFile.object("a", Double.NaN, "b", List.of(1.5, Double.POSITIVE_INFINITY), "c",
			Optional.empty(), "d", new double[] { .1, Double.NaN }, "e", "ΔVp");
		assertEquals("{\"a\":null,\"b\":[1.5,null],\"c\":null,\"d\":[0.1,null],\"e\":\"ΔVp\"}", JsonFile
			.tree(tree).toString());
	}

	private record Line(String name, double p, Optional<Line> next, List<Integer> counts) {
	}

	@Test
	void recordsAreWrittenByTheirComponents() {
		Line line = new Line("<a>", Double.NaN, Optional.of(new Line("b", 1, Optional.empty(), List.of(
			2))), List.of());
		assertEquals("{\"x\":{\"name\":\"<a>\",\"p\":null,\"next\":{\"name\":\"b\",\"p\":1.0," +
			"\"next\":null,\"counts\":[2]},\"counts\":[]}}", JsonFile.tree(JsonFile.object("x", line))
				.toString());
	}

	@Test
	void aFileHasALineAMemberAndEndsWithALine(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("a.json");
		JsonFile.write(JsonFile.object("Δ", 1, "b", "<"), file);
		assertEquals("{\n  \"Δ\": 1,\n  \"b\": \"<\"\n}\n", Files.readString(file));
	}

	/** The first example of FIPS 180-4. */
	@Test
	void digestsAreThoseOfTheStandard() {
		assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc"
			.getBytes(StandardCharsets.US_ASCII)));
	}
}

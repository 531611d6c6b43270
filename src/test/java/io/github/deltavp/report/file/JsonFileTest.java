// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
}

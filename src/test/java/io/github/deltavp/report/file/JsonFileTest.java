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
			Optional.empty(), "d", new double[] { .1 }, "e", "ΔVp");
		assertEquals("{\"a\":null,\"b\":[1.5,null],\"c\":null,\"d\":[0.1],\"e\":\"ΔVp\"}", JsonFile
			.tree(tree).toString());
	}
}

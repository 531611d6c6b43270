/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesForProgramsTest {

	@TempDir
	private Path folder;

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

	@Test
	void csvQuotesAndLeavesOutWhatIsNotKnown() throws IOException {
		Path file = folder.resolve("a.csv");
		new CsvTable(List.of("a", "b"), List.of(Arrays.asList("x,y", Double.NaN), Arrays.asList(.1,
			null))).write(file);
		assertEquals("a,b\n\"x,y\",\n0.1,\n", Files.readString(file));
	}

	@Test
	void tablesOfReportsAreRectangular() {
		assertThrows(IllegalArgumentException.class, () -> new ReportBlock.Table("t", List.of("a", "b"),
			List.of(List.of("1"))));
	}

	@Test
	void figuresHaveASize() {
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", (g, area) -> {}, 0, 5));
	}
}

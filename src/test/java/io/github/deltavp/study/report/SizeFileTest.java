// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.size.LesionSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeFileTest {

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsRead() throws IOException {
		Map<String, LesionSize> sizes = new LinkedHashMap<>();
		sizes.put("T9, left", new LesionSize(20.25, 12, Double.NaN, 8, 30));
		sizes.put("L1", new LesionSize(0, 0, Double.NaN, Double.NaN, Double.NaN));
		SizeFile.table(sizes).write(folder.resolve("sizes.csv"));
		assertEquals(sizes, SizeFile.read(folder.resolve("sizes.csv")));
	}

	@Test
	void columnsMayLackAndLinesAddUp() throws IOException {
		assertEquals(Map.of("T9", new LesionSize(20, 12, Double.NaN, Double.NaN, 30)), read(
			"lesion,longest_mm,perpendicular_mm,cc_mm\nT9,20,12,\nT9,,,30\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lesion,width|its columns must be among",
		"longest_mm,perpendicular_mm|has no column lesion",
		"lesion,longest_mm\\nT9,\"12,5\"|line 2, column longest_mm: \"12,5\" is not a number",
		"lesion,longest_mm\\nT9,10\\nT9,11|line 3: a size is given twice",
		"lesion,longest_mm\\nT9,-1|line 2: a length is -1.0 mm",
		"lesion,longest_mm\\n,5|line 2: the lesion has no name",
		"lesion,longest_mm,perpendicular_mm\\nT9,10,11|exchange them" })
	void whatIsWrongIsToldWithItsLine(String text, String why) {
		Exception refusal = assertThrows(IOException.class, () -> read(text.replace("\\n", "\n")));
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
	}

	private Map<String, LesionSize> read(String text) throws IOException {
		return SizeFile.read(Files.writeString(folder.resolve("given.csv"), text));
	}
}

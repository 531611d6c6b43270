// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AifFileTest {

	@TempDir
	Path folder;

	@Test
	void aFileGivesBackTheCurveToTheLastBit() throws IOException {
		Curve curve = new Curve(TimeAxis.ofSeconds(0, 1.0 / 3, 5.1), new double[] { 0, Math.PI,
			1e-17 });
		Path file = folder.resolve("aif.csv");
		AifFile.write(file, curve);
		assertEquals("time_s,cp_mM", Files.readAllLines(file).get(0));
		assertArrayEquals(curve.toArray(), AifFile.read(file).plasma().toArray());
		assertEquals(curve.times(), AifFile.read(file).plasma().times());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "t,c/0,1 | has no column time_s (it has t,c)",
		"time_s,cp_mM/0,x | line 2, column cp_mM: \"x\" is not a number",
		"time_s,cp_mM/1,1/1,2 | times must increase", "time_s,cp_mM/0,0/1,0 | never rises",
		"time_s,cp_mM/0,NaN/1,1 | no finite value" })
	void aBrokenFileIsRefusedWithTheLine(String text, String reason) throws IOException {
		Path file = Files.writeString(folder.resolve("aif.csv"), text.replace('/', '\n'));
		Exception refusal = assertThrows(Exception.class, () -> AifFile.read(file));
		assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flavour of docs/dicom.md, pixel by pixel and second by second. */
class FlavourTest {

	@TempDir
	private Path folder;

	static Stream<Flavour> flavours() {
		return Flavours.all();
	}

	@ParameterizedTest
	@MethodSource("flavours")
	void isReadInTheRightOrderAndNamesNoPatient(Flavour flavour) throws Exception {
		flavour.exam().write(folder);
		flavour.extra().write(folder);
		DynamicSeries series = DicomFolder.read(folder, flavour.options(), Progress.NONE);
		flavour.exam().assertRead(series, flavour.scale(), flavour.tolerance());
		for (String part : flavour.warnings())
			assertTrue(series.warnings().stream().anyMatch(warning -> warning.contains(part)),
				() -> "no warning of '" + part + "' in " + series.warnings());
		assertEquals(flavour.warnings().size(), series.warnings().size(), () -> series.warnings()
			.toString());
		String said = series.description() + "" + series.warnings() + series.rejected();
		for (String secret : List.of("Doe", "4711", "20230501", "1.2.826"))
			assertFalse(said.contains(secret), said);
	}

	@Test
	void everyFlavourIsDocumented() throws Exception {
		String page = Files.readString(Path.of("docs/dicom.md"));
		flavours().forEach(flavour -> assertTrue(page.contains("| " + flavour.name() + " | " + flavour
			.decides() + " |"), () -> "docs/dicom.md lacks | " + flavour.name() + " | " + flavour
				.decides() + " |"));
		assertTrue(flavours().count() >= 30);
	}
}

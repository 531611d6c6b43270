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
	void isReadInTheRightOrder(Flavour flavour) throws Exception {
		flavour.exam().write(folder);
		flavour.extra().write(folder);
		DynamicSeries series = DicomFolder.read(folder, flavour.options(), Progress.NONE);
		flavour.exam().assertRead(series, flavour.scale());
		for (String part : flavour.warnings())
			assertTrue(series.warnings().stream().anyMatch(warning -> warning.contains(part)),
				() -> "no warning of '" + part + "' in " + series.warnings());
		assertEquals(flavour.warnings().size(), series.warnings().size(), () -> series.warnings()
			.toString());
	}

	@ParameterizedTest
	@MethodSource("flavours")
	void namesNoPatient(Flavour flavour) throws Exception {
		flavour.exam().write(folder);
		flavour.extra().write(folder);
		DynamicSeries series = DicomFolder.read(folder, flavour.options(), Progress.NONE);
		String said = series.description() + series.warnings() + series.rejected();
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

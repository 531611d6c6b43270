// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientWordsTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "Doe, true", "T9 of DOE, true", "Jürgen_2, true", "H-4711, true", "4711, true",
		"1933-11-22, false", "19331122, true", "Doeberl, false", "Le, false", "L2, false",
		"'', false" })
	void namesNumbersAndTheBirthAreFoundAsWords(String text, boolean found) throws IOException {
		Path file = folder.resolve("image.dcm");
		new DicomWriter().put(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192").put(Tag.PATIENT_NAME,
			"PN", "Doe^Jürgen^Le").put(Tag.PATIENT_ID, "LO", "H-4711").put(Tag.PATIENT_BIRTH_DATE, "DA",
				"19331122").put(Tag.SOP_CLASS_UID, "UI", "1.2").put(Tag.SOP_INSTANCE_UID, "UI", "1.3")
			.write(file);
		PatientWords words = new PatientWords();
		words.add(DicomFile.header(new Source.OnDisk(file, Files.size(file))));
		assertEquals(found, words.areIn(text));
	}
}

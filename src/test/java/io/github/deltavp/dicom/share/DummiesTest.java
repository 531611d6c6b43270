// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.dicom.file.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DummiesTest {

	@Test
	void theSameTextIsTheSameWordAndAnotherAnother() {
		Dummies dummies = new Dummies();
		assertEquals("Coil 1", dummies.word(Tag.RECEIVE_COIL_NAME, "Spine 32"));
		assertEquals("Coil 2", dummies.word(Tag.RECEIVE_COIL_NAME, "Head 20"));
		assertEquals("Coil 1", dummies.word(Tag.RECEIVE_COIL_NAME, "Spine 32 "));
		assertEquals("Agent 1", dummies.word(Tag.CONTRAST_BOLUS_AGENT, "Head 20"));
		assertEquals("", dummies.word(Tag.CONTRAST_BOLUS_AGENT, " "));
	}

	/** The analysis asks for them by these words. */
	@ParameterizedTest
	@CsvSource({ "Siemens Healthineers of Dr Doe, SIEMENS", "GE MEDICAL SYSTEMS, GE MEDICAL SYSTEMS",
		"Philips Medical Systems, Philips", "CANON_MEC, CANON", "Dr Doe's own, Manufacturer",
		"'', ''" })
	void manufacturersKeepTheirNamesAlone(String text, String name) {
		assertEquals(name, new Dummies().maker(text));
	}

	@Test
	void twoSpellingsOfOneManufacturerStayTwo() {
		Dummies dummies = new Dummies();
		assertEquals("SIEMENS", dummies.maker("Siemens"));
		assertEquals("SIEMENS 2", dummies.maker("SIEMENS"));
		assertEquals("SIEMENS", dummies.maker("Siemens"));
	}
}

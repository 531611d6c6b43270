// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import java.math.BigInteger;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UIDs that depend on what they name alone. */
class DerivedUidTest {

	/** By hashlib and uuid of Python 3.11. */
	@Test
	void isTheUuidOfTheHash() {
		assertEquals("2.25.84467204762329280198146626549238169352", DerivedUid.of("1.2.840.1"));
		BigInteger number = new BigInteger(DerivedUid.of("").substring(5));
		UUID uuid = new UUID(number.shiftRight(64).longValue(), number.longValue());
		assertEquals(8, uuid.version());
		assertEquals(2, uuid.variant());
	}

	@Test
	void anObjectWithOtherContentHasAnotherUid() {
		DicomWriter one = new DicomWriter().put(Tag.PATIENT_ID, "LO", "P01");
		String uid = DerivedUid.of(one);
		assertEquals(uid, DerivedUid.of(new DicomWriter().put(Tag.PATIENT_ID, "LO", "P01")));
		assertNotEquals(uid, DerivedUid.of(one.put(Tag.PATIENT_ID, "LO", "P02")));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;

/**
 * A coded concept (DICOM PS3.3, 8).
 *
 * @param value CodeValue, at most 16 characters
 * @param scheme CodingSchemeDesignator, e.g. DCM, SCT, UCUM
 * @param meaning CodeMeaning, at most 64 characters
 */
public record Code(String value, String scheme, String meaning) {

	/** Concepts of DeltaVp's own, for which no scheme has a code. */
	static final String OWN_SCHEME = "99DELTAVP";

	/** No unit. */
	public static final Code NO_UNITS = new Code("1", "UCUM", "no units");
	/** Percent. */
	public static final Code PERCENT = new Code("%", "UCUM", "Percent");
	/** Per minute. */
	public static final Code PER_MINUTE = new Code("/min", "UCUM", "/min");

	static Code dcm(String value, String meaning) {
		return new Code(value, "DCM", meaning);
	}

	static Code sct(String value, String meaning) {
		return new Code(value, "SCT", meaning);
	}

	static Code own(String value, String meaning) {
		return new Code(value, OWN_SCHEME, meaning);
	}

	/** @return the item of a code sequence */
	DicomWriter item() {
		return new DicomWriter().put(Tag.CODE_VALUE, "SH", value).put(Tag.CODING_SCHEME_DESIGNATOR,
			"SH", scheme).put(Tag.CODE_MEANING, "LO", meaning);
	}
}

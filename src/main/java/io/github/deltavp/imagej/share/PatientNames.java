// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import io.github.deltavp.dicom.share.PatientWords;

/**
 * What the user named, which stays in a copy, must not name the patient.
 *
 * @param words that the images tell of the patient
 */
record PatientNames(PatientWords words) {

	/**
	 * @param what it is
	 * @throws IllegalArgumentException if it does
	 */
	void requireNotIn(String what, String text) {
		if (words.areIn(text)) throw new IllegalArgumentException(what + " is \"" + text +
			"\", and the DICOM files call the patient so; choose another, and export again");
	}
}

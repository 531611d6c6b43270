// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import java.util.List;
import java.util.OptionalLong;

/**
 * What stands in a copy in the place of what may name somebody, the same in all images of a study.
 *
 * @param pseudonym of the patient
 * @param dates how dates are changed
 * @param words what stands for free text
 */
record StudyDummies(String pseudonym, DateShift dates, Dummies words) {

	/** DICOM takes no longer name. */
	private static final int LONGEST = 64;

	/**
	 * @param pseudonym any text
	 * @param studyUids StudyInstanceUIDs of the visits
	 * @param earliest day of the images, counted from 1 January 2000; empty if it is not told
	 */
	static StudyDummies of(String pseudonym, List<String> studyUids, OptionalLong earliest) {
		String plain = pseudonym.replaceAll("[\\\\^=]", "/");
		return new StudyDummies(plain.substring(0, Math.min(LONGEST, plain.length())), DateShift.of(
			studyUids, earliest), new Dummies());
	}
}

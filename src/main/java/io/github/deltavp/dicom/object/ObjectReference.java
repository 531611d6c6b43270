// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;

/**
 * What another object needs to know of one, to refer to it.
 *
 * @param studyUid StudyInstanceUID
 * @param seriesUid SeriesInstanceUID
 * @param sopClassUid SOPClassUID
 * @param sopInstanceUid SOPInstanceUID
 */
public record ObjectReference(String studyUid, String seriesUid, String sopClassUid,
		String sopInstanceUid) {

	/** @return the item of a sequence of references */
	DicomWriter item() {
		return new DicomWriter().put(Tag.REFERENCED_SOP_CLASS_UID, "UI", sopClassUid).put(
			Tag.REFERENCED_SOP_INSTANCE_UID, "UI", sopInstanceUid);
	}
}

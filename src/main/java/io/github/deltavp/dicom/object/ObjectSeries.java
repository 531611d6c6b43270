// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;

/**
 * A series of objects of one kind.
 *
 * @param source what they are made from
 * @param kind of object
 */
record ObjectSeries(ObjectSource source, Kind kind) {

	/** Kinds of object, with their SOP class and the number of their series. */
	enum Kind {

			PARAMETRIC_MAP("1.2.840.10008.5.1.4.1.1.30", "MR", 9001, "DeltaVp maps"), //
			SEGMENTATION("1.2.840.10008.5.1.4.1.1.66.4", "SEG", 9002, "DeltaVp outlines"), //
			COMPREHENSIVE_SR("1.2.840.10008.5.1.4.1.1.88.33", "SR", 9003, "DeltaVp response"), //
			ENCAPSULATED_PDF("1.2.840.10008.5.1.4.1.1.104.1", "DOC", 9004, "DeltaVp report");

		private final String sopClassUid;
		private final String modality;
		private final int number;
		private final String description;

		Kind(String sopClassUid, String modality, int number, String description) {
			this.sopClassUid = sopClassUid;
			this.modality = modality;
			this.number = number;
			this.description = description;
		}
	}

	String sopClassUid() {
		return kind.sopClassUid;
	}

	/** @return SeriesInstanceUID */
	String uid() {
		return source.uid(kind.name());
	}

	/**
	 * @param instance number within the series, from 1
	 * @return an object with the modules that all kinds share
	 */
	DicomWriter object(int instance) {
		DicomWriter object = new DicomWriter().put(Tag.SOP_CLASS_UID, "UI", kind.sopClassUid).put(
			Tag.MODALITY, "CS", kind.modality).put(Tag.SERIES_INSTANCE_UID, "UI", uid()).put(
				Tag.SERIES_NUMBER, "IS", kind.number).put(Tag.SERIES_DESCRIPTION, "LO", kind.description)
			.put(Tag.INSTANCE_NUMBER, "IS", instance);
		source.put(object);
		source.putContentDate(object);
		return object;
	}
}

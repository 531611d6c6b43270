// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;

/** A report in PDF as an Encapsulated PDF object (DICOM PS3.3, A.45.1). */
public final class EncapsulatedReport {

	private EncapsulatedReport() {}

	/**
	 * @param pdf the file
	 * @param title its title
	 * @param source the images of the study that it belongs to
	 * @return the object
	 */
	public static DicomObject of(byte[] pdf, String title, ObjectSource source) {
		ObjectSeries series = new ObjectSeries(source, ObjectSeries.Kind.ENCAPSULATED_PDF);
		DicomWriter object = series.object(1).put(Tag.CONVERSION_TYPE, "CS", "WSD").put(
			Tag.ACQUISITION_DATE_TIME, "DT").put(Tag.BURNED_IN_ANNOTATION, "CS", "YES").put(
				Tag.DOCUMENT_TITLE, "ST", title).put(Tag.CONCEPT_NAME_CODE_SEQUENCE, "SQ").put(
					Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, "LO", "application/pdf").put(
						Tag.ENCAPSULATED_DOCUMENT_LENGTH, "UL", pdf.length).put(Tag.ENCAPSULATED_DOCUMENT, "OB",
							pdf);
		return new DicomObject(series, object);
	}
}

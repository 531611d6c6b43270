// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import java.util.List;

/** Items of the tree of a Structured Report (DICOM PS3.3, C.17.3). */
final class ContentItem {

	static final String CONTAINS = "CONTAINS";
	static final String OBSERVATION_CONTEXT = "HAS OBS CONTEXT";
	static final String CONCEPT_MODIFIER = "HAS CONCEPT MOD";
	static final String INFERRED_FROM = "INFERRED FROM";

	private ContentItem() {}

	private static DicomWriter item(String relationship, String type, Code name) {
		return new DicomWriter().put(Tag.RELATIONSHIP_TYPE, "CS", relationship).put(Tag.VALUE_TYPE,
			"CS", type).put(Tag.CONCEPT_NAME_CODE_SEQUENCE, "SQ", name.item());
	}

	/** @param template number of the template that it follows; empty for one within another */
	static DicomWriter container(Code name, String template, List<DicomWriter> content) {
		return container(item(CONTAINS, "CONTAINER", name), template, content);
	}

	/** Makes an object, or an item, the container of a tree. */
	static DicomWriter container(DicomWriter item, String template, List<DicomWriter> content) {
		item.put(Tag.CONTINUITY_OF_CONTENT, "CS", "SEPARATE").put(Tag.CONTENT_SEQUENCE, "SQ", content
			.toArray());
		if (!template.isEmpty()) item.put(Tag.CONTENT_TEMPLATE_SEQUENCE, "SQ", new DicomWriter().put(
			Tag.MAPPING_RESOURCE, "CS", "DCMR").put(Tag.TEMPLATE_IDENTIFIER, "CS", template));
		return item;
	}

	static DicomWriter text(String relationship, Code name, String text) {
		return item(relationship, "TEXT", name).put(Tag.TEXT_VALUE, "UT", text);
	}

	static DicomWriter code(String relationship, Code name, Code value) {
		return item(relationship, "CODE", name).put(Tag.CONCEPT_CODE_SEQUENCE, "SQ", value.item());
	}

	static DicomWriter uid(String relationship, Code name, String uid) {
		return item(relationship, "UIDREF", name).put(Tag.UID, "UI", uid);
	}

	/** @param segment number of the segment in that object */
	static DicomWriter segment(String relationship, Code name, ObjectReference object, int segment) {
		return item(relationship, "IMAGE", name).put(Tag.REFERENCED_SOP_SEQUENCE, "SQ", object.item()
			.put(Tag.REFERENCED_SEGMENT_NUMBER, "US", segment));
	}

	static DicomWriter number(ReportedLesion.Measurement measurement, List<DicomWriter> content) {
		DicomWriter item = item(CONTAINS, "NUM", measurement.name()).put(Tag.MEASURED_VALUE_SEQUENCE,
			"SQ", new DicomWriter().put(Tag.NUMERIC_VALUE, "DS", measurement.value()).put(
				Tag.FLOATING_POINT_VALUE, "FD", measurement.value()).put(
					Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, "SQ", measurement.unit().item()));
		if (!content.isEmpty()) item.put(Tag.CONTENT_SEQUENCE, "SQ", content.toArray());
		return item;
	}
}

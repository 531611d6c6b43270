// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.util.HashMap;
import java.util.Map;

/**
 * The elements that the import asks for, with their value representations: what is not in here is
 * passed over unread. Implicit VR files and UN values take their representation from here.
 */
final class Dictionary {

	private static final Map<Integer, String> VR = representations();

	private Dictionary() {}

	private static Map<Integer, String> representations() {
		Map<Integer, String> all = new HashMap<>();
		put(all, "CS", Tag.SPECIFIC_CHARACTER_SET, Tag.IMAGE_TYPE, Tag.MODALITY,
			Tag.COMPLEX_IMAGE_COMPONENT, Tag.FRAME_TYPE, Tag.PHOTOMETRIC_INTERPRETATION,
			Tag.LOSSY_IMAGE_COMPRESSION, Tag.PATIENT_SEX, Tag.PATIENT_IDENTITY_REMOVED);
		put(all, "UI", Tag.TRANSFER_SYNTAX_UID, Tag.MEDIA_STORAGE_SOP_CLASS_UID, Tag.SOP_CLASS_UID,
			Tag.SOP_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.SERIES_INSTANCE_UID);
		put(all, "DA", Tag.PATIENT_BIRTH_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE);
		put(all, "TM", Tag.SERIES_TIME, Tag.ACQUISITION_TIME, Tag.CONTENT_TIME);
		put(all, "DT", Tag.ACQUISITION_DATE_TIME, Tag.FRAME_ACQUISITION_DATE_TIME);
		put(all, "LO", Tag.PATIENT_ID, Tag.MANUFACTURER, Tag.SERIES_DESCRIPTION, Tag.PROTOCOL_NAME,
			Tag.CONTRAST_BOLUS_AGENT, Tag.RESCALE_TYPE, Tag.MANUFACTURER_MODEL_NAME,
			Tag.SOFTWARE_VERSIONS);
		put(all, "LT", Tag.IMAGE_COMMENTS);
		put(all, "SH", Tag.RECEIVE_COIL_NAME);
		put(all, "IS", Tag.ACQUISITION_NUMBER, Tag.INSTANCE_NUMBER, Tag.TEMPORAL_POSITION_IDENTIFIER,
			Tag.NUMBER_OF_TEMPORAL_POSITIONS, Tag.NUMBER_OF_FRAMES);
		put(all, "DS", Tag.SLICE_THICKNESS, Tag.REPETITION_TIME, Tag.ECHO_TIME,
			Tag.MAGNETIC_FIELD_STRENGTH, Tag.SPACING_BETWEEN_SLICES, Tag.TRIGGER_TIME, Tag.FLIP_ANGLE,
			Tag.IMAGE_POSITION_PATIENT, Tag.IMAGE_ORIENTATION_PATIENT, Tag.TEMPORAL_RESOLUTION,
			Tag.SLICE_LOCATION, Tag.PIXEL_SPACING, Tag.RESCALE_INTERCEPT, Tag.RESCALE_SLOPE,
			Tag.CONTRAST_BOLUS_TOTAL_DOSE);
		put(all, "FD", Tag.EFFECTIVE_ECHO_TIME, Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME,
			Tag.TEMPORAL_POSITION_TIME_OFFSET);
		put(all, "UL", Tag.TEMPORAL_POSITION_INDEX, Tag.DIMENSION_INDEX_VALUES);
		put(all, "AT", Tag.DIMENSION_INDEX_POINTER);
		put(all, "US", Tag.SAMPLES_PER_PIXEL, Tag.ROWS, Tag.COLUMNS, Tag.BITS_ALLOCATED,
			Tag.BITS_STORED, Tag.HIGH_BIT, Tag.PIXEL_REPRESENTATION);
		put(all, "SQ", Tag.DIMENSION_INDEX_SEQUENCE, Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
			Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, Tag.MR_TIMING_AND_RELATED_PARAMETERS_SEQUENCE,
			Tag.MR_ECHO_SEQUENCE, Tag.CARDIAC_SYNCHRONIZATION_SEQUENCE, Tag.TEMPORAL_POSITION_SEQUENCE,
			Tag.MR_IMAGE_FRAME_TYPE_SEQUENCE, Tag.FRAME_CONTENT_SEQUENCE, Tag.PLANE_POSITION_SEQUENCE,
			Tag.PLANE_ORIENTATION_SEQUENCE, Tag.PIXEL_MEASURES_SEQUENCE,
			Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE, Tag.UNASSIGNED_SHARED_CONVERTED_ATTRIBUTES_SEQUENCE,
			Tag.UNASSIGNED_PER_FRAME_CONVERTED_ATTRIBUTES_SEQUENCE);
		return Map.copyOf(all);
	}

	/** @return the value representation of a wanted element, or null for one to pass over */
	static String vr(int tag) {
		return Tag.isPrivate(tag) ? PrivateTag.vr(tag) : VR.get(tag);
	}

	private static void put(Map<Integer, String> all, String vr, int... tags) {
		for (int tag : tags)
			all.put(tag, vr);
	}
}

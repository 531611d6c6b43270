// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.Wanted;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The elements that a copy has, with what may stand in them: what the analysis reads, and what
 * other programs want of an MR image. It is a list of what stays, not of what goes: an element that
 * nobody thought of is left out. Of vendors' elements only those of {@link PrivateTag} are here.
 */
final class SharedElements implements Wanted {

	private static final Map<Integer, String> REPRESENTATIONS = representations();
	private static final Map<Integer, Rule> RULES = rules();

	private final IntConsumer passed;

	/** @param passed is told each element that is left out */
	SharedElements(IntConsumer passed) {
		this.passed = passed;
	}

	/** @return what may stand in an element; null if it is left out */
	static Rule rule(int tag) {
		return RULES.get(tag);
	}

	/** @return the value representation of any element of a copy */
	static String representation(int tag) {
		String known = Wanted.byImport().vr(tag);
		return known == null ? REPRESENTATIONS.get(tag) : known;
	}

	@Override
	public String vr(int tag) {
		return RULES.containsKey(tag) ? representation(tag) : null;
	}

	@Override
	public void passedOver(int tag) {
		passed.accept(tag);
	}

	/** Of those that the import does not ask for. */
	private static Map<Integer, String> representations() {
		Map<Integer, String> all = new HashMap<>();
		put(all, "CS", Tag.SCANNING_SEQUENCE, Tag.SEQUENCE_VARIANT, Tag.SCAN_OPTIONS,
			Tag.MR_ACQUISITION_TYPE, Tag.PATIENT_POSITION, Tag.CONTENT_QUALIFICATION,
			Tag.PIXEL_PRESENTATION, Tag.BURNED_IN_ANNOTATION, Tag.RECOGNIZABLE_VISUAL_FEATURES,
			Tag.PHASE_ENCODING_DIRECTION, Tag.LOSSY_IMAGE_COMPRESSION_METHOD, Tag.VOLUMETRIC_PROPERTIES,
			Tag.VOLUME_BASED_CALCULATION_TECHNIQUE, Tag.ACQUISITION_CONTRAST);
		put(all, "DS", Tag.NUMBER_OF_AVERAGES, Tag.PERCENT_SAMPLING, Tag.PERCENT_PHASE_FIELD_OF_VIEW,
			Tag.PIXEL_BANDWIDTH, Tag.WINDOW_CENTER, Tag.WINDOW_WIDTH, Tag.LOSSY_IMAGE_COMPRESSION_RATIO);
		put(all, "IS", Tag.SERIES_NUMBER, Tag.ECHO_NUMBERS, Tag.ECHO_TRAIN_LENGTH,
			Tag.PIXEL_ASPECT_RATIO);
		put(all, "US", Tag.ACQUISITION_MATRIX, Tag.FRAME_ACQUISITION_NUMBER);
		put(all, "UL", Tag.IN_STACK_POSITION_NUMBER);
		put(all, "FD", Tag.FRAME_ACQUISITION_DURATION);
		put(all, "AT", Tag.FUNCTIONAL_GROUP_POINTER);
		put(all, "SH", Tag.STACK_ID);
		put(all, "LO", Tag.POSITION_REFERENCE_INDICATOR, Tag.DEIDENTIFICATION_METHOD);
		put(all, "DT", Tag.FRAME_REFERENCE_DATE_TIME);
		put(all, "UI", Tag.DIMENSION_ORGANIZATION_UID);
		put(all, "SQ", Tag.DIMENSION_ORGANIZATION_SEQUENCE, Tag.FRAME_VOI_LUT_SEQUENCE);
		return Map.copyOf(all);
	}

	private static Map<Integer, Rule> rules() {
		Map<Integer, Rule> all = new HashMap<>();
		people(all);
		acquisition(all);
		order(all);
		pixels(all);
		return Map.copyOf(all);
	}

	private static void people(Map<Integer, Rule> all) {
		put(all, Rule.WRITTEN_ANEW, Tag.SPECIFIC_CHARACTER_SET, Tag.PATIENT_NAME, Tag.PATIENT_ID,
			Tag.PATIENT_IDENTITY_REMOVED, Tag.DEIDENTIFICATION_METHOD);
		put(all, Rule.EMPTY, Tag.ACCESSION_NUMBER, Tag.REFERRING_PHYSICIAN_NAME, Tag.STUDY_ID,
			Tag.PATIENT_BIRTH_DATE, Tag.PATIENT_SEX, Tag.POSITION_REFERENCE_INDICATOR);
		put(all, Rule.DESCRIPTION, Tag.SERIES_DESCRIPTION, Tag.PROTOCOL_NAME);
		put(all, Rule.COMMENT, Tag.IMAGE_COMMENTS);
		put(all, Rule.MAKER, Tag.MANUFACTURER);
		put(all, Rule.WORD, Tag.MANUFACTURER_MODEL_NAME, Tag.SOFTWARE_VERSIONS, Tag.RECEIVE_COIL_NAME,
			Tag.CONTRAST_BOLUS_AGENT);
		put(all, Rule.CLASS_UID, Tag.SOP_CLASS_UID);
		put(all, Rule.UID, Tag.SOP_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.SERIES_INSTANCE_UID,
			Tag.FRAME_OF_REFERENCE_UID, Tag.DIMENSION_ORGANIZATION_UID);
	}

	private static void acquisition(Map<Integer, Rule> all) {
		put(all, Rule.CODE, Tag.MODALITY, Tag.IMAGE_TYPE, Tag.FRAME_TYPE, Tag.COMPLEX_IMAGE_COMPONENT,
			Tag.PIXEL_PRESENTATION, Tag.VOLUMETRIC_PROPERTIES, Tag.VOLUME_BASED_CALCULATION_TECHNIQUE,
			Tag.ACQUISITION_CONTRAST, Tag.CONTENT_QUALIFICATION, Tag.SCANNING_SEQUENCE,
			Tag.SEQUENCE_VARIANT, Tag.SCAN_OPTIONS, Tag.MR_ACQUISITION_TYPE, Tag.PHASE_ENCODING_DIRECTION,
			Tag.PATIENT_POSITION);
		put(all, Rule.NUMBER, Tag.REPETITION_TIME, Tag.ECHO_TIME, Tag.EFFECTIVE_ECHO_TIME,
			Tag.FLIP_ANGLE, Tag.MAGNETIC_FIELD_STRENGTH, Tag.CONTRAST_BOLUS_TOTAL_DOSE,
			Tag.NUMBER_OF_AVERAGES, Tag.ECHO_NUMBERS, Tag.ECHO_TRAIN_LENGTH, Tag.PERCENT_SAMPLING,
			Tag.PERCENT_PHASE_FIELD_OF_VIEW, Tag.PIXEL_BANDWIDTH, Tag.ACQUISITION_MATRIX,
			PrivateTag.GE_IMAGE_TYPE, PrivateTag.PHILIPS_SCALE_SLOPE);
		put(all, Rule.SEQUENCE, Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
			Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, Tag.MR_TIMING_AND_RELATED_PARAMETERS_SEQUENCE,
			Tag.MR_ECHO_SEQUENCE, Tag.MR_IMAGE_FRAME_TYPE_SEQUENCE,
			Tag.UNASSIGNED_SHARED_CONVERTED_ATTRIBUTES_SEQUENCE,
			Tag.UNASSIGNED_PER_FRAME_CONVERTED_ATTRIBUTES_SEQUENCE,
			PrivateTag.PHILIPS_PER_FRAME_SEQUENCE);
	}

	/** Slices and times. */
	private static void order(Map<Integer, Rule> all) {
		put(all, Rule.DATE, Tag.STUDY_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE);
		put(all, Rule.TIME, Tag.STUDY_TIME, Tag.SERIES_TIME, Tag.ACQUISITION_TIME, Tag.CONTENT_TIME);
		put(all, Rule.DATE_TIME, Tag.ACQUISITION_DATE_TIME, Tag.FRAME_ACQUISITION_DATE_TIME,
			Tag.FRAME_REFERENCE_DATE_TIME);
		put(all, Rule.NUMBER, Tag.TRIGGER_TIME, Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME,
			Tag.TEMPORAL_POSITION_TIME_OFFSET, Tag.TEMPORAL_POSITION_IDENTIFIER,
			Tag.TEMPORAL_POSITION_INDEX, Tag.NUMBER_OF_TEMPORAL_POSITIONS, Tag.TEMPORAL_RESOLUTION,
			Tag.FRAME_ACQUISITION_DURATION, Tag.FRAME_ACQUISITION_NUMBER, Tag.SERIES_NUMBER,
			Tag.ACQUISITION_NUMBER, Tag.INSTANCE_NUMBER, Tag.STACK_ID, Tag.IN_STACK_POSITION_NUMBER,
			Tag.DIMENSION_INDEX_VALUES, Tag.DIMENSION_INDEX_POINTER, Tag.FUNCTIONAL_GROUP_POINTER,
			Tag.IMAGE_POSITION_PATIENT, Tag.IMAGE_ORIENTATION_PATIENT, Tag.SLICE_LOCATION,
			Tag.SLICE_THICKNESS, Tag.SPACING_BETWEEN_SLICES, PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME);
		put(all, Rule.SEQUENCE, Tag.DIMENSION_ORGANIZATION_SEQUENCE, Tag.DIMENSION_INDEX_SEQUENCE,
			Tag.CARDIAC_SYNCHRONIZATION_SEQUENCE, Tag.TEMPORAL_POSITION_SEQUENCE,
			Tag.FRAME_CONTENT_SEQUENCE, Tag.PLANE_POSITION_SEQUENCE, Tag.PLANE_ORIENTATION_SEQUENCE);
	}

	private static void pixels(Map<Integer, Rule> all) {
		put(all, Rule.CODE, Tag.PHOTOMETRIC_INTERPRETATION, Tag.LOSSY_IMAGE_COMPRESSION,
			Tag.LOSSY_IMAGE_COMPRESSION_METHOD, Tag.BURNED_IN_ANNOTATION,
			Tag.RECOGNIZABLE_VISUAL_FEATURES);
		put(all, Rule.NUMBER, Tag.SAMPLES_PER_PIXEL, Tag.NUMBER_OF_FRAMES, Tag.ROWS, Tag.COLUMNS,
			Tag.PIXEL_SPACING, Tag.PIXEL_ASPECT_RATIO, Tag.BITS_ALLOCATED, Tag.BITS_STORED, Tag.HIGH_BIT,
			Tag.PIXEL_REPRESENTATION, Tag.RESCALE_INTERCEPT, Tag.RESCALE_SLOPE, Tag.WINDOW_CENTER,
			Tag.WINDOW_WIDTH, Tag.LOSSY_IMAGE_COMPRESSION_RATIO);
		put(all, Rule.UNIT, Tag.RESCALE_TYPE);
		put(all, Rule.SEQUENCE, Tag.PIXEL_MEASURES_SEQUENCE, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
			Tag.FRAME_VOI_LUT_SEQUENCE);
	}

	private static <T> void put(Map<Integer, T> all, T value, int... tags) {
		for (int tag : tags)
			all.put(tag, value);
	}
}

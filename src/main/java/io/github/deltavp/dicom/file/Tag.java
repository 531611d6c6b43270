// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

/**
 * The DICOM elements that DeltaVp reads or writes, as group · 65536 + element. Names are the
 * standard's keywords (DICOM PS3.6, chapter 6).
 */
public final class Tag {

	/** (0002,0000) File Meta Information Group Length, UL. */
	public static final int FILE_META_INFORMATION_GROUP_LENGTH = 0x00020000;
	/** (0002,0001) File Meta Information Version, OB. */
	public static final int FILE_META_INFORMATION_VERSION = 0x00020001;
	/** (0002,0002) Media Storage SOP Class UID, UI. */
	public static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x00020002;
	/** (0002,0003) Media Storage SOP Instance UID, UI. */
	public static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x00020003;
	/** (0002,0010) Transfer Syntax UID, UI. */
	public static final int TRANSFER_SYNTAX_UID = 0x00020010;
	/** (0002,0012) Implementation Class UID, UI. */
	public static final int IMPLEMENTATION_CLASS_UID = 0x00020012;
	/** (0004,1220) Directory Record Sequence, SQ. */
	public static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;
	/** (0008,0005) Specific Character Set, CS. */
	public static final int SPECIFIC_CHARACTER_SET = 0x00080005;
	/** (0008,0008) Image Type, CS. */
	public static final int IMAGE_TYPE = 0x00080008;
	/** (0008,0016) SOP Class UID, UI. */
	public static final int SOP_CLASS_UID = 0x00080016;
	/** (0008,0018) SOP Instance UID, UI. */
	public static final int SOP_INSTANCE_UID = 0x00080018;
	/** (0008,0020) Study Date, DA. */
	public static final int STUDY_DATE = 0x00080020;
	/** (0008,0021) Series Date, DA. */
	public static final int SERIES_DATE = 0x00080021;
	/** (0008,0022) Acquisition Date, DA. */
	public static final int ACQUISITION_DATE = 0x00080022;
	/** (0008,0023) Content Date, DA. */
	public static final int CONTENT_DATE = 0x00080023;
	/** (0008,002A) Acquisition DateTime, DT. */
	public static final int ACQUISITION_DATE_TIME = 0x0008002A;
	/** (0008,0030) Study Time, TM. */
	public static final int STUDY_TIME = 0x00080030;
	/** (0008,0031) Series Time, TM. */
	public static final int SERIES_TIME = 0x00080031;
	/** (0008,0032) Acquisition Time, TM. */
	public static final int ACQUISITION_TIME = 0x00080032;
	/** (0008,0033) Content Time, TM. */
	public static final int CONTENT_TIME = 0x00080033;
	/** (0008,0050) Accession Number, SH. */
	public static final int ACCESSION_NUMBER = 0x00080050;
	/** (0008,0060) Modality, CS. */
	public static final int MODALITY = 0x00080060;
	/** (0008,0070) Manufacturer, LO. */
	public static final int MANUFACTURER = 0x00080070;
	/** (0008,0090) Referring Physician's Name, PN. */
	public static final int REFERRING_PHYSICIAN_NAME = 0x00080090;
	/** (0008,1030) Study Description, LO. */
	public static final int STUDY_DESCRIPTION = 0x00081030;
	/** (0008,103E) Series Description, LO. */
	public static final int SERIES_DESCRIPTION = 0x0008103E;
	/** (0008,1090) Manufacturer's Model Name, LO. */
	public static final int MANUFACTURER_MODEL_NAME = 0x00081090;
	/** (0008,2112) Source Image Sequence, SQ. */
	public static final int SOURCE_IMAGE_SEQUENCE = 0x00082112;
	/** (0008,9007) Frame Type, CS. */
	public static final int FRAME_TYPE = 0x00089007;
	/** (0008,9208) Complex Image Component, CS. */
	public static final int COMPLEX_IMAGE_COMPONENT = 0x00089208;
	/** (0010,0010) Patient's Name, PN. */
	public static final int PATIENT_NAME = 0x00100010;
	/** (0010,0020) Patient ID, LO. */
	public static final int PATIENT_ID = 0x00100020;
	/** (0010,0030) Patient's Birth Date, DA. */
	public static final int PATIENT_BIRTH_DATE = 0x00100030;
	/** (0010,0040) Patient's Sex, CS. */
	public static final int PATIENT_SEX = 0x00100040;
	/** (0012,0062) Patient Identity Removed, CS. */
	public static final int PATIENT_IDENTITY_REMOVED = 0x00120062;
	/** (0018,0010) Contrast/Bolus Agent, LO. */
	public static final int CONTRAST_BOLUS_AGENT = 0x00180010;
	/** (0018,0020) Scanning Sequence, CS. */
	public static final int SCANNING_SEQUENCE = 0x00180020;
	/** (0018,0021) Sequence Variant, CS. */
	public static final int SEQUENCE_VARIANT = 0x00180021;
	/** (0018,0022) Scan Options, CS. */
	public static final int SCAN_OPTIONS = 0x00180022;
	/** (0018,0023) MR Acquisition Type, CS. */
	public static final int MR_ACQUISITION_TYPE = 0x00180023;
	/** (0018,1250) Receive Coil Name, SH. */
	public static final int RECEIVE_COIL_NAME = 0x00181250;
	/** (0018,0050) Slice Thickness, DS. */
	public static final int SLICE_THICKNESS = 0x00180050;
	/** (0018,0080) Repetition Time, DS. */
	public static final int REPETITION_TIME = 0x00180080;
	/** (0018,0081) Echo Time, DS. */
	public static final int ECHO_TIME = 0x00180081;
	/** (0018,0087) Magnetic Field Strength, DS. */
	public static final int MAGNETIC_FIELD_STRENGTH = 0x00180087;
	/** (0018,0088) Spacing Between Slices, DS. */
	public static final int SPACING_BETWEEN_SLICES = 0x00180088;
	/** (0018,1020) Software Versions, LO. */
	public static final int SOFTWARE_VERSIONS = 0x00181020;
	/** (0018,1030) Protocol Name, LO. */
	public static final int PROTOCOL_NAME = 0x00181030;
	/** (0018,1044) Contrast/Bolus Total Dose, DS, in mL. */
	public static final int CONTRAST_BOLUS_TOTAL_DOSE = 0x00181044;
	/** (0018,1060) Trigger Time, DS. */
	public static final int TRIGGER_TIME = 0x00181060;
	/** (0018,1314) Flip Angle, DS. */
	public static final int FLIP_ANGLE = 0x00181314;
	/** (0018,5100) Patient Position, CS. */
	public static final int PATIENT_POSITION = 0x00185100;
	/** (0018,9074) Frame Acquisition DateTime, DT. */
	public static final int FRAME_ACQUISITION_DATE_TIME = 0x00189074;
	/** (0018,9082) Effective Echo Time, FD. */
	public static final int EFFECTIVE_ECHO_TIME = 0x00189082;
	/** (0018,9112) MR Timing and Related Parameters Sequence, SQ. */
	public static final int MR_TIMING_AND_RELATED_PARAMETERS_SEQUENCE = 0x00189112;
	/** (0018,9114) MR Echo Sequence, SQ. */
	public static final int MR_ECHO_SEQUENCE = 0x00189114;
	/** (0018,9118) Cardiac Synchronization Sequence, SQ. */
	public static final int CARDIAC_SYNCHRONIZATION_SEQUENCE = 0x00189118;
	/** (0018,9226) MR Image Frame Type Sequence, SQ. */
	public static final int MR_IMAGE_FRAME_TYPE_SEQUENCE = 0x00189226;
	/** (0020,000D) Study Instance UID, UI. */
	public static final int STUDY_INSTANCE_UID = 0x0020000D;
	/** (0020,000E) Series Instance UID, UI. */
	public static final int SERIES_INSTANCE_UID = 0x0020000E;
	/** (0020,0010) Study ID, SH. */
	public static final int STUDY_ID = 0x00200010;
	/** (0020,0011) Series Number, IS. */
	public static final int SERIES_NUMBER = 0x00200011;
	/** (0020,0012) Acquisition Number, IS. */
	public static final int ACQUISITION_NUMBER = 0x00200012;
	/** (0020,0013) Instance Number, IS. */
	public static final int INSTANCE_NUMBER = 0x00200013;
	/** (0020,0032) Image Position (Patient), DS. */
	public static final int IMAGE_POSITION_PATIENT = 0x00200032;
	/** (0020,0037) Image Orientation (Patient), DS. */
	public static final int IMAGE_ORIENTATION_PATIENT = 0x00200037;
	/** (0020,0052) Frame of Reference UID, UI. */
	public static final int FRAME_OF_REFERENCE_UID = 0x00200052;
	/** (0020,0100) Temporal Position Identifier, IS. */
	public static final int TEMPORAL_POSITION_IDENTIFIER = 0x00200100;
	/** (0020,0105) Number of Temporal Positions, IS. */
	public static final int NUMBER_OF_TEMPORAL_POSITIONS = 0x00200105;
	/** (0020,0110) Temporal Resolution, DS. */
	public static final int TEMPORAL_RESOLUTION = 0x00200110;
	/** (0020,1041) Slice Location, DS. */
	public static final int SLICE_LOCATION = 0x00201041;
	/** (0020,4000) Image Comments, LT. */
	public static final int IMAGE_COMMENTS = 0x00204000;
	/** (0020,9056) Stack ID, SH. */
	public static final int STACK_ID = 0x00209056;
	/** (0020,9057) In-Stack Position Number, UL. */
	public static final int IN_STACK_POSITION_NUMBER = 0x00209057;
	/** (0020,9111) Frame Content Sequence, SQ. */
	public static final int FRAME_CONTENT_SEQUENCE = 0x00209111;
	/** (0020,9113) Plane Position Sequence, SQ. */
	public static final int PLANE_POSITION_SEQUENCE = 0x00209113;
	/** (0020,9116) Plane Orientation Sequence, SQ. */
	public static final int PLANE_ORIENTATION_SEQUENCE = 0x00209116;
	/** (0020,9128) Temporal Position Index, UL. */
	public static final int TEMPORAL_POSITION_INDEX = 0x00209128;
	/** (0020,9153) Nominal Cardiac Trigger Delay Time, FD. */
	public static final int NOMINAL_CARDIAC_TRIGGER_DELAY_TIME = 0x00209153;
	/** (0020,9157) Dimension Index Values, UL. */
	public static final int DIMENSION_INDEX_VALUES = 0x00209157;
	/** (0020,9165) Dimension Index Pointer, AT. */
	public static final int DIMENSION_INDEX_POINTER = 0x00209165;
	/** (0020,9222) Dimension Index Sequence, SQ. */
	public static final int DIMENSION_INDEX_SEQUENCE = 0x00209222;
	/** (0020,930D) Temporal Position Time Offset, FD. */
	public static final int TEMPORAL_POSITION_TIME_OFFSET = 0x0020930D;
	/** (0020,9310) Temporal Position Sequence, SQ. */
	public static final int TEMPORAL_POSITION_SEQUENCE = 0x00209310;
	/** (0020,9170) Unassigned Shared Converted Attributes Sequence, SQ. */
	public static final int UNASSIGNED_SHARED_CONVERTED_ATTRIBUTES_SEQUENCE = 0x00209170;
	/** (0020,9171) Unassigned Per-Frame Converted Attributes Sequence, SQ. */
	public static final int UNASSIGNED_PER_FRAME_CONVERTED_ATTRIBUTES_SEQUENCE = 0x00209171;
	/** (0028,0002) Samples per Pixel, US. */
	public static final int SAMPLES_PER_PIXEL = 0x00280002;
	/** (0028,0004) Photometric Interpretation, CS. */
	public static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;
	/** (0028,0008) Number of Frames, IS. */
	public static final int NUMBER_OF_FRAMES = 0x00280008;
	/** (0028,0010) Rows, US. */
	public static final int ROWS = 0x00280010;
	/** (0028,0011) Columns, US. */
	public static final int COLUMNS = 0x00280011;
	/** (0028,0030) Pixel Spacing, DS. */
	public static final int PIXEL_SPACING = 0x00280030;
	/** (0028,0100) Bits Allocated, US. */
	public static final int BITS_ALLOCATED = 0x00280100;
	/** (0028,0101) Bits Stored, US. */
	public static final int BITS_STORED = 0x00280101;
	/** (0028,0102) High Bit, US. */
	public static final int HIGH_BIT = 0x00280102;
	/** (0028,0103) Pixel Representation, US. */
	public static final int PIXEL_REPRESENTATION = 0x00280103;
	/** (0028,1052) Rescale Intercept, DS. */
	public static final int RESCALE_INTERCEPT = 0x00281052;
	/** (0028,1053) Rescale Slope, DS. */
	public static final int RESCALE_SLOPE = 0x00281053;
	/** (0028,1054) Rescale Type, LO. */
	public static final int RESCALE_TYPE = 0x00281054;
	/** (0028,2110) Lossy Image Compression, CS. */
	public static final int LOSSY_IMAGE_COMPRESSION = 0x00282110;
	/** (0028,9110) Pixel Measures Sequence, SQ. */
	public static final int PIXEL_MEASURES_SEQUENCE = 0x00289110;
	/** (0028,9145) Pixel Value Transformation Sequence, SQ. */
	public static final int PIXEL_VALUE_TRANSFORMATION_SEQUENCE = 0x00289145;
	/** (5200,9229) Shared Functional Groups Sequence, SQ. */
	public static final int SHARED_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009229;
	/** (5200,9230) Per-Frame Functional Groups Sequence, SQ. */
	public static final int PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009230;
	/** (7FE0,0008) Float Pixel Data, OF. */
	public static final int FLOAT_PIXEL_DATA = 0x7FE00008;
	/** (7FE0,0009) Double Float Pixel Data, OD. */
	public static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE00009;
	/** (7FE0,0010) Pixel Data, OB or OW. */
	public static final int PIXEL_DATA = 0x7FE00010;

	private Tag() {}

	/** @return whether it is a vendor's own, see {@link PrivateTag} */
	static boolean isPrivate(int tag) {
		return (tag >>> 16 & 1) == 1;
	}

	/** @return the tag as the standard writes it, e.g. (0018,1060) */
	public static String format(int tag) {
		return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
	}
}

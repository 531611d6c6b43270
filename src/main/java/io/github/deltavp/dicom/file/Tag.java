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
	/** (0008,0064) Conversion Type, CS. */
	public static final int CONVERSION_TYPE = 0x00080064;
	/** (0008,0070) Manufacturer, LO. */
	public static final int MANUFACTURER = 0x00080070;
	/** (0008,0090) Referring Physician's Name, PN. */
	public static final int REFERRING_PHYSICIAN_NAME = 0x00080090;
	/** (0008,0100) Code Value, SH. */
	public static final int CODE_VALUE = 0x00080100;
	/** (0008,0102) Coding Scheme Designator, SH. */
	public static final int CODING_SCHEME_DESIGNATOR = 0x00080102;
	/** (0008,0104) Code Meaning, LO. */
	public static final int CODE_MEANING = 0x00080104;
	/** (0008,0105) Mapping Resource, CS. */
	public static final int MAPPING_RESOURCE = 0x00080105;
	/** (0008,0110) Coding Scheme Identification Sequence, SQ. */
	public static final int CODING_SCHEME_IDENTIFICATION_SEQUENCE = 0x00080110;
	/** (0008,0115) Coding Scheme Name, ST. */
	public static final int CODING_SCHEME_NAME = 0x00080115;
	/** (0008,1030) Study Description, LO. */
	public static final int STUDY_DESCRIPTION = 0x00081030;
	/** (0008,103E) Series Description, LO. */
	public static final int SERIES_DESCRIPTION = 0x0008103E;
	/** (0008,1090) Manufacturer's Model Name, LO. */
	public static final int MANUFACTURER_MODEL_NAME = 0x00081090;
	/** (0008,1111) Referenced Performed Procedure Step Sequence, SQ. */
	public static final int REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE = 0x00081111;
	/** (0008,1115) Referenced Series Sequence, SQ. */
	public static final int REFERENCED_SERIES_SEQUENCE = 0x00081115;
	/** (0008,114A) Referenced Instance Sequence, SQ. */
	public static final int REFERENCED_INSTANCE_SEQUENCE = 0x0008114A;
	/** (0008,1150) Referenced SOP Class UID, UI. */
	public static final int REFERENCED_SOP_CLASS_UID = 0x00081150;
	/** (0008,1155) Referenced SOP Instance UID, UI. */
	public static final int REFERENCED_SOP_INSTANCE_UID = 0x00081155;
	/** (0008,1160) Referenced Frame Number, IS. */
	public static final int REFERENCED_FRAME_NUMBER = 0x00081160;
	/** (0008,1199) Referenced SOP Sequence, SQ. */
	public static final int REFERENCED_SOP_SEQUENCE = 0x00081199;
	/** (0008,2112) Source Image Sequence, SQ. */
	public static final int SOURCE_IMAGE_SEQUENCE = 0x00082112;
	/** (0008,9007) Frame Type, CS. */
	public static final int FRAME_TYPE = 0x00089007;
	/** (0008,9124) Derivation Image Sequence, SQ. */
	public static final int DERIVATION_IMAGE_SEQUENCE = 0x00089124;
	/** (0008,9205) Pixel Presentation, CS. */
	public static final int PIXEL_PRESENTATION = 0x00089205;
	/** (0008,9206) Volumetric Properties, CS. */
	public static final int VOLUMETRIC_PROPERTIES = 0x00089206;
	/** (0008,9207) Volume Based Calculation Technique, CS. */
	public static final int VOLUME_BASED_CALCULATION_TECHNIQUE = 0x00089207;
	/** (0008,9208) Complex Image Component, CS. */
	public static final int COMPLEX_IMAGE_COMPONENT = 0x00089208;
	/** (0008,9209) Acquisition Contrast, CS. */
	public static final int ACQUISITION_CONTRAST = 0x00089209;
	/** (0008,9215) Derivation Code Sequence, SQ. */
	public static final int DERIVATION_CODE_SEQUENCE = 0x00089215;
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
	/** (0012,0063) De-identification Method, LO. */
	public static final int DEIDENTIFICATION_METHOD = 0x00120063;
	/** (0012,0064) De-identification Method Code Sequence, SQ. */
	public static final int DEIDENTIFICATION_METHOD_CODE_SEQUENCE = 0x00120064;
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
	/** (0018,0050) Slice Thickness, DS. */
	public static final int SLICE_THICKNESS = 0x00180050;
	/** (0018,0080) Repetition Time, DS. */
	public static final int REPETITION_TIME = 0x00180080;
	/** (0018,0081) Echo Time, DS. */
	public static final int ECHO_TIME = 0x00180081;
	/** (0018,0083) Number of Averages, DS. */
	public static final int NUMBER_OF_AVERAGES = 0x00180083;
	/** (0018,0086) Echo Number(s), IS. */
	public static final int ECHO_NUMBERS = 0x00180086;
	/** (0018,0087) Magnetic Field Strength, DS. */
	public static final int MAGNETIC_FIELD_STRENGTH = 0x00180087;
	/** (0018,0088) Spacing Between Slices, DS. */
	public static final int SPACING_BETWEEN_SLICES = 0x00180088;
	/** (0018,0091) Echo Train Length, IS. */
	public static final int ECHO_TRAIN_LENGTH = 0x00180091;
	/** (0018,0093) Percent Sampling, DS. */
	public static final int PERCENT_SAMPLING = 0x00180093;
	/** (0018,0094) Percent Phase Field of View, DS. */
	public static final int PERCENT_PHASE_FIELD_OF_VIEW = 0x00180094;
	/** (0018,0095) Pixel Bandwidth, DS. */
	public static final int PIXEL_BANDWIDTH = 0x00180095;
	/** (0018,1000) Device Serial Number, LO. */
	public static final int DEVICE_SERIAL_NUMBER = 0x00181000;
	/** (0018,1020) Software Versions, LO. */
	public static final int SOFTWARE_VERSIONS = 0x00181020;
	/** (0018,1030) Protocol Name, LO. */
	public static final int PROTOCOL_NAME = 0x00181030;
	/** (0018,1044) Contrast/Bolus Total Dose, DS, in mL. */
	public static final int CONTRAST_BOLUS_TOTAL_DOSE = 0x00181044;
	/** (0018,1060) Trigger Time, DS. */
	public static final int TRIGGER_TIME = 0x00181060;
	/** (0018,1250) Receive Coil Name, SH. */
	public static final int RECEIVE_COIL_NAME = 0x00181250;
	/** (0018,1310) Acquisition Matrix, US. */
	public static final int ACQUISITION_MATRIX = 0x00181310;
	/** (0018,1312) In-plane Phase Encoding Direction, CS. */
	public static final int PHASE_ENCODING_DIRECTION = 0x00181312;
	/** (0018,1314) Flip Angle, DS. */
	public static final int FLIP_ANGLE = 0x00181314;
	/** (0018,5100) Patient Position, CS. */
	public static final int PATIENT_POSITION = 0x00185100;
	/** (0018,9004) Content Qualification, CS. */
	public static final int CONTENT_QUALIFICATION = 0x00189004;
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
	/** (0018,9151) Frame Reference DateTime, DT. */
	public static final int FRAME_REFERENCE_DATE_TIME = 0x00189151;
	/** (0018,9220) Frame Acquisition Duration, FD. */
	public static final int FRAME_ACQUISITION_DURATION = 0x00189220;
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
	/** (0020,0032) Image Position (Patient), DS. */
	public static final int IMAGE_POSITION_PATIENT_ = 0x00200032;
	/** (0020,0037) Image Orientation (Patient), DS. */
	public static final int IMAGE_ORIENTATION_PATIENT = 0x00200037;
	/** (0020,0037) Image Orientation (Patient), DS. */
	public static final int IMAGE_ORIENTATION_PATIENT_ = 0x00200037;
	/** (0020,0052) Frame of Reference UID, UI. */
	public static final int FRAME_OF_REFERENCE_UID = 0x00200052;
	/** (0020,0060) Laterality, CS. */
	public static final int LATERALITY = 0x00200060;
	/** (0020,0100) Temporal Position Identifier, IS. */
	public static final int TEMPORAL_POSITION_IDENTIFIER = 0x00200100;
	/** (0020,0105) Number of Temporal Positions, IS. */
	public static final int NUMBER_OF_TEMPORAL_POSITIONS = 0x00200105;
	/** (0020,0110) Temporal Resolution, DS. */
	public static final int TEMPORAL_RESOLUTION = 0x00200110;
	/** (0020,1040) Position Reference Indicator, LO. */
	public static final int POSITION_REFERENCE_INDICATOR = 0x00201040;
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
	/** (0020,9156) Frame Acquisition Number, US. */
	public static final int FRAME_ACQUISITION_NUMBER = 0x00209156;
	/** (0020,9157) Dimension Index Values, UL. */
	public static final int DIMENSION_INDEX_VALUES = 0x00209157;
	/** (0020,9164) Dimension Organization UID, UI. */
	public static final int DIMENSION_ORGANIZATION_UID = 0x00209164;
	/** (0020,9165) Dimension Index Pointer, AT. */
	public static final int DIMENSION_INDEX_POINTER = 0x00209165;
	/** (0020,9167) Functional Group Pointer, AT. */
	public static final int FUNCTIONAL_GROUP_POINTER = 0x00209167;
	/** (0020,9170) Unassigned Shared Converted Attributes Sequence, SQ. */
	public static final int UNASSIGNED_SHARED_CONVERTED_ATTRIBUTES_SEQUENCE = 0x00209170;
	/** (0020,9171) Unassigned Per-Frame Converted Attributes Sequence, SQ. */
	public static final int UNASSIGNED_PER_FRAME_CONVERTED_ATTRIBUTES_SEQUENCE = 0x00209171;
	/** (0020,9221) Dimension Organization Sequence, SQ. */
	public static final int DIMENSION_ORGANIZATION_SEQUENCE = 0x00209221;
	/** (0020,9222) Dimension Index Sequence, SQ. */
	public static final int DIMENSION_INDEX_SEQUENCE = 0x00209222;
	/** (0020,930D) Temporal Position Time Offset, FD. */
	public static final int TEMPORAL_POSITION_TIME_OFFSET = 0x0020930D;
	/** (0020,9310) Temporal Position Sequence, SQ. */
	public static final int TEMPORAL_POSITION_SEQUENCE = 0x00209310;
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
	/** (0028,0034) Pixel Aspect Ratio, IS. */
	public static final int PIXEL_ASPECT_RATIO = 0x00280034;
	/** (0028,0100) Bits Allocated, US. */
	public static final int BITS_ALLOCATED = 0x00280100;
	/** (0028,0101) Bits Stored, US. */
	public static final int BITS_STORED = 0x00280101;
	/** (0028,0102) High Bit, US. */
	public static final int HIGH_BIT = 0x00280102;
	/** (0028,0103) Pixel Representation, US. */
	public static final int PIXEL_REPRESENTATION = 0x00280103;
	/** (0028,0301) Burned In Annotation, CS. */
	public static final int BURNED_IN_ANNOTATION = 0x00280301;
	/** (0028,0302) Recognizable Visual Features, CS. */
	public static final int RECOGNIZABLE_VISUAL_FEATURES = 0x00280302;
	/** (0028,0303) Longitudinal Temporal Information Modified, CS. */
	public static final int LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED = 0x00280303;
	/** (0028,1050) Window Center, DS. */
	public static final int WINDOW_CENTER = 0x00281050;
	/** (0028,1051) Window Width, DS. */
	public static final int WINDOW_WIDTH = 0x00281051;
	/** (0028,1052) Rescale Intercept, DS. */
	public static final int RESCALE_INTERCEPT = 0x00281052;
	/** (0028,1053) Rescale Slope, DS. */
	public static final int RESCALE_SLOPE = 0x00281053;
	/** (0028,1054) Rescale Type, LO. */
	public static final int RESCALE_TYPE = 0x00281054;
	/** (0028,135A) Spatial Locations Preserved, CS. */
	public static final int SPATIAL_LOCATIONS_PRESERVED = 0x0028135A;
	/** (0028,2110) Lossy Image Compression, CS. */
	public static final int LOSSY_IMAGE_COMPRESSION = 0x00282110;
	/** (0028,2112) Lossy Image Compression Ratio, DS. */
	public static final int LOSSY_IMAGE_COMPRESSION_RATIO = 0x00282112;
	/** (0028,2114) Lossy Image Compression Method, CS. */
	public static final int LOSSY_IMAGE_COMPRESSION_METHOD = 0x00282114;
	/** (0028,3003) LUT Explanation, LO. */
	public static final int LUT_EXPLANATION = 0x00283003;
	/** (0028,9110) Pixel Measures Sequence, SQ. */
	public static final int PIXEL_MEASURES_SEQUENCE = 0x00289110;
	/** (0028,9132) Frame VOI LUT Sequence, SQ. */
	public static final int FRAME_VOI_LUT_SEQUENCE = 0x00289132;
	/** (0028,9145) Pixel Value Transformation Sequence, SQ. */
	public static final int PIXEL_VALUE_TRANSFORMATION_SEQUENCE = 0x00289145;
	/** (0040,0555) Acquisition Context Sequence, SQ. */
	public static final int ACQUISITION_CONTEXT_SEQUENCE = 0x00400555;
	/** (0040,08EA) Measurement Units Code Sequence, SQ. */
	public static final int MEASUREMENT_UNITS_CODE_SEQUENCE = 0x004008EA;
	/** (0040,9092) Parametric Map Frame Type Sequence, SQ. */
	public static final int PARAMETRIC_MAP_FRAME_TYPE_SEQUENCE = 0x00409092;
	/** (0040,9096) Real World Value Mapping Sequence, SQ. */
	public static final int REAL_WORLD_VALUE_MAPPING_SEQUENCE = 0x00409096;
	/** (0040,9210) LUT Label, SH. */
	public static final int LUT_LABEL = 0x00409210;
	/** (0040,9213) Double Float Real World Value Last Value Mapped, FD. */
	public static final int DOUBLE_FLOAT_REAL_WORLD_VALUE_LAST_VALUE_MAPPED = 0x00409213;
	/** (0040,9214) Double Float Real World Value First Value Mapped, FD. */
	public static final int DOUBLE_FLOAT_REAL_WORLD_VALUE_FIRST_VALUE_MAPPED = 0x00409214;
	/** (0040,9220) Quantity Definition Sequence, SQ. */
	public static final int QUANTITY_DEFINITION_SEQUENCE = 0x00409220;
	/** (0040,9224) Real World Value Intercept, FD. */
	public static final int REAL_WORLD_VALUE_INTERCEPT = 0x00409224;
	/** (0040,9225) Real World Value Slope, FD. */
	public static final int REAL_WORLD_VALUE_SLOPE = 0x00409225;
	/** (0040,A010) Relationship Type, CS. */
	public static final int RELATIONSHIP_TYPE = 0x0040A010;
	/** (0040,A040) Value Type, CS. */
	public static final int VALUE_TYPE = 0x0040A040;
	/** (0040,A043) Concept Name Code Sequence, SQ. */
	public static final int CONCEPT_NAME_CODE_SEQUENCE = 0x0040A043;
	/** (0040,A050) Continuity Of Content, CS. */
	public static final int CONTINUITY_OF_CONTENT = 0x0040A050;
	/** (0040,A124) UID, UI. */
	public static final int UID = 0x0040A124;
	/** (0040,A160) Text Value, UT. */
	public static final int TEXT_VALUE = 0x0040A160;
	/** (0040,A161) Floating Point Value, FD. */
	public static final int FLOATING_POINT_VALUE = 0x0040A161;
	/** (0040,A168) Concept Code Sequence, SQ. */
	public static final int CONCEPT_CODE_SEQUENCE = 0x0040A168;
	/** (0040,A170) Purpose of Reference Code Sequence, SQ. */
	public static final int PURPOSE_OF_REFERENCE_CODE_SEQUENCE = 0x0040A170;
	/** (0040,A300) Measured Value Sequence, SQ. */
	public static final int MEASURED_VALUE_SEQUENCE = 0x0040A300;
	/** (0040,A30A) Numeric Value, DS. */
	public static final int NUMERIC_VALUE = 0x0040A30A;
	/** (0040,A372) Performed Procedure Code Sequence, SQ. */
	public static final int PERFORMED_PROCEDURE_CODE_SEQUENCE = 0x0040A372;
	/** (0040,A375) Current Requested Procedure Evidence Sequence, SQ. */
	public static final int CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE = 0x0040A375;
	/** (0040,A385) Pertinent Other Evidence Sequence, SQ. */
	public static final int PERTINENT_OTHER_EVIDENCE_SEQUENCE = 0x0040A385;
	/** (0040,A491) Completion Flag, CS. */
	public static final int COMPLETION_FLAG = 0x0040A491;
	/** (0040,A493) Verification Flag, CS. */
	public static final int VERIFICATION_FLAG = 0x0040A493;
	/** (0040,A504) Content Template Sequence, SQ. */
	public static final int CONTENT_TEMPLATE_SEQUENCE = 0x0040A504;
	/** (0040,A730) Content Sequence, SQ. */
	public static final int CONTENT_SEQUENCE = 0x0040A730;
	/** (0040,DB00) Template Identifier, CS. */
	public static final int TEMPLATE_IDENTIFIER = 0x0040DB00;
	/** (0042,0010) Document Title, ST. */
	public static final int DOCUMENT_TITLE = 0x00420010;
	/** (0042,0011) Encapsulated Document, OB. */
	public static final int ENCAPSULATED_DOCUMENT = 0x00420011;
	/** (0042,0012) MIME Type of Encapsulated Document, LO. */
	public static final int MIME_TYPE_OF_ENCAPSULATED_DOCUMENT = 0x00420012;
	/** (0042,0015) Encapsulated Document Length, UL. */
	public static final int ENCAPSULATED_DOCUMENT_LENGTH = 0x00420015;
	/** (0062,0001) Segmentation Type, CS. */
	public static final int SEGMENTATION_TYPE = 0x00620001;
	/** (0062,0002) Segment Sequence, SQ. */
	public static final int SEGMENT_SEQUENCE = 0x00620002;
	/** (0062,0003) Segmented Property Category Code Sequence, SQ. */
	public static final int SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE = 0x00620003;
	/** (0062,0004) Segment Number, US. */
	public static final int SEGMENT_NUMBER = 0x00620004;
	/** (0062,0005) Segment Label, LO. */
	public static final int SEGMENT_LABEL = 0x00620005;
	/** (0062,0008) Segment Algorithm Type, CS. */
	public static final int SEGMENT_ALGORITHM_TYPE = 0x00620008;
	/** (0062,000A) Segment Identification Sequence, SQ. */
	public static final int SEGMENT_IDENTIFICATION_SEQUENCE = 0x0062000A;
	/** (0062,000B) Referenced Segment Number, US. */
	public static final int REFERENCED_SEGMENT_NUMBER = 0x0062000B;
	/** (0062,000E) Maximum Fractional Value, US. */
	public static final int MAXIMUM_FRACTIONAL_VALUE = 0x0062000E;
	/** (0062,000F) Segmented Property Type Code Sequence, SQ. */
	public static final int SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE = 0x0062000F;
	/** (0062,0013) Segments Overlap, CS. */
	public static final int SEGMENTS_OVERLAP = 0x00620013;
	/** (0062,0020) Tracking ID, UT. */
	public static final int TRACKING_ID = 0x00620020;
	/** (0062,0021) Tracking UID, UI. */
	public static final int TRACKING_UID = 0x00620021;
	/** (0070,0080) Content Label, CS. */
	public static final int CONTENT_LABEL = 0x00700080;
	/** (0070,0081) Content Description, LO. */
	public static final int CONTENT_DESCRIPTION = 0x00700081;
	/** (0070,0084) Content Creator's Name, PN. */
	public static final int CONTENT_CREATOR_NAME = 0x00700084;
	/** (2050,0020) Presentation LUT Shape, CS. */
	public static final int PRESENTATION_LUT_SHAPE = 0x20500020;
	/** (3006,0020) Structure Set ROI Sequence, SQ. */
	public static final int STRUCTURE_SET_ROI_SEQUENCE = 0x30060020;
	/** (3006,0022) ROI Number, IS. */
	public static final int ROI_NUMBER = 0x30060022;
	/** (3006,0024) Referenced Frame of Reference UID, UI. */
	public static final int REFERENCED_FRAME_OF_REFERENCE_UID = 0x30060024;
	/** (3006,0026) ROI Name, LO. */
	public static final int ROI_NAME = 0x30060026;
	/** (3006,0039) ROI Contour Sequence, SQ. */
	public static final int ROI_CONTOUR_SEQUENCE = 0x30060039;
	/** (3006,0040) Contour Sequence, SQ. */
	public static final int CONTOUR_SEQUENCE = 0x30060040;
	/** (3006,0042) Contour Geometric Type, CS. */
	public static final int CONTOUR_GEOMETRIC_TYPE = 0x30060042;
	/** (3006,0050) Contour Data, DS. */
	public static final int CONTOUR_DATA = 0x30060050;
	/** (3006,0084) Referenced ROI Number, IS. */
	public static final int REFERENCED_ROI_NUMBER = 0x30060084;
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
	public static boolean isPrivate(int tag) {
		return (tag >>> 16 & 1) == 1;
	}

	/** @return the tag as the standard writes it, e.g. (0018,1060) */
	public static String format(int tag) {
		return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
	}
}

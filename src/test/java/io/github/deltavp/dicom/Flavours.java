// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.RawDicom.Encoding;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test matrix of docs/dicom.md: by vendor. {@link OtherFlavours} has the rest. */
final class Flavours {

	static final double[] TIMES = new Exam().times;

	private static final int CREATOR = 0x20050010;
	private static final String OWNER = "Philips MR Imaging DD 001";

	private Flavours() {}

	static Stream<Flavour> all() {
		return Stream.of(ge(), siemens(), philips(), enhanced(), OtherFlavours.general(), OtherFlavours
			.encodings(), OtherFlavours.time(), OtherFlavours.space(), OtherFlavours.pixels()).flatMap(
				List::stream);
	}

	static Exam triggered() {
		return new Exam().with((image, s, t) -> image.put(Tag.MANUFACTURER, "LO", "GE MEDICAL SYSTEMS")
			.put(Tag.TRIGGER_TIME, "DS", Math.round(1000 * TIMES[t])));
	}

	private static List<Flavour> ge() {
		Exam position = triggered().with((image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER,
			"IS", t + 1).put(Tag.NUMBER_OF_TEMPORAL_POSITIONS, "IS", 6));
		Exam clock = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_DATE, "DA", "20230501")
			.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(TIMES[t])));
		Exam sliceBySlice = new Exam().with((image, s, t) -> image.put(Tag.TRIGGER_TIME, "DS", Math
			.round(1000 * TIMES[t] + 900 * s)));
		return List.of(zeroLeftOut(), Flavour.of("GE, temporal positions",
			"TemporalPositionIdentifier, times from TriggerTime", position), Flavour.of(
				"GE, trigger times only", "TriggerTime", triggered()), Flavour.of(
					"GE, acquisition times only", "AcquisitionDate and AcquisitionTime", clock), Flavour.of(
						"GE, phase beside magnitude by ImageType", "TriggerTime; component by ImageType",
						triggered()).beside(folder -> phase(folder, image -> image.put(Tag.IMAGE_TYPE, "CS",
							"ORIGINAL", "PRIMARY", "P"))), Flavour.of("GE, phase beside magnitude by (0043,102F)",
								"TriggerTime; component by (0043,102F)", triggered().with((image, s, t) -> geType(
									image, 0))).beside(folder -> phase(folder, image -> geType(image, 1))), Flavour
										.of("GE, phase asked for", "TriggerTime; component by (0043,102F)", triggered()
											.with((image, s, t) -> geType(image, 1))).options("", "phase", false, "")
										.beside(folder -> magnitudeOnly(folder)), Flavour.of(
											"GE, slices one after another", "TriggerTime within each slice, by rank",
											sliceBySlice).warns(
												"slices of one time point were acquired up to 2.700 s apart"), Flavour.of(
													"GE, localizer and flip angles with the same SeriesNumber",
													"SeriesInstanceUID, matrix, flip angle; never SeriesNumber", triggered())
													.beside(folder -> neighbours(folder)));
	}

	private static Flavour zeroLeftOut() {
		return Flavour.of("GE, no trigger time in the first images",
			"TriggerTime, 0 where it is missing", new Exam().with((image, s, t) -> {
				image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(0));
				if (t > 0) image.put(Tag.TRIGGER_TIME, "DS", Math.round(1000 * TIMES[t]));
			})).warns("TriggerTime (0018,1060) is missing in the first image; taken as 0 s");
	}

	private interface Change {

		void apply(RawDicom image);
	}

	private static RawDicom geType(RawDicom image, int type) {
		return image.put(Tag.IMAGE_TYPE, "CS", "ORIGINAL", "PRIMARY", "OTHER").put(0x00430010, "LO",
			"GEMS_PARM_01").put(PrivateTag.GE_IMAGE_TYPE, "SS", type);
	}

	private static void phase(Path folder, Change change) throws IOException {
		triggered().with((image, s, t) -> {
			change.apply(image);
			image.put(Tag.SOP_INSTANCE_UID, "UI", "1.2.826.9." + s + "." + t);
			image.put(Tag.PIXEL_DATA, "OW", (Object) new short[Exam.WIDTH * Exam.HEIGHT]);
		}).write(folder, "P");
	}

	private static void magnitudeOnly(Path folder) throws IOException {
		phase(folder, image -> geType(image, 0));
	}

	private static void neighbours(Path folder) throws IOException {
		Exam localizer = new Exam().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI",
			"1.2.826.2.5").put(Tag.SERIES_DESCRIPTION, "LO", "LOC")).planes((s, t) -> t == 0);
		localizer.orientation = new double[] { 1, 0, 0, 0, 1, 0 };
		localizer.write(folder, "L");
		for (int fa : new int[] { 2, 10, 15 })
			triggered().with((image, s, t) -> image.put(Tag.FLIP_ANGLE, "DS", fa)).planes((s,
				t) -> t == 0).write(folder, "A" + fa);
	}

	static Exam numbered() {
		return new Exam().with((image, s, t) -> image.put(Tag.MANUFACTURER, "LO", "SIEMENS").put(
			Tag.ACQUISITION_NUMBER, "IS", t + 1).put(Tag.ACQUISITION_DATE, "DA", "20230501").put(
				Tag.ACQUISITION_TIME, "TM", Exam.clock(TIMES[t])));
	}

	private static List<Flavour> siemens() {
		Exam seriesEach = new Exam().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI",
			"1.2.826.2." + (90 - t)).put(Tag.ACQUISITION_NUMBER, "IS", 1).put(Tag.ACQUISITION_TIME, "TM",
				Exam.clock(TIMES[t])));
		Exam seriesTimes = new Exam().with((image, s, t) -> image.put(Tag.SERIES_INSTANCE_UID, "UI",
			"1.2.826.2." + (90 - t)).put(Tag.SERIES_DATE, "DA", "20230501").put(Tag.SERIES_TIME, "TM",
				Exam.clock(TIMES[t])).put(Tag.CONTENT_TIME, "TM", Exam.clock(TIMES[t] + 60)));
		Exam interleaved = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam
			.clock(TIMES[t] + (s % 2 == 0 ? 0.5 * s : 2 + 0.5 * s))));
		Exam lost = numbered().planes((s, t) -> t != 2);
		return List.of(Flavour.of("Siemens, a lost time point",
			"AcquisitionNumber, times from AcquisitionTime", lost).warns(
				"no file has AcquisitionNumber (0020,0012) 3", "4 of 24 planes are missing"), Flavour.of(
					"Siemens, two slices one after the other", "AcquisitionTime within each slice, by rank",
					twoSlices()).warns("slices of one time point were acquired up to 2.000 s apart"), Flavour
						.of("Siemens, acquisition numbers", "AcquisitionNumber, times from AcquisitionTime",
							numbered()), Flavour.of("Siemens, a series for each time point",
								"AcquisitionTime, join=true", seriesEach).options("", "magnitude", true, ""),
			Flavour.of("Siemens, series told by their times only",
				"SeriesTime, join=true, times from ContentTime", seriesTimes).options("", "magnitude", true,
					"").warns("times are from ContentTime"), Flavour.of("Siemens, interleaved slices",
						"AcquisitionTime within each slice, by rank", interleaved).warns(
							"slices of one time point were acquired up to 3.500 s apart"));
	}

	private static Exam twoSlices() {
		Exam exam = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(
			TIMES[t] + 2 * s)));
		exam.slices = 2;
		return exam;
	}

	private static Exam begins(String vr) {
		return new Exam().with((image, s, t) -> image.put(Tag.MANUFACTURER, "LO",
			"Philips Medical Systems").put(CREATOR, "LO", OWNER).put(
				PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME, vr, value(vr, TIMES[t])).put(
					Tag.INSTANCE_NUMBER, "IS", 1 + t + 6 * s));
	}

	private static Object value(String vr, double number) {
		if (!vr.equals("UN")) return number;
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat((float) number).array();
	}

	private static Exam factors() {
		return begins("FL").with((image, s, t) -> {
			double rescale = 1 + 0.25 * s;
			image.put(Tag.RESCALE_SLOPE, "DS", rescale).put(Tag.RESCALE_INTERCEPT, "DS", -2 * rescale)
				.put(PrivateTag.PHILIPS_SCALE_SLOPE, "FL", 4 - s).put(0x2005100D, "FL", 0);
			// FP = (PV · RS + RI) / (RS · SS) = (PV − 2) / SS
			short[] pixels = Exam.pixels(s, t);
			for (int i = 0; i < pixels.length; i++)
				pixels[i] = (short) (pixels[i] * (4 - s) + 2);
			image.put(Tag.PIXEL_DATA, "OW", (Object) pixels);
		});
	}

	private static List<Flavour> philips() {
		Exam positions = begins("FL").with((image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER,
			"IS", t + 1));
		Exam otherBlock = new Exam().with((image, s, t) -> image.put(CREATOR, "LO",
			"Philips Imaging DD 001").put(0x20050012, "LO", OWNER).put(0x200510A0, "FL", 0).put(
				0x200512A0, "FL", TIMES[t]));
		return List.of(Flavour.of("Philips, temporal positions, time fastest",
			"TemporalPositionIdentifier, times from (2005,10A0)", positions), Flavour.of(
				"Philips, dynamic scan begin times only", "(2005,10A0)", begins("FL")), Flavour.of(
					"Philips, implicit VR", "(2005,10A0), raw bytes as FL", begins("FL").encoding(
						Encoding.IMPLICIT)), Flavour.of("Philips, unknown VR through a PACS",
							"(2005,10A0), UN as FL", begins("UN")), Flavour.of("Philips, another private block",
								"(2005,12A0) by its private creator", otherBlock), Flavour.of(
									"Philips, rescale per slice", "(2005,10A0); RescaleSlope of each slice",
									sliceRescaled()), Flavour.of("Philips, private scale factors",
										"(2005,10A0); (2005,100E) of each slice", factors()));
	}

	/** Stored values differ by slice, rescaled values do not. */
	private static Exam sliceRescaled() {
		return begins("FL").with((image, s, t) -> {
			short[] pixels = Exam.pixels(s, t);
			for (int i = 0; i < pixels.length; i++)
				pixels[i] = (short) ((pixels[i] + 6) * (s + 1));
			image.put(Tag.PIXEL_DATA, "OW", (Object) pixels).put(Tag.RESCALE_SLOPE, "DS", 1. / (s + 1))
				.put(Tag.RESCALE_INTERCEPT, "DS", -6);
		});
	}

	private static EnhancedExam dated() {
		return new EnhancedExam().frames((groups, content, s, t) -> content.put(
			Tag.FRAME_ACQUISITION_DATE_TIME, "DT", "20230501" + Exam.clock(TIMES[t])).put(
				Tag.TEMPORAL_POSITION_INDEX, "UL", t + 1));
	}

	private static List<Flavour> enhanced() {
		EnhancedExam philips = new EnhancedExam().timeFastest().frames((groups, content, s, t) -> groups
			.put(0x20050014, "LO", "Philips MR Imaging DD 005").put(PrivateTag.PHILIPS_PER_FRAME_SEQUENCE,
				"SQ", new RawDicom().put(CREATOR, "LO", OWNER).put(
					PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME, "FL", TIMES[t])));
		EnhancedExam dimensions = new EnhancedExam().shuffled().frames((groups, content, s,
			t) -> content.put(Tag.DIMENSION_INDEX_VALUES, "UL", 1, s + 1, t + 1).put(
				Tag.FRAME_ACQUISITION_DATE_TIME, "DT", "20230501" + Exam.clock(TIMES[t] + 0.1 * s))).header(
					(image, s, t) -> image.put(Tag.DIMENSION_INDEX_SEQUENCE, "SQ", pointer(Tag.STACK_ID),
						pointer(Tag.IN_STACK_POSITION_NUMBER), pointer(Tag.TEMPORAL_POSITION_INDEX)));
		EnhancedExam offsets = new EnhancedExam().shuffled().frames((groups, content, s, t) -> groups
			.put(Tag.TEMPORAL_POSITION_SEQUENCE, "SQ", new RawDicom().put(
				Tag.TEMPORAL_POSITION_TIME_OFFSET, "FD", TIMES[t])));
		EnhancedExam xa = new EnhancedExam().fileForEachTime().frames((groups, content, s, t) -> content
			.put(Tag.FRAME_ACQUISITION_DATE_TIME, "DT", "20230501" + Exam.clock(TIMES[t])).put(
				Tag.TEMPORAL_POSITION_INDEX, "UL", 1));
		return List.of(Flavour.of("Enhanced, slices fastest",
			"TemporalPositionIndex, times from FrameAcquisitionDateTime", dated()), Flavour.of(
				"Enhanced, frames in any order",
				"TemporalPositionIndex, times from FrameAcquisitionDateTime", dated().shuffled()), Flavour
					.of("Enhanced Philips, time fastest", "(2005,10A0) in (2005,140F)", philips), Flavour.of(
						"Enhanced, dimension indices only",
						"DimensionIndexValues where DimensionIndexSequence points to time", dimensions).warns(
							"slices of one time point were acquired up to 0.300 s apart"), Flavour.of(
								"Enhanced, time offsets", "TemporalPositionTimeOffset", offsets), Flavour.of(
									"Enhanced Siemens XA, a file for each time point", "FrameAcquisitionDateTime",
									xa), Flavour.of("Enhanced, run length",
										"TemporalPositionIndex, times from FrameAcquisitionDateTime", (Exam) dated()
											.encoding(Encoding.RLE)), Flavour.of("Enhanced, lossless JPEG",
												"TemporalPositionIndex, times from FrameAcquisitionDateTime", dated()
													.encoding(Encoding.JPEG_LOSSLESS)), Flavour.of("Enhanced, big endian",
														"TemporalPositionIndex, times from FrameAcquisitionDateTime", dated()
															.encoding(Encoding.BIG_ENDIAN)));
	}

	private static RawDicom pointer(int tag) {
		return new RawDicom().put(Tag.DIMENSION_INDEX_POINTER, "AT", tag);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.RawDicom.Encoding;
import io.github.deltavp.dicom.file.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The test matrix of docs/dicom.md: what any vendor may do. */
final class OtherFlavours {

	private static final double[] TIMES = Flavours.TIMES;

	private OtherFlavours() {}

	static List<Flavour> general() {
		Exam content = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_NUMBER, "IS", t + 1)
			.put(Tag.CONTENT_DATE, "DA", "20230501").put(Tag.CONTENT_TIME, "TM", Exam.clock(TIMES[t])));
		Exam instance = new Exam().with((image, s, t) -> image.put(Tag.CONTENT_TIME, "TM", Exam.clock(
			TIMES[t])));
		Exam dateTime = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_DATE_TIME, "DT",
			"20230501" + Exam.clock(TIMES[t]) + "+0200"));
		Exam resolution = new Exam().with((image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER,
			"IS", t + 1).put(Tag.TEMPORAL_RESOLUTION, "DS", 5200));
		Exam untimed = new Exam().with((image, s, t) -> image.put(Tag.TEMPORAL_POSITION_IDENTIFIER,
			"IS", t + 1));
		Exam contrary = Flavours.triggered().with((image, s, t) -> image.put(Tag.ACQUISITION_NUMBER,
			"IS", 9 - t));
		return List.of(Flavour.of("Canon, acquisition numbers and content times",
			"AcquisitionNumber, times from ContentTime", content).warns("times are from ContentTime"),
			Flavour.of("Secondary capture, instance numbers", "InstanceNumber, times from ContentTime",
				instance).warns("ordered by InstanceNumber", "times are from ContentTime"), Flavour.of(
					"AcquisitionDateTime only", "AcquisitionDateTime", dateTime), Flavour.of(
						"TemporalResolution only", "TemporalPositionIdentifier × TemporalResolution",
						resolution).warns("TemporalResolution (0020,0110) of 5.200 s"), Flavour.of(
							"No times at all", "TemporalPositionIdentifier, time=5.2", untimed).options("",
								"magnitude", false, "5.2"), Flavour.of("A counter that is wrong",
									"time=TriggerTime", contrary).options("", "magnitude", false, "TriggerTime"));
	}

	static List<Flavour> encodings() {
		Exam nested = Flavours.triggered().with((image, s, t) -> image.withUndefinedLengths().put(
			Tag.SOURCE_IMAGE_SEQUENCE, "SQ", new RawDicom().put(Tag.SOURCE_IMAGE_SEQUENCE, "SQ",
				new RawDicom().put(Tag.TRIGGER_TIME, "DS", 17))).put(0x00090010, "LO", "SOMEBODY").put(
					0x00091001, "UN", new byte[300]));
		return List.of(encoded("Implicit VR", Encoding.IMPLICIT), encoded("Big endian",
			Encoding.BIG_ENDIAN), encoded("Deflated", Encoding.DEFLATED), encoded("Run length",
				Encoding.RLE), encoded("Lossless JPEG", Encoding.JPEG_LOSSLESS), encoded("JPEG 2000",
					Encoding.JPEG_2000), Flavour.of("JPEG baseline", "TriggerTime", lossy(Encoding.JPEG))
						.within(0.5).warns("pixels were compressed with loss"), Flavour.of("Progressive JPEG",
							"TriggerTime", lossy(Encoding.JPEG_PROGRESSIVE)).within(0.5).warns(
								"pixels were compressed with loss", "pixels are read by Bio-Formats"), Flavour.of(
									"Nested sequences of undefined length", "TriggerTime", nested), Flavour.of(
										"Nested, implicit VR", "TriggerTime", nested.encoding(Encoding.IMPLICIT)),
			Flavour.of("Junk, subfolders and a DICOMDIR", "TriggerTime", Flavours.triggered()).beside(
				OtherFlavours::junk));
	}

	/** Eight bits are used as far as they go, so that what JPEG loses is little. */
	private static Exam lossy(Encoding encoding) {
		return Flavours.triggered().encoding(encoding).with((image, s, t) -> {
			byte[] bytes = bytes();
			for (int i = 0; i < bytes.length; i++)
				bytes[i] *= 6;
			image.put(Tag.BITS_ALLOCATED, "US", 8).put(Tag.BITS_STORED, "US", 8).put(Tag.HIGH_BIT, "US",
				7).put(Tag.RESCALE_SLOPE, "DS", 1 / 6.).put(Tag.RESCALE_INTERCEPT, "DS", 10 + 50 * s + 300 *
					t).put(Tag.PIXEL_DATA, "OB", bytes);
		});
	}

	private static Flavour encoded(String name, Encoding encoding) {
		return Flavour.of(name, "TriggerTime", Flavours.triggered().encoding(encoding));
	}

	private static void junk(Path folder) throws IOException {
		Path below = Files.createDirectories(folder.resolve("a/b"));
		Files.write(below.resolve("notes.txt"), "not an image".getBytes());
		Files.write(below.resolve("empty"), new byte[0]);
		new RawDicom().put(Tag.SOP_INSTANCE_UID, "UI", "1.2").put(Tag.DIRECTORY_RECORD_SEQUENCE, "SQ")
			.write(folder.resolve("DICOMDIR"), Encoding.EXPLICIT);
		new RawDicom().put(Tag.SOP_INSTANCE_UID, "UI", "1.3").put(Tag.MODALITY, "CS", "SR").write(below
			.resolve("report.dcm"), Encoding.EXPLICIT);
	}

	private static Exam clocked(double start, String date, double... times) {
		return new Exam().times(times).with((image, s, t) -> {
			image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(start, times[t]));
			boolean nextDay = start + times[t] >= 86400;
			if (!date.isEmpty()) image.put(Tag.ACQUISITION_DATE, "DA", nextDay && date.equals("dated")
				? "20240101" : "20231231");
		});
	}

	static List<Flavour> time() {
		double late = 86400 - 12;
		String midnight = "AcquisitionTime (0008,0032) passes midnight";
		Exam seconds = new Exam().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam
			.clock(TIMES[t]).substring(0, 6)).put(Tag.TEMPORAL_RESOLUTION, "DS", 5200));
		Exam someDates = new Exam().with((image, s, t) -> {
			image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(TIMES[t]));
			if ((s + t) % 3 == 0) image.put(Tag.ACQUISITION_DATE, "DA", "20231231");
		});
		Exam colons = new Exam().times(0, 5, 10, 15, 20, 25).with((image, s, t) -> image.put(
			Tag.ACQUISITION_TIME, "TM", "09:30:" + (10 + 5 * t)));
		Exam lost = Flavours.triggered().planes((s, t) -> t != 3).with((image, s, t) -> image.put(
			Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", t + 1));
		return List.of(Flavour.of("Dates in some images only", "AcquisitionTime", someDates).warns(
			"dates of AcquisitionTime (0008,0032)"), Flavour.of("Midnight, dated",
				"AcquisitionDate and AcquisitionTime", clocked(late, "dated", TIMES)), Flavour.of(
					"Midnight, undated", "AcquisitionTime", clocked(late, "", TIMES)).warns(midnight), Flavour
						.of("Midnight, the old date kept", "AcquisitionTime", clocked(late, "kept", TIMES))
						.warns(midnight), Flavour.of("No fractions of a second",
							"AcquisitionTime, TemporalResolution", seconds).warns("no fractions of a second"),
			Flavour.of("Uneven sampling", "AcquisitionTime", clocked(36000, "dated", 0, 3.1, 6.2, 20, 50,
				110)), Flavour.of("Uneven whole seconds", "AcquisitionTime", clocked(36000, "dated", 0, 3,
					6, 20, 50, 110)), Flavour.of("Times with colons", "AcquisitionTime", colons), Flavour.of(
						"A lost time point", "TemporalPositionIdentifier", lost).warns(
							"no file has TemporalPositionIdentifier (0020,0100) 4", "4 of 24 planes are missing"),
			Flavour.of("Trigger and acquisition times differ", "TriggerTime before AcquisitionTime",
				Flavours.triggered().with((image, s, t) -> image.put(Tag.ACQUISITION_TIME, "TM", Exam.clock(
					6 * t)))).warns("TriggerTime (0018,1060) gives 5.200 s between time points"));
	}

	static List<Flavour> space() {
		Exam oblique = Flavours.triggered();
		oblique.orientation = new double[] { 0.6, 0.8, 0, 0.48, -0.36, -0.8 };
		Exam rounded = Flavours.triggered();
		rounded.orientation = oblique.orientation;
		rounded.with((image, s, t) -> image.put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", 0.6 + 4e-5 * s,
			0.8, 3e-5 * t, 0.48, -0.36, -0.8 + 2e-5 * s));
		Exam stopped = Flavours.triggered().with((image, s, t) -> image.put(
			Tag.TEMPORAL_POSITION_IDENTIFIER, "IS", t + 1).put(Tag.NUMBER_OF_TEMPORAL_POSITIONS, "IS",
				60));
		Exam gaps = Flavours.triggered().with((image, s, t) -> image.put(Tag.SLICE_THICKNESS, "DS", 4));
		Exam hole = Flavours.triggered().planes((s, t) -> !(s == 2 && t == 1) && !(s == 0 && t == 5));
		Exam noSlice = Flavours.triggered().planes((s, t) -> s != 2);
		Exam copies = Flavours.triggered();
		Exam echoes = Flavours.triggered();
		return List.of(Flavour.of("Oblique, orientation rounded differently",
			"ImagePositionPatient · normal of the series", rounded), Flavour.of("Stopped early",
				"TemporalPositionIdentifier", stopped).warns("NumberOfTemporalPositions (0020,0105) is 60"),
			Flavour.of("Oblique", "ImagePositionPatient · normal", oblique), Flavour.of(
				"Gaps between slices", "ImagePositionPatient; never SliceThickness", gaps), Flavour.of(
					"Missing planes", "TriggerTime; NaN where nothing is", hole).warns(
						"2 of 24 planes are missing and NaN: slice 3 at time point 2, slice 1 at time point 6"),
			Flavour.of("A missing slice", "TriggerTime; NaN where nothing is", noSlice).warns(
				"1 slice(s) missing after slice 2", "6 of 24 planes are missing"), Flavour.of(
					"Copies under other names", "SOPInstanceUID", copies).warns("copies of images").beside(
						folder -> copies.write(folder.resolve("copy"), "C")), Flavour.of("Copies with new UIDs",
							"equal pixels", copies).warns("copies of images").beside(folder -> Flavours
								.triggered().with((image, s, t) -> image.put(Tag.SOP_INSTANCE_UID, "UI",
									"1.2.826.8." + s + "." + t)).write(folder, "C")), station(
										"Two stations side by side", new double[] { 30, -20, -150 }), station(
											"Two stations along the normal", new double[] { -120, -20, 100 }), Flavour.of(
												"Two echoes in one series", "EchoTime", echoes).options(
													"SAG DCE FA 25 TE 1.6", "magnitude", false, "").beside(folder -> Flavours
														.triggered().with((image, s, t) -> image.put(Tag.ECHO_TIME, "DS", 3.4)
															.put(Tag.SOP_INSTANCE_UID, "UI", "1.2.826.8." + s + "." + t)).write(
																folder, "C")));
	}

	private static Flavour station(String name, double[] origin) {
		Exam other = Flavours.triggered().with((image, s, t) -> image.put(Tag.SOP_INSTANCE_UID, "UI",
			"1.2.826.8." + s + "." + t)).planes((s, t) -> t < 2);
		other.origin = origin;
		return Flavour.of(name, "ImagePositionPatient; each station is a series", Flavours.triggered())
			.beside(folder -> other.write(folder, "S"));
	}

	static List<Flavour> pixels() {
		Exam bytes = Flavours.triggered().with((image, s, t) -> image.put(Tag.BITS_ALLOCATED, "US", 8)
			.put(Tag.BITS_STORED, "US", 8).put(Tag.HIGH_BIT, "US", 7).put(Tag.RESCALE_INTERCEPT, "DS",
				10 + 50 * s + 300 * t).put(Tag.PIXEL_DATA, "OB", bytes()));
		Exam twelve = stored((value, image) -> (short) (value | 0xA000), 12, 11, 0);
		Exam high = stored((value, image) -> (short) (value << 4 | 0xF), 12, 15, 0);
		Exam signed = stored((value, image) -> (short) (value - 2000), 16, 15, 1).with((image, s,
			t) -> image.put(Tag.RESCALE_INTERCEPT, "DS", 2000));
		Exam signed12 = stored((value, image) -> (short) (value - 2000 & 0xFFF), 12, 11, 1).with((image,
			s, t) -> image.put(Tag.RESCALE_INTERCEPT, "DS", 2000));
		Exam inverted = Flavours.triggered().with((image, s, t) -> image.put(
			Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME1"));
		Exam floats = Flavours.triggered().with((image, s, t) -> image.remove(Tag.PIXEL_DATA).put(
			Tag.BITS_ALLOCATED, "US", 32).put(Tag.FLOAT_PIXEL_DATA, "OF", floats(s, t)));
		return List.of(Flavour.of("8 bits", "TriggerTime", bytes).warns(), Flavour.of(
			"12 of 16 bits, junk above", "TriggerTime", twelve), Flavour.of("12 of 16 bits, high",
				"TriggerTime", high), Flavour.of("Signed", "TriggerTime", signed), Flavour.of(
					"Signed, 12 of 16 bits", "TriggerTime", signed12), Flavour.of("MONOCHROME1",
						"TriggerTime; values as stored", inverted), Flavour.of("Float pixels", "TriggerTime",
							floats), Flavour.of("Signed, big endian", "TriggerTime", stored((value,
								image) -> (short) (value - 2000), 16, 15, 1).encoding(Encoding.BIG_ENDIAN).with((
									image, s, t) -> image.put(Tag.RESCALE_INTERCEPT, "DS", 2000))));
	}

	private interface Store {

		short apply(short value, RawDicom image);
	}

	private static Exam stored(Store store, int bits, int highBit, int signed) {
		return Flavours.triggered().with((image, s, t) -> {
			short[] pixels = Exam.pixels(s, t);
			for (int i = 0; i < pixels.length; i++)
				pixels[i] = store.apply(pixels[i], image);
			image.put(Tag.PIXEL_DATA, "OW", (Object) pixels).put(Tag.BITS_STORED, "US", bits).put(
				Tag.HIGH_BIT, "US", highBit).put(Tag.PIXEL_REPRESENTATION, "US", signed);
		});
	}

	private static byte[] bytes() {
		byte[] bytes = new byte[Exam.WIDTH * Exam.HEIGHT];
		for (int i = 0; i < bytes.length; i++)
			bytes[i] = (byte) (i % Exam.WIDTH + 7 * (i / Exam.WIDTH));
		return bytes;
	}

	private static byte[] floats(int slice, int time) {
		var buffer = java.nio.ByteBuffer.allocate(4 * Exam.WIDTH * Exam.HEIGHT).order(
			java.nio.ByteOrder.LITTLE_ENDIAN);
		for (short pixel : Exam.pixels(slice, time))
			buffer.putFloat(pixel);
		return buffer.array();
	}
}

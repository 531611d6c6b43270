// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import io.github.deltavp.dicom.pixels.PixelLayout;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Protocol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The frames of one DICOM file, from its header alone. */
public final class FrameReader {

	private final DicomFile file;
	private final DataSet header;

	private FrameReader(DicomFile file) {
		this.file = file;
		this.header = file.header();
	}

	/**
	 * @throws DicomException if the file is no image that a series can hold; the message is the
	 *           reason, without the file's name
	 */
	public static List<Frame> frames(Source source) throws IOException {
		return new FrameReader(DicomFile.read(source)).frames();
	}

	private List<Frame> frames() throws IOException {
		String refusal = file.pixels().syntax().pixels().refusal();
		if (!refusal.isEmpty()) throw new DicomException("compressed with " + refusal);
		if (header.text(Tag.IMAGE_TYPE).contains("MOSAIC")) throw new DicomException(
			"a Siemens mosaic; export the series again without mosaic");
		if (isForeign() && header.text(Tag.PHOTOMETRIC_INTERPRETATION).equals("MONOCHROME1"))
			throw new DicomException(
				"compressed in a way that only Bio-Formats knows, which turns MONOCHROME1 round");
		PixelLayout layout = PixelLayout.of(file);
		int described = header.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).size();
		if (layout.frames() > 1 && described != layout.frames()) throw new DicomException(
			"a multi-frame image of " + layout.frames() + " frames, of which " + described +
				" have a place and a time in PerFrameFunctionalGroupsSequence " + Tag.format(
					Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
		Frame.Identity identity = identity();
		int temporalDimension = temporalDimension();
		List<Frame> frames = new ArrayList<>();
		for (int i = 0; i < layout.frames(); i++)
			frames.add(frame(layout, i, identity, temporalDimension));
		return frames;
	}

	/** Whether Bio-Formats' own reader has to read the pixels. */
	private boolean isForeign() {
		return file.pixels().syntax().pixels() == TransferSyntax.Pixels.RETIRED_JPEG;
	}

	private Frame frame(PixelLayout layout, int index, Frame.Identity identity,
		int temporalDimension)
	{
		FrameView view = FrameView.of(header, index);
		double resolution = view.number(Tag.TEMPORAL_RESOLUTION) / 1000;
		return new Frame(file.pixels(), layout, index, identity, ImageKind.of(view), Geometry.of(view),
			protocol(view), Scaling.of(view), times(view, index, temporalDimension), resolution, view
				.number(Tag.NUMBER_OF_TEMPORAL_POSITIONS));
	}

	private Frame.Identity identity() {
		String description = header.text(Tag.SERIES_DESCRIPTION, header.charset());
		if (description.isEmpty()) description = header.text(Tag.PROTOCOL_NAME, header.charset());
		return new Frame.Identity(header.text(Tag.SERIES_INSTANCE_UID), header.text(
			Tag.STUDY_INSTANCE_UID), header.text(Tag.SOP_INSTANCE_UID), description, header.text(
				Tag.MANUFACTURER).strip(), header.text(Tag.LOSSY_IMAGE_COMPRESSION).equals("01") ||
					isForeign() || file.pixels().syntax().pixels() == TransferSyntax.Pixels.JPEG, header.text(
						Tag.MODALITY), origin());
	}

	/** Pseudonyms may be another in each exam. */
	private Origin origin() {
		if (header.text(Tag.PATIENT_IDENTITY_REMOVED).strip().equals("YES")) return Origin.UNKNOWN;
		return Origin.of(OptionalLong.empty(), header.text(Tag.PATIENT_ID), header.text(
			Tag.PATIENT_BIRTH_DATE), header.text(Tag.PATIENT_SEX));
	}

	private static Protocol protocol(FrameView view) {
		return new Protocol(view.number(Tag.REPETITION_TIME), view.number(Tag.ECHO_TIME,
			Tag.EFFECTIVE_ECHO_TIME), view.number(Tag.FLIP_ANGLE), view.number(
				Tag.MAGNETIC_FIELD_STRENGTH), setup(view));
	}

	private static Protocol.Setup setup(FrameView view) {
		String scanner = Stream.of(Tag.MANUFACTURER, Tag.MANUFACTURER_MODEL_NAME, Tag.SOFTWARE_VERSIONS)
			.map(tag -> view.text(tag).strip()).filter(text -> !text.isEmpty()).collect(Collectors
				.joining(" "));
		return new Protocol.Setup(view.text(Tag.RECEIVE_COIL_NAME), view.text(Tag.CONTRAST_BOLUS_AGENT),
			view.number(Tag.CONTRAST_BOLUS_TOTAL_DOSE), scanner, view.number(Tag.RESCALE_SLOPE));
	}

	private static double[] times(FrameView view, int index, int temporalDimension) {
		double[] times = new double[TimeKey.values().length];
		for (TimeKey key : TimeKey.values())
			times[key.ordinal()] = key.of(view);
		times[TimeKey.INSTANCE.ordinal()] += index;
		double[] dimensions = view.numbers(Tag.DIMENSION_INDEX_VALUES);
		int position = TimeKey.TEMPORAL_POSITION.ordinal();
		if (Double.isNaN(times[position]) && temporalDimension >= 0 &&
			temporalDimension < dimensions.length) times[position] = dimensions[temporalDimension];
		return times;
	}

	/** @return place of the temporal index among DimensionIndexValues, −1 if there is none */
	private int temporalDimension() {
		List<DataSet> dimensions = header.items(Tag.DIMENSION_INDEX_SEQUENCE);
		for (int i = 0; i < dimensions.size(); i++) {
			int pointer = (int) (long) dimensions.get(i).number(Tag.DIMENSION_INDEX_POINTER);
			if (pointer == Tag.TEMPORAL_POSITION_INDEX || pointer == Tag.TEMPORAL_POSITION_TIME_OFFSET ||
				pointer == Tag.TEMPORAL_POSITION_IDENTIFIER || pointer == Tag.FRAME_ACQUISITION_DATE_TIME ||
				pointer == Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME) return i;
		}
		return -1;
	}
}

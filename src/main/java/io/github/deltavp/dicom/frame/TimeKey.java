// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.PrivateTag;
import io.github.deltavp.dicom.file.Tag;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** An element that may tell the time points of a series apart, or time them, or both. */
public enum TimeKey {

		TEMPORAL_POSITION("TemporalPositionIdentifier", Tag.TEMPORAL_POSITION_IDENTIFIER, Kind.COUNT,
			view -> view.number(Tag.TEMPORAL_POSITION_IDENTIFIER, Tag.TEMPORAL_POSITION_INDEX)), //
		FRAME_ACQUISITION("FrameAcquisitionDateTime", Tag.FRAME_ACQUISITION_DATE_TIME, Kind.CLOCK,
			view -> clock(view, Tag.FRAME_ACQUISITION_DATE_TIME)), //
		PHILIPS_BEGIN("DynamicScanBeginTime", PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME, Kind.ELAPSED,
			view -> view.number(PrivateTag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME)), //
		TEMPORAL_OFFSET("TemporalPositionTimeOffset", Tag.TEMPORAL_POSITION_TIME_OFFSET, Kind.ELAPSED,
			view -> view.number(Tag.TEMPORAL_POSITION_TIME_OFFSET)), //
		TRIGGER_TIME("TriggerTime", Tag.TRIGGER_TIME, Kind.ELAPSED, view -> view.number(
			Tag.TRIGGER_TIME, Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME) / 1000), //
		ACQUISITION_NUMBER("AcquisitionNumber", Tag.ACQUISITION_NUMBER, Kind.COUNT, view -> view.number(
			Tag.ACQUISITION_NUMBER)), //
		ACQUISITION("AcquisitionTime", Tag.ACQUISITION_TIME, Kind.CLOCK, view -> clock(view,
			Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME)), //
		ACQUISITION_DATE_TIME("AcquisitionDateTime", Tag.ACQUISITION_DATE_TIME, Kind.CLOCK,
			view -> clock(view, Tag.ACQUISITION_DATE_TIME)), //
		SERIES("SeriesTime", Tag.SERIES_TIME, Kind.CLOCK, view -> clock(view, Tag.SERIES_DATE,
			Tag.SERIES_TIME)), //
		CONTENT("ContentTime", Tag.CONTENT_TIME, Kind.CLOCK, view -> clock(view, Tag.CONTENT_DATE,
			Tag.CONTENT_TIME)), //
		INSTANCE("InstanceNumber", Tag.INSTANCE_NUMBER, Kind.COUNT, view -> view.number(
			Tag.INSTANCE_NUMBER));

	private enum Kind {
			COUNT, ELAPSED, CLOCK
	}

	/** In the order in which they are asked to tell time points apart. */
	public static final List<TimeKey> INDEX = List.of(TEMPORAL_POSITION, FRAME_ACQUISITION,
		PHILIPS_BEGIN, TEMPORAL_OFFSET, TRIGGER_TIME, ACQUISITION_NUMBER, ACQUISITION,
		ACQUISITION_DATE_TIME, SERIES);
	/** In the order in which they are asked for the times. */
	public static final List<TimeKey> VALUE = List.of(FRAME_ACQUISITION, PHILIPS_BEGIN,
		TEMPORAL_OFFSET, TRIGGER_TIME, ACQUISITION, ACQUISITION_DATE_TIME, CONTENT);
	/** Those whose order must not contradict the order that was chosen. */
	public static final List<TimeKey> TRUSTED_ORDER = List.of(TEMPORAL_POSITION, FRAME_ACQUISITION,
		PHILIPS_BEGIN, TEMPORAL_OFFSET, TRIGGER_TIME, ACQUISITION, ACQUISITION_DATE_TIME);

	private final String keyword;
	private final int tag;
	private final Kind kind;
	private final ToDoubleFunction<FrameView> reading;

	TimeKey(String keyword, int tag, Kind kind, ToDoubleFunction<FrameView> reading) {
		this.keyword = keyword;
		this.tag = tag;
		this.kind = kind;
		this.reading = reading;
	}

	private static double clock(FrameView view, int dateTime) {
		return ClockTime.seconds(view.text(dateTime));
	}

	private static double clock(FrameView view, int date, int time) {
		return ClockTime.seconds(view.text(date), view.text(time));
	}

	/** @return its value; clocks and elapsed times in s, NaN where absent */
	double of(FrameView view) {
		return reading.applyAsDouble(view);
	}

	/** @return the DICOM keyword, which the option {@code time} takes */
	public String keyword() {
		return keyword;
	}

	/** @return keyword and tag, for messages */
	public String title() {
		return keyword + " " + Tag.format(tag);
	}

	/** @return whether it counts time points rather than timing them */
	public boolean isCount() {
		return kind == Kind.COUNT;
	}

	/** @return whether it is a time of day, which may pass midnight */
	public boolean isClock() {
		return kind == Kind.CLOCK;
	}
}

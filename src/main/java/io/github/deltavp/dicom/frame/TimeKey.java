// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import io.github.deltavp.dicom.file.Tag;
import java.util.List;

/** An element that may tell the time points of a series apart, or time them, or both. */
public enum TimeKey {

		TEMPORAL_POSITION("TemporalPositionIdentifier", Tag.TEMPORAL_POSITION_IDENTIFIER, Kind.COUNT), //
		FRAME_ACQUISITION("FrameAcquisitionDateTime", Tag.FRAME_ACQUISITION_DATE_TIME, Kind.CLOCK), //
		PHILIPS_BEGIN("DynamicScanBeginTime", Tag.PHILIPS_DYNAMIC_SCAN_BEGIN_TIME, Kind.ELAPSED), //
		TEMPORAL_OFFSET("TemporalPositionTimeOffset", Tag.TEMPORAL_POSITION_TIME_OFFSET, Kind.ELAPSED), //
		TRIGGER_TIME("TriggerTime", Tag.TRIGGER_TIME, Kind.ELAPSED), //
		ACQUISITION_NUMBER("AcquisitionNumber", Tag.ACQUISITION_NUMBER, Kind.COUNT), //
		ACQUISITION("AcquisitionTime", Tag.ACQUISITION_TIME, Kind.CLOCK), //
		ACQUISITION_DATE_TIME("AcquisitionDateTime", Tag.ACQUISITION_DATE_TIME, Kind.CLOCK), //
		SERIES("SeriesTime", Tag.SERIES_TIME, Kind.CLOCK), //
		CONTENT("ContentTime", Tag.CONTENT_TIME, Kind.CLOCK), //
		INSTANCE("InstanceNumber", Tag.INSTANCE_NUMBER, Kind.COUNT);

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

	TimeKey(String keyword, int tag, Kind kind) {
		this.keyword = keyword;
		this.tag = tag;
		this.kind = kind;
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

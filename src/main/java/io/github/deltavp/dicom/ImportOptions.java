// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.frame.ImageKind;
import io.github.deltavp.dicom.frame.TimeKey;
import io.github.deltavp.dicom.order.TimeChoice;
import io.github.deltavp.series.text.Identifiers;

/**
 * What to read from a folder.
 *
 * @param series SeriesInstanceUID, SeriesDescription or candidate label; empty for the most
 *          DCE-like series, which must then be unambiguous
 * @param component "magnitude", "phase", "real" or "imaginary"
 * @param join whether all series of one description in one study are one exam
 * @param time how time points are told apart and timed: empty for the rules of docs/dicom.md, or
 *          the keyword of the element that decides (see {@link TimeKey}), or the interval in
 *          seconds between time points, or keyword and interval with a space between
 * @param visit "pre" or "post" where two exams are read, with which the names of that exam's
 *          options begin; else empty
 * @param identifiers whether free text and names of files go into what is written
 */
public record ImportOptions(String series, String component, boolean join, String time,
		String visit, Identifiers identifiers) {

	/** The most DCE-like magnitude series, series not joined, times by the rules. */
	public static final ImportOptions DEFAULT = new ImportOptions("", "magnitude", false, "");

	/** The same for a command that reads one exam, or both visits alike. */
	public ImportOptions(String series, String component, boolean join, String time) {
		this(series, component, join, time, "", Identifiers.DROP);
	}

	/** The same for one of two visits. */
	public ImportOptions(String series, String component, boolean join, String time, String visit) {
		this(series, component, join, time, visit, Identifiers.DROP);
	}

	public ImportOptions {
		series = series.trim();
		component = component.trim().toLowerCase(java.util.Locale.ROOT);
		time = time.trim();
		if (!ImageKind.COMPONENTS.contains(component)) throw new IllegalArgumentException(
			"component is '" + component + "'; it must be one of " + String.join(", ",
				ImageKind.COMPONENTS));
		TimeChoice.parse(visit + "time", time);
	}

	/** @return the same, writing free text and names of files or not */
	public ImportOptions with(Identifiers other) {
		return new ImportOptions(series, component, join, time, visit, other);
	}

	/**
	 * @param name {@code series}, {@code time} or {@code times}
	 * @return what the user calls that option of this exam, e.g. posttimes, for messages
	 */
	public String option(String name) {
		return visit + name;
	}

	/** @return the same for that series and no other */
	public ImportOptions withCandidate(SeriesCandidate candidate) {
		return new ImportOptions(candidate.label(), candidate.component(), join, time, visit,
			identifiers);
	}

	/** @return the same for whatever series looks like DCE */
	public ImportOptions unnamed() {
		return new ImportOptions("", component, join, time, visit, identifiers);
	}

	/** @return the interval between time points in s that {@code time} gives; NaN if it gives none */
	public double intervalSeconds() {
		return timeChoice().intervalSeconds();
	}

	/** @return the same with an interval that is to be replaced, so that files without times pass */
	public ImportOptions withAnyInterval() {
		return Double.isNaN(intervalSeconds()) ? new ImportOptions(series, component, join, time + " 1",
			visit, identifiers) : this;
	}

	TimeChoice timeChoice() {
		return TimeChoice.parse(option("time"), time);
	}
}

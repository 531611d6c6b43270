// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times of day as DICOM writes them (PS3.5 table 6.2-1, DA, TM and DT; the older forms
 * with points and colons too) → seconds. Only differences between results mean anything.
 */
public final class ClockTime {

	/** Seconds of a day. */
	public static final double DAY = 86400;

	private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d\\d)\\.?(\\d\\d)");
	private static final Pattern TIME = Pattern.compile(
		"(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(\\.\\d*)?)?)?");
	private static final Pattern DATE_TIME = Pattern.compile("(\\d{8})(\\d\\d.*?)([+-]\\d{4})?");

	private ClockTime() {}

	/**
	 * @param date DA, empty or wrong for an undated time
	 * @param time TM
	 * @return seconds from some midnight, NaN if the time is absent or wrong
	 */
	static double seconds(String date, String time) {
		Matcher matcher = TIME.matcher(time);
		if (!matcher.matches()) return Double.NaN;
		double seconds = part(matcher, 1) * 3600 + part(matcher, 2) * 60 + part(matcher, 3);
		if (seconds > DAY || part(matcher, 2) > 59 || part(matcher, 3) > 60) return Double.NaN;
		String fraction = matcher.group(4);
		if (fraction != null && fraction.length() > 1) seconds += Double.parseDouble("0" + fraction);
		return days(date) * DAY + seconds;
	}

	/** @return the seconds of a DT; its offset from UTC is not applied */
	static double seconds(String dateTime) {
		Matcher matcher = DATE_TIME.matcher(dateTime);
		return matcher.matches() ? seconds(matcher.group(1), matcher.group(2)) : Double.NaN;
	}

	/** @return the time of day of some seconds, 0 … 86400 */
	public static double ofDay(double seconds) {
		return seconds - Math.floor(seconds / DAY) * DAY;
	}

	private static double part(Matcher matcher, int group) {
		return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
	}

	private static long days(String date) {
		Matcher matcher = DATE.matcher(date);
		if (!matcher.matches()) return 0;
		try {
			// Days from 2000 on keep the seconds small enough for microseconds in a double.
			return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
				Integer.parseInt(matcher.group(3))).toEpochDay() - 10957;
		}
		catch (DateTimeException e) {
			return 0;
		}
	}
}

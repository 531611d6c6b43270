// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.series.text.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, all of them earlier by the same number of days: the days between two visits stay, and so
 * do times of day. The number comes from UIDs that a copy does not tell, so that a copy that is
 * made again has the same dates.
 *
 * @param days by which dates are earlier
 */
record DateShift(long days) {

	/** At most some ten years. */
	private static final int MOST = 3650;
	/** Below, dates would leave the range in which days are counted. */
	private static final int LEAST = 366;

	private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d\\d)\\.?(\\d\\d)");
	private static final Pattern DATE_TIME = Pattern.compile("(\\d{8})(\\d[\\d.]*)([+-]\\d{4})?");

	/**
	 * @param studyUids StudyInstanceUIDs of the visits
	 * @param earliest day of the images, counted from 1 January 2000; empty if it is not told
	 */
	static DateShift of(List<String> studyUids, OptionalLong earliest) {
		String told = "days of " + String.join(" ", studyUids);
		BigInteger hash = new BigInteger(Sha256.of(told.getBytes(StandardCharsets.UTF_8)), 16);
		long most = earliest.isPresent() && earliest.getAsLong() > LEAST ? Math.min(MOST, earliest
			.getAsLong() - 1) : MOST;
		long days = 1 + hash.mod(BigInteger.valueOf(most)).longValue();
		return new DateShift(earliest.isPresent() && earliest.getAsLong() <= LEAST ? -days : days);
	}

	/** @return a DA, shifted; empty if it is none */
	String date(String text) {
		Matcher date = DATE.matcher(text);
		return date.matches() ? shifted(date.group(1) + date.group(2) + date.group(3)) : "";
	}

	/** @return a DT, its date shifted, without the time zone; empty if it is none */
	String dateTime(String text) {
		Matcher date = DATE_TIME.matcher(text);
		String day = date.matches() ? shifted(date.group(1)) : "";
		return day.isEmpty() ? "" : day + date.group(2);
	}

	private String shifted(String text) {
		try {
			return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).minusDays(days).format(
				DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException e) {
			return "";
		}
	}
}

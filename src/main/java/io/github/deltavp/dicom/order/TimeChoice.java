// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.TimeKey;
import io.github.deltavp.table.Decimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The user's word on time: which element tells the time points apart, and how far they lie from
 * each other.
 *
 * @param option what the user calls this option, for messages
 * @param key empty for the usual order of keys
 * @param intervalSeconds NaN for the times in the files
 */
public record TimeChoice(String option, Optional<TimeKey> key, double intervalSeconds) {

	/** The rules of docs/dicom.md. */
	public static final TimeChoice AUTOMATIC = new TimeChoice("time", Optional.empty(), Double.NaN);

	/**
	 * @param option what the user calls the option, for messages
	 * @param text a keyword, an interval in s, both, or nothing
	 * @throws IllegalArgumentException if it is neither
	 */
	public static TimeChoice parse(String option, String text) {
		TimeChoice choice = new TimeChoice(option, Optional.empty(), Double.NaN);
		for (String word : text.trim().split("[\\s,]+"))
			if (!word.isEmpty()) choice = choice.with(word, text);
		return choice;
	}

	/** A keyword or an interval that is given already is no second one: 5,2 is no interval of 2 s. */
	private TimeChoice with(String word, String text) {
		Optional<TimeKey> named = Arrays.stream(TimeKey.values()).filter(candidate -> candidate
			.keyword().equalsIgnoreCase(word)).findFirst();
		double seconds = named.isPresent() ? intervalSeconds : seconds(word);
		boolean second = named.isPresent() ? key.isPresent() : !Double.isNaN(intervalSeconds);
		if (second || named.isEmpty() && Double.isNaN(seconds)) throw new IllegalArgumentException(
			option + " is '" + text + "'; it must be an interval above 0 s (with a point), one of " +
				Arrays.stream(TimeKey.values()).map(TimeKey::keyword).collect(Collectors.joining(", ")) +
				", or one of these and an interval");
		return new TimeChoice(option, named.isPresent() ? named : key, seconds);
	}

	/** @return NaN if it is no interval */
	private static double seconds(String word) {
		try {
			double seconds = Decimal.parse(word);
			return seconds > 0 && Double.isFinite(seconds) ? seconds : Double.NaN;
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}
}

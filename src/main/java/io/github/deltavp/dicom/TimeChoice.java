/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

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
record TimeChoice(String option, Optional<TimeKey> key, double intervalSeconds) {

	static final TimeChoice AUTOMATIC = new TimeChoice("time", Optional.empty(), Double.NaN);

	static TimeChoice parse(String option, String text) {
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
			double seconds = Double.parseDouble(word);
			return seconds > 0 && Double.isFinite(seconds) ? seconds : Double.NaN;
		}
		catch (NumberFormatException e) {
			return Double.NaN;
		}
	}
}

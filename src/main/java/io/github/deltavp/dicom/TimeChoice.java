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
 * @param key empty for the usual order of keys
 * @param intervalSeconds NaN for the times in the files
 */
record TimeChoice(Optional<TimeKey> key, double intervalSeconds) {

	static final TimeChoice AUTOMATIC = new TimeChoice(Optional.empty(), Double.NaN);

	static TimeChoice parse(String text) {
		TimeChoice choice = AUTOMATIC;
		for (String word : text.trim().split("[\\s,]+"))
			if (!word.isEmpty()) choice = choice.with(word);
		return choice;
	}

	private TimeChoice with(String word) {
		for (TimeKey candidate : TimeKey.values())
			if (candidate.keyword().equalsIgnoreCase(word)) return new TimeChoice(Optional.of(candidate),
				intervalSeconds);
		try {
			double seconds = Double.parseDouble(word);
			if (seconds > 0 && Double.isFinite(seconds)) return new TimeChoice(key, seconds);
		}
		catch (NumberFormatException e) {
			// falls through to the refusal below, which names what would be understood
		}
		throw new IllegalArgumentException("time is '" + word +
			"'; it must be an interval above 0 s or one of " + Arrays.stream(TimeKey.values()).map(
				TimeKey::keyword).collect(Collectors.joining(", ")));
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.series.BaselineFrames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which frames were taken as those before contrast, for people and programs.
 *
 * @param frames first and last
 * @param found whether they were found in the images; else somebody gave them
 */
public record BaselineReport(BaselineFrames frames, boolean found) {

	/** @return e.g. "frames 1-8 (found)" */
	public String words() {
		return "frames " + frames.text() + (found ? " (found)" : " (given)");
	}

	/** @return the same for JSON, counted from 1 */
	public Map<String, Object> facts() {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("first", frames.first() + 1);
		facts.put("last", frames.last() + 1);
		facts.put("frames", frames.count());
		facts.put("source", found ? "found" : "given");
		return facts;
	}

	/** @return a remark where they are few */
	public Optional<String> doubt() {
		return frames.count() >= BaselineFrames.ENOUGH ? Optional.empty() : Optional.of(BaselineFrames
			.only(frames.count()) + " before contrast, so the baseline is uncertain");
	}
}

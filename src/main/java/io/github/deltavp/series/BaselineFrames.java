// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frames before contrast: {@code first} … {@code last}, counted from 0, both included.
 *
 * @param first first frame
 * @param last last frame, or −1 if it is to be found in the data by {@link BaselineSearch}
 */
public record BaselineFrames(int first, int last) {

	/** As many as there are, found in the data. */
	public static final BaselineFrames AUTOMATIC = new BaselineFrames(0, -1);

	/** With fewer frames before contrast the baseline is uncertain. */
	public static final int ENOUGH = 3;

	private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");

	public BaselineFrames {
		if (first < 0 || last >= 0 && last < first || last < -1) throw new IllegalArgumentException(
			"baseline frames " + first + " … " + last + "; they count from 0 and must not descend");
	}

	/**
	 * @param text as people write it: "4" for the first four frames, "2-5" for the second to the
	 *          fifth; blank: to be found
	 * @throws IllegalArgumentException if it is not written so
	 */
	public static BaselineFrames of(String text) {
		if (text.isBlank()) return AUTOMATIC;
		Matcher frames = TEXT.matcher(text);
		if (frames.matches()) {
			int from = frames.group(2) == null ? 1 : Integer.parseInt(frames.group(1));
			int to = Integer.parseInt(frames.group(frames.group(2) == null ? 1 : 2));
			if (from > 0 && to >= from) return new BaselineFrames(from - 1, to - 1);
		}
		throw new IllegalArgumentException("baseline is '" + text +
			"'; give the frames before contrast, counted from 1: 4 for the first four, 2-5 without the first");
	}

	/** @return the same as people write it, e.g. "1-4"; empty if they are to be found */
	public String text() {
		return isAutomatic() ? "" : (first + 1) + "-" + (last + 1);
	}

	/**
	 * @param frames number of frames of a series
	 * @throws IllegalArgumentException if the given ones reach past its end
	 */
	public void requireWithin(int frames) {
		if (last >= frames) throw new IllegalArgumentException("baseline=" + text() +
			" reaches past the " + frames + " frames of the series; give frames before contrast");
	}

	/**
	 * @param frames that are left out of the series, from 0
	 * @return the same frames, counted without these
	 * @throws IllegalArgumentException if none is left
	 */
	public BaselineFrames without(BitSet frames) {
		if (isAutomatic() || frames.isEmpty()) return this;
		int left = count() - frames.get(first, last + 1).cardinality();
		if (left == 0) throw new IllegalArgumentException("baseline=" + text() +
			" has no frame that can be used; give other frames before contrast");
		int start = first - frames.get(0, first).cardinality();
		return new BaselineFrames(start, start + left - 1);
	}

	/** @return whether the last one is to be found in the data */
	public boolean isAutomatic() {
		return last < 0;
	}

	/** @return the beginning of a remark on so few frames: "only 2 frames come" */
	public static String only(int frames) {
		return "only " + frames + (frames == 1 ? " frame comes" : " frames come");
	}

	/** @return number of frames, if they are given */
	public int count() {
		return last - first + 1;
	}
}

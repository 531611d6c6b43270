// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

/**
 * The frames before contrast: {@code first} … {@code last}, counted from 0, both included.
 *
 * @param first first frame
 * @param last last frame, or −1 if it is to be found in the data by {@link BaselineSearch}
 */
public record BaselineFrames(int first, int last) {

	/** From the first frame on, as many as there are. */
	public static final BaselineFrames AUTOMATIC = new BaselineFrames(0, -1);

	public BaselineFrames {
		if (first < 0 || last >= 0 && last < first || last < -1) throw new IllegalArgumentException(
			"baseline frames " + first + " … " + last + "; they count from 0 and must not descend");
	}

	/** @return whether the last one is to be found in the data */
	public boolean isAutomatic() {
		return last < 0;
	}

	/** @return number of frames, if they are given */
	public int count() {
		return last - first + 1;
	}
}

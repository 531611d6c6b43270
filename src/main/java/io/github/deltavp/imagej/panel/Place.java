// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

/**
 * A voxel under the mouse.
 *
 * @param x column, from 0
 * @param y row, from 0
 * @param slice slice, from 0
 */
public record Place(int x, int y, int slice) {

	/** @return the same for people, slices counted from 1 */
	public String words() {
		return "x " + x + ", y " + y + ", slice " + (slice + 1);
	}
}

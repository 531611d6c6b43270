// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

/**
 * What was found and done for one frame.
 *
 * @param motion how it had moved
 * @param residual how badly it still fits the other frames: robust spread of the difference ÷ the
 *          median of that over all frames; 1 is usual
 * @param state what was done
 */
public record FrameMotion(InPlaneMotion motion, double residual, State state) {

	/** What motion correction did with a frame. */
	public enum State {
			/** It had moved so little that it was left as it is. */
			STILL,
			/** It was moved back. */
			CORRECTED,
			/** It could not be brought into place, so it was left out. */
			EXCLUDED
	}
}

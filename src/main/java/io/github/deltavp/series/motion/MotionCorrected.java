// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.DynamicSeries;
import java.util.List;

/**
 * A series after motion correction.
 *
 * @param series the corrected series; frames that stood still share their planes with the original,
 *          those that could not be saved are left out, so it may have fewer times
 * @param frames what was found in each frame of the original
 */
public record MotionCorrected(DynamicSeries series, List<FrameMotion> frames) {

	public MotionCorrected {
		frames = List.copyOf(frames);
	}

	/** @return number of frames in that state */
	public long count(FrameMotion.State state) {
		return frames.stream().filter(f -> f.state() == state).count();
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;

/** Where an exam comes from. */
public interface ExamSource {

	/**
	 * @return its images
	 * @throws IOException with a sentence for the user if they cannot be read
	 */
	DynamicSeries series(Progress progress) throws IOException;

	/**
	 * @param grid the images that it belongs to
	 * @return what was drawn and measured besides
	 * @throws IOException with a sentence for the user if it cannot be read
	 */
	ExamAids aids(VoxelGrid grid) throws IOException;
}

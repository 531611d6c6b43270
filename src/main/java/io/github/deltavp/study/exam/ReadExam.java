// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.dicom.FoundB1;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;

/**
 * An exam, read and not analysed yet.
 *
 * @param series the dynamic series
 * @param aids what was drawn and measured besides
 * @param flipAngles series of several flip angles, taken before it; empty: none, or none wanted
 * @param b1 a B1 map beside it that is not used yet
 */
public record ReadExam(DynamicSeries series, ExamAids aids, List<DynamicSeries> flipAngles,
		FoundB1 b1) {

	/** The same with no B1 map beside it. */
	public ReadExam(DynamicSeries series, ExamAids aids, List<DynamicSeries> flipAngles) {
		this(series, aids, flipAngles, FoundB1.NONE);
	}

	public ReadExam {
		flipAngles = List.copyOf(flipAngles);
	}

	/** @return where its voxels lie */
	VoxelGrid grid() {
		return series.grid();
	}

	/** @return the same with that T10 */
	ReadExam with(ExamAids other) {
		return new ReadExam(series, other, List.of());
	}
}

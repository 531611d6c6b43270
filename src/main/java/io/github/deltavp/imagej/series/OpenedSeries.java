// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import io.github.deltavp.dicom.FoundB1;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.DynamicSeries;
import java.util.List;

/**
 * A series and how it was chosen.
 *
 * @param series the series
 * @param options those given; where a person chose, with the choice, so that a macro can repeat it
 * @param flipAngles series of several flip angles that lie beside it, where they were looked for
 * @param b1 the same of a B1 map
 */
public record OpenedSeries(DynamicSeries series, ImportOptions options,
		List<DynamicSeries> flipAngles, FoundB1 b1) {

	/** What may lie beside a series. */
	public enum Beside {
			/** Series of several flip angles. */
			FLIP_ANGLES,
			/** A B1 map. */
			B1
	}

	/** A series that stands alone. */
	public OpenedSeries(DynamicSeries series, ImportOptions options) {
		this(series, options, List.of(), FoundB1.NONE);
	}
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.DynamicSeries;

/**
 * A series and how it was chosen.
 *
 * @param series the series
 * @param options those given; where a person chose, with the choice, so that a macro can repeat it
 */
public record OpenedSeries(DynamicSeries series, ImportOptions options) {
}

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.series.DynamicSeries;
import java.util.Optional;

/**
 * What was found of B1 beside a dynamic series.
 *
 * @param ratio true ÷ nominal flip angle, one time point; empty if none was found, or none is
 *          usable
 * @param obstacle why one that was found is not usable, and the mend; else empty
 */
public record FoundB1(Optional<DynamicSeries> ratio, String obstacle) {

	/** Nothing. */
	public static final FoundB1 NONE = new FoundB1(Optional.empty(), "");
}

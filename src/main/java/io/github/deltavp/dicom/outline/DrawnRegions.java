// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.series.Region;
import java.util.List;

/**
 * What was drawn elsewhere, on the grid of a series.
 *
 * @param regions in the order of the files
 * @param told what had to be decided, one sentence each
 */
public record DrawnRegions(List<Region> regions, List<String> told) {

	public DrawnRegions {
		regions = List.copyOf(regions);
		told = List.copyOf(told);
	}
}

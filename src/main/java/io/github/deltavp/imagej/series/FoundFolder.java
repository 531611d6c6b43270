// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import io.github.deltavp.series.SeriesFacts;
import java.util.List;
import java.util.Optional;

/**
 * What lies in the folder of an exam, as its headers tell.
 *
 * @param series each with a picture, the most DCE-like first; none where it is no DICOM
 * @param facts of the one that is taken; empty where the headers do not tell them
 */
public record FoundFolder(List<FoundSeries> series, Optional<SeriesFacts> facts) {

	/** No DICOM. */
	static final FoundFolder NONE = new FoundFolder(List.of(), Optional.empty());

	public FoundFolder {
		series = List.copyOf(series);
	}
}

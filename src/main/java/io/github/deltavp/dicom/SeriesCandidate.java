// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.series.Protocol;

/**
 * A series that a folder holds, as a table of choices shows it.
 *
 * @param label names this series and no other of the folder: its description, extended where
 *          several share it; a macro can use it as {@code series}
 * @param description SeriesDescription
 * @param seriesUid SeriesInstanceUID
 * @param component magnitude, phase, real or imaginary
 * @param slices number of slices
 * @param times number of time points
 * @param durationSeconds from the first to the last time point; NaN if it cannot be told
 * @param protocol how it was acquired
 * @param files number of files
 * @param score how much it looks like a DCE series, 0 … 1
 * @param problem why it cannot be read, and which option decides; empty if it can
 */
public record SeriesCandidate(String label, String description, String seriesUid, String component,
		int slices, int times, double durationSeconds, Protocol protocol, int files, double score,
		String problem) {
}

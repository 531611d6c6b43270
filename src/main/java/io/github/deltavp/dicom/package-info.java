// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * DICOM files. Comes in: a folder, a zip or a file. Goes out: a dynamic series with its grid, times
 * and protocol ({@link io.github.deltavp.dicom.DicomFolder}). docs/dicom.md has the rules.
 * <p>
 * An input goes through the rooms {@code file} (headers) → {@code frame} (what an image says) →
 * {@code order} (slices and times) → {@code pixels}; this one chooses the series and reads it.
 */

package io.github.deltavp.dicom;

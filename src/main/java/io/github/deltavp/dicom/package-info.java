// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * DICOM files. Comes in: a folder, a zip or a file. Goes out: a dynamic series with its grid, times
 * and protocol ({@link io.github.deltavp.dicom.DicomFolder}). The only package that sees
 * Bio-Formats. docs/dicom.md has the rules.
 * <p>
 * A file goes through {@code InputFiles} → {@code DicomFile} (header) → {@code FrameReader}
 * (frames) → {@code SeriesGroups} → {@code SeriesLayout} ({@code SliceStack}, {@code TimeIndex},
 * {@code TimeValues}) → {@code SeriesReader} (pixels).
 */

package io.github.deltavp.dicom;

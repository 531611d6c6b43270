// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Parsing, and the writer. Comes in: a folder, a zip or a file. Goes out: its files, and of each
 * the elements that the import asks for and the place of its pixels.
 */

package io.github.deltavp.dicom.file;

// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Pixels and codecs. Comes in: the place of a file's pixels and how they are stored. Goes out: the
 * signal of one frame.
 */

package io.github.deltavp.dicom.pixels;
